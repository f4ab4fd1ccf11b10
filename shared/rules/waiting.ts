import type { DecisionDraft } from '../contract.ts'
import type { Moderator } from '../domain.ts'
import type { Violation } from './decision.ts'

// What stands against a time or a person that a decision names.

/** Nothing is put aside, and no deadline set, for longer: such a post would be forgotten. */
export const MAX_WAIT_DAYS = 366
const DAY_MS = 86_400_000

export type WaitingFacts = Readonly<{
  nowMs: number
  moderators: readonly Moderator[]
  isSenior: boolean
  /** Who escalated the post, if a person did. */
  askerId: string | null
}>

type Draft = Pick<DecisionDraft, 'action' | 'dueAt' | 'assigneeId'>
type Rule = (draft: Draft, facts: WaitingFacts) => Violation['key'] | null

const timeOf = ({ dueAt }: Draft): number | null => (dueAt == null ? null : Date.parse(dueAt))

const rules: Readonly<Record<string, Rule>> = {
  timeLiesAhead: (d, f) => ((timeOf(d) ?? Infinity) <= f.nowMs ? 'timePast' : null),

  timeIsWithinReach: (d, f) => ((timeOf(d) ?? 0) > f.nowMs + MAX_WAIT_DAYS * DAY_MS ? 'timeTooFar' : null),

  assigneeIsKnown: (d, f) =>
    d.assigneeId != null && !f.moderators.some(person => person.id === d.assigneeId) ? 'assigneeUnknown' : null,

  onlySeniorsAnswer: (d, f) => (d.action === 'answer' && !f.isSenior ? 'seniorOnly' : null),

  somebodyAsked: (d, f) => (d.action === 'answer' && f.askerId === null ? 'nobodyAsked' : null),
}

/** Everything that stands against what a decision names, in the rules' order; empty when it may be taken. Never throws. */
export function checkWaiting(draft: Draft, facts: WaitingFacts): Violation[] {
  return Object.entries(rules).flatMap(([rule, holds]) => {
    const key = holds(draft, facts)
    return key === null ? [] : [{ rule, key, values: {} }]
  })
}
