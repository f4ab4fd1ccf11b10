import { DESK_ZONE } from '../../time-zone.ts'
import { clockIn } from '../desk-clock.ts'

// Days and periods on the calendar of Vienna. A day is an ISO date, so days compare as text.

/** The day on which an instant (ISO text in UTC) falls in Vienna. */
export const dayIn = (at: string): string => isoDay(clockIn(DESK_ZONE).wallAt(Date.parse(at)))

const isoDay = (wallMs: number): string => new Date(wallMs).toISOString().slice(0, 10)

/**
 * The last day of a period of whole months that begins with an event on `day`: the day of that number, or the last of its month where the
 * month is shorter (§ 902(2) ABGB).
 */
export function lastDayOf(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}
