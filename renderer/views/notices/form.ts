import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { FieldFault } from '../../../shared/rules/notice.ts'
import { clockIn } from '../../../shared/rules/desk-clock.ts'
import { useWords } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { useSendKey } from '../../parts/send-key.ts'

/** What a form shows of its faults: none before somebody tried to send it, then all of them as they are. */
export function useFaults<F extends string>(found: ReadonlyArray<FieldFault<F>>, isPlaced: boolean) {
  const words = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  const [refused, setRefused] = useState<Problem | null>(null)
  const shown = tries === 0 ? [] : found
  const count = shown.length + (tries > 0 && !isPlaced ? 1 : 0)
  // the first field that lacks something takes the focus with each try
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])
  useSendKey(form)
  const faultIn = (field: F): string | undefined => {
    const fault = shown.find(one => one.field === field)
    return fault === undefined ? undefined : sentenceOf(words, { code: 'RULE', ...fault })
  }
  return {
    form,
    faultIn,
    isPlaceMissing: tries > 0 && !isPlaced,
    /** Said at the end of the form: how much is missing, or why the core refused it. */
    summary:
      refused !== null ? sentenceOf(words, refused) : count > 0 ? words.screen.notices.form.missing(count) : null,
    refuse: setRefused,
    /** Sends the form, unless something is missing. */
    onSubmit: (send: () => void) => (event: SubmitEvent) => {
      event.preventDefault()
      setTries(before => before + 1)
      setRefused(null)
      if (found.length === 0 && isPlaced) send()
    },
  }
}

/** The instant of what a field for day and hour holds, on the clock of a zone; null for nothing. */
export function instantOf(local: string, timeZone: string): string | null {
  const wallMs = Date.parse(`${local}Z`)
  return Number.isNaN(wallMs) ? null : new Date(clockIn(timeZone).instantAt(wallMs)).toISOString()
}
