import type { CompiledChecks, CompiledRule } from './compile.ts'
import type { FactOutcome } from './conditions/fact-leaf.ts'
import type { Mark } from './conditions/text-view.ts'
import type { Scan, ScanOutcome } from './scan.ts'
import { evaluate, NO, truthName, UNKNOWN, YES } from './truth.ts'
import type { Tree, TruthNumber } from './truth.ts'
import type { Facts, Finding, Hit, Term } from './types.ts'

/** A text has at most so many hits, unless more rules than that fire: each of them is heard. */
export const MAX_HITS = 1000

type Outcomes = readonly ScanOutcome[]
type Ask = (question: number, leaf: Readonly<{ ask: (facts: Facts) => unknown }>) => unknown

const noOutcomes: Outcomes = []
const noFindings: readonly Finding[] = []
const wholePost: readonly Mark[] = [{ start: 0, end: 0, found: '' }]

/** Asks for each fact when it is first needed, and never twice. */
const askerOf = (facts: Facts): Ask => {
  const answers: unknown[] = []
  return (question, leaf) => {
    const known = answers[question]
    // No fact answers undefined: what is not known is null.
    return known === undefined ? (answers[question] = leaf.ask(facts)) : known
  }
}

/** Visits the rules that must be walked, in their order, with their outcomes. */
const eachRule = (
  { rules, ruleOfLeaf, untouched }: CompiledChecks,
  { outcomes }: Scan,
  visit: (rule: CompiledRule, outcomes: Outcomes) => void,
) => {
  let at = 0
  const visitTouched = (before: number) => {
    while (at < outcomes.length) {
      const number = ruleOfLeaf[(outcomes[at] as ScanOutcome).leaf] as number
      if (number >= before) return
      visitWith(number)
    }
  }
  const visitWith = (number: number) => {
    const first = at
    while (at < outcomes.length && ruleOfLeaf[(outcomes[at] as ScanOutcome).leaf] === number) at++
    visit(rules[number] as CompiledRule, first === at ? noOutcomes : outcomes.slice(first, at))
  }
  for (const number of untouched) {
    visitTouched(number)
    visitWith(number)
  }
  visitTouched(rules.length)
}

const outcomeAt = ({ firstLeaf }: CompiledRule, outcomes: Outcomes, place: number): ScanOutcome | undefined => {
  for (const outcome of outcomes) if (outcome.leaf === firstLeaf + place) return outcome
  return undefined
}

const factAt = ({ facts }: CompiledRule, ask: Ask, place: number): FactOutcome | null => {
  const fact = facts.get(place)
  return fact === undefined ? null : fact.leaf.read(ask(fact.question, fact.leaf))
}

/** The truth of each leaf of a rule in one text. */
const truthsOf =
  (rule: CompiledRule, outcomes: Outcomes, ask: Ask) =>
  (place: number): TruthNumber => {
    const fact = factAt(rule, ask, place)
    if (fact !== null) return fact.truth
    const outcome = outcomeAt(rule, outcomes, place)
    return outcome === undefined ? NO : outcome.truth === 'yes' ? YES : UNKNOWN
  }

/** The leaves of one rule as they turn out for one text. */
const createLeaves = (rule: CompiledRule, outcomes: Outcomes, ask: Ask) => {
  const truthAt = truthsOf(rule, outcomes, ask)
  return {
    truthAt,
    marksAt: (place: number): readonly Mark[] => outcomeAt(rule, outcomes, place)?.marks ?? [],
    findings: (): Finding[] =>
      rule.leaves.map(({ kind }, place) => ({
        kind,
        truth: truthName(truthAt(place)),
        figures: (factAt(rule, ask, place) ?? outcomeAt(rule, outcomes, place))?.figures ?? {},
      })),
  }
}

/** The places on which a condition that holds rests. What stands under a `not` is not there to be marked. */
const marksUnder = (tree: Tree, leaves: ReturnType<typeof createLeaves>): readonly Mark[] => {
  if (tree.kind === 'not' || evaluate(tree, leaves.truthAt) !== YES) return []
  return tree.kind === 'leaf' ? leaves.marksAt(tree.leaf) : tree.of.flatMap(part => marksUnder(part, leaves))
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || a.end - b.end

/** Each span once; a rule that fires on none means the whole post. */
const distinct = (marks: readonly Mark[]): readonly Mark[] => {
  if (marks.length === 0) return wholePost
  return marks
    .toSorted(byPlace)
    .filter((mark, place, all) => place === 0 || byPlace(mark, all[place - 1] as Mark) !== 0)
}

type Firing = Readonly<{ rule: CompiledRule; marks: readonly Mark[]; findings: readonly Finding[] }>

/** The rule with the places it fires on; null if it does not fire. */
const fire = (rule: CompiledRule, outcomes: Outcomes, ask: Ask): Firing | null => {
  if (rule.isPlain) {
    const [outcome] = outcomes
    return outcome === undefined ? null : { rule, marks: outcome.marks, findings: noFindings }
  }
  // Most rules do not fire, and then nothing more is asked of them.
  if (evaluate(rule.tree, truthsOf(rule, outcomes, ask)) !== YES) return null
  const leaves = createLeaves(rule, outcomes, ask)
  return { rule, marks: distinct(marksUnder(rule.tree, leaves)), findings: leaves.findings() }
}

const toHit = (terms: readonly Term[], { rule: { pack, rule }, findings }: Firing, mark: Mark): Hit => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  pack: pack.name,
  packVersion: pack.version,
  start: mark.start,
  end: mark.end,
  severity: rule.severity,
  reason: rule.reason,
  action: rule.action,
  term: typeof mark.found === 'string' ? mark.found : (terms[mark.found] as Term).text,
  findings,
})

/**
 * All hits of all rules, by place; at one place in the order of the rules. A rule fires only where its condition is certainly true, and
 * has one hit for each place it rests on, or one with start = end = 0 for the whole post. Facts are asked for only where they decide.
 */
export const judge = (compiled: CompiledChecks, scan: Scan, facts: Facts): Hit[] => {
  if (scan.outcomes.length === 0 && compiled.untouched.length === 0) return []
  const ask = askerOf(facts)
  const firings: Firing[] = []
  let total = 0
  eachRule(compiled, scan, (rule, outcomes) => {
    const firing = fire(rule, outcomes, ask)
    if (firing === null) return
    firings.push(firing)
    total += firing.marks.length
  })
  const each = total <= MAX_HITS ? MAX_HITS : Math.max(1, Math.floor(MAX_HITS / firings.length))
  const hits: Hit[] = []
  for (const firing of firings) {
    for (const mark of firing.marks.slice(0, each)) hits.push(toHit(compiled.terms, firing, mark))
  }
  return hits.length > 1 ? hits.sort((a, b) => a.start - b.start || a.end - b.end) : hits
}
