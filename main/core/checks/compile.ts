import { compileFact } from './conditions/fact-leaf.ts'
import type { FactLeaf } from './conditions/fact-leaf.ts'
import { compileText, contactKindsIn } from './conditions/text-leaf.ts'
import type { TextLeaf } from './conditions/text-leaf.ts'
import { isText, planOf } from './conditions/tree.ts'
import { createMatcher } from './matcher.ts'
import type { Matcher } from './matcher.ts'
import type { ContactKind } from './text/contacts.ts'
import { canBecome, NO, OPEN, YES } from './truth.ts'
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
  /** The leaves about the text, by their place in `leaves`, cheap ones first. */
  textLeaves: ReadonlyArray<Readonly<{ place: number; leaf: TextLeaf }>>
  /** The leaves about facts, by their place in `leaves`, each with the number of its question. */
  facts: ReadonlyMap<number, Readonly<{ question: number; leaf: FactLeaf }>>
  /** The truth of each leaf before anything was looked at, to be copied. */
  blank: Uint8Array
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
  /** Rules that may fire in a text without one of their terms and ask more of it, so that every text must be looked at. */
  searching: readonly number[]
  /** Rules that may fire although every condition about the text is false: facts decide, or a `not`. */
  untouched: readonly number[]
  contactKinds: ReadonlySet<ContactKind>
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

const compileRule = (pack: Pack, rule: Rule, firstLeaf: number, questionOf: (key: string) => number): CompiledRule => {
  const { tree, leaves } = planOf(rule.when)
  const textLeaves = leaves.flatMap((condition, place) =>
    isText(condition) ? [{ place, leaf: compileText(condition) }] : [],
  )
  const facts = leaves.flatMap((condition, place) => {
    if (isText(condition)) return []
    const leaf = compileFact(condition)
    return [[place, { question: questionOf(leaf.key), leaf }] as const]
  })
  return {
    pack,
    rule,
    tree,
    leaves,
    firstLeaf,
    isPlain: isPlain(rule.when),
    textLeaves: textLeaves.toSorted((a, b) => a.leaf.cost - b.leaf.cost),
    facts: new Map(facts),
    blank: new Uint8Array(leaves.length).fill(OPEN),
  }
}

/** The rules that can still fire when the leaves that `isNo` names are all false. */
const canFire = (rules: readonly CompiledRule[], isNo: (leaf: LeafCondition) => boolean): number[] =>
  rules.flatMap(({ tree, leaves }, number) => {
    const states = leaves.map(leaf => (isNo(leaf) ? NO : OPEN))
    return canBecome(tree, states, YES) ? [number] : []
  })

const looksBeyondTerms = (rule: CompiledRule | undefined): boolean =>
  rule?.leaves.some(leaf => isText(leaf) && leaf.kind !== 'terms') === true

const isInForce = (pack: Pack, today: string | undefined): boolean =>
  today === undefined || pack.expires === null || pack.expires >= today

/**
 * Builds one matcher over the terms of all packs. With `today` (an ISO date) packs whose last day is over are left out.
 * Throws a RegexError for a pattern that no pack file would have been let through with.
 */
export const compile = (packs: readonly Pack[], options: Readonly<{ today?: string }> = {}): CompiledChecks => {
  const questionOf = numberQuestions()
  const rules: CompiledRule[] = []
  const terms: Term[] = []
  const leafOfTerm: number[] = []
  const ruleOfLeaf: number[] = []
  for (const pack of packs) {
    if (!isInForce(pack, options.today)) continue
    for (const rule of pack.rules) {
      const compiled = compileRule(pack, rule, ruleOfLeaf.length, questionOf)
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
  return {
    matcher: createMatcher(terms),
    terms,
    leafOfTerm: Int32Array.from(leafOfTerm),
    rules,
    ruleOfLeaf: Int32Array.from(ruleOfLeaf),
    searching: canFire(rules, leaf => leaf.kind === 'terms').filter(number => looksBeyondTerms(rules[number])),
    untouched: canFire(rules, isText),
    contactKinds: contactKindsIn(rules.flatMap(({ leaves }) => leaves.filter(isText))),
  }
}
