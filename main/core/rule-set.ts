import type { RiskParts } from '../../shared/domain.ts'
import { DECIDED_LOOKED_AT, FLOOD_MINUTES, riskOf, riskPartsOf } from '../../shared/rules/risk.ts'
import { compile } from './checks/compile.ts'
import { judge } from './checks/judge.ts'
import { foldedOfLastScan, scan, type Scan } from './checks/scan.ts'
import type { SymbolStream } from './checks/symbol-stream.ts'
import { suggest } from './checks/suggest.ts'
import type { Facts, Hit, Pack, RuleAction, Suggestion } from './checks/types.ts'
import type { StoredHit } from './db/hits.ts'

/** The name of a rule over all versions. */
export const ruleName = (pack: string, ruleId: string): string => `${pack}/${ruleId}`

/** What makes up the rules of one moment. Can be sent to another thread. */
export type RuleSetSpec = Readonly<{
  /** Changes whenever anything else in here does. */
  id: string
  packs: readonly Pack[]
  shadows: readonly Pack[]
  /** The database's key of every rule, by pack version: `keys.get(`${pack}@${packVersion}/${ruleId}`)`. */
  keys: ReadonlyMap<string, number>
  /** Rules, by name, that act by themselves. */
  automatic: ReadonlySet<string>
  /** ISO date; packs that expired before it do not run. */
  today: string
}>

/** What the text alone says, by the rules in force and by those in shadow. */
export type SetScan = Readonly<{ inForce: Scan; shadow: Scan | null }>

/** What the rules say about a post, in the form it is stored. */
export type Verdict = Readonly<{
  hits: readonly StoredHit[]
  severity: number
  risk: number
  riskParts: RiskParts | null
  suggestion: Suggestion | null
  /** The rule that may decide by itself, the most severe one first; null where none may. */
  automatic: Readonly<{ pack: string; ruleId: string; ruleVersion: number; action: RuleAction; reason: string }> | null
  /** Keys of the rules in shadow that would have hit. */
  shadow: readonly number[]
}>

/** Says whether a person called this hit a false alarm. */
export type IsFalseAlarm = (hit: Pick<Hit, 'pack' | 'ruleId' | 'start' | 'end'>) => boolean

const nobodySaidSo: IsFalseAlarm = () => false

export type RuleSet = Readonly<{
  spec: RuleSetSpec
  scan: (text: string) => SetScan
  /** The text scanned last, folded; for signing it without folding it again. Valid until the next scan. */
  folded: () => SymbolStream
  judge: (found: SetScan, facts: Facts, isFalseAlarm?: IsFalseAlarm) => Verdict
  /** All hits of the rules in force, as the checks give them. */
  hits: (found: SetScan, facts: Facts) => Hit[]
}>

const NOTHING_FOUND: Verdict = {
  hits: [],
  severity: 0,
  risk: 0,
  riskParts: null,
  suggestion: null,
  automatic: null,
  shadow: [],
}

/** Rules, compiled: knows no database, so that every thread can have one. Holds buffers: one per thread. */
export function createRuleSet(spec: RuleSetSpec): RuleSet {
  const inForce = compile(spec.packs, { today: spec.today })
  const shadow = spec.shadows.length === 0 ? null : compile(spec.shadows, { today: spec.today })
  const keyOf = (hit: Hit) => spec.keys.get(`${hit.pack}@${hit.packVersion}/${hit.ruleId}`)!

  const shadowKeys = (found: Scan | null, facts: Facts): readonly number[] =>
    shadow === null || found === null ? [] : [...new Set(judge(shadow, found, facts).map(keyOf))]

  return {
    spec,
    scan: text => ({ inForce: scan(inForce, text), shadow: shadow === null ? null : scan(shadow, text) }),
    folded: () => foldedOfLastScan(inForce),
    hits: (found, facts) => judge(inForce, found.inForce, facts),
    judge: (found, facts, isFalseAlarm = nobodySaidSo) => {
      const hits = judge(inForce, found.inForce, facts)
      const shadowed = shadowKeys(found.shadow, facts)
      if (hits.length === 0) return shadowed.length === 0 ? NOTHING_FOUND : { ...NOTHING_FOUND, shadow: shadowed }
      const counted = hits.filter(hit => !isFalseAlarm(hit))
      const severity = counted.reduce((worst, hit) => Math.max(worst, hit.severity), 0)
      const suggestion = suggest(counted)
      const parts = riskPartsOf({
        severity,
        hits: counted.length,
        accountAgeDays: facts.accountAgeDays(),
        decided: facts.deletedOfLast(DECIDED_LOOKED_AT),
        postsWithin: facts.postsWithin(FLOOD_MINUTES),
      })
      return {
        hits: hits.map(hit => storedHit(hit, keyOf(hit))),
        severity,
        risk: riskOf(parts),
        riskParts: parts,
        suggestion,
        automatic: automaticOf(counted, spec.automatic, suggestion),
        shadow: shadowed,
      }
    },
  }
}

const storedHit = (hit: Hit, ruleKey: number): StoredHit => ({
  ruleKey,
  start: hit.start,
  end: hit.end,
  severity: hit.severity,
  reason: hit.reason,
  term: hit.term,
  findings: hit.findings.length === 0 ? null : JSON.stringify(hit.findings),
})

/** A rule does by itself only what would be proposed to a person anyway, and only where no other rule wants something else. */
const automaticOf = (
  hits: readonly Hit[],
  switched: ReadonlySet<string>,
  suggestion: Suggestion | null,
): Verdict['automatic'] => {
  const [worst] = hits
    .filter(hit => hit.action !== 'flag' && switched.has(ruleName(hit.pack, hit.ruleId)))
    .toSorted((a, b) => b.severity - a.severity)
  if (worst === undefined || suggestion === null) return null
  const { pack, ruleId, ruleVersion, action, reason } = worst
  const isApproval = action === 'suggest-approve'
  // A rule that only flags asks for a person's eyes: what it flags may be deleted, but not let through.
  const isOpposed = hits.some(hit => hit.action !== action && (isApproval || hit.action !== 'flag'))
  if (isOpposed || (!isApproval && suggestion.reason !== reason)) return null
  return { pack, ruleId, ruleVersion, action, reason }
}
