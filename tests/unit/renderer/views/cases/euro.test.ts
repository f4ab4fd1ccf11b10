import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsOf, euro } from '../../../../../renderer/views/cases/euro.ts'

describe('an amount as it is typed', () => {
  it.each([
    ['80', 8000],
    ['80,5', 8050],
    ['80.50', 8050],
    ['€ 1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234', 123_400],
    ['1 234 567 EUR', 123_456_700],
    ['0,07', 7],
  ])('%s', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents)
  })

  it.each(['', 'viel', '-5', '1,2,3', '12,345,6', '1e3', '5,123,', ','])('%j is none', typed => {
    expect(centsOf(typed)).toBeNull()
  })

  it('is read back as it is shown, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.constantFrom('de', 'en'), (cents, language) => {
        expect(centsOf(euro(cents, language).replaceAll('\u00a0', ' '))).toBe(cents)
      }),
    )
  })
})
