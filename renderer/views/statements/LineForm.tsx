import { type SubmitEvent, useLayoutEffect, useRef, useState } from 'react'
import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { mark } from '../../app/statements.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'

/** One sentence that stays with the statement: why none is needed, or how it was handed over. */
export function LineForm({ form }: Readonly<{ form: 'exempt' | 'byHand' }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.statements
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useLayoutEffect(() => field.current?.focus(), [])
  const isWhole = form === 'byHand' || text.trim() !== ''
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (isWhole) void mark(desk, form === 'exempt' ? 'exempted' : 'handedOver', text, null)
  }
  return (
    <form className="statement-line" onSubmit={send}>
      <label className="field-label" htmlFor="statement-line">
        {words.line[form]}
      </label>
      <input
        ref={field}
        id="statement-line"
        className="field"
        type="text"
        autoComplete="off"
        maxLength={MAX_NOTE_LENGTH}
        placeholder={form === 'exempt' ? words.line.exemptExample : words.line.byHandExample}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Button type="submit" kind="main" disabled={!isWhole}>
        {words.line.save}
      </Button>
      <CommandButton id="statements.leave" showKey kind="quiet">
        {words.form.leave}
      </CommandButton>
    </form>
  )
}
