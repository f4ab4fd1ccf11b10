import { expect, it } from 'vitest'
import { postsInSight } from '../../../../../renderer/views/sweep/fit.ts'

it.each([
  [1440, 900, 16, 12],
  [1024, 700, 16, 6],
  [2560, 1440, 16, 35],
  [1440, 900, 24, 4],
  [300, 200, 16, 4],
])('a window of %i by %i at %i px shows %#', (width, height, rem, posts) => {
  expect(postsInSight(width, height, rem)).toBe(posts)
})
