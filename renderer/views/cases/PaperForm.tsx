import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../shared/case.ts'
import { PAPER_FORMS, PaperKind, type Particular, type Particulars, type PaperSubject } from '../../../shared/papers.ts'
import type { AnswerOf, InputFor } from '../../api.ts'
import { useAnswer } from '../../app/answers.ts'
import { makePaper } from '../../app/cases.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { useSendKey } from '../../parts/send-key.ts'
import { proposedParticulars } from './particulars.ts'

/** Makes a paper of the case: which one, about whom, and what no record of the desk knows. What it still lacks is said as one types. */
export function PaperForm({ view }: Readonly<{ view: CaseView }>) {
  const { desk, language, mac } = useWorkplace()
  const words = useWords().screen.cases
  const me = useAnswer('app.state')?.moderator?.name ?? ''
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState<PaperKind>('factsReport')
  const subjects = subjectsOf(view, PAPER_FORMS[kind].subject)
  const [chosen, setChosen] = useState<string | null>(null)
  const subjectId = subjects.some(({ id }) => id === chosen) ? chosen : (subjects[0]?.id ?? null)
  const [typed, setTyped] = useState<Particulars>({})
  const { needed, optional } = PAPER_FORMS[kind]
  const fields = [...needed, ...optional]
  const values = { ...proposedParticulars(view, me), ...typed }
  const particulars = Object.fromEntries(
    fields.flatMap(field => ((values[field] ?? '').trim() === '' ? [] : [[field, values[field]]])),
  ) as Particulars
  const draft: InputFor<'paper.preview'> = { caseId: view.id, kind, subjectId, particulars }
  const { data: preview } = useQuery<AnswerOf<'paper.preview'>>({
    queryKey: ['paper.preview', draft],
    placeholderData: previous => previous,
  })
  const missing = preview?.missing ?? []
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [])
  useSendKey(form)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void makePaper(desk, draft)
  }
  return (
    <form ref={form} className="case-form" noValidate onSubmit={onSubmit} aria-label={words.paper.title}>
      <h3>{words.paper.title}</h3>
      <div className="case-field">
        <label className="field-label" htmlFor="paper-kind">
          {words.paper.kind}
        </label>
        <select
          id="paper-kind"
          className="field"
          value={kind}
          onChange={event => setKind(PaperKind.parse(event.target.value))}
        >
          {PaperKind.options.map(one => (
            <option key={one} value={one}>
              {words.paper.kinds[one].title}
            </option>
          ))}
        </select>
      </div>
      {subjects.length < 2 ? null : (
        <div className="case-field">
          <label className="field-label" htmlFor="paper-subject">
            {words.paper.subject}
          </label>
          <select
            id="paper-subject"
            className="field"
            value={subjectId ?? ''}
            onChange={event => setChosen(event.target.value)}
          >
            {subjects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {fields.map(field => (
        <ParticularField
          key={field}
          field={field}
          isNeeded={needed.includes(field)}
          value={values[field] ?? ''}
          onChange={text => setTyped(before => ({ ...before, [field]: text }))}
        />
      ))}
      <div aria-live="polite">
        {missing.length === 0 ? (
          <p className="field-hint">{words.paper.whole}</p>
        ) : (
          <>
            <p className="field-problem">{words.paper.missing}</p>
            <ul className="case-missing">
              {missing.map(({ field, sentence }) => (
                <li key={field}>
                  <Untrusted text={sentence} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="case-actions">
        <Button type="submit" kind="main" disabled={missing.length > 0 || preview === undefined}>
          <Kbd keys="Mod+Enter" language={language} mac={mac} />
          {words.paper.make}
        </Button>
        <CommandButton id="cases.leave" showKey kind="quiet">
          {words.leave}
        </CommandButton>
      </div>
    </form>
  )
}

/** Whom or what of the case a paper can be about. */
function subjectsOf({ state }: CaseView, subject: PaperSubject): ReadonlyArray<Readonly<{ id: string; name: string }>> {
  if (subject !== 'victim' && subject !== 'suspect') return []
  return state.parties.filter(({ role }) => role === subject).map(({ id, name }) => ({ id, name: name || '–' }))
}

type FieldProps = Readonly<{ field: Particular; isNeeded: boolean; value: string; onChange: (text: string) => void }>

/** Everything that is typed into a paper may take several lines. */
function ParticularField({ field, isNeeded, value, onChange }: FieldProps) {
  const words = useWords().screen.cases.paper
  const id = `paper-${field}`
  return (
    <div className="case-field">
      <label className="field-label" htmlFor={id}>
        {words.particulars[field]}
        {isNeeded ? '' : ` (${words.optional})`}
      </label>
      <textarea
        id={id}
        className="field"
        rows={value.length > 90 || value.includes('\n') ? 3 : 1}
        maxLength={20_000}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
