import { AppError } from '../../../shared/errors.ts'
import { may } from '../../../shared/rights.ts'
import { checkDecision } from '../../../shared/rules/decision.ts'
import { checkComplaints } from '../../../shared/rules/complaint.ts'
import { checkWaiting } from '../../../shared/rules/waiting.ts'
import type { CommentRecord } from '../db/comments.ts'
import { decide } from '../decide.ts'
import { type Deps, type Handlers, needComment, onDuty } from '../deps.ts'
import { standingAt } from '../standing.ts'
import { tellOfDecisions } from '../tell.ts'

/** Deciding. Every change of a comment made here leaves one row in the append-only record. */
export function decisionHandlers(deps: Deps): Pick<Handlers, 'comment.decide'> {
  const { now, tables } = deps
  const { complaints, decisions, people, reasons, steps } = tables

  /** Who waits for an answer: the person whose escalation the post stands on, or null. */
  const askerOf = ({ id, version }: CommentRecord): string | null => {
    const decision = decisions.byId(standingAt(tables, id, version).restsOn)
    return decision?.action === 'escalate' && decision.origin === 'person' ? decision.moderatorId : null
  }

  return {
    'comment.decide': draft => {
      const comment = needComment(deps, draft.commentId)
      if (draft.revision !== comment.revision) throw new AppError('CONFLICT', 'commentRevised')
      if (draft.version !== comment.version)
        throw new AppError('CONFLICT', 'commentChanged', { status: comment.status })
      const objections = comment.openNotices + comment.openComplaints
      // Nobody answers a notice that came in behind what they see.
      if (draft.objections !== undefined && draft.objections < objections)
        throw new AppError('CONFLICT', 'commentObjected')
      const moderator = onDuty(deps)
      const askerId = draft.action === 'answer' ? askerOf(comment) : null
      const violation = [
        ...checkDecision(draft, {
          status: comment.status,
          queue: comment.queue,
          moderatorOnDuty: moderator !== null,
          objections,
          reasons: new Map(reasons.list().map(reason => [reason.code, reason.needsNote])),
        }),
        ...checkWaiting(draft, {
          nowMs: now().getTime(),
          moderators: draft.assigneeId == null ? [] : people.list(),
          isSenior: may(moderator, 'lead'),
          askerId,
        }),
        ...(comment.openComplaints === 0
          ? []
          : checkComplaints(draft.action, {
              me: moderator?.id ?? null,
              firstDeciders: complaints.firstDeciders(comment.id),
              moderators: people.list(),
            })),
      ][0]
      if (violation !== undefined) throw new AppError('RULE', violation.key, violation.values)
      const { decision, after } = decide(deps, {
        comment,
        action: draft.action,
        reason: draft.reason,
        note: draft.note,
        rule: null,
        moderatorId: moderator!.id,
        timeOnPostMs: draft.timeOnPostMs,
        dueAt: draft.dueAt == null ? null : new Date(draft.dueAt).toISOString(),
        assigneeId: askerId ?? draft.assigneeId ?? null,
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
