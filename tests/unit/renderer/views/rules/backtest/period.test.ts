import { describe, expect, test } from 'vitest'
import { isPeriod, spanOf, midnightIn } from '../../../../../../renderer/views/rules/backtest/period.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

describe('a period', () => {
  test('of all is open at both ends', () => {
    expect(spanOf({ period: 'all', from: '2026-01-01', until: '' }, NOW, 'Europe/Vienna')).toEqual({
      from: null,
      until: null,
    })
  })

  test('of seven days begins seven times 24 hours ago', () => {
    expect(spanOf({ period: 'days7', from: '', until: '' }, NOW, 'Europe/Vienna').from).toBe('2026-11-15T12:00:00.000Z')
  })

  test('of own dates holds its last day, and may be open at one end', () => {
    expect(spanOf({ period: 'own', from: '2026-11-01', until: '2026-11-02' }, NOW, 'Europe/Vienna')).toEqual({
      from: '2026-10-31T23:00:00.000Z',
      until: '2026-11-02T23:00:00.000Z',
    })
    expect(spanOf({ period: 'own', from: '', until: '2026-07-01' }, NOW, 'Europe/Vienna')).toEqual({
      from: null,
      until: '2026-07-01T22:00:00.000Z',
    })
  })

  test('cannot end before it begins', () => {
    expect(isPeriod({ period: 'own', from: '2026-02-02', until: '2026-02-01' })).toBe(false)
    expect(isPeriod({ period: 'own', from: '2026-02-02', until: '2026-02-02' })).toBe(true)
    expect(isPeriod({ period: 'all', from: '2026-02-02', until: '2026-02-01' })).toBe(true)
  })
})

describe('midnight of Vienna', () => {
  test.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('on %s is %s, also around the change of the clock', (day, iso) => {
    expect(midnightIn('Europe/Vienna', day, 0)).toBe(iso)
  })
  test('is that of the chosen zone', () => {
    expect(midnightIn('America/New_York', '2026-03-08', 1)).toBe('2026-03-09T04:00:00.000Z')
    expect(midnightIn('Pacific/Auckland', '2026-07-01', 0)).toBe('2026-06-30T12:00:00.000Z')
    expect(midnightIn('UTC', '2026-07-01', 0)).toBe('2026-07-01T00:00:00.000Z')
  })
})
