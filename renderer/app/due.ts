import type { Language } from '../../shared/domain.ts'
import { dayOf, wallAt } from '../../shared/rules/desk-clock.ts'

// Moments that lie ahead, as short as they can be told. All are those of Vienna.

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const locales = { de: 'de-AT', en: 'en-GB' } as const
const today = { de: 'heute', en: 'today' } as const
const tomorrow = { de: 'morgen', en: 'tomorrow' } as const

const formats = (options: Intl.DateTimeFormatOptions) => {
  const make = (language: Language) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Vienna', ...options })
  return { de: make('de'), en: make('en') }
}
const hours = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const weekdays = formats({ weekday: 'short' })
const days = formats({ day: 'numeric', month: 'short' })

/** Whole days between two moments on the desk's calendar; negative for the past. */
const daysBetween = (fromMs: number, toMs: number) => (dayOf(wallAt(toMs)) - dayOf(wallAt(fromMs))) / DAY_MS

/** "08:00". */
export const hourOf = (iso: string, language: Language): string => hours[language].format(new Date(iso))

/** "18:00" today, "morgen, 08:00", "Mo, 08:00" within a week, "24. Dez., 08:00" beyond. `named` says "heute" too. */
export function momentOf(iso: string, nowMs: number, language: Language, named = false): string {
  const at = new Date(iso)
  const ahead = daysBetween(nowMs, at.getTime())
  const hour = hours[language].format(at)
  if (ahead === 0) return named ? `${today[language]}, ${hour}` : hour
  if (ahead === 1) return `${tomorrow[language]}, ${hour}`
  const day = ahead > 1 && ahead < 7 ? weekdays[language].format(at).replace(/\.$/u, '') : days[language].format(at)
  return `${day}, ${hour}`
}

/** In little room: "18:00" today, "morgen", "Mo", "24. Dez.". */
export function dayOrHour(iso: string, nowMs: number, language: Language): string {
  return momentOf(iso, nowMs, language).replace(/, \d\d:\d\d$/u, '')
}

/** The moment has come. */
export function isPast(iso: string, nowMs: number): boolean {
  return Date.parse(iso) <= nowMs
}

/** "in 20 Minuten", "in 3 Stunden", "in 2 Tagen". */
export function spanTo(iso: string, nowMs: number, language: Language): string {
  const minutes = Math.max(0, Math.round((Date.parse(iso) - nowMs) / MINUTE_MS))
  const format = spans[language]
  if (minutes < 60) return format.format(minutes, 'minute')
  if (minutes < 36 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(daysBetween(nowMs, Date.parse(iso)), 'day')
}

const spans = {
  de: new Intl.RelativeTimeFormat(locales.de),
  en: new Intl.RelativeTimeFormat(locales.en),
}
