import { Check } from 'lucide-react'
import { memo } from 'react'
import { isWithin, type ListSelection } from '../../../shared/selection.ts'
import { Age } from '../../app/Age.tsx'
import { CalmText } from '../../app/CalmText.tsx'
import { useWords } from '../../app/context.ts'
import type { ListRow } from '../../app/state.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { BackTime, RowMarks } from './RowMarks.tsx'
import { SanctionBadge } from './SanctionBadge.tsx'
import { Severity } from './Severity.tsx'
import { StatusWord } from './StatusWord.tsx'

type Props = Readonly<{
  row: ListRow
  /** Where the row stands among all, told for the current one only: of the others it would change with every decision. */
  place: Readonly<{ at: number; of: number }> | null
  isReturned: boolean
  /** Null while no row is picked. */
  isPicked: boolean | null
  where: ListSelection['where']
}>

/** Lists in which posts of every status stand. */
const SHOWING_STATUS: ReadonlySet<ListSelection['where']> = new Set(['decided', 'all', 'reported', 'complaints'])

/** The age that counts in a list: of the decision, of the oldest open notice or complaint, or of the post. */
function sinceIn(where: ListSelection['where'], row: ListRow): string {
  if (where === 'decided') return row.queueAt
  return (where === 'reported' ? row.reportedAt : where === 'complaints' ? row.complainedAt : null) ?? row.submittedAt
}

/** One post in the list: who, how old, the beginning of the text, how serious. */
export const QueueRow = memo(function QueueRow({ row, place, isReturned, isPicked, where }: Props) {
  const words = useWords().screen.queues
  const names = useWords().queues
  return (
    <div
      id={`row-${row.id}`}
      role="option"
      className="queue-row"
      aria-selected={place !== null}
      aria-checked={isPicked ?? undefined}
      data-picked={isPicked || undefined}
      aria-setsize={place?.of}
      aria-posinset={place?.at}
      data-returned={isReturned || undefined}
      data-id={row.id}
    >
      <span className="row-level">
        {row.severity === 0 ? null : <Severity level={row.severity} />}
        {isPicked === null ? null : (
          <span className="pick-box" data-picked={isPicked || undefined}>
            {isPicked ? <Check aria-hidden="true" /> : null}
          </span>
        )}
      </span>
      <span className="row-head">
        <Untrusted className="row-author" text={row.authorName} />
        <Untrusted className="row-section" text={row.section} />
        {row.sanction === null ? null : <SanctionBadge kind={row.sanction} />}
        {SHOWING_STATUS.has(where) ? <StatusWord status={row.status} /> : null}
        {isReturned ? <span className="row-note">{words.returned}</span> : null}
        {!isReturned && !isWithin(where, row) ? (
          <span className="row-note">{words.elsewhere(names[row.queue])}</span>
        ) : null}
      </span>
      {where === 'later' ? <BackTime at={row.queueAt} /> : <Age className="row-age" since={sinceIn(where, row)} />}
      <RowMarks row={row} />
      <span className="row-text">
        <CalmText id={row.id} text={row.excerpt} />
      </span>
    </div>
  )
})
