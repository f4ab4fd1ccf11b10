import { describe, expect, it } from 'vitest'
import { dayOrHour, isPast, momentOf, spanTo } from '../../../../renderer/app/due.ts'

/** A Sunday, 10:00 in Vienna. */
const NOW = Date.parse('2026-11-22T09:00:00.000Z')
const told = {
  de: { language: 'de', timeZone: 'Europe/Vienna' },
  en: { language: 'en', timeZone: 'Europe/Vienna' },
} as const

describe('a moment that lies ahead', () => {
  it.each([
    ['2026-11-22T17:00:00Z', '18:00', '18:00', '18:00'],
    ['2026-11-22T22:59:00Z', '23:59', '23:59', '23:59'],
    ['2026-11-22T23:00:00Z', 'morgen, 00:00', 'tomorrow, 00:00', 'Mo'],
    ['2026-11-24T07:00:00Z', 'Di, 08:00', 'Tue, 08:00', 'Di'],
    ['2026-11-28T07:00:00Z', 'Sa, 08:00', 'Sat, 08:00', 'Sa'],
    ['2026-11-29T07:00:00Z', '29. Nov., 08:00', '29 Nov, 08:00', '29. Nov.'],
    ['2026-11-21T07:00:00Z', '21. Nov., 08:00', '21 Nov, 08:00', '21. Nov.'],
  ])('%s', (iso, de, en, short) => {
    expect([momentOf(iso, NOW, told.de), momentOf(iso, NOW, told.en), dayOrHour(iso, NOW, told.de)]).toEqual([
      de,
      en,
      short,
    ])
  })

  it('of today is named where it stands in a sentence', () => {
    expect(momentOf('2026-11-22T17:00:00Z', NOW, told.de, true)).toBe('heute, 18:00')
    expect(momentOf('2026-11-22T17:00:00Z', NOW, told.en, true)).toBe('today, 18:00')
  })

  it.each([
    ['2026-11-22T09:20:00Z', 'in 20 Minuten', 'in 20 minutes'],
    ['2026-11-22T12:00:00Z', 'in 3 Stunden', 'in 3 hours'],
    ['2026-11-25T07:00:00Z', 'in 3 Tagen', 'in 3 days'],
  ])('is %s away', (iso, de, en) => {
    expect([spanTo(iso, NOW, told.de), spanTo(iso, NOW, told.en)]).toEqual([de, en])
  })

  it('stands on the clock of the zone that is asked for', () => {
    const inTokyo = { language: 'de', timeZone: 'Asia/Tokyo' } as const
    expect(momentOf('2026-11-22T17:00:00Z', NOW, inTokyo)).toBe('morgen, 02:00')
  })

  it('has come when it is now', () => {
    expect(isPast('2026-11-22T09:00:00.000Z', NOW)).toBe(true)
    expect(isPast('2026-11-22T09:00:00.001Z', NOW)).toBe(false)
  })
})
