import type { LeftOut } from '../../shared/domain.ts'
import type { Step } from './db/steps.ts'
import type { ManyOutcome } from './decide-many.ts'
import type { Deps } from './deps.ts'
import { createTurn, type TurnedBy } from './turn.ts'

/** Walks the decisions of one step, part by part. */
export type TurnWalk = Readonly<{
  /** The next so many, inside the caller's transaction; null behind the last one, when the step itself is turned. */
  next: (limit: number) => ManyOutcome | null
}>

/**
 * Takes a step of many posts back, or again. Posts that have moved on since stay as they are and are named. The step counts as taken back
 * only with its last part: when it breaks off before, the same undo goes on where it ended.
 */
export function createTurnWalk(deps: Deps, step: Step, action: 'undo' | 'redo', by: Omit<TurnedBy, 'at'>): TurnWalk {
  const { decisions, steps } = deps.tables
  const turnOne = createTurn(deps)
  let after = 0
  let turned = 0

  return {
    next: limit => {
      const part = decisions.ofBatchAfter(step.batchId, after, limit)
      const at = deps.now().toISOString()
      const leftOut: LeftOut[] = []
      const ids: number[] = []
      let stands = 0
      for (const original of part.decisions) {
        const outcome = turnOne(original, action, { ...by, at })
        if (outcome === 'turned') ids.push(original.commentId)
        if (outcome === 'blocked')
          leftOut.push({ commentId: original.commentId, why: action === 'undo' ? 'undoBlocked' : 'redoBlocked' })
        else stands += 1
      }
      after = part.next
      turned += stands
      if (part.decisions.length > 0) return { posts: part.decisions.length, ids, leftOut }
      // With every post gone elsewhere the step is not taken back, as with a single one.
      if (turned > 0) steps.mark(step, action === 'undo' ? 'undone' : 'done')
      return null
    },
  }
}
