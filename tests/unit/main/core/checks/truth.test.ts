import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBecome, evaluate, NO, OPEN, UNKNOWN, YES } from '../../../../../main/core/checks/truth.ts'
import type { Tree, TruthNumber } from '../../../../../main/core/checks/truth.ts'

const LEAVES = 5
const all = (...of: Tree[]): Tree => ({ kind: 'all', of })
const any = (...of: Tree[]): Tree => ({ kind: 'any', of })
const not = (of: Tree): Tree => ({ kind: 'not', of })
const count = (atLeast: number, ...of: Tree[]): Tree => ({ kind: 'count', atLeast, of })

const { tree: anyTree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat(LEAVES - 1).map((leaf): Tree => ({ kind: 'leaf', leaf })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map(of => all(...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map(of => any(...of)),
    tie('tree').map(not),
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 4 })
      .chain(of => fc.integer({ min: 1, max: of.length }).map(atLeast => count(atLeast, ...of))),
  ),
}))
const truth = fc.constantFrom<TruthNumber[]>(NO, UNKNOWN, YES)
const truths = fc.array(truth, { minLength: LEAVES, maxLength: LEAVES })
const value = (tree: Tree, leaves: readonly TruthNumber[]) => evaluate(tree, leaf => leaves[leaf] ?? NO)

const same = (left: (...trees: [Tree, Tree, Tree]) => Tree, right: (...trees: [Tree, Tree, Tree]) => Tree) => {
  fc.assert(
    fc.property(anyTree, anyTree, anyTree, truths, (a, b, c, leaves) => {
      expect(value(left(a, b, c), leaves)).toBe(value(right(a, b, c), leaves))
    }),
  )
}

describe('the logic of three truths', () => {
  it('keeps what is unknown unknown under a not', () => {
    expect([NO, UNKNOWN, YES].map(leaf => value(not({ kind: 'leaf', leaf: 0 }), [leaf as TruthNumber]))).toEqual([
      YES,
      UNKNOWN,
      NO,
    ])
  })
  it('takes a double not back', () => same(a => not(not(a)), a => a)) // prettier-ignore
  it('knows De Morgan for all', () => same((a, b) => not(all(a, b)), (a, b) => any(not(a), not(b)))) // prettier-ignore
  it('knows De Morgan for any', () => same((a, b) => not(any(a, b)), (a, b) => all(not(a), not(b)))) // prettier-ignore
  it('does not care for order', () => same((a, b, c) => all(a, any(b, c)), (a, b, c) => all(any(c, b), a))) // prettier-ignore
  it('distributes all over any', () => same((a, b, c) => all(a, any(b, c)), (a, b, c) => any(all(a, b), all(a, c)))) // prettier-ignore
  it('counts to one as any does', () => same((a, b, c) => count(1, a, b, c), (a, b, c) => any(a, b, c))) // prettier-ignore
  it('counts to the full number as all does', () => same((a, b, c) => count(3, a, b, c), (a, b, c) => all(a, b, c))) // prettier-ignore
  it('counts to two as two of three do', () =>
    same((a, b, c) => count(2, a, b, c), (a, b, c) => any(all(a, b), all(b, c), all(a, c)))) // prettier-ignore

  it('never takes back a certain answer when more becomes known', () => {
    fc.assert(
      fc.property(anyTree, truths, truths, (tree, leaves, later) => {
        const before = value(tree, leaves)
        const after = value(
          tree,
          leaves.map((leaf, place) => (leaf === UNKNOWN ? (later[place] ?? NO) : leaf)),
        )
        if (before !== UNKNOWN) expect(after).toBe(before)
      }),
    )
  })
})

describe('what a condition can still become', () => {
  it('holds for every way the open leaves can turn out', () => {
    const states = fc.array(fc.constantFrom(NO, UNKNOWN, YES, OPEN), { minLength: LEAVES, maxLength: LEAVES })
    fc.assert(
      fc.property(anyTree, states, truths, fc.constantFrom(NO, YES), (tree, open, turned, wanted) => {
        const leaves = open.map((state, place) =>
          state === OPEN ? (turned[place] ?? NO) : state,
        ) satisfies TruthNumber[]
        if (value(tree, leaves) === wanted) expect(canBecome(tree, open, wanted)).toBe(true)
      }),
    )
  })
  it('is nothing once a part of all is false, or unknown', () => {
    const tree = all({ kind: 'leaf', leaf: 0 }, { kind: 'leaf', leaf: 1 })
    expect([NO, UNKNOWN, YES, OPEN].map(state => canBecome(tree, [state, OPEN], YES))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})
