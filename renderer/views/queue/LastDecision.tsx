import type { CommentView, DecisionRecord } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { isPast, momentOf } from '../../app/due.ts'
import { actionOf, tellingDecisions } from '../../app/standing.ts'
import { useTelling } from '../../app/telling.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { DecidedBy } from './DecidedBy.tsx'

/** For a post that somebody has already held in hand: who did what, why, until when, and with which words. */
export function LastDecision({ view }: Readonly<{ view: CommentView }>) {
  const isWaiting = view.queue === 'incoming' || view.queue === 'flagged'
  return tellingDecisions(view.decisions, isWaiting).map(decision =>
    decision.action === 'return' ? (
      <Return key={decision.id} decision={decision} />
    ) : (
      <Told key={decision.id} decision={decision} />
    ),
  )
}

/** "zurückgelegt von Anna, war bis 18:00". */
function Return({ decision }: Readonly<{ decision: DecisionRecord }>) {
  const told = useTelling()
  const words = useWords().screen.waiting
  const now = useNow()
  return (
    <div className="post-decision">
      <p className="post-decision-line">
        <strong>
          <Untrusted text={words.setAsideBy(decision.moderatorName)} />
          {decision.dueAt === null ? '' : `, ${words.wasUntil(momentOf(decision.dueAt, now, told))}`}
        </strong>
      </p>
    </div>
  )
}

function Told({ decision }: Readonly<{ decision: DecisionRecord }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const { waiting } = words.screen
  const reason = useAnswer('reason.list')?.find(candidate => candidate.code === decision.reason)
  const action = actionOf(decision)
  const isAnswer = action === 'answer'
  const { moderatorName, assigneeName, dueAt, decidedAt, note } = decision
  return (
    <div className="post-decision" data-status={statusAfter[action]}>
      <p className="post-decision-line">
        <strong>{isAnswer ? <Untrusted text={waiting.answeredBy(moderatorName)} /> : words.recorded[action]}</strong>
        {assigneeName === null ? null : <Untrusted text={waiting.toPerson(assigneeName)} />}
        {dueAt === null ? null : <DueTime action={action} dueAt={dueAt} />}
        {reason === undefined ? null : <span>{reason.label[language]}</span>}
        <span className="post-soft">
          {isAnswer ? null : (
            <>
              <DecidedBy decision={decision} /> ·{' '}
            </>
          )}
          <Age since={decidedAt} long />
        </span>
      </p>
      {note === '' ? null : <Untrusted className="post-note" text={note} />}
    </div>
  )
}

/** Until when a post is put aside, or the deadline of an escalation, with the word when it is over. */
function DueTime({ action, dueAt }: Readonly<{ action: string; dueAt: string }>) {
  const told = useTelling()
  const words = useWords().screen.waiting
  const now = useNow()
  const when = momentOf(dueAt, now, told, true)
  const isOver = action === 'escalate' && isPast(dueAt, now)
  return (
    <time dateTime={dueAt} data-tip-time={dueAt} className={isOver ? 'overdue' : undefined}>
      {isOver ? words.overdue(when) : action === 'escalate' ? words.deadline(when) : words.until(when)}
    </time>
  )
}

const statusAfter = {
  approve: 'approved',
  delete: 'deleted',
  escalate: 'escalated',
  later: undefined,
  answer: undefined,
  return: undefined,
  undo: undefined,
  redo: undefined,
} as const
