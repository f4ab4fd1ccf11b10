import type { Language } from '../../shared/domain.ts'

// Times as people read them on the desk. Dates are those of the zone in the settings, whatever the machine says.

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const locales = { de: 'de-AT', en: 'en-GB' } as const

export type Span = Readonly<{ amount: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' }>

/** The largest whole unit of the time between two moments; never negative. */
export function spanBetween(fromIso: string, nowMs: number): Span {
  const ms = Math.max(0, nowMs - Date.parse(fromIso))
  if (ms < HOUR_MS) return { amount: Math.floor(ms / MINUTE_MS), unit: 'minute' }
  if (ms < 2 * DAY_MS) return { amount: Math.floor(ms / HOUR_MS), unit: 'hour' }
  const days = Math.floor(ms / DAY_MS)
  if (days < 60) return { amount: days, unit: 'day' }
  return days < 730
    ? { amount: Math.floor(days / 30.44), unit: 'month' }
    : { amount: Math.floor(days / 365.25), unit: 'year' }
}

const shortUnits = {
  de: { minute: 'min', hour: 'h', day: 'T', month: 'Mon.', year: 'J' },
  en: { minute: 'min', hour: 'h', day: 'd', month: 'mo', year: 'y' },
} as const

/** "3 h": for columns of numbers. */
export function shortAge(fromIso: string, nowMs: number, language: Language): string {
  const { amount, unit } = spanBetween(fromIso, nowMs)
  return `${amount}\u00a0${shortUnits[language][unit]}`
}

/** "vor 3 Stunden": for sentences. */
export function longAge(fromIso: string, nowMs: number, language: Language): string {
  const { amount, unit } = spanBetween(fromIso, nowMs)
  if (unit === 'minute' && amount === 0) return language === 'de' ? 'gerade eben' : 'just now'
  return relative(language).format(-amount, unit)
}

/** "22. Nov. 2026, 14:05" on the clocks of a zone (IANA name). */
export function dateTime(iso: string, language: Language, timeZone: string): string {
  return dates(language, timeZone).format(new Date(iso))
}

/** "2026-11-22 14:05" in Vienna: for tables that are sorted and computed with. */
export const zonedStamp = (iso: string): string => stamps.format(new Date(iso))

/** "2026-11-22" in Vienna. */
export const dayStamp = (iso: string): string => zonedStamp(iso).slice(0, 10)

// Swedish writes its dates as ISO does.
const stamps = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Vienna' })

const relative = once((language: Language) => new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' }))
const dates = once(
  (language: Language, timeZone: string) =>
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }),
)

/** Formatters are costly to make and cheap to keep. */
export function once<K extends string[], T>(make: (...key: K) => T): (...key: K) => T {
  const made = new Map<string, T>()
  return (...key) => {
    const name = key.join(' ')
    const known = made.get(name) ?? make(...key)
    made.set(name, known)
    return known
  }
}
