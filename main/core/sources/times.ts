import { utcClock, type ZoneClock } from '../../../shared/time-zone.ts'

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ] ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const GERMAN =
  /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,?\s+(?:um\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*Uhr)?)?$/i
const UNIX_SECONDS = /^\d{9,10}(?:\.\d{1,9})?$/
const UNIX_MILLISECONDS = /^\d{12,13}$/
/** What databases write for "no time". */
const ZERO = /^0000-00-00(?:[T ]00:00:00)?/

const EARLIEST_MS = Date.UTC(1990, 0)
const LATEST_MS = Date.UTC(2100, 0)

/**
 * Reads a time as an ISO-8601 text in UTC, to the millisecond. Knows ISO, German dates, Unix seconds and milliseconds; what
 * names no zone is read by `clock`. Null when it is none of these or lies outside 1990–2099, '' when it says "no time".
 */
export function readTime(value: string, clock: ZoneClock): string | null {
  const text = value.trim()
  if (text === '' || ZERO.test(text)) return ''
  const instantMs = readInstant(text, clock)
  if (instantMs === null || !(instantMs >= EARLIEST_MS && instantMs < LATEST_MS)) return null
  return new Date(instantMs).toISOString()
}

function readInstant(text: string, clock: ZoneClock): number | null {
  const iso = ISO.exec(text)
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction = '', zone] = iso
    const wallMs = wallTime(Number(year), Number(month), Number(day), [hour, minute, second])
    if (wallMs === null) return null
    const preciseMs = wallMs + Number(fraction.padEnd(3, '0').slice(0, 3))
    return zone === undefined ? clock(preciseMs) : utcClock(preciseMs) - zoneOffset(zone)
  }
  const german = GERMAN.exec(text)
  if (german !== null) {
    const [, day, month, year = '', hour, minute, second] = german
    const wallMs = wallTime(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day), [
      hour,
      minute,
      second,
    ])
    return wallMs === null ? null : clock(wallMs)
  }
  if (UNIX_SECONDS.test(text)) return Math.round(Number(text) * 1000)
  return UNIX_MILLISECONDS.test(text) ? Number(text) : null
}

type ClockParts = readonly [hour: string | undefined, minute: string | undefined, second: string | undefined]

/** A wall-clock reading in ms, as if in UTC; null for a day or time that no calendar has. */
function wallTime(
  year: number,
  month: number,
  day: number,
  [hour = '0', minute = '0', second = '0']: ClockParts,
): number | null {
  const wallMs = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second))
  const date = new Date(wallMs)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && Number(hour) < 24
  return isReal && Number(minute) < 60 && Number(second) < 60 ? wallMs : null
}

function zoneOffset(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0
  const digits = zone.replace(/\D/g, '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
