import type { Language } from '../../../shared/domain.ts'

const locales = { de: 'de-AT', en: 'en-GB' } as const

/** "€ 1.234,50" of cents. */
export const euro = (cents: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)

/** Points group and a comma divides, or the other way round. */
const AMOUNT = /^(?:(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?|(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?)$/

/** Cents of an amount as people type it: "1.234,50", "1234.5", "€ 80". Null for what is no amount. */
export function centsOf(typed: string): number | null {
  const found = AMOUNT.exec(typed.replaceAll(/[€\s]|EUR/gi, ''))
  if (found === null) return null
  const whole = Number((found[1] ?? found[3] ?? '').replaceAll(/[.,]/g, ''))
  const cents = whole * 100 + Number((found[2] ?? found[4] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(cents) ? cents : null
}
