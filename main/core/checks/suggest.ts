import type { RuleAction, Suggestion } from './types.ts'

const decisions = {
  flag: null,
  'suggest-approve': 'approve',
  'suggest-delete': 'delete',
  'suggest-escalate': 'escalate',
} as const

type Asking = Readonly<{ action: RuleAction; severity: number; reason: string }>

/** Approval is proposed only where nothing asks for more; escalation goes first among equals. */
const weightOf = ({ action, severity }: Asking): number => {
  if (action === 'flag') return -1
  if (action === 'suggest-approve') return 0
  return 2 * severity + (action === 'suggest-escalate' ? 1 : 0)
}

/** The decision the hits ask for: that of the most severe one that asks for one. Null if they only flag. */
export const suggest = (hits: readonly Asking[]): Suggestion | null => {
  const [first] = hits.toSorted((a, b) => weightOf(b) - weightOf(a))
  const action = first === undefined ? null : decisions[first.action]
  if (first === undefined || action === null) return null
  const isAlike = (hit: Asking) => hit.action === first.action && (action === 'approve' || hit.reason === first.reason)
  return {
    action,
    reason: action === 'approve' ? null : first.reason,
    because: hits.flatMap((hit, index) => (isAlike(hit) ? [index] : [])),
  }
}
