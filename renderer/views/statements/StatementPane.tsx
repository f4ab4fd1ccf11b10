import { useLayoutEffect, useRef } from 'react'
import type { LetterPart, StatementRow, StatementView } from '../../../shared/statement.ts'
import { dateTime } from '../../app/ages.ts'
import { useAsked } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { EditForm } from './EditForm.tsx'
import { LineForm } from './LineForm.tsx'
import { StatementFields } from './StatementFields.tsx'

/** One statement: what can be done with it, its letter, its fields, what became of it. */
export function StatementPane({ row }: Readonly<{ row: StatementRow }>) {
  const form = useUi(state => state.statements.form)
  const view = useAsked('statement.read', { id: row.id })
  const isHere = view?.id === row.id
  const article = useRef<HTMLElement>(null)
  // another statement begins at its top
  useLayoutEffect(() => {
    if (isHere) article.current?.parentElement?.scrollTo({ top: 0 })
  }, [isHere])
  if (view === undefined || view.id !== row.id) return null
  return (
    <article className="statement" ref={article} aria-busy={view.textId !== row.textId}>
      {form === 'exempt' || form === 'byHand' ? <LineForm key={form} form={form} /> : <Actions view={view} />}
      <Hints view={view} />
      {form === 'edit' && view.canEdit ? <EditForm view={view} /> : <LetterView parts={view.letter} />}
      <StatementFields content={view.content} />
      <History view={view} />
    </article>
  )
}

function Actions({ view }: Readonly<{ view: StatementView }>) {
  const words = useWords().screen.statements
  const isOpen = view.state === 'due' || view.state === 'withdrawalDue'
  return (
    <div className="statement-actions">
      <CommandButton id="statements.edit" showKey disabled={!view.canEdit}>
        {words.edit}
      </CommandButton>
      <CommandButton id="statements.byHand" showKey disabled={!isOpen}>
        {words.byHand}
      </CommandButton>
      <CommandButton id="statements.later" showKey disabled={!isOpen}>
        {words.later}
      </CommandButton>
      {view.state === 'exempt' ? (
        <CommandButton id="statements.needed" showKey>
          {words.needed}
        </CommandButton>
      ) : (
        <CommandButton id="statements.notNeeded" showKey disabled={view.state !== 'due'}>
          {words.notNeeded}
        </CommandButton>
      )}
    </div>
  )
}

/** What must be known before it leaves. */
function Hints({ view }: Readonly<{ view: StatementView }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.statements
  const { content, state } = view
  const hints = [
    ...(state === 'withdrawalDue' ? [words.withdrawalHint] : []),
    ...(content.verify && content.ground === 'law' ? [words.verify] : []),
    ...(content.explanation.includes(OWN_WORDS) ? [words.ownWords] : []),
    ...(view.isDemo ? [words.demoHint] : []),
    ...(view.reportedAt === null ? [] : [words.reported(dateTime(view.reportedAt, language, settings.timeZone))]),
    ...(view.receipt === null ? [] : [words.receipt(view.receipt)]),
  ]
  if (hints.length === 0) return null
  return (
    <ul className="statement-hints">
      {hints.map(hint => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  )
}

/** Begins what a moderator wrote for the one case; the core puts it there. */
const OWN_WORDS = 'Im Einzelfall war maßgeblich:'

/** The letter as it will be printed. It is German in every language of the screen. */
function LetterView({ parts }: Readonly<{ parts: readonly LetterPart[] }>) {
  const words = useWords().screen.statements
  return (
    <section className="statement-letter" aria-label={words.letter} lang="de">
      {parts.map((part, place) => (
        <Part key={`${place} ${part.text.slice(0, 20)}`} part={part} />
      ))}
    </section>
  )
}

function Part({ part }: Readonly<{ part: LetterPart }>) {
  if (part.kind === 'head') return <h2 className="letter-head">{part.text}</h2>
  if (part.kind === 'quote')
    return (
      <blockquote className="letter-quote">
        <Untrusted text={part.text} />
      </blockquote>
    )
  return (
    <p className="letter-paragraph">
      <Untrusted text={part.text} />
    </p>
  )
}

function History({ view }: Readonly<{ view: StatementView }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.statements
  return (
    <section className="statement-history" aria-label={words.history}>
      <h2 className="statement-heading">{words.history}</h2>
      <ol>
        {view.history.map((entry, place) => (
          <li key={`${place} ${entry.at}`}>
            <span className="statement-at">{dateTime(entry.at, language, settings.timeZone)}</span>{' '}
            {words.actions[entry.action]}
            {entry.detail === '' ? '' : ` (${toldOf(entry.detail)})`}
            {entry.moderatorName === '' ? '' : `, ${entry.moderatorName}`}
          </li>
        ))}
      </ol>
    </section>
  )

  /** A reason of ours in words, a time as people read it, or what somebody wrote. */
  function toldOf(detail: string): string {
    if (/^\d{4}-\d\d-\d\dT/.test(detail)) return dateTime(detail, language, settings.timeZone)
    return words.because[detail] ?? detail
  }
}
