import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksTo, writtenPlaces } from '../../../../../../renderer/views/statistics/charts/axis.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [5, [0, 2, 4, 6]],
  [8, [0, 2, 4, 6, 8]],
  [837, [0, 500, 1000]],
  [10_001, [0, 5000, 10_000, 15_000]],
])('an axis up to %i has the marks %j', (highest, ticks) => {
  expect(ticksTo(highest)).toEqual(ticks)
})

test('every axis begins at nothing, reaches the highest value and has few, even, whole marks', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), highest => {
      const ticks = ticksTo(highest)
      const step = ticks[1]!
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.at(-1)! - step).toBeLessThan(Math.max(1, highest))
      expect(ticks).toEqual(ticks.map((_, index) => index * step))
    }),
  )
})

test.each([
  [[0, 1, 2, 3, 4, 5], 40, 40, [0, 1, 2, 3, 4, 5]],
  [[0, 1, 2, 3, 4, 5], 20, 40, [0, 2, 4]],
  [[0, 4, 8, 12], 10, 75, [0, 8]],
  [[3], 10, 400, [3]],
  [[], 10, 40, []],
])('of the places %j, %i pixels apart, labels of %i pixels are written at %j', (candidates, apart, room, written) => {
  expect([...writtenPlaces(candidates, apart, room)]).toEqual(written)
})
