import { type SubmitEvent, useState } from 'react'
import { MAX_NAME_LENGTH } from '../../../shared/domain.ts'
import { may, mayGiveRoles } from '../../../shared/rights.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { OpinionShare } from './OpinionShare.tsx'
import { RoleField } from './RoleField.tsx'
import './moderator.css'

/** Who sits at the desk now: one of the known people, or a new name. */
export function ModeratorDialog() {
  const { desk } = useWorkplace()
  const words = useWords().screen.moderator
  const app = useAnswer('app.state')
  const [name, setName] = useState('')
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })
  const signIn = async (chosen: string) => {
    if (chosen.trim() === '') return
    const moderator = await ask(desk, 'moderator.signIn', { name: chosen.trim() })
    if (moderator !== null) close()
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void signIn(name)
  }
  const people = app?.moderators ?? []
  const hasSenior = people.some(person => may(person, 'lead'))
  const maySet = app?.moderator != null && mayGiveRoles(app.moderator, people)
  return (
    <Dialog label={words.title} className="moderator" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{words.title}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <form className="moderator-form" onSubmit={onSubmit}>
        {people.length === 0 ? null : (
          <>
            <h3 className="field-label">{words.known}</h3>
            <ul className="moderator-list">
              {people.map(person => (
                <li key={person.id} className="moderator-person">
                  <Button onPress={() => void signIn(person.name)}>
                    <Untrusted text={person.name} />
                    {person.id === app?.moderator?.id ? <span className="field-hint">{words.onDuty}</span> : null}
                  </Button>
                  <RoleField person={person} maySet={maySet} />
                </li>
              ))}
            </ul>
            <div className="field-hint moderator-roles">
              <p>{words.seniorHint}</p>
              <p>{words.legalHint}</p>
              <p>{words.adminHint}</p>
              {hasSenior ? null : <p>{words.noSenior}</p>}
            </div>
          </>
        )}
        <label className="field-label" htmlFor="other-name">
          {words.name}
        </label>
        <div className="moderator-new">
          <input
            id="other-name"
            className="field"
            type="text"
            autoComplete="off"
            maxLength={MAX_NAME_LENGTH}
            value={name}
            aria-describedby="other-name-hint"
            onChange={event => setName(event.target.value)}
          />
          <Button type="submit" kind="main" disabled={name.trim() === ''}>
            {words.signIn}
          </Button>
        </div>
        <p className="field-hint" id="other-name-hint">
          {words.hint}
        </p>
      </form>
      {app?.moderator == null ? null : <OpinionShare maySet={may(app.moderator, 'lead')} />}
    </Dialog>
  )
}
