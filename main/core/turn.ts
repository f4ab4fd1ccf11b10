import { canonicalJson } from './db/audit.ts'
import type { CommentRecord, CommentStateOf } from './db/comments.ts'
import type { Decision } from './db/decisions.ts'
import { stateOf, writeDecision } from './decide.ts'
import type { Deps } from './deps.ts'
import { queueToday } from './queue-today.ts'
import { sanctionOn } from './sanction-on.ts'
import { standingAt } from './standing.ts'
import { type StatementNeeds, turnReasons } from './statements/of-decisions.ts'

/** Who takes decisions back, or again, and when; all of one turn share the batch. */
export type TurnedBy = Readonly<{ batchId: string; moderatorId: string; at: string }>

/** "already" when it is so by a turn that broke off before its end; "blocked" when the post has moved on since, or a sanction or complaint rests on it. */
export type Turned = 'turned' | 'already' | 'blocked'

type Needs = StatementNeeds & Pick<Deps, 'netiquetteVersion' | 'rejudge'>

/** Takes single decisions back and again, each by a counter-record, inside the caller's transaction. */
export function createTurn(needs: Needs) {
  const { tables, newId } = needs
  const { comments, decisions } = tables

  /** The decision that a post's state rests on; where none does, the bare version. */
  const standing = (commentId: number, version: number) => standingAt(tables, commentId, version).restsOn

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
    if (action === 'undo' && tables.complaints.openAgainst(original.id) !== null) return 'blocked'
    const was = JSON.parse(action === 'undo' ? original.stateBefore : original.stateAfter) as CommentStateOf
    const target = { ...was, queue: queueToday(tables, comment, was) }
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
    if (comment.status === 'deleted' || target.status === 'deleted') turnReasons(needs, counter, comment)
    return 'turned'
  }
}
export type Turn = ReturnType<typeof createTurn>
