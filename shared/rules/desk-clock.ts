import { createWallClock, createZoneClock, DESK_ZONE } from '../time-zone.ts'

// The desk's wall clock as numbers. A wall reading is written as if it were UTC, in ms.

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** When a desk begins its day: what is put aside overnight comes back then. */
export const MORNING_HOUR = 8

const instantOf = createZoneClock(DESK_ZONE)

/** What the desk's clock shows at an instant, in ms. */
export const wallAt = createWallClock(DESK_ZONE)

/** The instant of a reading on the desk's clock, in ms; right across both changes of summer time. */
export const instantAt = (wallMs: number): number => instantOf(wallMs)

/** The midnight before a reading. */
export const dayOf = (wallMs: number): number => Math.floor(wallMs / DAY_MS) * DAY_MS

/** The midnight so many days after that of a reading; negative for days before. */
export const dayAfter = (wallMs: number, days: number): number => dayOf(wallMs) + days * DAY_MS

/** The day of the week of a reading: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (wallMs: number): number => new Date(wallMs).getUTCDay() || 7

/** When the desk next begins its day, as ISO text in UTC: the first eight o'clock after now. */
export function nextMorning(nowMs: number): string {
  const wall = wallAt(nowMs)
  const today = instantAt(dayOf(wall) + MORNING_HOUR * HOUR_MS)
  const at = today > nowMs ? today : instantAt(dayAfter(wall, 1) + MORNING_HOUR * HOUR_MS)
  return new Date(at).toISOString()
}
