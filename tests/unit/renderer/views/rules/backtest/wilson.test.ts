import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../../../../../renderer/views/rules/backtest/wilson.ts'

describe("Wilson's interval", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])('of %d in %d goes from %d to %d, as in the tables', (successes, cases, low, high) => {
    const interval = wilsonInterval(successes, cases)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  test('is none without a case', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  test('holds the share, stays between 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (cases, seed) => {
        const successes = seed % (cases + 1)
        const { low, high } = wilsonInterval(successes, cases)!
        const more = wilsonInterval(successes * 10, cases * 10)!
        expect(0 <= low && low <= successes / cases && successes / cases <= high && high <= 1).toBe(true)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})
