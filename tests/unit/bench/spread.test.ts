import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, percentile, spreadOf } from '../../bench/spread.ts'

const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 200 })

test('percentiles of one to a hundred are the numbers themselves', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place)
  expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 })
})

test('a single measurement is every percentile of itself', () => {
  expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 })
})

test('the middle of an even number of values is a measured one', () => {
  expect(median([4, 1, 3, 2])).toBe(2)
})

test('nothing has no percentile', () => {
  expect(() => percentile([], 50)).toThrow(RangeError)
})

test('a percentile is one of the values, and at least that share lies at or below it', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
      const found = percentile(
        some.toSorted((a, b) => a - b),
        percent,
      )
      const below = some.filter(value => value <= found).length
      const strictlyBelow = some.filter(value => value < found).length
      expect(some).toContain(found)
      expect(below / some.length).toBeGreaterThanOrEqual(percent / 100)
      expect(strictlyBelow / some.length).toBeLessThan(percent / 100)
    }),
  )
})
