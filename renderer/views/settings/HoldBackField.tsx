import { type SubmitEvent, useState } from 'react'
import { may } from '../../../shared/rights.ts'
import { MAX_HOLD_BACK } from '../../../shared/statement.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'

/** How long statements of reasons stay at the desk; a senior may change it, everybody may know it. */
export function HoldBackField() {
  const seconds = useAnswer('statement.counts')?.holdBackSeconds
  const maySet = may(useAnswer('app.state')?.moderator, 'lead')
  if (seconds === undefined) return null
  return <Field key={seconds} seconds={seconds} maySet={maySet} />
}

function Field({ seconds, maySet }: Readonly<{ seconds: number; maySet: boolean }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.statements.holdBack
  const save = useWords().screen.moderator.save
  const [typed, setTyped] = useState(String(seconds))
  const wanted = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null
  const isValid = wanted !== null && wanted <= MAX_HOLD_BACK
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (isValid && wanted !== seconds) void ask(desk, 'statement.setHoldBack', { seconds: wanted })
  }
  return (
    <form className="settings-field" onSubmit={send}>
      <label className="field-label" htmlFor="hold-back">
        {words.label}
      </label>
      <div className="settings-seconds">
        <input
          id="hold-back"
          className="field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed}
          readOnly={!maySet}
          aria-invalid={isValid ? undefined : true}
          aria-describedby="hold-back-hint"
          onChange={event => setTyped(event.target.value)}
        />
        <span>{words.seconds}</span>
        {maySet ? (
          <Button type="submit" disabled={!isValid || wanted === seconds}>
            {save}
          </Button>
        ) : null}
      </div>
      <p className="field-hint" id="hold-back-hint">
        {isValid ? words.hint : words.wrong}
      </p>
    </form>
  )
}
