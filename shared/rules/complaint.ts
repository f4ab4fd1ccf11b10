import type { Action, Moderator } from '../domain.ts'
import type { Violation } from './decision.ts'

export type ComplaintFacts = Readonly<{
  /** Who decides; null for nobody. */
  me: string | null
  /** Whose decisions the open complaints are about. */
  firstDeciders: ReadonlySet<string>
  moderators: readonly Moderator[]
}>

/**
 * What stands against deciding a post with open complaints. Art. 20(6) DSA wants them decided by qualified people; that it is another person
 * than the first time is the rule of the house. Escalating hands a complaint on, and anybody may do that. Never throws.
 */
export function checkComplaints(action: Action, { me, firstDeciders, moderators }: ComplaintFacts): Violation[] {
  if ((action !== 'approve' && action !== 'delete') || me === null || !firstDeciders.has(me)) return []
  const others = moderators.filter(({ id }) => !firstDeciders.has(id)).map(({ name }) => name)
  const rule = 'somebodyElseDecidesComplaints'
  return others.length === 0
    ? [{ rule, key: 'complaintNobodyElse', values: {} }]
    : [{ rule, key: 'complaintOwnDecision', values: { names: others.join(', ') } }]
}
