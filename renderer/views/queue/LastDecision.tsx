import type { CommentView, DecisionRecord } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { DecidedBy } from './DecidedBy.tsx'

/** For a post that somebody has already held in hand: who did what, why, and with which words. */
export function LastDecision({ view }: Readonly<{ view: CommentView }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const reasons = useAnswer('reason.list')
  const last = standing(view.decisions)
  if (last === undefined || view.queue === 'incoming' || view.queue === 'flagged') return null
  const reason = reasons?.find(candidate => candidate.code === last.reason)
  const action = last.of ?? last.action
  return (
    <div className="post-decision" data-status={statusAfter[action]}>
      <p className="post-decision-line">
        <strong>{words.recorded[action]}</strong>
        {reason === undefined ? null : <span>{reason.label[language]}</span>}
        <span className="post-soft">
          <DecidedBy decision={last} /> · <Age since={last.decidedAt} long />
        </span>
      </p>
      {last.note === '' ? null : <Untrusted className="post-note" text={last.note} />}
    </div>
  )
}

/** The newest decision that was not taken back; the record is newest first. */
function standing(decisions: readonly DecisionRecord[]): DecisionRecord | undefined {
  let undone = 0
  return decisions.find(decision => {
    if (decision.action === 'undo') undone += 1
    else if (undone > 0) undone -= 1
    else return true
    return false
  })
}

const statusAfter = {
  approve: 'approved',
  delete: 'deleted',
  escalate: 'escalated',
  later: undefined,
  undo: undefined,
  redo: undefined,
} as const
