import { expect, test } from 'vitest'
import { remainingSeconds } from '../../../../../renderer/views/import/remaining.ts'

test('half of the bytes at a thousand rows a second take as long again', () => {
  expect(remainingSeconds({ bytesRead: 50, bytesTotal: 100, read: 10_000, ratePerSecond: 1000 })).toBe(10)
})

test('no guess is made at the beginning', () => {
  expect(remainingSeconds({ bytesRead: 1, bytesTotal: 100, read: 20, ratePerSecond: 20 })).toBeNull()
})
