import type { QueueName } from '../../../shared/domain.ts'
import { AppError, type ProblemKey } from '../../../shared/errors.ts'
import { checkDecision } from '../../../shared/rules/decision.ts'
import { canonicalJson } from '../db/audit.ts'
import type { CommentRecord, CommentStateOf } from '../db/comments.ts'
import type { Step } from '../db/decisions.ts'
import { decide, stateOf, writeDecision } from '../decide.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'

/** Deciding, and taking it back. Every change of a comment made here leaves one row in the append-only record. */
export function decisionHandlers(
  deps: Deps,
): Pick<Handlers, 'comment.decide' | 'history.list' | 'history.undo' | 'history.redo'> {
  const { tables, now, newId, emit } = deps
  const { comments, decisions, reasons, steps } = tables

  const tell = (ids: number[]) => {
    emit({ name: 'comment.changed', payload: { ids } })
    emit({ name: 'queues.changed', payload: {} })
    emit({ name: 'history.changed', payload: {} })
  }

  const someone = () => {
    const moderator = onDuty(deps)
    if (moderator === null) throw new AppError('RULE', 'noModerator')
    return moderator
  }

  /** The decision that a post's state rests on, looking through what was taken back; where none does, the bare version. */
  const standing = (commentId: number, version: number): string => {
    for (let at = version; ;) {
      const decision = decisions.at(commentId, at)
      if (decision === null) return String(at)
      if (decision.action !== 'undo') return decision.ofDecision ?? decision.id
      at = decisions.byId(decision.ofDecision!)!.version - 1
    }
  }

  /**
   * Where a post belongs that goes back to an earlier state. One that waits again goes by the hits it has today, for rules may have changed since;
   * one that somebody had put aside stays aside, and calling hits false alarms moves nothing here as it moves nothing elsewhere.
   */
  const queueToday = (comment: CommentRecord, was: CommentStateOf): QueueName => {
    if (was.status !== 'pending' || (was.queue !== 'incoming' && was.queue !== 'flagged')) return was.queue
    if (comment.severity > 0) return 'flagged'
    return tables.hits.stored(comment.id, comment.revision).length === 0 ? 'incoming' : was.queue
  }

  /** Takes one step of the shift back, or again: each of its decisions gets a counter-record. */
  const turn = (step: Step, action: 'undo' | 'redo', blocked: ProblemKey) => {
    const moderator = someone()
    const at = now().toISOString()
    const batchId = newId()
    const originals = decisions.ofBatch(step.batchId)
    for (const original of originals) {
      const comment = comments.record(original.commentId)
      const restsOn = action === 'undo' ? original.id : standing(original.commentId, original.version - 1)
      if (comment === null || standing(comment.id, comment.version) !== restsOn) throw new AppError('CONFLICT', blocked)
      const before = stateOf(comment)
      const was = JSON.parse(action === 'undo' ? original.stateBefore : original.stateAfter) as CommentStateOf
      const target = { ...was, queue: queueToday(comment, was) }
      writeDecision(
        deps,
        {
          ...original,
          id: newId(),
          batchId,
          version: comment.version + 1,
          action,
          ofDecision: original.id,
          origin: 'person',
          rule: null,
          moderatorId: moderator.id,
          workstationId: deps.workstationId,
          timeOnPostMs: 0,
          netiquetteVersion: deps.netiquetteVersion,
          stateBefore: canonicalJson(before),
          stateAfter: canonicalJson(target),
          decidedAt: at,
        },
        target,
      )
    }
    steps.mark(step, action === 'undo' ? 'undone' : 'done')
    const commentIds = originals.map(original => original.commentId)
    tell(commentIds)
    return { batchId, commentIds, of: step.action }
  }

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
        batchId: decision.batchId,
        action: draft.action,
        reason: decision.reason,
        commentId: comment.id,
        comments: 1,
        decidedAt: decision.decidedAt,
      })
      tell([comment.id])
      return { decisionId: decision.id, version: decision.version, status: after.status, queue: after.queue }
    },

    'history.list': ({ limit }) => {
      const moderator = onDuty(deps)
      if (moderator === null) return { steps: [], canUndo: false, canRedo: false }
      return {
        steps: steps.recent(moderator.id, limit).map(step => ({
          batchId: step.batchId,
          action: step.action,
          reason: step.reason,
          commentId: step.commentId,
          excerpt: step.excerpt,
          count: step.comments,
          decidedAt: step.decidedAt,
          state: step.state,
        })),
        canUndo: steps.lastDone(moderator.id) !== null,
        canRedo: steps.firstUndone(moderator.id) !== null,
      }
    },

    'history.undo': () => {
      const step = steps.lastDone(someone().id)
      if (step === null) throw new AppError('RULE', 'nothingToUndo')
      return turn(step, 'undo', 'undoBlocked')
    },

    'history.redo': () => {
      const step = steps.firstUndone(someone().id)
      if (step === null) throw new AppError('RULE', 'nothingToRedo')
      return turn(step, 'redo', 'redoBlocked')
    },
  }
}
