import { DESK_ZONE } from '../time-zone.ts'
import { clockIn, dayAfter, dayOf, MORNING_HOUR, type WallClock, weekdayOf } from './desk-clock.ts'

// Times as people type them in a hurry, in German and English: "20m", "18:30", "morgen 9", "tomorrow 9", "Mo 8", "24.12. 9:30".

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** An instant as ISO text in UTC; a time that has passed; or nothing that says a time. */
export type TimeReading =
  Readonly<{ kind: 'time'; at: string }> | Readonly<{ kind: 'past' }> | Readonly<{ kind: 'unknown' }>

const UNITS = {
  m: /^(?:m|min|mins|minuten?|minutes?)$/,
  h: /^(?:h|hr|hrs|std|stunden?|hours?)$/,
  d: /^(?:d|t|tage?n?|days?)$/,
  w: /^(?:w|wo|wochen?|weeks?)$/,
} as const

const WEEKDAYS = [
  /^(?:mo|montag|mon|monday)$/,
  /^(?:di|dienstag|tue|tues|tuesday)$/,
  /^(?:mi|mittwoch|wed|wednesday)$/,
  /^(?:do|donnerstag|thu|thur|thurs|thursday)$/,
  /^(?:fr|freitag|fri|friday)$/,
  /^(?:sa|samstag|sonnabend|sat|saturday)$/,
  /^(?:so|sonntag|sun|sunday)$/,
] as const

const PARTS_OF_DAY: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:früh|frueh|morgens|morning)$/, MORNING_HOUR],
  [/^(?:vormittags?)$/, 10],
  [/^(?:mittags?|noon)$/, 12],
  [/^(?:nachmittags?|afternoon)$/, 15],
  [/^(?:abends?|evening|tonight)$/, 18],
]

const FILLERS = new Set(['um', 'am', 'an', 'in', 'bis', 'den', 'at', 'on', 'by', 'until', 'till', 'uhr', "o'clock"])

const UNKNOWN: TimeReading = { kind: 'unknown' }

/** The present, and the clock that a time is meant on. */
type Present = WallClock & Readonly<{ nowMs: number }>

/**
 * What a typed time means on the clock of a zone (IANA name; the desk's where none is given). A time without a day is the next one; a day without a time is its morning; days and weeks
 * keep the hour, minutes and hours are counted through a change of summer time. Never throws.
 */
export function readTimeWords(text: string, nowMs: number, timeZone = DESK_ZONE): TimeReading {
  const present = { ...clockIn(timeZone), nowMs }
  // "9 am" is a time, "am Montag" is not
  const words = text
    .toLowerCase()
    .replaceAll(/(\d)\s+([ap]m)\b/g, '$1$2')
    .split(/,?\s+/)
  const said = words.filter(word => word !== '' && !FILLERS.has(word))
  const atMs = afterSpan(said.join(''), present) ?? onClock(said, present)
  if (atMs === null) return UNKNOWN
  return atMs > nowMs ? { kind: 'time', at: new Date(atMs).toISOString() } : { kind: 'past' }
}

/** "20m", "1h30", "1,5h", "3 tage": so long from now. */
function afterSpan(text: string, present: Present): number | null {
  const { nowMs } = present
  const found = /^(\d{1,4})(?:[.,](\d))?([a-z]+)(?:(\d{1,2})(?:m|min)?)?$/.exec(text)
  if (found === null) return null
  const [, whole, tenth = '0', word = '', minutes] = found
  const amount = Number(whole) + Number(tenth) / 10
  if (UNITS.m.test(word) && minutes === undefined) return nowMs + amount * MINUTE_MS
  if (UNITS.h.test(word)) return nowMs + amount * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS
  if (minutes !== undefined || tenth !== '0') return null
  if (UNITS.d.test(word)) return sameHourIn(present, amount)
  return UNITS.w.test(word) ? sameHourIn(present, amount * 7) : null
}

function sameHourIn({ nowMs, wallAt, instantAt }: Present, days: number): number {
  const wall = wallAt(nowMs)
  return instantAt(dayAfter(wall, days) + (wall - dayOf(wall)))
}

/** A day, a time, or both; the day comes first, or last. */
function onClock(words: readonly string[], present: Present): number | null {
  const { nowMs, wallAt, instantAt } = present
  if (words.length === 0) return null
  const alone = timeOf(words)
  const wall = wallAt(nowMs)
  if (alone !== null) return firstAfter(nowMs, [instantAt(dayOf(wall) + alone), instantAt(dayAfter(wall, 1) + alone)])
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return onDay(first, words.slice(1), present) ?? onDay(last, words.slice(0, -1), present)
}

function onDay(day: string, rest: readonly string[], present: Present): number | null {
  const { nowMs, wallAt, instantAt } = present
  const time = rest.length === 0 ? MORNING_HOUR * HOUR_MS : timeOf(rest)
  if (time === null) return null
  const wall = wallAt(nowMs)
  if (/^(?:heute|today)$/.test(day)) return rest.length === 0 ? null : instantAt(dayOf(wall) + time)
  if (/^(?:morgen|tomorrow|tmrw)$/.test(day)) return instantAt(dayAfter(wall, 1) + time)
  if (/^(?:übermorgen|uebermorgen)$/.test(day)) return instantAt(dayAfter(wall, 2) + time)
  const weekday = WEEKDAYS.findIndex(names => names.test(day.replace(/\.$/, ''))) + 1
  if (weekday === 0) return onDate(day, time, present)
  const ahead = (weekday - weekdayOf(wall) + 7) % 7
  return firstAfter(nowMs, [instantAt(dayAfter(wall, ahead) + time), instantAt(dayAfter(wall, ahead + 7) + time)])
}

/** "24.12.", "24.12.2026", "2026-12-24". Without a year it is the next one. */
function onDate(word: string, time: number, { nowMs, wallAt, instantAt }: Present): number | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  const local = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(word)
  const [year, month, day] = iso !== null ? iso.slice(1) : [local?.[3], local?.[2], local?.[1]]
  if (month === undefined || day === undefined) return null
  const thisYear = new Date(wallAt(nowMs)).getUTCFullYear()
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)]
  const days = years.flatMap(one => calendarDay(one, Number(month), Number(day)) ?? [])
  return days.length === 0
    ? null
    : firstAfter(
        nowMs,
        days.map(midnight => instantAt(midnight + time)),
      )
}

/** The midnight of a calendar day, or null for one that does not exist. */
function calendarDay(year: number, month: number, day: number): number | null {
  const midnight = Date.UTC(year, month - 1, day)
  return new Date(midnight).getUTCMonth() === month - 1 && day > 0 ? midnight : null
}

/** A time of day in ms: "9", "18:30", "18.30", "1830", "6pm", "abend". */
function timeOf(words: readonly string[]): number | null {
  const text = words.join('')
  const part = PARTS_OF_DAY.find(([names]) => names.test(text))
  if (part !== undefined) return part[1] * HOUR_MS
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(text)
  if (found === null) return null
  const [, hour, minute = '0', half] = found
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)
  return hours < 24 && Number(minute) < 60 ? hours * HOUR_MS + Number(minute) * MINUTE_MS : null
}

/** The first of the instants that lies ahead; the last one where none does. */
function firstAfter(nowMs: number, instants: readonly number[]): number | null {
  return instants.find(instant => instant > nowMs) ?? instants.at(-1) ?? null
}
