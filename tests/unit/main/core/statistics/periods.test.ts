import { describe, expect, test } from 'vitest'
import { deskHour } from '../../../../../main/core/desk-time.ts'
import { edgesOf } from '../../../../../main/core/statistics/periods.ts'
import { Period } from '../../../../../shared/statistics.ts'

const HOUR_MS = 3_600_000
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString())
const edges = (period: Period, now: string) => edgesOf(period, Date.parse(now))

describe('the hours of the desk', () => {
  test.each([
    ['2026-11-22T09:30:00Z', 0, 0, '2026-11-21T23:00:00.000Z'],
    ['2026-11-22T23:30:00Z', 0, 0, '2026-11-22T23:00:00.000Z'],
    ['2026-07-01T09:30:00Z', 0, 0, '2026-06-30T22:00:00.000Z'],
    ['2026-11-22T09:30:00Z', -29, 0, '2026-10-23T22:00:00.000Z'],
    ['2026-11-22T09:30:00Z', 1, 18, '2026-11-23T17:00:00.000Z'],
    ['2027-01-01T09:30:00Z', -1, 6, '2026-12-31T05:00:00.000Z'],
  ])('at %s, %i days on, %i o’clock', (at, days, hour, expected) => {
    expect(iso(deskHour(Date.parse(at), days, hour))).toBe(expected)
  })
})

describe('today', () => {
  test('begins at midnight in Vienna and goes hour by hour to the end of this one', () => {
    const found = edges('today', '2026-11-22T09:30:00Z')
    expect([iso(found[0]), iso(found.at(-1)), found.length]).toEqual([
      '2026-11-21T23:00:00.000Z',
      '2026-11-22T10:00:00.000Z',
      12,
    ])
  })

  test('has one hour on the stroke of midnight', () => {
    expect(edges('today', '2026-11-21T23:00:00Z').map(iso)).toEqual([
      '2026-11-21T23:00:00.000Z',
      '2026-11-22T00:00:00.000Z',
    ])
  })

  test.each([
    ['2026-10-25', 25],
    ['2026-03-29', 23],
    ['2026-06-01', 24],
  ])('of %s has %i hours', (day, hours) => {
    const last = deskHour(Date.parse(`${day}T12:00:00Z`), 1) - 1
    expect(edgesOf('today', last).length - 1).toBe(hours)
  })
})

test('a shift is this hour and the seven before', () => {
  const found = edges('shift', '2026-11-22T09:30:00Z')
  expect([iso(found[0]), iso(found.at(-1)), found.length - 1]).toEqual([
    '2026-11-22T02:00:00.000Z',
    '2026-11-22T10:00:00.000Z',
    8,
  ])
})

test('a week begins six days ago and goes in quarters of a day', () => {
  const found = edges('week', '2026-11-22T09:30:00Z')
  expect([iso(found[0]), iso(found.at(-1)), found.length - 1]).toEqual([
    '2026-11-15T23:00:00.000Z',
    '2026-11-22T11:00:00.000Z',
    26,
  ])
})

test('a month begins 29 days ago and goes day by day, whatever the clocks do', () => {
  const found = edges('month', '2026-11-22T09:30:00Z')
  expect([iso(found[0]), iso(found.at(-1)), found.length - 1]).toEqual([
    '2026-10-23T22:00:00.000Z',
    '2026-11-22T23:00:00.000Z',
    30,
  ])
})

test('every period at every hour of a year has ascending full hours around now, the last one only after it', () => {
  const start = Date.parse('2026-01-01T00:00:00Z')
  for (const period of Period.options)
    for (let hour = 0; hour < 365 * 24; hour += 1) {
      const now = start + hour * HOUR_MS + (hour % 3) * 1000
      const found = edgesOf(period, now)
      const isSound =
        found.every((edge, place) => edge % HOUR_MS === 0 && (place === 0 || edge > found[place - 1]!)) &&
        found.at(-1)! > now &&
        found.at(-2)! <= now
      if (!isSound) expect.fail(`${period} at ${iso(now)}: ${found.map(iso).join(' ')}`)
    }
  expect(Period.options).toHaveLength(4)
})
