import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileOf } from '../../../../../main/core/statistics/quantile.ts'

test.each([
  [[], 0.5, null],
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[1, 2], 0.5, 1],
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
] as const)('of %j at %d is %s', (values, p, expected) => {
  expect(quantileOf(values, p)).toBe(expected)
})

test('is a measured value that at least the share of all values does not exceed, and the smallest of these', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.constantFrom(0.1, 0.5, 0.9, 1), (values, p) => {
      const ascending = values.toSorted((a, b) => a - b)
      const found = quantileOf(ascending, p)!
      const upTo = (limit: number) => ascending.filter(value => value <= limit).length / ascending.length
      const smaller = ascending.filter(value => value < found)
      expect(ascending).toContain(found)
      expect(upTo(found)).toBeGreaterThanOrEqual(p)
      for (const value of smaller) expect(upTo(value)).toBeLessThan(p)
    }),
  )
})
