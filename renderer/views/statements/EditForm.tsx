import { type SubmitEvent, useLayoutEffect, useRef, useState } from 'react'
import { MAX_EXPLANATION, MAX_FACTS, MAX_GROUND, type StatementView } from '../../../shared/statement.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { edit } from '../../app/statements.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'

/** What a person may change of a statement before anybody was told; it becomes a new version. */
export function EditForm({ view }: Readonly<{ view: StatementView }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.statements.form
  const first = useRef<HTMLTextAreaElement>(null)
  const [facts, setFacts] = useState(view.content.facts)
  const [explanation, setExplanation] = useState(view.content.explanation)
  const [ground, setGround] = useState(view.content.ground)
  const [legalGround, setLegalGround] = useState(view.content.legalGround ?? '')
  useLayoutEffect(() => first.current?.focus(), [])
  const isLaw = ground === 'law'
  const isWhole = facts.trim() !== '' && explanation.trim() !== '' && (!isLaw || legalGround.trim() !== '')
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (isWhole) void edit(desk, { id: view.id, textId: view.textId, facts, explanation, ground, legalGround })
  }
  const missing = (text: string) => (text.trim() === '' ? words.missing : '')
  return (
    <form className="statement-form" onSubmit={send} aria-label={words.title}>
      <h2 className="statement-heading">{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      <label className="field-label" htmlFor="statement-facts">
        {words.facts}
      </label>
      <textarea
        ref={first}
        id="statement-facts"
        className="field"
        rows={4}
        maxLength={MAX_FACTS}
        value={facts}
        aria-invalid={facts.trim() === '' || undefined}
        aria-describedby="statement-facts-missing"
        onChange={event => setFacts(event.target.value)}
      />
      <p className="field-hint" id="statement-facts-missing">
        {missing(facts)}
      </p>
      <label className="field-label" htmlFor="statement-explanation">
        {words.explanation}
      </label>
      <textarea
        id="statement-explanation"
        className="field"
        rows={4}
        maxLength={MAX_EXPLANATION}
        value={explanation}
        aria-invalid={explanation.trim() === '' || undefined}
        aria-describedby="statement-explanation-missing"
        onChange={event => setExplanation(event.target.value)}
      />
      <p className="field-hint" id="statement-explanation-missing">
        {missing(explanation)}
      </p>
      <fieldset className="statement-ground">
        <legend className="field-label">{words.ground}</legend>
        {(['terms', 'law'] as const).map(each => (
          <label key={each} className="settings-radio">
            <input type="radio" name="ground" checked={ground === each} onChange={() => setGround(each)} />
            {words[each]}
          </label>
        ))}
      </fieldset>
      <label className="field-label" htmlFor="statement-legal">
        {words.legalGround}
      </label>
      <input
        id="statement-legal"
        className="field"
        type="text"
        maxLength={MAX_GROUND}
        value={legalGround}
        readOnly={!isLaw}
        aria-invalid={(isLaw && legalGround.trim() === '') || undefined}
        aria-describedby="statement-legal-hint"
        onChange={event => setLegalGround(event.target.value)}
      />
      <p className="field-hint" id="statement-legal-hint">
        {isLaw && legalGround.trim() === '' ? words.missing : words.legalHint}
      </p>
      <div className="statement-actions">
        <Button type="submit" kind="main" disabled={!isWhole}>
          {words.save}
        </Button>
        <CommandButton id="statements.leave" showKey kind="quiet">
          {words.leave}
        </CommandButton>
      </div>
    </form>
  )
}
