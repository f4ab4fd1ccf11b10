import { describe, expect, test } from 'vitest'
import { CONDITION_KINDS } from '../../../../shared/domain.ts'
import { hitsDe } from '../../../../shared/strings/hits-de.ts'
import { hitsEn } from '../../../../shared/strings/hits-en.ts'

describe('a finding', () => {
  test('is said with its figure', () => {
    expect(hitsDe.finding({ kind: 'accountAge', truth: 'yes', figures: { days: 2.4 } })).toBe('Konto 2 Tage alt')
    expect(hitsDe.finding({ kind: 'links', truth: 'yes', figures: { count: 3 } })).toBe('3 Links')
    expect(hitsDe.finding({ kind: 'capitals', truth: 'yes', figures: { share: 0.784, letters: 80 } })).toBe(
      '78 % Großbuchstaben',
    )
    expect(hitsEn.finding({ kind: 'links', truth: 'yes', figures: { count: 1 } })).toBe('1 link')
  })

  test('says the same figure where the rule wanted it otherwise', () => {
    const figures = { days: 400 }
    expect(hitsDe.finding({ kind: 'accountAge', truth: 'no', figures })).toBe('Konto 400 Tage alt')
    expect(hitsDe.finding({ kind: 'sanctioned', truth: 'no', figures: {} })).toBe('Maßnahme: nein')
  })

  test.each(CONDITION_KINDS)('of the kind %s that is not known is unknown in both languages, never no', kind => {
    const finding = { kind, truth: 'unknown', figures: {} } as const
    expect(hitsDe.finding(finding)).toMatch(/: unbekannt$/)
    expect(hitsEn.finding(finding)).toMatch(/: unknown$/)
  })
})
