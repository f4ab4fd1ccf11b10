import { AppError } from '../../../shared/errors.ts'
import { checkDecision } from '../../../shared/rules/decision.ts'
import { decide } from '../decide.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import { tellOfDecisions } from '../tell.ts'

/** Deciding. Every change of a comment made here leaves one row in the append-only record. */
export function decisionHandlers(deps: Deps): Pick<Handlers, 'comment.decide'> {
  const { comments, reasons, steps } = deps.tables
  return {
    'comment.decide': draft => {
      const comment = comments.record(draft.commentId)
      if (comment === null) throw new AppError('NOT_FOUND', 'commentGone')
      if (draft.revision !== comment.revision) throw new AppError('CONFLICT', 'commentRevised')
      if (draft.version !== comment.version)
        throw new AppError('CONFLICT', 'commentChanged', { status: comment.status })
      const moderator = onDuty(deps)
      const violation = checkDecision(draft, {
        status: comment.status,
        queue: comment.queue,
        moderatorOnDuty: moderator !== null,
        reasons: new Map(reasons.list().map(reason => [reason.code, reason.needsNote])),
      })[0]
      if (violation !== undefined) throw new AppError('RULE', violation.key, violation.values)
      const { decision, after } = decide(deps, {
        comment,
        action: draft.action,
        reason: draft.reason,
        note: draft.note,
        rule: null,
        moderatorId: moderator!.id,
        timeOnPostMs: draft.timeOnPostMs,
      })
      steps.push({
        moderatorId: decision.moderatorId,
        kind: 'decision',
        batchId: decision.batchId,
        action: draft.action,
        reason: decision.reason,
        commentId: comment.id,
        authorId: null,
        comments: 1,
        decidedAt: decision.decidedAt,
      })
      tellOfDecisions(deps, [comment.id])
      return { decisionId: decision.id, version: decision.version, status: after.status, queue: after.queue }
    },
  }
}
