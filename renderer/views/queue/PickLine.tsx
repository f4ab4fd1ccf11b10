import type { ReactNode } from 'react'
import type { BatchFacts } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { commonReason } from '../../app/picked.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { LeaveHint } from './LeaveHint.tsx'

const SUGGESTIONS_SHOWN = 3

/** With rows picked, at the place of the suggestion: how many there are, and what stands out among them. */
export function PickLine({ asking }: Readonly<{ asking: boolean }>) {
  const words = useWords().screen.many
  const count = useUi(state => state.picked.ids.size)
  const facts = useUi(state => state.picked.facts)
  const isAllHere = useUi(
    ({ list, picked }) => list.next !== null && list.rows.length > 0 && picked.ids.size >= list.rows.length,
  )
  return (
    <output className="bar-line pick-line" aria-label={words.line}>
      <strong>{asking ? words.askReason(count) : words.picked(count)}</strong>
      {facts === null ? (
        <span className="bar-soft">{words.counting}</span>
      ) : (
        <>
          {oddOnes(facts, words).map(odd => (
            <span key={odd} className="pick-odd">
              {odd}
            </span>
          ))}
          <span className="bar-why">
            <Suggestions facts={facts} />
          </span>
        </>
      )}
      {isAllHere && !asking ? (
        <span className="bar-soft pick-more">
          <CommandKey id="selection.all" /> {words.moreThere}
        </span>
      ) : null}
      {asking ? (
        <LeaveHint />
      ) : (
        <span className="bar-leave">
          <CommandKey id="selection.clear" /> {words.clear}
        </span>
      )}
    </output>
  )
}

type Words = ReturnType<typeof useWords>['screen']['many']

/** Posts that are not simply waiting, and what is open against them. */
function oddOnes({ statuses, later, openNotices, openComplaints }: BatchFacts, words: Words): string[] {
  const odd = (['approved', 'deleted', 'escalated'] as const).flatMap(status =>
    statuses[status] === 0 ? [] : [words.already[status](statuses[status])],
  )
  if (later > 0) odd.push(words.later(later))
  if (openNotices > 0) odd.push(words.notices(openNotices))
  if (openComplaints > 0) odd.push(words.complaints(openComplaints))
  return odd
}

function Suggestions({ facts }: Readonly<{ facts: BatchFacts }>): ReactNode {
  const { language } = useWorkplace()
  const words = useWords().screen.many
  const reasons = useAnswer('reason.list')
  const nameOf = ({ action, reason }: BatchFacts['suggestions'][number]) => {
    const label = reasons?.find(one => one.code === reason)?.label[language] ?? reason
    if (action === null || label === null) return words.noSuggestion
    return action === 'escalate' ? words.escalate(label) : label
  }
  const common = commonReason(facts)
  if (common !== null) return words.suggestion(nameOf(facts.suggestions[0]!))
  if (facts.suggestions.length < 2) return null
  const named = facts.suggestions.slice(0, SUGGESTIONS_SHOWN).map(one => words.suggested(nameOf(one), one.count))
  return `${words.suggestions} ${named.join(', ')}${facts.suggestions.length > SUGGESTIONS_SHOWN ? ' …' : ''}`
}
