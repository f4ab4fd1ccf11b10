import { useEffect, useRef } from 'react'
import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { Mode } from '../../app/state.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import { useFocusBack } from './focus-back.ts'

type Props = Readonly<{ mode: Extract<Mode, { kind: 'note' }> }>

/** The one-line note, at the place of the suggestion. Enter and Escape come from the command table. */
export function NoteLine({ mode }: Props) {
  const { desk, language, mac } = useWorkplace()
  const words = useWords()
  const reasons = useAnswer('reason.list')
  const field = useRef<HTMLInputElement>(null)
  useFocusBack()
  useEffect(() => field.current?.focus(), [])
  const reason = reasons?.find(candidate => candidate.code === mode.reason)?.label[language] ?? ''
  const label = mode.action === 'escalate' ? words.screen.bar.escalateWhy : words.screen.bar.deleteWhy(reason)
  const problem = mode.problem === null ? null : sentenceOf(words, mode.problem)
  return (
    <div className="bar-line note-line">
      <label className="note-label" htmlFor="note">
        {label}
      </label>
      <input
        ref={field}
        id="note"
        className="note-field"
        type="text"
        autoComplete="off"
        maxLength={MAX_NOTE_LENGTH}
        value={mode.text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="note-help"
        onChange={event => desk.store.step({ type: 'note.typed', text: event.target.value })}
      />
      <span id="note-help" className="note-help" role={problem === null ? undefined : 'alert'}>
        {problem ?? (
          <>
            <Kbd keys="Enter" language={language} mac={mac} /> {words.screen.bar.send}{' '}
            <Kbd keys="Escape" language={language} mac={mac} /> {words.screen.bar.drop}
          </>
        )}
      </span>
    </div>
  )
}
