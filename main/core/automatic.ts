import type { Action } from '../../shared/domain.ts'
import { checkDecision, type DecisionFacts } from '../../shared/rules/decision.ts'
import { automaticNote } from '../../shared/strings/record.ts'
import type { RuleAction } from './checks/types.ts'
import { decide } from './decide.ts'
import { ruleName, type Verdict } from './rule-set.ts'

const actionOf: Readonly<Record<Exclude<RuleAction, 'flag'>, Action>> = {
  'suggest-approve': 'approve',
  'suggest-delete': 'delete',
  'suggest-escalate': 'escalate',
}

type Needs = Parameters<typeof decide>[0]

/**
 * Does what a switched-on rule asks for, inside the caller's transaction: only to a post that waits, and never to one under a legal hold or
 * with an open notice or complaint: those a person answers (Art. 16(6), 20(6) DSA).
 * Recorded as automatic in the name of the senior who switched the rule on, with a note that says which rule it was and what it finds
 * (Art. 17(3)(b), (c) DSA: a statement of reasons gives the circumstances relied on, and says whether automated means were used). What
 * stands against a person's decision stands against this one too. True when it decided.
 */
export function decideAutomatically(needs: Needs, commentId: number, rule: NonNullable<Verdict['automatic']>): boolean {
  const { tables } = needs
  const comment = tables.comments.record(commentId)
  if (comment === null || comment.status !== 'pending' || comment.holdId !== null || rule.action === 'flag')
    return false
  const objections = comment.openNotices + comment.openComplaints
  if (objections > 0) return false
  const switched = tables.packs.switches().find(row => row.pack === rule.pack && row.ruleId === rule.ruleId)
  if (switched === undefined || switched.ruleVersion !== rule.ruleVersion) return false
  const hit = tables.hits
    .ofRevision(comment.id, comment.revision)
    .find(found => found.pack === rule.pack && found.ruleId === rule.ruleId)
  if (hit === undefined) return false
  const action = actionOf[rule.action]
  const reason = action === 'approve' ? null : rule.reason
  const named = { name: ruleName(rule.pack, rule.ruleId), version: rule.ruleVersion }
  const draft = { action, reason, note: automaticNote({ ...named, explain: hit.explainDe }) }
  const facts: DecisionFacts = {
    status: comment.status,
    queue: comment.queue,
    // The senior who switched the rule on answers for it, also when off duty.
    moderatorOnDuty: true,
    objections,
    reasons: new Map(tables.reasons.list().map(one => [one.code, one.needsNote])),
  }
  if (checkDecision(draft, facts).length > 0) return false
  decide(needs, {
    comment,
    ...draft,
    rule: { pack: rule.pack, id: rule.ruleId, version: rule.ruleVersion },
    moderatorId: switched.moderatorId,
    timeOnPostMs: 0,
  })
  return true
}
