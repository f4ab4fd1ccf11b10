import { type SubmitEvent, useRef, useState } from 'react'
import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addRule, publish, publishAnyway } from '../../app/rules-orders.ts'
import type { Asking } from '../../app/rules-state.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { focusAsking, focusList } from '../../commands/focus.ts'
import { Button } from '../../parts/Button.tsx'

// Only when the line appears: whoever looks at the difference meanwhile must not be called back.
const focusOnce = (element: HTMLInputElement | null) => element?.focus()

/** The one line that publishing or a new rule needs. What stands against it is said below; the line stays as typed. */
export function AskLine({ asking }: Readonly<{ asking: Asking }>) {
  const { desk } = useWorkplace()
  const strings = useWords()
  const words = strings.screen.rules.editor
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isNote = asking.kind === 'note'
  const send = async (order: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    const ticket = desk.store.get().rules.editor?.ticket
    await order()
    setBusy(false)
    const { editor } = desk.store.get().rules
    if (editor === null || editor.ticket !== ticket) return
    if (editor.asking === null) focusList()
    // the pressed button may go with its problem; who works elsewhere is not called back
    else if (document.activeElement === document.body || form.current?.contains(document.activeElement)) focusAsking()
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void send(() => (isNote ? publish(desk, typed) : addRule(desk, typed.trim())))
  }
  const { problem } = asking
  const isOvertaken = problem !== null && typeof problem !== 'string' && problem.key === 'packChanged'
  const sentence = problem === null ? '' : typeof problem === 'string' ? words[problem] : sentenceOf(strings, problem)
  return (
    <form ref={form} className="ask-line" onSubmit={onSubmit}>
      <label className="field-label" htmlFor="ask-line">
        {isNote ? words.note : words.newName}
      </label>
      <input
        id="ask-line"
        className="field"
        type="text"
        autoComplete="off"
        ref={focusOnce}
        maxLength={isNote ? MAX_NOTE_LENGTH : 60}
        value={typed}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="ask-line-hint"
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" kind="main" disabled={isBusy}>
        {isNote ? words.send : words.create}
      </Button>
      <p id="ask-line-hint" className={sentence === '' ? 'field-hint' : 'field-problem'} role="status">
        {sentence === '' ? (isNote ? words.noteHint : words.newNameHint) : sentence}
      </p>
      {isOvertaken ? (
        <p className="ask-line-ways">
          <Button onPress={() => void send(() => publishAnyway(desk, typed))}>{words.publishAnyway}</Button>
        </p>
      ) : null}
    </form>
  )
}
