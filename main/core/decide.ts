import type { Action } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import { outcomeOf } from '../../shared/rules/decision.ts'
import { nextMorning } from '../../shared/rules/desk-clock.ts'
import { may } from '../../shared/rights.ts'
import { canonicalJson } from './db/audit.ts'
import type { CommentRecord, CommentStateOf } from './db/comments.ts'
import { type Decision, decisionHash } from './db/decisions.ts'
import type { Deps } from './deps.ts'
import { captureComment, type CaptureNeeds } from './legal/capture.ts'
import { decidedBeside, settleObjections } from './objections.ts'
import { offerForOpinion } from './second-opinions.ts'
import { type StatementNeeds, stateReasons } from './statements/of-decisions.ts'

/** One decision about one comment, as it is to be recorded. */
export type Deciding = Readonly<{
  comment: CommentRecord
  action: Action
  reason: string | null
  note: string
  /** The rule that decides by itself; null for a person. */
  rule: Readonly<{ pack: string; id: string; version: number }> | null
  /** The desk, moving what people have arranged; the person is then the one it does so for. */
  byDesk?: boolean
  moderatorId: string
  timeOnPostMs: number
  /** The batch it is part of; by itself it is one of its own. */
  batchId?: string
  /** ISO text in UTC: when to come back, or the deadline. Without one, "later" means the next morning. */
  dueAt?: string | null
  /** For whom an escalation is, or to whom an answer goes. */
  assigneeId?: string | null
}>

/** Who else is named by a decision, and until when. */
type Named = Pick<Decision, 'assigneeId' | 'dueAt'>

type Needs = CaptureNeeds & StatementNeeds & Pick<Deps, 'netiquetteVersion' | 'rejudge'>

/**
 * Moves the comment, writes the record of it and closes or opens what it decides beside, inside the caller's transaction. Throws a CONFLICT
 * when the comment has moved on.
 */
export function writeDecision(
  { tables, record, rejudge }: Pick<Needs, 'tables' | 'record' | 'rejudge'>,
  decision: Decision,
  state: CommentStateOf,
): void {
  const moved = tables.comments.move(decision.commentId, decision.version - 1, state)
  if (!moved) throw new AppError('CONFLICT', 'commentChanged')
  tables.decisions.insert(decision)
  record({ kind: 'decision', id: decision.id, sha256: decisionHash(decision) })
  settleObjections({ tables, rejudge }, decision)
}

/** Takes a decision that nothing stands against. Returns it with the state it led to. */
export function decide(needs: Needs, deciding: Deciding): Readonly<{ decision: Decision; after: CommentStateOf }> {
  const { comment, action } = deciding
  const now = needs.now()
  const at = now.toISOString()
  const before = stateOf(comment)
  const named = namedBy(deciding, now.getTime())
  const after = stateAfter(deciding, before, at, named)
  const id = needs.newId()
  const decision: Decision = {
    id,
    batchId: deciding.batchId ?? id,
    commentId: comment.id,
    revision: comment.revision,
    version: comment.version + 1,
    action,
    ofDecision: null,
    reason: action === 'delete' || action === 'escalate' ? deciding.reason : null,
    note: deciding.note.trim(),
    origin: deciding.byDesk === true ? 'desk' : deciding.rule === null ? 'person' : 'automatic',
    rule: deciding.rule === null ? null : canonicalJson(deciding.rule),
    moderatorId: deciding.moderatorId,
    ...named,
    workstationId: needs.workstationId,
    timeOnPostMs: deciding.timeOnPostMs,
    hitsSeen: canonicalJson(
      needs.tables.hits
        .ofRevision(comment.id, comment.revision)
        .map(hit => [`${hit.pack}/${hit.ruleId}`, hit.ruleVersion, hit.start, hit.end]),
    ),
    netiquetteVersion: needs.netiquetteVersion,
    stateBefore: canonicalJson(before),
    stateAfter: canonicalJson(after),
    decides: decidedBeside(needs.tables, comment.id, action),
    decidedAt: at,
  }
  writeDecision(needs, decision, after)
  stateReasons(needs, decision, comment)
  offerForOpinion(needs.tables, decision)
  secureForLegal(needs, decision)
  return { decision, after }
}

/** What is handed to the legal desk is secured as it is at that moment; later the source may change or lose it. */
function secureForLegal(needs: Needs, { action, commentId, assigneeId, moderatorId }: Decision): void {
  const { people, comments } = needs.tables
  if (action !== 'escalate' || assigneeId === null || !may(people.byId(assigneeId), 'case')) return
  const [comment, by] = [comments.record(commentId), people.byId(moderatorId)]
  if (comment !== null && by !== null) captureComment(needs, comment, by, 'escalation')
}

/** What of a comment a decision changes. */
export function stateOf(comment: CommentRecord): CommentStateOf {
  return {
    ...(comment.assigneeId === null ? {} : { assigneeId: comment.assigneeId }),
    ...(comment.dueAt === null ? {} : { dueAt: comment.dueAt }),
    status: comment.status,
    queue: comment.queue,
    queueAt: comment.queueAt,
    everPublic: comment.everPublic,
    publishedAt: comment.publishedAt,
    unpublishedAt: comment.unpublishedAt,
  }
}

/** Only an escalation and an answer name a person; a time belongs to what waits. */
function namedBy({ action, dueAt, assigneeId }: Deciding, nowMs: number): Named {
  if (action === 'later') return { assigneeId: null, dueAt: dueAt ?? nextMorning(nowMs) }
  if (action === 'escalate') return { assigneeId: assigneeId ?? null, dueAt: dueAt ?? null }
  return { assigneeId: action === 'answer' ? (assigneeId ?? null) : null, dueAt: null }
}

/**
 * The state a decision leads to. What is put aside keeps who it is for, and its place is when it comes back; what is answered goes back to
 * where its age puts it. `everPublic` never falls back: what was once published was read.
 */
function stateAfter({ action, comment }: Deciding, before: CommentStateOf, at: string, named: Named): CommentStateOf {
  const outcome = outcomeOf(action, before.status, comment.severity > 0)
  if (action === 'later') return { ...before, ...outcome, queueAt: named.dueAt ?? at }
  const { assigneeId: _assignee, dueAt: _due, ...rest } = before
  const next = {
    ...rest,
    ...(named.assigneeId === null ? {} : { assigneeId: named.assigneeId }),
    ...(named.dueAt === null ? {} : { dueAt: named.dueAt }),
    ...outcome,
    queueAt: action === 'answer' ? comment.submittedAt : at,
  }
  const isPublic = before.everPublic === 1 && before.unpublishedAt === null
  if (action === 'approve' && !isPublic)
    return { ...next, everPublic: 1, publishedAt: before.publishedAt ?? at, unpublishedAt: null }
  if (action === 'delete' && isPublic) return { ...next, unpublishedAt: at }
  return next
}
