import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useWords } from '../../app/context.ts'
import { dayOrHour, isPast, momentOf } from '../../app/due.ts'
import type { ListRow } from '../../app/state.ts'
import { useTelling } from '../../app/telling.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** What is special about a waiting post, in its line of the list: whose it is, until when, and why it is back. */
export function RowMarks({ row }: Readonly<{ row: ListRow }>) {
  const words = useWords().screen.waiting
  const isEscalated = row.queue === 'escalated' && (row.assigneeId !== null || row.dueAt !== null)
  if (row.answeredBy === null && row.setAsideBy === null && !isEscalated) return null
  return (
    <span className="row-marks">
      {row.answeredBy === null ? null : <Untrusted className="row-answer" text={words.answeredBy(row.answeredBy)} />}
      {isEscalated ? <Escalation row={row} /> : null}
      {row.setAsideBy === null ? null : <Untrusted className="row-back" text={words.setAsideBy(row.setAsideBy)} />}
    </span>
  )
}

function Escalation({ row }: Readonly<{ row: ListRow }>) {
  const told = useTelling()
  const words = useWords().screen.waiting
  const app = useAnswer('app.state')
  const now = useNow()
  const person = app?.moderators.find(({ id }) => id === row.assigneeId)
  const isOver = row.dueAt !== null && isPast(row.dueAt, now)
  return (
    <>
      {person === undefined ? null : (
        <Untrusted text={person.id === app?.moderator?.id ? words.toMe : words.toPerson(person.name)} />
      )}
      {row.dueAt === null ? null : (
        <time dateTime={row.dueAt} data-tip-time={row.dueAt} className={isOver ? 'overdue' : undefined}>
          {isOver ? words.overdue(momentOf(row.dueAt, now, told)) : words.until(momentOf(row.dueAt, now, told))}
        </time>
      )}
    </>
  )
}

/** When a post that was put aside comes back; in little room the hour of today, or the day. */
export function BackTime({ at, short = false }: Readonly<{ at: string; short?: boolean }>) {
  const told = useTelling()
  const words = useWords().screen.waiting
  const now = useNow()
  return (
    <time dateTime={at} data-tip-time={at} className={short ? undefined : 'row-age'}>
      <span className="visually-hidden">{words.backAt} </span>
      {short ? dayOrHour(at, now, told) : momentOf(at, now, told)}
    </time>
  )
}
