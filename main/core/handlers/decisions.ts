import { AppError, type ProblemKey } from '../../../shared/errors.ts'
import { checkDecision } from '../../../shared/rules/decision.ts'
import type { Step } from '../db/decisions.ts'
import { decide } from '../decide.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import type { Batches } from '../jobs/batches.ts'
import { createTurn } from '../turn.ts'

/** Deciding, and taking it back. Every change of a comment made here leaves one row in the append-only record. */
export function decisionHandlers(
  deps: Deps,
  batches: Pick<Batches, 'turn'>,
): Pick<Handlers, 'comment.decide' | 'history.list' | 'history.undo' | 'history.redo'> {
  const { tables, now, newId, emit } = deps
  const { comments, decisions, reasons, steps } = tables
  const turnOne = createTurn(deps)

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

  /** Takes one step of the shift back, or again: each of its decisions gets a counter-record. */
  const turn = (step: Step, action: 'undo' | 'redo', blocked: ProblemKey) => {
    const moderator = someone()
    if (step.comments > 1) return batches.turn(step, action, moderator.id)
    const by = { batchId: newId(), moderatorId: moderator.id, at: now().toISOString() }
    const originals = decisions.ofBatch(step.batchId)
    for (const original of originals)
      if (turnOne(original, action, by) !== 'turned') throw new AppError('CONFLICT', blocked)
    steps.mark(step, action === 'undo' ? 'undone' : 'done')
    const commentIds = originals.map(original => original.commentId)
    tell(commentIds)
    return { batchId: by.batchId, commentIds, of: step.action, leftOut: [], running: false }
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
