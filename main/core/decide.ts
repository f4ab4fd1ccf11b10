import type { Action } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import { outcomeOf } from '../../shared/rules/decision.ts'
import { canonicalJson } from './db/audit.ts'
import type { CommentRecord, CommentStateOf } from './db/comments.ts'
import { type Decision, decisionHash } from './db/decisions.ts'
import type { Deps } from './deps.ts'

/** One decision about one comment, as it is to be recorded. */
export type Deciding = Readonly<{
  comment: CommentRecord
  action: Action
  reason: string | null
  note: string
  /** The rule that decides by itself; null for a person. */
  rule: Readonly<{ pack: string; id: string; version: number }> | null
  moderatorId: string
  timeOnPostMs: number
  /** The batch it is part of; by itself it is one of its own. */
  batchId?: string
}>

type Needs = Pick<Deps, 'tables' | 'workstationId' | 'netiquetteVersion' | 'now' | 'newId' | 'record'>

/** Moves the comment and writes the record of it, inside the caller's transaction. Throws a CONFLICT when the comment has moved on. */
export function writeDecision(
  { tables, record }: Pick<Needs, 'tables' | 'record'>,
  decision: Decision,
  state: CommentStateOf,
): void {
  const moved = tables.comments.move(decision.commentId, decision.version - 1, state)
  if (!moved) throw new AppError('CONFLICT', 'commentChanged')
  tables.decisions.insert(decision)
  record({ kind: 'decision', id: decision.id, sha256: decisionHash(decision) })
}

/** Takes a decision that nothing stands against. Returns it with the state it led to. */
export function decide(needs: Needs, deciding: Deciding): Readonly<{ decision: Decision; after: CommentStateOf }> {
  const { comment, action } = deciding
  const at = needs.now().toISOString()
  const before = stateOf(comment)
  const after = stateAfter(action, before, at)
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
    origin: deciding.rule === null ? 'person' : 'automatic',
    rule: deciding.rule === null ? null : canonicalJson(deciding.rule),
    moderatorId: deciding.moderatorId,
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
    decidedAt: at,
  }
  writeDecision(needs, decision, after)
  return { decision, after }
}

/** What of a comment a decision changes. */
export function stateOf(comment: CommentRecord): CommentStateOf {
  return {
    status: comment.status,
    queue: comment.queue,
    queueAt: comment.queueAt,
    everPublic: comment.everPublic,
    publishedAt: comment.publishedAt,
    unpublishedAt: comment.unpublishedAt,
  }
}

/** `everPublic` never falls back: what was once published was read. */
function stateAfter(action: Action, before: CommentStateOf, at: string): CommentStateOf {
  const next = { ...before, ...outcomeOf(action, before.status), queueAt: at }
  const isPublic = before.everPublic === 1 && before.unpublishedAt === null
  if (action === 'approve' && !isPublic)
    return { ...next, everPublic: 1, publishedAt: before.publishedAt ?? at, unpublishedAt: null }
  if (action === 'delete' && isPublic) return { ...next, unpublishedAt: at }
  return next
}
