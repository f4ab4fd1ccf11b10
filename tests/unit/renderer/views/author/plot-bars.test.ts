import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf, OTHER, seriesOf } from '../../../../../renderer/views/author/plot-bars.ts'

const month = (name: string, counts: Readonly<Record<string, number>>) => ({
  month: name,
  reasons: Object.entries(counts).map(([reason, posts]) => ({ reason: reason === 'source' ? null : reason, posts })),
})

describe('the series of the plot', () => {
  it('are the most frequent reasons, and the others as one', () => {
    const months = [
      month('2026-10', { N01: 5, N02: 1, source: 2 }),
      month('2026-11', { N01: 1, N03: 3, N04: 1, N05: 1 }),
    ]
    expect(seriesOf(months)).toEqual([
      { code: 'N01', all: 6, perMonth: [5, 1] },
      { code: 'N03', all: 3, perMonth: [0, 3] },
      { code: null, all: 2, perMonth: [2, 0] },
      { code: OTHER, all: 3, perMonth: [1, 2] },
    ])
    expect(seriesOf([month('2026-11', {})])).toEqual([])
  })

  it('lose no post, whatever the months hold', () => {
    const counts = fc.dictionary(
      fc.constantFrom('N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'source'),
      fc.integer({ min: 1, max: 50 }),
    )
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), given => {
        const months = given.map((one, at) => month(`2026-${at + 1}`, one))
        const series = seriesOf(months)
        expect(series.length).toBeLessThanOrEqual(4)
        for (const [at, one] of given.entries())
          expect(series.reduce((sum, { perMonth }) => sum + perMonth[at]!, 0)).toBe(
            Object.values(one).reduce((sum, posts) => sum + posts, 0),
          )
        for (const { y, height } of barsOf(series, months.length, 56)) {
          expect(height).toBeGreaterThan(0)
          expect(y).toBeGreaterThanOrEqual(-1e-9)
          expect(y + height).toBeLessThanOrEqual(56 + 1e-9)
        }
      }),
    )
  })
})

it('bars stand on each other, and the fullest month fills the plot', () => {
  const series = seriesOf([month('2026-10', { N01: 1, N02: 1 }), month('2026-11', { N01: 3, N02: 1 })])
  expect(barsOf(series, 2, 40)).toEqual([
    { month: 0, series: 0, y: 30, height: 10 },
    { month: 0, series: 1, y: 20, height: 10 },
    { month: 1, series: 0, y: 10, height: 30 },
    { month: 1, series: 1, y: 0, height: 10 },
  ])
})
