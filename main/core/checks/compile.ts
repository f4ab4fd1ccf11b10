import { compileFact } from './conditions/fact-leaf.ts'
import type { FactLeaf } from './conditions/fact-leaf.ts'
import { compileText, contactKindsIn } from './conditions/text-leaf.ts'
import type { TextLeaf } from './conditions/text-leaf.ts'
import { gateOf } from './conditions/gate.ts'
import { questionOf } from './conditions/may-fire.ts'
import type { May, Question } from './conditions/may-fire.ts'
import { createViewer } from './conditions/text-view.ts'
import type { Viewer, ViewNeeds } from './conditions/text-view.ts'
import { isText, planOf } from './conditions/tree.ts'
import { ALWAYS, createMatcher } from './matcher.ts'
import type { Matcher } from './matcher.ts'
import { compileAnyOf } from './text/regex.ts'
import { OPEN } from './truth.ts'
import type { Tree } from './truth.ts'
import type { Condition, LeafCondition, Pack, Rule, Term } from './types.ts'

/** A rule ready to run. Its leaves are numbered from `firstLeaf` on among all leaves of all rules. */
export type CompiledRule = Readonly<{
  pack: Pack
  rule: Rule
  tree: Tree
  leaves: readonly LeafCondition[]
  firstLeaf: number
  /** The rule is one list of terms, one of which is enough. */
  isPlain: boolean
  /** The leaves about the text, by their place in `leaves`, cheap ones first. Late ones are terms that are not always looked for. */
  textLeaves: ReadonlyArray<Readonly<{ place: number; leaf: TextLeaf; isLate: boolean }>>
  hasLate: boolean
  /** The rule may fire although every condition about the text is false: facts decide, or a `not`. */
  isUntouched: boolean
  /** The leaves about facts, by their place in `leaves`, each with the number of its question. */
  facts: ReadonlyMap<number, Readonly<{ question: number; leaf: FactLeaf }>>
  /** The truth of each leaf before anything was looked at, to be copied. */
  blank: Uint8Array
}>

/** A rule that every text is asked about. */
export type Searching = Readonly<{
  number: number
  /** Says quickly in which texts it cannot fire; null if it always may. */
  may: May | null
  /** Its one condition about the text, where facts decide all else: if it holds the rule is open. */
  only: TextLeaf | null
}>

/** All rules of some packs, ready to run. Holds buffers: one per thread. Equal packs in equal order get equal numbers. */
export type CompiledChecks = Readonly<{
  matcher: Matcher
  terms: readonly Term[]
  /** The leaf each term belongs to. */
  leafOfTerm: Int32Array
  rules: readonly CompiledRule[]
  /** The rule each leaf belongs to. */
  ruleOfLeaf: Int32Array
  /** Rules that may fire in a text without one of their terms and ask more of it; `may` says quickly in which ones they cannot. */
  searching: readonly Searching[]
  /** The numbers of the rules that are untouched. */
  untouched: readonly number[]
  viewer: Viewer
}>

const isPlain = (condition: Condition): boolean => condition.kind === 'terms' && condition.atLeast === 1

/** Gives equal questions one number, so that a fact is asked for once. */
const numberQuestions = () => {
  const numbers = new Map<string, number>()
  return (key: string): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
}

const compileFacts = (leaves: readonly LeafCondition[], numberOf: (key: string) => number) =>
  new Map(
    leaves.flatMap((condition, place) => {
      if (isText(condition)) return []
      const leaf = compileFact(condition)
      return [[place, { question: numberOf(leaf.key), leaf }] as const]
    }),
  )

const compileRule = (pack: Pack, rule: Rule, firstLeaf: number, numberOf: (key: string) => number): CompiledRule => {
  const { tree, leaves } = planOf(rule.when)
  const gate = gateOf(tree, leaves)
  const textLeaves = leaves.flatMap((condition, place) => {
    if (!isText(condition)) return []
    const isLate = condition.kind === 'terms' && gate !== null && !gate.leaves.includes(place)
    return [{ place, leaf: compileText(condition, firstLeaf + place), isLate }]
  })
  return {
    pack,
    rule,
    tree,
    leaves,
    firstLeaf,
    isPlain: isPlain(rule.when),
    textLeaves: textLeaves.toSorted((a, b) => a.leaf.cost - b.leaf.cost),
    hasLate: textLeaves.some(({ isLate }) => isLate),
    isUntouched: gate === null,
    facts: compileFacts(leaves, numberOf),
    blank: new Uint8Array(leaves.length).fill(OPEN),
  }
}

