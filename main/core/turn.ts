import type { QueueName } from '../../shared/domain.ts'
import { canonicalJson } from './db/audit.ts'
import type { CommentRecord, CommentStateOf } from './db/comments.ts'
import type { Decision } from './db/decisions.ts'
import { stateOf, writeDecision } from './decide.ts'
import type { Deps } from './deps.ts'
import { sanctionOn } from './sanction-on.ts'
import { standingAt } from './standing.ts'

/** Who takes decisions back, or again, and when; all of one turn share the batch. */
export type TurnedBy = Readonly<{ batchId: string; moderatorId: string; at: string }>

/** "already" when it is so by a turn that broke off before its end; "blocked" when the post has moved on since, or a sanction rests on it. */
export type Turned = 'turned' | 'already' | 'blocked'

type Needs = Pick<Deps, 'tables' | 'workstationId' | 'netiquetteVersion' | 'newId' | 'record'>

/** Takes single decisions back and again, each by a counter-record, inside the caller's transaction. */
export function createTurn(needs: Needs) {
  const { tables, newId } = needs
  const { comments, decisions } = tables

  const standing = (commentId: number, version: number): string => standingAt(tables, commentId, version).restsOn

  /**
   * Where a post belongs that goes back to an earlier state. One that waits again goes by the hits it has today, for rules may have changed since;
   * one that somebody had put aside stays aside, and calling hits false alarms moves nothing here as it moves nothing elsewhere.
   */
  const queueToday = (comment: CommentRecord, was: CommentStateOf): QueueName => {
    if (was.status !== 'pending' || (was.queue !== 'incoming' && was.queue !== 'flagged')) return was.queue
    if (comment.severity > 0) return 'flagged'
    return tables.hits.stored(comment.id, comment.revision).length === 0 ? 'incoming' : was.queue
  }

  const isTurned = (comment: CommentRecord, original: Decision, action: 'undo' | 'redo'): boolean => {
    const last = decisions.at(comment.id, comment.version)
    if (last === null) return false
    if (action === 'undo') return last.action === 'undo' && last.ofDecision === original.id
    return standing(comment.id, comment.version) === original.id
  }

  return (original: Decision, action: 'undo' | 'redo', by: TurnedBy): Turned => {
    const comment = comments.record(original.commentId)
    if (comment === null) return 'blocked'
    if (isTurned(comment, original, action)) return 'already'
    const restsOn = action === 'undo' ? original.id : standing(original.commentId, original.version - 1)
    if (standing(comment.id, comment.version) !== restsOn) return 'blocked'
    if (action === 'undo' && sanctionOn(tables, original.id, by.at) !== null) return 'blocked'
    const was = JSON.parse(action === 'undo' ? original.stateBefore : original.stateAfter) as CommentStateOf
    const target = { ...was, queue: queueToday(comment, was) }
    const counter: Decision = {
      ...original,
      id: newId(),
      batchId: by.batchId,
      version: comment.version + 1,
      action,
      ofDecision: original.id,
      origin: 'person',
      rule: null,
      moderatorId: by.moderatorId,
      workstationId: needs.workstationId,
      timeOnPostMs: 0,
      netiquetteVersion: needs.netiquetteVersion,
      stateBefore: canonicalJson(stateOf(comment)),
      stateAfter: canonicalJson(target),
      decidedAt: by.at,
    }
    writeDecision(needs, counter, target)
    return 'turned'
  }
}
export type Turn = ReturnType<typeof createTurn>
