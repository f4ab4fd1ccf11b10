import type { BatchItem, LeftOut, ManyAction } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import { may } from '../../shared/rights.ts'
import { checkDecision, type DecisionFacts } from '../../shared/rules/decision.ts'
import { checkComplaints } from '../../shared/rules/complaint.ts'
import { checkWaiting } from '../../shared/rules/waiting.ts'
import type { CommentRecord } from './db/comments.ts'
import { decide } from './decide.ts'
import { type Deps, onDuty } from './deps.ts'

/** One choice for many posts. */
export type ManyChoice = Readonly<{
  batchId: string
  moderatorId: string
  action: ManyAction
  reason: string | null
  note: string
  dueAt: string | null
  assigneeId: string | null
  /** Each post's share of the time that was spent on all. */
  timeOnPostMs: number
}>

/** What has come of so many posts: those that changed, and those that were passed over. The others were so before. */
export type ManyOutcome = Readonly<{ posts: number; ids: readonly number[]; leftOut: readonly LeftOut[] }>

type Draft = Pick<ManyChoice, 'action' | 'reason' | 'note' | 'dueAt' | 'assigneeId'>

const reasonsOf = ({ tables }: Pick<Deps, 'tables'>): DecisionFacts['reasons'] =>
  new Map(tables.reasons.list().map(reason => [reason.code, reason.needsNote]))

/** Throws a RULE for what stands against the choice itself, whatever the posts; returns who decides. */
export function checkChoice(deps: Pick<Deps, 'tables' | 'now'>, draft: Draft): string {
  const moderator = onDuty(deps)
  const facts = { status: 'pending', queue: 'incoming', moderatorOnDuty: moderator !== null, objections: 0 } as const
  const found = [
    ...checkDecision(draft, { ...facts, reasons: reasonsOf(deps) }),
    ...checkWaiting(draft, {
      nowMs: deps.now().getTime(),
      moderators: deps.tables.people.list(),
      isSenior: may(moderator, 'lead'),
      askerId: null,
    }),
  ][0]
  if (found !== undefined) throw new AppError('RULE', found.key, found.values)
  return moderator!.id
}

/**
 * Decides these posts as part of one batch, inside the caller's transaction, and makes the batch's step of the shift or lets it grow. A
 * post that is no longer as it was seen, or that the choice does nothing to, is left out and named; nothing is overwritten.
 */
export function decideMany(deps: Deps, choice: ManyChoice, items: readonly BatchItem[], soFar: number): ManyOutcome {
  const { tables } = deps
  const reasons = reasonsOf(deps)
  const leftOut: LeftOut[] = []
  const ids: number[] = []
  let decidedAt = ''
  const isOwnComplaint = (comment: CommentRecord) =>
    comment.openComplaints > 0 &&
    checkComplaints(choice.action, {
      me: choice.moderatorId,
      firstDeciders: tables.complaints.firstDeciders(comment.id),
      moderators: [],
    }).length > 0
  for (const { commentId, revision, version, objections } of items) {
    const comment = tables.comments.record(commentId)
    const leave = (why: LeftOut['why']) => void leftOut.push({ commentId, why })
    if (comment === null) leave('commentGone')
    else if (comment.revision !== revision) leave('commentRevised')
    else if (comment.version !== version) leave('commentChanged')
    else if (objections !== undefined && objections < comment.openNotices + comment.openComplaints)
      leave('commentObjected')
    else if (isOwnComplaint(comment)) leave('complaintOfOwnDecision')
    else {
      const facts = {
        status: comment.status,
        queue: comment.queue,
        moderatorOnDuty: true,
        reasons,
        objections: comment.openNotices + comment.openComplaints,
      }
      const against = checkDecision(choice, facts)[0]
      if (against !== undefined) leave(against.key === 'alreadySo' ? 'alreadySo' : 'onlyWaitingLater')
      else {
        decidedAt = decide(deps, { ...choice, comment, rule: null }).decision.decidedAt
        ids.push(commentId)
      }
    }
  }
  if (soFar > 0) tables.steps.grow(choice.moderatorId, choice.batchId, ids.length)
  else if (ids.length > 0)
    tables.steps.push({
      moderatorId: choice.moderatorId,
      kind: 'decision',
      batchId: choice.batchId,
      action: choice.action,
      reason: choice.action === 'delete' || choice.action === 'escalate' ? choice.reason : null,
      commentId: ids[0]!,
      authorId: null,
      comments: ids.length,
      decidedAt,
    })
  return { posts: items.length, ids, leftOut }
}
