import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../shared/case.ts'
import { Answers, type Candidate } from '../../../shared/offences.ts'
import { SAID } from '../../../shared/reference.ts'
import type { AnswerOf } from '../../api.ts'
import { assessCase } from '../../app/cases.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { useSendKey } from '../../parts/send-key.ts'
import { questionsFor } from '../../../shared/rules/offences/questions.ts'
import { Candidates } from './Candidates.tsx'
import { useStatutes } from './statutes.ts'
import { Questions } from './Questions.tsx'

/** The offence assistant over a case: it begins with what the desk knows of the post, and draws its conclusion anew with every answer. */
export function Assistant({ view }: Readonly<{ view: CaseView }>) {
  const [commentId, setCommentId] = useState(() => firstOpen(view))
  const { data: known } = useQuery<AnswerOf<'offence.suggest'>>({ queryKey: ['offence.suggest', { commentId }] })
  const words = useWords().screen.cases.assistant
  return (
    <section className="case-form case-assistant" aria-label={words.title}>
      <h3>{words.title}</h3>
      {view.items.length < 2 ? null : (
        <label className="case-field">
          <span className="field-label">{words.post}</span>
          <select className="field" value={commentId} onChange={event => setCommentId(Number(event.target.value))}>
            {view.items.map(item => (
              <option key={item.commentId} value={item.commentId}>
                {item.authorName}: {item.text.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      {known === undefined ? null : <Asked key={commentId} view={view} commentId={commentId} known={known} />}
    </section>
  )
}

/** The first post that nobody has answered for. */
const firstOpen = ({ items, state }: CaseView): number =>
  (items.find(({ commentId }) => !state.answers.some(one => one.commentId === commentId)) ?? items[0])?.commentId ?? 0

type AskedProps = Readonly<{ view: CaseView; commentId: number; known: AnswerOf<'offence.suggest'> }>

function Asked({ view, commentId, known }: AskedProps) {
  const { desk, language, mac } = useWorkplace()
  const screen = useWords().screen.cases
  const { law } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const [answers, setAnswers] = useState<Answers>(() => answeredBefore(view, commentId) ?? known.answers)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { data: found } = useQuery<AnswerOf<'offence.assess'>>({
    queryKey: ['offence.assess', { answers, times: known.times, today: null }],
    placeholderData: previous => previous,
  })
  const statutes = useStatutes()
  const taken = (found?.candidates ?? []).filter(
    one => one.completion !== 'notPunishable' && one.behind === null && !left.has(one.statute),
  )
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  useSendKey(form)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void assessCase(desk, commentId, answers, taken)
  }
  const toggle = ({ statute }: Candidate) =>
    setLeft(before => new Set(before.has(statute) ? [...before].filter(one => one !== statute) : [...before, statute]))
  return (
    <form ref={form} className="case-assistant-form" onSubmit={onSubmit}>
      <blockquote className="case-item-text">
        <Untrusted text={view.items.find(item => item.commentId === commentId)?.text ?? ''} />
      </blockquote>
      <Questions answers={answers} asked={questionsFor(answers, statutes)} onChange={setAnswers} />
      <div aria-live="polite">
        {found === undefined ? null : <Candidates found={found} left={left} onToggle={toggle} />}
      </div>
      <p className="field-hint">{law.noAdvice}</p>
      <div className="case-actions">
        <Button type="submit" kind="main">
          <Kbd keys="Mod+Enter" language={language} mac={mac} />
          {screen.assistant.take(taken.length)}
        </Button>
        <CommandButton id="cases.leave" showKey kind="quiet">
          {screen.leave}
        </CommandButton>
      </div>
    </form>
  )
}

/** What was answered for the post before, as far as it still can be said so. */
function answeredBefore({ state }: CaseView, commentId: number): Answers | null {
  const kept = state.answers.find(one => one.commentId === commentId)?.answers
  if (kept === undefined) return null
  const said: readonly string[] = SAID
  const parsed = Answers.safeParse({
    ...kept,
    said: Array.isArray(kept['said']) ? kept['said'].filter(one => said.includes(one)) : [],
  })
  return parsed.success ? parsed.data : null
}
