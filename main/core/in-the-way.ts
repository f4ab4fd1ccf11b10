import { AppError, type ProblemValues } from '../../shared/errors.ts'
import { ruleName } from './rule-set.ts'
import type { AuthorRecord } from './db/author-records.ts'
import type { CommentRecord } from './db/comments.ts'
import type { Decision } from './db/decisions.ts'
import type { Step } from './db/steps.ts'
import { sanctionOn } from './sanction-on.ts'
import { standingAt } from './standing.ts'
import type { Tables } from './tables.ts'

// Why a step cannot be undone or redone: what stands in the way, whose it is, and since when.

export type Turn = 'undo' | 'redo'

type Way = Readonly<{ tables: Tables; turn: Turn; step: Step }>

const blocked = ({ turn, step }: Way, authorName: string, values: ProblemValues): AppError =>
  new AppError('CONFLICT', turn === 'undo' ? 'undoBlocked' : 'redoBlocked', {
    ...values,
    step: step.action,
    position: step.position,
    author: authorName,
  })

const nameOf = (tables: Tables, moderatorId: string) => tables.people.byId(moderatorId)?.name ?? ''

/** The conflict that a post makes which was decided or edited since. */
export function blockedByPost(way: Way, comment: CommentRecord): AppError {
  const { tables } = way
  const author = tables.comments.author(comment.authorId).name
  const { record } = standingAt(tables, comment.id, comment.version)
  if (record === null)
    return blocked(way, author, { by: 'edit', at: tables.comments.revisedAt(comment.id, comment.revision) })
  const did = tables.decisions.byId(record.ofDecision ?? record.id)!
  const rule = record.rule === null ? null : (JSON.parse(record.rule) as { pack: string; id: string })
  return blocked(way, author, {
    by: rule === null ? 'person' : 'rule',
    did: did.action,
    name: rule === null ? nameOf(tables, record.moderatorId) : ruleName(rule.pack, rule.id),
    at: record.decidedAt,
  })
}

/** The conflict that a record of the author's file makes: a sanction that rests on the step, one that took its place, or its end. */
export function blockedByRecord(
  way: Way,
  by: 'resting' | 'taken' | 'ended' | 'undone',
  record: AuthorRecord,
): AppError {
  return blocked(way, way.tables.comments.author(record.authorId).name, {
    by,
    did: record.kind,
    name: nameOf(way.tables, record.moderatorId),
    at: record.recordedAt,
  })
}

/** The conflict that an open complaint about the step makes: somebody else decides it, and taking the step back would decide it too. */
function blockedByComplaint(way: Way, comment: CommentRecord, receivedAt: string): AppError {
  return blocked(way, way.tables.comments.author(comment.authorId).name, { by: 'complaint', at: receivedAt })
}

/** The conflict in the way of turning one decision that was found blocked at a moment. */
export function blockedDecision(way: Way, original: Decision, at: string): AppError {
  const sanction = way.turn === 'undo' ? sanctionOn(way.tables, original.id, at) : null
  const comment = way.tables.comments.record(original.commentId)!
  const isMoved = standingAt(way.tables, comment.id, comment.version).restsOn !== original.id
  if (isMoved) return blockedByPost(way, comment)
  const complaint = way.turn === 'undo' ? way.tables.complaints.openAgainst(original.id) : null
  if (complaint !== null) return blockedByComplaint(way, comment, complaint.receivedAt)
  return sanction === null ? blockedByPost(way, comment) : blockedByRecord(way, 'resting', sanction)
}
