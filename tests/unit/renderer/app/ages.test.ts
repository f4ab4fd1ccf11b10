import { describe, expect, test } from 'vitest'
import { dateTime, longAge, shortAge } from '../../../../renderer/app/ages.ts'

const NOW = Date.parse('2026-11-22T12:00:00.000Z')
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()
const HOUR = 60
const DAY = 24 * HOUR

describe('short ages', () => {
  test.each([
    [0, '0 min', '0 min'],
    [59, '59 min', '59 min'],
    [60, '1 h', '1 h'],
    [47 * HOUR, '47 h', '47 h'],
    [48 * HOUR, '2 T', '2 d'],
    [100 * DAY, '3 Mon.', '3 mo'],
    [3 * 366 * DAY, '3 J', '3 y'],
  ])('%i minutes are %s and %s', (minutes, de, en) => {
    expect([shortAge(ago(minutes), NOW, 'de'), shortAge(ago(minutes), NOW, 'en')]).toEqual([
      de.replace(' ', '\u00a0'),
      en.replace(' ', '\u00a0'),
    ])
  })

  test('a clock that is behind never shows a negative age', () => {
    expect(shortAge(ago(-5), NOW, 'de')).toBe('0\u00a0min')
  })
})

test('long ages are sentences', () => {
  expect([longAge(ago(0), NOW, 'de'), longAge(ago(3), NOW, 'de'), longAge(ago(6 * 366 * DAY), NOW, 'en')]).toEqual([
    'gerade eben',
    'vor 3 Minuten',
    '6 years ago',
  ])
})

test('dates are those of the chosen zone', () => {
  expect(dateTime('2026-01-31T23:30:00.000Z', 'de', 'Europe/Vienna')).toContain('00:30')
  expect(dateTime('2026-01-31T23:30:00.000Z', 'en', 'Europe/Vienna')).toContain('1 Feb 2026')
  expect(dateTime('2026-01-31T23:30:00.000Z', 'en', 'America/New_York')).toContain('31 Jan 2026')
})
