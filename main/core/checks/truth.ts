import type { Truth } from './types.ts'

/** The three truths of Kleene's logic as numbers: `all` is the least of its parts, `any` the greatest, `not` the mirror. */
export const NO = 0
export const UNKNOWN = 1
export const YES = 2
/** Not looked at yet: it can still turn out as any of the three. */
export const OPEN = 3

export type TruthNumber = typeof NO | typeof UNKNOWN | typeof YES

/** The truth's name for people and files. */
export const truthName = (truth: TruthNumber): Truth => (truth === YES ? 'yes' : truth === NO ? 'no' : 'unknown')

/** A rule's condition with its leaves replaced by their places in the rule's list of leaves. */
export type Tree =
  | Readonly<{ kind: 'leaf'; leaf: number }>
  | Readonly<{ kind: 'all' | 'any'; of: readonly Tree[] }>
  | Readonly<{ kind: 'not'; of: Tree }>
  | Readonly<{ kind: 'count'; atLeast: number; of: readonly Tree[] }>

const evaluateCount = (atLeast: number, of: readonly Tree[], truthAt: (leaf: number) => TruthNumber): TruthNumber => {
  let yes = 0
  let open = of.length
  for (const tree of of) {
    const truth = evaluate(tree, truthAt)
    if (truth === YES && ++yes >= atLeast) return YES
    if (truth === NO && --open < atLeast) return NO
  }
  return UNKNOWN
}

/** How a condition turns out, asking for no more leaves than it must. */
export const evaluate = (tree: Tree, truthAt: (leaf: number) => TruthNumber): TruthNumber => {
  switch (tree.kind) {
    case 'leaf':
      return truthAt(tree.leaf)
    case 'not':
      return (YES - evaluate(tree.of, truthAt)) as TruthNumber
    case 'count':
      return evaluateCount(tree.atLeast, tree.of, truthAt)
    case 'all':
    case 'any': {
      const settled = tree.kind === 'all' ? NO : YES
      let result: TruthNumber = tree.kind === 'all' ? YES : NO
      for (const part of tree.of) {
        const truth = evaluate(part, truthAt)
        if (truth === settled) return settled
        if (truth === UNKNOWN) result = UNKNOWN
      }
      return result
    }
  }
}

/** Whether a condition can still turn out as `wanted`, whatever becomes of the leaves that are OPEN. */
export const canBecome = (tree: Tree, states: ArrayLike<number>, wanted: typeof NO | typeof YES): boolean => {
  switch (tree.kind) {
    case 'leaf': {
      const state = states[tree.leaf]
      return state === OPEN || state === wanted
    }
    case 'not':
      return canBecome(tree.of, states, wanted === YES ? NO : YES)
    case 'count': {
      const needed = wanted === YES ? tree.atLeast : tree.of.length - tree.atLeast + 1
      let able = 0
      for (const part of tree.of) if (canBecome(part, states, wanted)) able++
      return able >= needed
    }
    case 'all':
    case 'any':
      return (tree.kind === 'all') === (wanted === YES)
        ? tree.of.every(part => canBecome(part, states, wanted))
        : tree.of.some(part => canBecome(part, states, wanted))
  }
}
