import type { ReactNode } from 'react'
import type { CommandId } from '../../../shared/commands.ts'
import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { isPast } from '../../app/due.ts'
import './waiting-line.css'

/** What waits for whoever is on duty, in one quiet line below the list, where it moves nothing; not there while nothing waits. */
export function WaitingLine() {
  const words = useWords().screen.waiting.line
  const waiting = useAnswer('waiting.mine')
  const now = useNow()
  if (waiting === undefined) return null
  const { answers, escalated, earliestDueAt, unassigned, opinions } = waiting
  const isOver = earliestDueAt !== null && isPast(earliestDueAt, now)
  return (
    <p
      className="waiting-line"
      role="status"
      aria-label={words.label}
      hidden={answers.incoming + answers.flagged + escalated + unassigned + opinions === 0}
    >
      {words.lead}
      {answers.incoming === 0 ? null : <Way id="go.incoming">{words.answers(answers.incoming)}</Way>}
      {answers.flagged === 0 ? null : <Way id="go.flagged">{words.answers(answers.flagged)}</Way>}
      {escalated === 0 ? null : (
        <Way id="go.escalated">
          {words.escalated(escalated)}
          {isOver ? <span className="overdue"> ({words.overdue})</span> : null}
        </Way>
      )}
      {unassigned === 0 ? null : <Way id="go.escalated">{words.unassigned(unassigned)}</Way>}
      {opinions === 0 ? null : <Way id="go.opinion">{words.opinions(opinions)}</Way>}
    </p>
  )
}

function Way({ id, children }: Readonly<{ id: CommandId; children: ReactNode }>) {
  const { run } = useWorkplace()
  return (
    <button
      type="button"
      className="waiting-way"
      data-tip-command={id}
      onMouseDown={event => event.preventDefault()}
      onClick={() => run(id)}
    >
      {children}
    </button>
  )
}
