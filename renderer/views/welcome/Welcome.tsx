import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import type { AppState } from '../../../shared/contract.ts'
import { Language, MAX_NAME_LENGTH } from '../../../shared/domain.ts'
import { useUi, useWords, useWorkplace, wordsIn } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { ask } from '../../commands/ask.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { ImportProgress } from '../import/ImportProgress.tsx'
import './welcome.css'

/** The first run: who is here, in which language, and what to begin with. */
export function Welcome({ app }: Readonly<{ app: AppState }>) {
  const { desk, language } = useWorkplace()
  const words = useWords()
  const strings = words.screen.welcome
  const [name, setName] = useState(app.moderator?.name ?? '')
  const [state, setState] = useState<'calm' | 'nameMissing' | 'loading'>('calm')
  const field = useRef<HTMLInputElement>(null)
  const ids = useId()
  useEffect(() => field.current?.focus(), [])
  const lane = useUi(ui => ui.lane)
  const blocked = useUi(ui => ui.blocked)
  const problem = lane.findLast(note => note.what.kind === 'problem')?.what

  const signedIn = async () => {
    if (name.trim() === '') {
      setState('nameMissing')
      field.current?.focus()
      return false
    }
    return app.moderator?.name === name.trim() || (await ask(desk, 'moderator.signIn', { name: name.trim() })) !== null
  }
  const loadDemo = async () => {
    if (state === 'loading' || !(await signedIn())) return
    setState('loading')
    await ask(desk, 'demo.load', {})
    setState('calm')
  }
  const openImport = async () => {
    if (await signedIn()) desk.store.step({ type: 'dialog.changed', dialog: { kind: 'import', probe: null } })
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void (app.hasComments ? signedIn() : loadDemo())
  }

  return (
    <main className="welcome">
      <form className="welcome-form" onSubmit={onSubmit} noValidate>
        <h1 className="welcome-title">{strings.title}</h1>
        <p className="welcome-intro">{strings.intro}</p>

        <label className="field-label" htmlFor={`${ids}-name`}>
          {strings.name}
        </label>
        <input
          ref={field}
          id={`${ids}-name`}
          className="field"
          type="text"
          autoComplete="off"
          maxLength={MAX_NAME_LENGTH}
          value={name}
          aria-invalid={state === 'nameMissing' || undefined}
          aria-describedby={`${ids}-name-hint`}
          onChange={event => {
            setName(event.target.value)
            setState('calm')
          }}
        />
        <p id={`${ids}-name-hint`} className={state === 'nameMissing' ? 'field-problem' : 'field-hint'}>
          {state === 'nameMissing' ? strings.nameMissing : strings.nameHint}
        </p>

        <fieldset className="welcome-languages">
          <legend className="field-label">{strings.language}</legend>
          {Language.options.map(option => (
            <label key={option} className="welcome-language">
              <input
                type="radio"
                name="language"
                value={option}
                checked={option === language}
                onChange={() => void ask(desk, 'settings.set', { language: option })}
              />
              <span lang={option}>{wordsIn(option).languageName}</span>
            </label>
          ))}
        </fieldset>

        {app.hasComments ? (
          <Button type="submit" kind="main">
            {strings.enter}
          </Button>
        ) : (
          <fieldset className="welcome-offers">
            <legend className="field-label">{strings.start}</legend>
            <div className="welcome-offer">
              <Button type="submit" kind="main">
                {strings.demo}
              </Button>
              <p className="field-hint">{strings.demoHint}</p>
            </div>
            <div className="welcome-offer">
              <Button onPress={() => void openImport()}>{strings.import}</Button>
              <p className="field-hint">{strings.importHint}</p>
            </div>
          </fieldset>
        )}
        <p className="welcome-manual">
          <CommandButton id="help.manual" showKey kind="quiet" />
        </p>
        <ImportProgress />
        <output className="welcome-status">
          {state === 'loading'
            ? strings.loading
            : blocked !== null
              ? words.screen.blocked[blocked]
              : problem?.kind === 'problem'
                ? sentenceOf(words, problem.problem)
                : ''}
        </output>
      </form>
    </main>
  )
}
