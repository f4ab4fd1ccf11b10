import type { CompiledChecks, CompiledRule } from './compile.ts'
import { MAX_MARKS } from './conditions/text-leaf.ts'
import type { TextOutcome } from './conditions/text-leaf.ts'
import type { Mark, TextView } from './conditions/text-view.ts'
import type { Match } from './matcher.ts'
import type { SymbolStream } from './symbol-stream.ts'
import { canBecome, NO, UNKNOWN, YES } from './truth.ts'

/** A condition about the text that is not false, by its number among all leaves. */
export type ScanOutcome = TextOutcome

/**
 * What the text alone says, in the order of the leaves: small, and fit to be sent to another thread. Conditions that are false are
 * left out, and so are all conditions of rules that cannot fire any more.
 */
export type Scan = Readonly<{ outcomes: readonly ScanOutcome[] }>

/** The scan of a text in which nothing was found. */
export const EMPTY_SCAN: Scan = Object.freeze({ outcomes: Object.freeze([]) })

type Places = { marks: Mark[]; count: number; reach: number }

/** Sorts the matches, which come by place, to the leaves their terms belong to. */
const sortByLeaf = ({ leafOfTerm, viewer }: CompiledChecks, matches: readonly Match[]) => {
  const places = new Map<number, Places>()
  for (const { term, start, end } of matches) {
    const leaf = leafOfTerm[term] as number
    const known = places.get(leaf)
    if (known === undefined) {
      places.set(leaf, { marks: [{ start, end, found: term }], count: 1, reach: end })
      continue
    }
    const last = known.marks[known.marks.length - 1] as Mark
    if (last.start === start && last.end === end) continue
    if (start >= known.reach) {
      known.count++
      known.reach = end
    } else if (end < known.reach) known.reach = end
    if (known.marks.length < MAX_MARKS) known.marks.push({ start, end, found: term })
  }
  for (const [leaf, found] of places) viewer.places.set(leaf, found)
}

/** A rule under examination. */
type Case = Readonly<{ rule: CompiledRule; number: number; states: Uint8Array; found: ScanOutcome[] }>

type Look = 'at all' | 'at early ones' | 'at late ones'

/** Asks the conditions of one rule, cheap ones first, as long as it can still fire. Says whether it can. */
const lookAt = ({ rule, states, found }: Case, which: Look, view: TextView): boolean => {
  for (const { place, leaf, isLate } of rule.textLeaves) {
    if (which !== 'at all' && isLate !== (which === 'at late ones')) continue
    const outcome = leaf.look(view)
    states[place] = outcome === null ? NO : outcome.truth === 'yes' ? YES : UNKNOWN
    if (outcome !== null) found.push(outcome)
    if (!canBecome(rule.tree, states, YES)) return false
  }
  return true
}

const openCase = ({ rules }: CompiledChecks, number: number): Case => {
  const rule = rules[number] as CompiledRule
  return { rule, number, states: rule.blank.slice(), found: [] }
}

/** Where silence could make a rule fire, what speaks against it must be told. */
const tell = ({ rule, found }: Case, isOpen: boolean, outcomes: ScanOutcome[]) => {
  if (isOpen || rule.isUntouched) outcomes.push(...found)
}

/** The other terms of some rules are looked for together. */
const findLate = (compiled: CompiledChecks, cases: readonly Case[]) => {
  const groups = cases.flatMap(({ rule, number }) => (rule.hasLate ? [number] : []))
  if (groups.length > 0) sortByLeaf(compiled, compiled.matcher.findLate(compiled.viewer.view.text, groups))
}

const noRules: ReadonlySet<number> = new Set()

/** Looks at the rules whose terms were found, and gives them; those of terms alone are settled at once. */
const scanTouched = (compiled: CompiledChecks, outcomes: ScanOutcome[]): ReadonlySet<number> => {
  const { rules, ruleOfLeaf, viewer } = compiled
  if (viewer.places.size === 0) return noRules
  const touched = new Set<number>()
  for (const [leaf, { marks, count }] of viewer.places) {
    const number = ruleOfLeaf[leaf] as number
    if ((rules[number] as CompiledRule).isPlain) outcomes.push({ leaf, truth: 'yes', marks, figures: { count } })
    else touched.add(number)
  }
  const cases = Array.from(touched, number => openCase(compiled, number))
  findLate(compiled, cases)
  for (const one of cases) tell(one, lookAt(one, 'at all', viewer.view), outcomes)
  return touched
}

/** Looks at the rules that may fire without any of their terms. */
const scanOthers = (compiled: CompiledChecks, touched: ReadonlySet<number>, outcomes: ScanOutcome[]) => {
  const { view } = compiled.viewer
  let waiting: Case[] | null = null
  for (const { number, may, only } of compiled.searching) {
    if (touched.has(number) || (may !== null && !may(view))) continue
    if (only !== null) {
      const outcome = only.look(view)
      if (outcome?.truth === 'yes') outcomes.push(outcome)
      continue
    }
    const one = openCase(compiled, number)
    const isOpen = lookAt(one, 'at early ones', view)
    if (isOpen && one.rule.hasLate) (waiting ??= []).push(one)
    else tell(one, isOpen, outcomes)
  }
  if (waiting === null) return
  findLate(compiled, waiting)
  for (const one of waiting) tell(one, lookAt(one, 'at late ones', view), outcomes)
}

/** Looks at the text alone. The result means something only to checks compiled from the same packs. */
export const scan = (compiled: CompiledChecks, text: string): Scan => {
  const matches = compiled.matcher.find(text)
  if (matches.length === 0 && compiled.searching.length === 0) return EMPTY_SCAN
  compiled.viewer.begin(text)
  if (matches.length > 0) sortByLeaf(compiled, matches)
  const outcomes: ScanOutcome[] = []
  scanOthers(compiled, scanTouched(compiled, outcomes), outcomes)
  if (outcomes.length === 0) return EMPTY_SCAN
  return { outcomes: outcomes.length === 1 ? outcomes : outcomes.sort((a, b) => a.leaf - b.leaf) }
}

/** The text scanned last as the automaton read it, for whoever needs it folded too. Valid until the next scan. */
export const foldedOfLastScan = ({ matcher }: CompiledChecks): SymbolStream => matcher.stream()
