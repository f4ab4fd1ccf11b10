import type { DecisionRecord } from '../../shared/domain.ts'

/** What a record did in the end: a redoing did what it redid. */
export const actionOf = ({ action, of }: DecisionRecord) => (action === 'redo' && of !== null ? of : action)

/** The decisions that were not taken back, newest first, of a record that is newest first. A return goes with what was put aside. */
export function standing(decisions: readonly DecisionRecord[]): DecisionRecord[] {
  let undone = 0
  return decisions.filter(({ action }) => {
    if (action === 'undo') undone += 1
    else if (undone === 0) return true
    else if (action !== 'return') undone -= 1
    return false
  })
}

/**
 * What of a post's past belongs beside its text: the last decision; where that only put it aside or brought it back, also the question or the
 * answer that is still open. Of a post that waits, only what brought it back.
 */
export function tellingDecisions(decisions: readonly DecisionRecord[], isWaiting: boolean): DecisionRecord[] {
  const all = standing(decisions)
  const [last, ...earlier] = all
  if (last === undefined) return []
  const action = actionOf(last)
  if (isWaiting && action !== 'return' && action !== 'answer') return []
  if (action !== 'return' && action !== 'later') return [last]
  const before = action === 'return' ? earlier[1] : earlier[0]
  const isOpen = before !== undefined && ['escalate', 'answer'].includes(actionOf(before))
  return isOpen ? [last, before] : [last]
}
