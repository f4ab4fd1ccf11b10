import type { Action } from '../../shared/domain.ts'
import type { RuleAction } from './checks/types.ts'
import { decide } from './decide.ts'
import type { Deps } from './deps.ts'
import type { Verdict } from './rule-set.ts'

const actionOf: Readonly<Record<Exclude<RuleAction, 'flag'>, Action>> = {
  'suggest-approve': 'approve',
  'suggest-delete': 'delete',
  'suggest-escalate': 'escalate',
}

type Needs = Pick<Deps, 'tables' | 'workstationId' | 'netiquetteVersion' | 'now' | 'newId' | 'record'>

/**
 * Does what a switched-on rule asks for, inside the caller's transaction: only to a post that waits, and never to one under a legal hold.
 * Recorded as automatic (Art. 17(3)(c) DSA: a statement of reasons says whether automated means were used) in the name of the
 * senior who switched the rule on. True when it decided.
 */
export function decideAutomatically(needs: Needs, commentId: number, rule: NonNullable<Verdict['automatic']>): boolean {
  const { tables } = needs
  const comment = tables.comments.record(commentId)
  if (comment === null || comment.status !== 'pending' || comment.holdId !== null || rule.action === 'flag')
    return false
  const switched = tables.packs.switches().find(row => row.pack === rule.pack && row.ruleId === rule.ruleId)
  if (switched === undefined || switched.ruleVersion !== rule.ruleVersion) return false
  decide(needs, {
    comment,
    action: actionOf[rule.action],
    reason: rule.reason,
    note: '',
    rule: { pack: rule.pack, id: rule.ruleId, version: rule.ruleVersion },
    moderatorId: switched.moderatorId,
    timeOnPostMs: 0,
  })
  return true
}