/** What is asked quickly of a leaf: nothing of facts, nor of terms that are not known yet. */
const questionOfLeaf = ({ textLeaves }: CompiledRule, place: number): Question => {
  const found = textLeaves.find(leaf => leaf.place === place)
  return found === undefined || found.isLate ? null : found.leaf
}

/** With one condition about the text, without which the rule cannot fire, there is nothing to weigh. */
const onlyLeafOf = ({ textLeaves, isUntouched }: CompiledRule): TextLeaf | null =>
  textLeaves.length === 1 && !isUntouched ? (textLeaves[0]?.leaf ?? null) : null

const searchingRules = (rules: readonly CompiledRule[]): Searching[] =>
  rules.flatMap((rule, number) => {
    const gate = gateOf(rule.tree, rule.leaves)
    const places = gate === null ? rule.textLeaves.map(({ place }) => place) : gate.leaves
    if (places.every(place => rule.leaves[place]?.kind === 'terms')) return []
    const question = rule.isUntouched ? null : questionOf(rule.tree, place => questionOfLeaf(rule, place))
    return [{ number, may: question?.may ?? null, only: onlyLeafOf(rule) }]
  })

const needsOf = (rules: readonly CompiledRule[], searching: CompiledChecks['searching']): ViewNeeds => {
  const patterns = searching.flatMap(({ number }) =>
    (rules[number] as CompiledRule).leaves.filter(leaf => leaf.kind === 'regex'),
  )
  return {
    contactKinds: contactKindsIn(rules.flatMap(({ leaves }) => leaves.filter(isText))),
    mayMatch: patterns.length === 0 ? null : compileAnyOf(patterns),
  }
}

const isInForce = (pack: Pack, today: string | undefined): boolean =>
  today === undefined || pack.expires === null || pack.expires >= today

/**
 * Builds one matcher over the terms of all packs. With `today` (an ISO date) packs whose last day is over are left out.
 * Throws a RegexError for a pattern that no pack file would have been let through with.
 */
export const compile = (packs: readonly Pack[], options: Readonly<{ today?: string }> = {}): CompiledChecks => {
  const numberOf = numberQuestions()
  const rules: CompiledRule[] = []
  const terms: Term[] = []
  const leafOfTerm: number[] = []
  const ruleOfLeaf: number[] = []
  for (const pack of packs) {
    if (!isInForce(pack, options.today)) continue
    for (const rule of pack.rules) {
      const compiled = compileRule(pack, rule, ruleOfLeaf.length, numberOf)
      for (const leaf of compiled.leaves) {
        if (leaf.kind === 'terms') {
          for (const term of leaf.terms) {
            terms.push(term)
            leafOfTerm.push(ruleOfLeaf.length)
          }
        }
        ruleOfLeaf.push(rules.length)
      }
      rules.push(compiled)
    }
  }
  const rulesOfLate = new Map(
    rules.flatMap(({ firstLeaf, textLeaves }, number) =>
      textLeaves.flatMap(({ place, isLate }) => (isLate ? [[firstLeaf + place, number] as const] : [])),
    ),
  )
  const searching = searchingRules(rules)
  return {
    matcher: createMatcher(terms, term => rulesOfLate.get(leafOfTerm[term] as number) ?? ALWAYS),
    terms,
    leafOfTerm: Int32Array.from(leafOfTerm),
    rules,
    ruleOfLeaf: Int32Array.from(ruleOfLeaf),
    searching,
    untouched: rules.flatMap(({ isUntouched }, number) => (isUntouched ? [number] : [])),
    viewer: createViewer(needsOf(rules, searching)),
  }
}
