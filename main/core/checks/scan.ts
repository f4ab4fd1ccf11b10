import type { CompiledChecks, CompiledRule } from './compile.ts'
import { MAX_MARKS } from './conditions/text-leaf.ts'
import type { TextOutcome } from './conditions/text-leaf.ts'
import { viewOf } from './conditions/text-view.ts'
import type { Mark, TermPlaces, TextView } from './conditions/text-view.ts'
import type { Match } from './matcher.ts'
import { canBecome, NO, UNKNOWN, YES } from './truth.ts'

/** A condition about the text that is not false, by its number among all leaves. */
export type ScanOutcome = TextOutcome & Readonly<{ leaf: number }>

/**
 * What the text alone says, in the order of the leaves: small, and fit to be sent to another thread. Conditions that are false are
 * left out, and so are all conditions of rules that cannot fire any more.
 */
export type Scan = Readonly<{ outcomes: readonly ScanOutcome[] }>

/** The scan of a text in which nothing was found. */
export const EMPTY_SCAN: Scan = Object.freeze({ outcomes: Object.freeze([]) })

type Places = { marks: Mark[]; count: number; reach: number }

/** Sorts the matches, which come by place, to the leaves their terms belong to. */
const placesByLeaf = (leafOfTerm: Int32Array, matches: readonly Match[]): Map<number, TermPlaces> => {
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
  return places
}

/** Asks the conditions of one rule, cheap ones first, as long as it can still fire. */
const scanRule = (rule: CompiledRule, mustTell: boolean, view: TextView, outcomes: ScanOutcome[]) => {
  const states = rule.blank.slice()
  const found: ScanOutcome[] = []
  let isOpen = true
  for (const { place, leaf } of rule.textLeaves) {
    const number = rule.firstLeaf + place
    const outcome = leaf.look(view, number)
    states[place] = outcome === null ? NO : outcome.truth === 'yes' ? YES : UNKNOWN
    if (outcome !== null) found.push({ leaf: number, ...outcome })
    isOpen = canBecome(rule.tree, states, YES)
    if (!isOpen) break
  }
  // Where silence could make a rule fire, what speaks against it must be told.
  if (isOpen || mustTell) outcomes.push(...found)
}

/** The rules that have one of their terms in the text, or that must always be asked; those of terms alone are settled at once. */
const openRules = (compiled: CompiledChecks, places: ReadonlyMap<number, TermPlaces>, outcomes: ScanOutcome[]) => {
  const open = new Set(compiled.searching)
  for (const [leaf, { marks, count }] of places) {
    const number = compiled.ruleOfLeaf[leaf] as number
    if ((compiled.rules[number] as CompiledRule).isPlain)
      outcomes.push({ leaf, truth: 'yes', marks, figures: { count } })
    else open.add(number)
  }
  return open
}

/** Looks at the text alone. The result means something only to checks compiled from the same packs. */
export const scan = (compiled: CompiledChecks, text: string): Scan => {
  const matches = compiled.matcher.find(text)
  if (matches.length === 0 && compiled.searching.length === 0) return EMPTY_SCAN
  const places = placesByLeaf(compiled.leafOfTerm, matches)
  const outcomes: ScanOutcome[] = []
  const open = openRules(compiled, places, outcomes)
  if (open.size > 0) {
    const view = viewOf(text, places, compiled.contactKinds)
    for (const number of open) {
      scanRule(compiled.rules[number] as CompiledRule, compiled.untouched.includes(number), view, outcomes)
    }
  }
  if (outcomes.length === 0) return EMPTY_SCAN
  return { outcomes: outcomes.length === 1 ? outcomes : outcomes.sort((a, b) => a.leaf - b.leaf) }
}
