import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../shared/case.ts'
import { Answers, type Article18Answers } from '../../../shared/offences.ts'
import type { AnswerOf } from '../../api.ts'
import { recordArticle18 } from '../../app/cases.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Choice } from './Choice.tsx'
import { useSendKey } from '../../parts/send-key.ts'

/** The reasons whose posts are checked; the first is where nobody knows better. */
const REASONS = ['N13', 'N12', 'N14', 'N19', 'N20'] as const

const NOTHING: Article18Answers = { lifeOrSafety: null, whom: '', howSoon: null, memberState: 'AT', because: '' }

/** The three questions of Art. 18 DSA about a post of the case. The answers are kept with name and time, a no as well. */
export function Article18Form({ view }: Readonly<{ view: CaseView }>) {
  const { desk, language, mac } = useWorkplace()
  const { law, screen } = useWords()
  const words = screen.cases.article18
  const of = useUi(state => state.cases.of)
  const form = useRef<HTMLFormElement>(null)
  const item = view.items.find(({ commentId }) => String(commentId) === of) ?? view.items[0]
  const known = Answers.safeParse(view.state.answers.find(one => one.commentId === item?.commentId)?.answers)
  const [reason, setReason] = useState<string>(REASONS[0])
  const [check, setCheck] = useState<Article18Answers>(() => ({
    ...NOTHING,
    lifeOrSafety: known.success ? known.data.danger : null,
    whom: view.state.parties.find(({ role }) => role === 'victim')?.name ?? '',
  }))
  const asked = {
    reason,
    said: known.success ? known.data.said : [],
    target: known.success ? known.data.target : null,
    check,
  }
  const { data: outcome } = useQuery<AnswerOf<'article18.preview'>>({
    queryKey: ['article18.preview', asked],
    placeholderData: previous => previous,
  })
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [])
  useSendKey(form)
  const isOpen = outcome === undefined || outcome.result === 'open'
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isOpen && item !== undefined) void recordArticle18(desk, { ...asked, commentId: item.commentId })
  }
  const set = (change: Partial<Article18Answers>) => setCheck(before => ({ ...before, ...change }))
  const yesNo = screen.cases.assistant.yesNo
  return (
    <form ref={form} className="case-form" noValidate onSubmit={onSubmit} aria-label={words.title}>
      <h3>{words.title}</h3>
      <blockquote className="case-item-text">
        <Untrusted text={item?.text ?? ''} />
      </blockquote>
      <Choice
        id="article18-life"
        label={law.article18.questions.lifeOrSafety}
        value={check.lifeOrSafety}
        options={[
          ['yes', yesNo.yes],
          ['unsure', yesNo.unsure],
          ['no', yesNo.no],
        ]}
        onChoose={value => set({ lifeOrSafety: (value || null) as Article18Answers['lifeOrSafety'] })}
      />
      <Line
        id="article18-whom"
        label={law.article18.questions.whom}
        value={check.whom}
        onType={whom => set({ whom })}
      />
      <Choice
        id="article18-soon"
        label={law.article18.questions.howSoon}
        value={check.howSoon}
        options={(['now', 'soon', 'past', 'unknown'] as const).map(one => [one, law.article18.howSoon[one]] as const)}
        onChoose={value => set({ howSoon: (value || null) as Article18Answers['howSoon'] })}
      />
      <Choice
        id="article18-state"
        label={words.state}
        value={check.memberState}
        options={[['AT', words.austria]]}
        empty={words.stateOpen}
        onChoose={value => set({ memberState: value === '' ? null : value })}
      />
      {check.lifeOrSafety === 'no' ? (
        <Line
          id="article18-because"
          label={law.article18.questions.because}
          value={check.because}
          onType={because => set({ because })}
        />
      ) : null}
      <Choice
        id="article18-reason"
        label={words.reason}
        value={reason}
        options={REASONS.map(one => [one, words.reasons[one]] as const)}
        onChoose={value => setReason(value === '' ? REASONS[0] : value)}
      />
      <div aria-live="polite" className="case-article18">
        {outcome === undefined ? null : (
          <>
            {outcome.callFirst ? <p className="field-problem">{law.article18.callFirst}</p> : null}
            <p data-duty={outcome.result === 'duty' || undefined}>{law.article18.results[outcome.result]}</p>
            {outcome.addressees.length === 0 ? null : (
              <p className="field-hint">{outcome.addressees.map(one => law.article18.addressees[one]).join('; ')}</p>
            )}
          </>
        )}
      </div>
      <div className="case-actions">
        <Button type="submit" kind="main" disabled={isOpen}>
          <Kbd keys="Mod+Enter" language={language} mac={mac} />
          {words.keep}
        </Button>
        <CommandButton id="cases.leave" showKey kind="quiet">
          {screen.cases.leave}
        </CommandButton>
      </div>
    </form>
  )
}

type LineProps = Readonly<{ id: string; label: string; value: string; onType: (text: string) => void }>

function Line({ id, label, value, onType }: LineProps) {
  return (
    <div className="case-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        maxLength={500}
        value={value}
        onChange={event => onType(event.target.value)}
      />
    </div>
  )
}
