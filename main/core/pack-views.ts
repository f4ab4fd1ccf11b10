import type { PackSummary, RuleForm, RuleSummary } from '../../shared/domain.ts'
import { readRuleForms } from './checks/pack-forms.ts'
import type { Condition, LeafCondition, Pack, Rule } from './checks/types.ts'
import type { PackStateRow } from './db/packs.ts'
import type { Deps } from './deps.ts'
import { printed } from './hit-views.ts'

function leavesOf(condition: Condition): LeafCondition[] {
  if (condition.kind === 'not') return leavesOf(condition.of)
  return 'of' in condition ? condition.of.flatMap(leavesOf) : [condition]
}

/** The kinds of condition a rule is made of, each once. */
export const kindsOf = (rule: Rule) => [...new Set(leavesOf(rule.when).map(leaf => leaf.kind))]

const termsOf = (rule: Rule) =>
  leavesOf(rule.when).reduce((sum, leaf) => sum + (leaf.kind === 'terms' ? leaf.terms.length : 0), 0)

/** The rules of a text as the form shows them; `pack` is what the text says. */
export function formsOf(yaml: string, pack: Pack): RuleForm[] {
  const written = readRuleForms(yaml)
  return pack.rules.map((rule, place) => ({ ...written[place]!, conditions: kindsOf(rule) }))
}

/** A pack as the view of the rules lists it. */
export function summaryOf(state: PackStateRow, { rules, tables, statutes }: Deps): PackSummary {
  const { name } = state
  const inForce = rules.inForce(name)
  const shadowVersion = state.shadow === null ? null : tables.packs.byId(state.shadow)!.version
  if (inForce === null) return { ...neverPublished(name), hasDraft: state.hasDraft === 1, shadowVersion }
  const { pack } = inForce
  const automatic = rules.current().spec.automatic
  // Ids rise as versions arrive: what came before the one in force is no news.
  const newer =
    state.shipped === null || state.shipped <= inForce.packId ? null : tables.packs.byId(state.shipped)!.version
  const rule = (it: Rule): RuleSummary => ({
    id: it.id,
    version: it.version,
    severity: it.severity,
    reason: it.reason,
    action: it.action,
    explain: it.explain,
    statutes: printed(it.statutes, statutes),
    terms: termsOf(it),
    conditions: kindsOf(it),
    automatic: automatic.has(`${name}/${it.id}`),
  })
  return {
    name,
    title: pack.title,
    owner: pack.owner,
    version: pack.version,
    expires: pack.expires,
    expired: pack.expires !== null && pack.expires < rules.today(),
    on: state.isOn === 1,
    origin: inForce.origin,
    hasDraft: state.hasDraft === 1,
    shadowVersion,
    newerShipped: newer,
    rules: pack.rules.map(rule),
  }
}

/** A pack that was begun or brought in. */
const neverPublished = (name: string): PackSummary => ({
  name,
  title: { de: name, en: name },
  owner: '',
  version: 0,
  expires: null,
  expired: false,
  on: true,
  origin: 'edited',
  hasDraft: true,
  shadowVersion: null,
  newerShipped: null,
  rules: [],
})
