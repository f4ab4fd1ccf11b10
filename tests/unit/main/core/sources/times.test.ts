import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createZoneClock, utcClock } from '../../../../../shared/time-zone.ts'
import { readTime } from '../../../../../main/core/sources/times.ts'

const vienna = createZoneClock('Europe/Vienna')

describe('times', () => {
  test.each([
    ['2015-06-01 08:58:32.363', '2015-06-01T06:58:32.363Z'],
    ['2015-12-01T08:58:32,3636', '2015-12-01T07:58:32.363Z'],
    ['2015-06-01T08:58:32Z', '2015-06-01T08:58:32.000Z'],
    ['2015-06-01T08:58:32.1+02:00', '2015-06-01T06:58:32.100Z'],
    ['2015-06-01 08:58 -0330', '2015-06-01T12:28:00.000Z'],
    ['2015-06-01 08:58:32 UTC', '2015-06-01T08:58:32.000Z'],
    ['2015-06-01', '2015-05-31T22:00:00.000Z'],
    ['01.06.2015 08:58', '2015-06-01T06:58:00.000Z'],
    ['1.6.2015, 8:58:32 Uhr', '2015-06-01T06:58:32.000Z'],
    ['1. 6. 15 um 08:58', '2015-06-01T06:58:00.000Z'],
    ['29.02.2016', '2016-02-28T23:00:00.000Z'],
    ['1433141912', '2015-06-01T06:58:32.000Z'],
    ['1433141912.363', '2015-06-01T06:58:32.363Z'],
    ['1433141912363', '2015-06-01T06:58:32.363Z'],
  ])('%s in Vienna is %s', (value, expected) => {
    expect(readTime(` ${value} `, vienna)).toBe(expected)
  })

  test.each(['', '  ', '0000-00-00 00:00:00', '0000-00-00'])('%j says that there is no time', value => {
    expect(readTime(value, vienna)).toBe('')
  })

  test.each([
    'gestern',
    '31.02.2015',
    '2015-02-29 10:00',
    '2015-13-01',
    '2015-06-01 24:00',
    '2015-06-01 10:60',
    '06/01/2015',
    '1889-04-20 10:00',
    '2100-01-01 10:00',
    '12',
    '20150601085832',
    '2015-06-01 08:58:32 CEST',
  ])('%s is not taken for a time', value => {
    expect(readTime(value, vienna)).toBeNull()
  })
})

describe('the days on which Vienna’s clocks change', () => {
  test.each([
    ['2015-03-29 01:59:59', '2015-03-29T00:59:59.000Z'],
    // This hour does not exist; it is read as if the clocks had not been put forward yet.
    ['2015-03-29 02:30:00', '2015-03-29T01:30:00.000Z'],
    ['2015-03-29 03:00:00', '2015-03-29T01:00:00.000Z'],
    ['2015-10-25 01:59:59', '2015-10-24T23:59:59.000Z'],
    // This hour exists twice; the first one is meant.
    ['2015-10-25 02:30:00', '2015-10-25T00:30:00.000Z'],
    ['2015-10-25 03:00:00', '2015-10-25T02:00:00.000Z'],
    ['2015-10-26 00:00:00', '2015-10-25T23:00:00.000Z'],
  ])('%s is %s', (value, expected) => {
    expect(readTime(value, vienna)).toBe(expected)
  })

  test('an instant shown on the clock of a zone is read back, save for the second pass of a repeated hour', () => {
    const zone = fc.constantFrom('Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
    const instant = fc.integer({ min: Date.UTC(1991, 0) / 1000, max: Date.UTC(2037, 0) / 1000 })
    const property = fc.property(zone, instant, (timeZone, seconds) => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      const shown = format.format(seconds * 1000)
      const read = Date.parse(readTime(shown, createZoneClock(timeZone)) ?? '')
      expect(format.format(read)).toBe(shown)
      expect(read).toBeLessThanOrEqual(seconds * 1000)
      expect(read).toBeGreaterThanOrEqual(seconds * 1000 - 3_600_000)
    })
    fc.assert(property)
  })

  test('UTC stays what it is', () => {
    expect(readTime('2015-03-29 02:30:00', utcClock)).toBe('2015-03-29T02:30:00.000Z')
  })

  test('an unknown zone is refused', () => {
    expect(() => createZoneClock('Europe/Gotham')).toThrow(RangeError)
  })
})
