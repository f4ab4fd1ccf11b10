import type { Language } from '../../shared/domain.ts'
import { clockIn, dayOf } from '../../shared/rules/desk-clock.ts'
import { once } from './ages.ts'

// Moments that lie ahead, as short as they can be told, on the clock of the zone in the settings.

/** How times are told: in which language, and on the clocks of which zone (IANA name). */
export type Telling = Readonly<{ language: Language; timeZone: string }>

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const locales = { de: 'de-AT', en: 'en-GB' } as const
const today = { de: 'heute', en: 'today' } as const
const tomorrow = { de: 'morgen', en: 'tomorrow' } as const

const formats = (options: Intl.DateTimeFormatOptions) =>
  once((language: Language, timeZone: string) => new Intl.DateTimeFormat(locales[language], { timeZone, ...options }))
const hours = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const weekdays = formats({ weekday: 'short' })
const days = formats({ day: 'numeric', month: 'short' })

/** Whole days between two moments on the calendar of a zone; negative for the past. */
function daysBetween(fromMs: number, toMs: number, timeZone: string): number {
  const { wallAt } = clockIn(timeZone)
  return (dayOf(wallAt(toMs)) - dayOf(wallAt(fromMs))) / DAY_MS
}

/** "08:00". */
export const hourOf = (iso: string, { language, timeZone }: Telling): string =>
  hours(language, timeZone).format(new Date(iso))

/** "18:00" today, "morgen, 08:00", "Mo, 08:00" within a week, "24. Dez., 08:00" beyond. `named` says "heute" too. */
export function momentOf(iso: string, nowMs: number, told: Telling, named = false): string {
  const { language, timeZone } = told
  const at = new Date(iso)
  const ahead = daysBetween(nowMs, at.getTime(), timeZone)
  const hour = hourOf(iso, told)
  if (ahead === 0) return named ? `${today[language]}, ${hour}` : hour
  if (ahead === 1) return `${tomorrow[language]}, ${hour}`
  return `${dayIn(at, ahead, told)}, ${hour}`
}

/** "Mo" within a week, "24. Dez." beyond and before. */
function dayIn(at: Date, ahead: number, { language, timeZone }: Telling): string {
  const isNear = ahead > 0 && ahead < 7
  return isNear ? weekdays(language, timeZone).format(at).replace(/\.$/u, '') : days(language, timeZone).format(at)
}

/** In little room: "18:00" today, "Mo" within a week, "24. Dez." beyond. */
export function dayOrHour(iso: string, nowMs: number, told: Telling): string {
  const at = new Date(iso)
  const ahead = daysBetween(nowMs, at.getTime(), told.timeZone)
  return ahead === 0 ? hourOf(iso, told) : dayIn(at, ahead, told)
}

/** The moment has come. */
export const isPast = (iso: string, nowMs: number): boolean => Date.parse(iso) <= nowMs

/** "in 20 Minuten", "in 3 Stunden", "in 2 Tagen". */
export function spanTo(iso: string, nowMs: number, { language, timeZone }: Telling): string {
  const minutes = Math.max(0, Math.round((Date.parse(iso) - nowMs) / MINUTE_MS))
  const format = spans(language)
  if (minutes < 60) return format.format(minutes, 'minute')
  if (minutes < 36 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(daysBetween(nowMs, Date.parse(iso), timeZone), 'day')
}

const spans = once((language: Language) => new Intl.RelativeTimeFormat(locales[language]))
