import { commonness } from '../commonness.ts'
import { NO, YES } from '../truth.ts'
import type { Tree } from '../truth.ts'
import type { LeafCondition } from '../types.ts'
import { isFact } from './tree.ts'

/** Leaves without one of which a condition cannot turn out as wanted, and how often one of them is expected to hold. */
type Gate = Readonly<{ leaves: readonly number[]; weight: number }>

/** Terms are known from the automaton's one pass, so all else comes second; a length holds of too many texts. */
const OTHER_THAN_TERMS = 1000
const LENGTH = 5000

const weightOf = (condition: LeafCondition): number => {
  if (condition.kind !== 'terms') return condition.kind === 'length' ? LENGTH : OTHER_THAN_TERMS
  return condition.terms.reduce((sum, term) => sum + commonness(term), 0)
}

const ofLeaf = (leaf: number, condition: LeafCondition): Gate | null => {
  if (isFact(condition)) return null
  return { leaves: [leaf], weight: weightOf(condition) }
}

/** The gates of so many parts, lightest first; null if not so many have one. */
const lightest = (gates: ReadonlyArray<Gate | null>, count: number): Gate | null => {
  const known = gates.flatMap(gate => (gate === null ? [] : [gate])).sort((a, b) => a.weight - b.weight)
  if (known.length < count) return null
  const chosen = known.slice(0, count)
  return {
    leaves: chosen.flatMap(gate => gate.leaves),
    weight: chosen.reduce((sum, gate) => sum + gate.weight, 0),
  }
}

/**
 * The text leaves that keep a condition from turning out as wanted as long as all of them are false: of several such choices the one that is
 * likely to do so most often. Null if there are none, since facts or a `not` can decide.
 */
export const gateOf = (
  tree: Tree,
  leaves: readonly LeafCondition[],
  wanted: typeof NO | typeof YES = YES,
): Gate | null => {
  switch (tree.kind) {
    case 'leaf':
      return wanted === NO ? null : ofLeaf(tree.leaf, leaves[tree.leaf] as LeafCondition)
    case 'not':
      return gateOf(tree.of, leaves, wanted === YES ? NO : YES)
    case 'all':
    case 'any':
    case 'count': {
      const parts = tree.of.map(part => gateOf(part, leaves, wanted))
      const needed = tree.kind === 'count' ? tree.atLeast : tree.kind === 'all' ? tree.of.length : 1
      // Of n parts, k must hold: it fails as soon as n - k + 1 do not.
      return lightest(parts, wanted === YES ? tree.of.length - needed + 1 : needed)
    }
  }
}
