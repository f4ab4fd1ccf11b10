import { type SubmitEvent, useState } from 'react'
import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addRule, publish } from '../../app/rules-orders.ts'
import type { Asking } from '../../app/rules-state.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { focusList } from '../../commands/focus.ts'
import { Button } from '../../parts/Button.tsx'

/** The one line that publishing or a new rule needs. What stands against it is said below; the line stays as typed. */
export function AskLine({ asking }: Readonly<{ asking: Asking }>) {
  const { desk } = useWorkplace()
  const strings = useWords()
  const words = strings.screen.rules.editor
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isNote = asking.kind === 'note'
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    await (isNote ? publish(desk, typed) : addRule(desk, typed.trim()))
    setBusy(false)
    if (desk.store.get().rules.editor?.asking === null) focusList()
  }
  const { problem } = asking
  const sentence = problem === null ? '' : typeof problem === 'string' ? words[problem] : sentenceOf(strings, problem)
  return (
    <form className="ask-line" onSubmit={event => void onSubmit(event)}>
      <label className="field-label" htmlFor="ask-line">
        {isNote ? words.note : words.newName}
      </label>
      <input
        id="ask-line"
        className="field"
        type="text"
        autoComplete="off"
        ref={element => element?.focus()}
        maxLength={isNote ? MAX_NOTE_LENGTH : 60}
        value={typed}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="ask-line-hint"
        onChange={event => setTyped(event.target.value)}
      />
      <Button type="submit" kind="main" disabled={isBusy}>
        {isNote ? words.send : strings.screen.rules.commands.add}
      </Button>
      <p id="ask-line-hint" className={sentence === '' ? 'field-hint' : 'field-problem'} role="status">
        {sentence === '' ? (isNote ? words.noteHint : words.newNameHint) : sentence}
      </p>
    </form>
  )
}
