import type { Language } from '../../../shared/domain.ts'

const locales = { de: 'de-AT', en: 'en-GB' } as const

/** "€ 1.234,50" of cents. */
export const euro = (cents: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)

/**
 * Cents of an amount as people type it: "1.234,50", "1234.5", "€ 80". The last comma or point is the decimal one where one or two digits follow
 * it. Null for what is no amount.
 */
export function centsOf(typed: string): number | null {
  const text = typed.replaceAll(/[€\s]|EUR/gi, '')
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (found === null) return null
  const whole = Number(found[1]!.replaceAll(/[.,]/g, ''))
  const cents = Number((found[2] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(whole) ? whole * 100 + cents : null
}
