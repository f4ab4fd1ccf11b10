import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bothTimes,
  duration,
  enumerated,
  euro,
  hash,
  longDay,
  tied,
} from '../../../../../../main/core/legal/papers/figures.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('times on paper', () => {
  it.each([
    ['2026-11-22T09:30:15.000Z', '22.11.2026, 10:30:15 Uhr (Wien, UTC+1); 22.11.2026, 09:30:15 UTC'],
    ['2026-07-01T22:00:00.000Z', '02.07.2026, 00:00:00 Uhr (Wien, UTC+2); 01.07.2026, 22:00:00 UTC'],
    ['2026-12-31T23:00:00.000Z', '01.01.2027, 00:00:00 Uhr (Wien, UTC+1); 31.12.2026, 23:00:00 UTC'],
    // the hour that there is twice
    ['2026-10-25T00:30:00.000Z', '25.10.2026, 02:30:00 Uhr (Wien, UTC+2); 25.10.2026, 00:30:00 UTC'],
    ['2026-10-25T01:30:00.000Z', '25.10.2026, 02:30:00 Uhr (Wien, UTC+1); 25.10.2026, 01:30:00 UTC'],
  ])('%s stands there as in Vienna and in UTC', (iso, shown) => {
    expect(plain(bothTimes(iso))).toBe(shown)
  })

  it('names days as in Austria', () => {
    expect(plain(longDay('2027-01-05'))).toBe('5. Jänner 2027')
    expect(plain(longDay('2026-12-31T23:30:00Z'))).toBe('1. Jänner 2027')
  })

  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-03T01:01:00Z', '2 Tage 1 Stunde 1 Minute'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z', '1 Sekunde'],
    ['2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', '0 Sekunden'],
  ])('from %s until %s is %s', (from, until, shown) => expect(plain(duration(from, until))).toBe(shown))
})

describe('sums on paper', () => {
  it('are exact to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_00 }), cents => {
        expect(
          plain(euro(cents))
            .replace(/\D/g, '')
            .replace(/^0+(?=\d)/, ''),
        ).toBe(String(cents))
      }),
    )
    expect(plain(euro(123_456_789))).toBe('EUR 1.234.567,89')
    expect(plain(euro(5))).toBe('EUR 0,05')
  })
})

it('a hash may break in its middle, and is whole when it is copied', () => {
  const digits = 'ab'.repeat(32)
  const { markup } = hash(digits)
  expect(markup.replace(/<[^>]+>/g, '')).toBe(digits)
  expect(markup.match(/<wbr \/>/g)).toHaveLength(1)
})

it('numbers are told as in a sentence, and signs stay with their numbers', () => {
  expect([[], [1], [1, 2], [1, 2, 3]].map(enumerated)).toEqual(['', '1', '1 und 2', '1, 2 und 3'])
  expect(tied('§ 107 Abs 2 StGB')).toBe('§\u00a0107 Abs\u00a02 StGB')
})
