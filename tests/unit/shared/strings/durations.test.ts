import { expect, test } from 'vitest'
import { de } from '../../../../shared/strings/de.ts'
import { en } from '../../../../shared/strings/en.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [0, '0 min', '0 min'],
  [59, '59 min', '59 min'],
  [60, '1 h', '1 h'],
  [170, '2 h 50 min', '2 h 50 min'],
  [1439, '23 h 59 min', '23 h 59 min'],
  [1440, '1 Tag', '1 day'],
  [5000, '3 Tage', '3 days'],
])('%i minutes', (value, german, english) => {
  expect(plain(de.screen.statistics.minutes(value))).toBe(german)
  expect(plain(en.screen.statistics.minutes(value))).toBe(english)
})

test.each([
  [0, '0,0 s', '0.0 s'],
  [4249, '4,2 s', '4.2 s'],
  [59_949, '59,9 s', '59.9 s'],
  [59_950, '1:00 min', '1:00 min'],
  [65_400, '1:05 min', '1:05 min'],
])('%i milliseconds', (value, german, english) => {
  expect(plain(de.screen.statistics.seconds(value))).toBe(german)
  expect(plain(en.screen.statistics.seconds(value))).toBe(english)
})
