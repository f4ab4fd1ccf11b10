import { Fragment, type ReactNode } from 'react'
import type { CommentView, Suggestion } from '../../../shared/domain.ts'
import { useMasking } from '../../app/CalmText.tsx'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { LeaveHint } from './LeaveHint.tsx'
import { hitGroups, spellingsOf } from './hit-groups.ts'

type Props = Readonly<{ view: CommentView | null; asking: boolean }>

const RULES_SHOWN = 2
const TERMS_SHOWN = 4
const commandOf = {
  approve: { id: 'comment.approve' },
  delete: { id: 'comment.delete', next: 'reason.suggested' },
  escalate: { id: 'comment.escalate' },
} as const

/** What the rules propose, and why: what the rule looks for, and the written words it found. */
export function SuggestionLine({ view, asking }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen
  const reasons = useAnswer('reason.list')
  const suggestion = view?.suggestion ?? null
  if (view === null) return <p className="bar-line" />
  if (suggestion === null)
    return (
      <p className="bar-line bar-soft">
        {asking ? words.bar.chooseReason : words.bar.noSuggestion}
        {asking ? <LeaveHint /> : null}
      </p>
    )
  const label = reasons?.find(reason => reason.code === suggestion.reason)?.label[language] ?? suggestion.reason ?? ''
  const proposed = {
    approve: words.hits.suggestApprove,
    delete: label,
    escalate: words.bar.suggestEscalate(label),
  }[suggestion.action]
  return (
    <p className="bar-line">
      <CommandKey {...commandOf[suggestion.action]} />
      <span className="bar-soft">{words.bar.suggestion}</span>
      <strong>{proposed}</strong>
      <Why view={view} suggestion={suggestion} />
      {asking ? <LeaveHint /> : null}
    </p>
  )
}

function Why({ view, suggestion }: Readonly<{ view: CommentView; suggestion: Suggestion }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.hits
  const masking = useMasking()
  const because = suggestion.because.flatMap(index => view.hits[index] ?? [])
  const groups = hitGroups(because)
  if (groups.length === 0) return null
  return (
    <span className="bar-why">
      {suggestion.action === 'approve' ? `${words.forApprove} ` : null}
      {groups.slice(0, RULES_SHOWN).map((group, place) => (
        <Fragment key={group.key}>
          {place === 0 ? null : ' · '}
          {group.first.explain[language].replace(/\.$/u, '')}
          {masking ? null : written(spellingsOf(view.text, because, group.indexes).map(spelling => spelling.text))}
        </Fragment>
      ))}
      {groups.length > RULES_SHOWN ? ` · ${words.more(groups.length - RULES_SHOWN)}` : null}
    </span>
  )
}

function written(terms: readonly string[]): ReactNode {
  if (terms.length === 0) return null
  return (
    <>
      {': '}
      {terms.slice(0, TERMS_SHOWN).map((term, place) => (
        <Fragment key={term}>
          {place === 0 ? '' : ', '}
          <Untrusted className="bar-term" text={term} />
        </Fragment>
      ))}
    </>
  )
}
