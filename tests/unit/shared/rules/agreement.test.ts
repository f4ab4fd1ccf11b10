import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOn,
  cohensKappa,
  disagree,
  type Judgement,
  overallAgreement,
} from '../../../../shared/rules/agreement.ts'

/** A table of counts as pairs: row is the first judgement, column the second. */
const pairsOf = (table: readonly (readonly number[])[]): Array<[string, string]> =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [`c${i}`, `c${j}`] as [string, string])),
  )

describe("Cohen's kappa", () => {
  it.each([
    // the textbook's grant readers: p_o 0.7, p_e 0.5
    [
      'two readers',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    // same p_o of 0.6, other marginals
    [
      'even marginals',
      [
        [45, 15],
        [25, 15],
      ],
      0.130_434_78,
    ],
    [
      'uneven marginals',
      [
        [25, 35],
        [5, 35],
      ],
      0.259_259_26,
    ],
    [
      'three categories',
      [
        [44, 5, 1],
        [7, 20, 3],
        [9, 5, 6],
      ],
      0.491_525_42,
    ],
    [
      'no agreement at all',
      [
        [0, 10],
        [10, 0],
      ],
      -1,
    ],
    [
      'exactly by chance',
      [
        [25, 25],
        [25, 25],
      ],
      0,
    ],
    [
      'perfect agreement',
      [
        [12, 0],
        [0, 8],
      ],
      1,
    ],
  ] as const)('of %s', (_, table, expected) => {
    expect(cohensKappa(pairsOf(table)).kappa).toBeCloseTo(expected, 6)
  })

  it('has the interval of the large-sample error, found here by moving each share of the table a little', () => {
    const table = [
      [44, 5, 1],
      [7, 20, 3],
      [9, 5, 6],
    ]
    const shares = table.flat().map(count => count / 100)
    const kappaOf = (p: readonly number[]) => {
      const sum = p.reduce((a, b) => a + b, 0)
      const at = (i: number, j: number) => p[3 * i + j]! / sum
      const each = [0, 1, 2]
      const observed = each.reduce((all, i) => all + at(i, i), 0)
      const row = (i: number) => each.reduce((all, j) => all + at(i, j), 0)
      const column = (j: number) => each.reduce((all, i) => all + at(i, j), 0)
      const byChance = each.reduce((all, i) => all + row(i) * column(i), 0)
      return (observed - byChance) / (1 - byChance)
    }
    // The delta method for a multinomial sample: variance = (sum p g² - (sum p g)²) / n, g the slope of kappa by each share.
    const step = 1e-6
    const slopes = shares.map(
      (share, k) => (kappaOf(shares.with(k, share + step)) - kappaOf(shares.with(k, share - step))) / (2 * step),
    )
    const mean = shares.reduce((all, share, k) => all + share * slopes[k]!, 0)
    const error = Math.sqrt((shares.reduce((all, share, k) => all + share * slopes[k]! ** 2, 0) - mean ** 2) / 100)
    const { kappa, interval } = cohensKappa(pairsOf(table))
    expect(interval!.low).toBeCloseTo(kappa! - 1.959964 * error, 5)
    expect(interval!.high).toBeCloseTo(kappa! + 1.959964 * error, 5)
  })

  it('is not defined without posts', () => {
    expect(cohensKappa([])).toEqual({ n: 0, observed: null, kappa: null, interval: null, why: 'noPosts' })
  })

  it('is not defined where all say the same', () => {
    expect(cohensKappa(pairsOf([[9]]))).toEqual({ n: 9, observed: 1, kappa: null, interval: null, why: 'oneCategory' })
  })

  it('has no interval where the sample shows no spread', () => {
    expect(
      cohensKappa(
        pairsOf([
          [3, 0],
          [0, 2],
        ]),
      ),
    ).toMatchObject({ n: 5, kappa: 1, interval: null, why: 'noSpread' })
  })

  it('lies within its interval, at most 1, and does not ask who was first nor in which order', () => {
    const category = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.tuple(category, category), { maxLength: 60 }), pairs => {
        const { n, kappa, observed, interval, why } = cohensKappa(pairs)
        expect(n).toBe(pairs.length)
        if (kappa === null) {
          expect(['noPosts', 'oneCategory']).toContain(why)
          return
        }
        expect(kappa).toBeLessThanOrEqual(observed! + 1e-12)
        if (interval !== null) {
          expect(interval.low).toBeLessThanOrEqual(kappa)
          expect(interval.high).toBeGreaterThanOrEqual(kappa)
        }
        const turned = cohensKappa(pairs.map(([first, second]) => [second, first] as const).toReversed())
        expect(turned.kappa).toBeCloseTo(kappa, 9)
        if (interval !== null && turned.interval !== null) expect(turned.interval.low).toBeCloseTo(interval.low, 9)
      }),
    )
  })
})

describe('agreement of two people', () => {
  const approve: Judgement = { action: 'approve', reason: null }
  const removed = (reason: string): Judgement => ({ action: 'delete', reason })
  const pairs = [
    { first: removed('N01'), second: removed('N01') },
    { first: removed('N01'), second: removed('N02') },
    { first: removed('N01'), second: approve },
    { first: approve, second: approve },
    { first: approve, second: approve },
  ]

  it('is about what to do; another ground for the same deletion is none', () => {
    expect(pairs.map(disagree)).toEqual([false, false, true, false, false])
    expect(overallAgreement(pairs)).toMatchObject({ n: 5, observed: 0.8 })
  })

  it('on one reason counts deletions for it against everything else', () => {
    expect(agreementOn('N01', pairs)).toMatchObject({ n: 5, observed: 0.6 })
    expect(agreementOn('N02', pairs)).toMatchObject({ n: 5, observed: 0.8, kappa: 0 })
    expect(agreementOn('N30', pairs)).toMatchObject({ n: 5, kappa: null, why: 'oneCategory' })
  })
})
