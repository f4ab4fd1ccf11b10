import { createWallClock, createZoneClock, DESK_ZONE } from '../time-zone.ts'

// Wall clocks as numbers. A wall reading is written as if it were UTC, in ms.

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** When a desk begins its day: what is put aside overnight comes back then. */
export const MORNING_HOUR = 8

export type WallClock = Readonly<{
  /** What the clock shows at an instant, in ms. */
  wallAt: (instantMs: number) => number
  /** The instant of a reading, in ms; right across both changes of summer time. */
  instantAt: (wallMs: number) => number
}>

const clocks = new Map<string, WallClock>()

/** The clock of a zone (IANA name), made once. Throws RangeError for an unknown zone. */
export function clockIn(timeZone: string): WallClock {
  const known = clocks.get(timeZone) ?? { wallAt: createWallClock(timeZone), instantAt: createZoneClock(timeZone) }
  clocks.set(timeZone, known)
  return known
}

/** The midnight before a reading. */
export const dayOf = (wallMs: number): number => Math.floor(wallMs / DAY_MS) * DAY_MS

/** The midnight so many days after that of a reading; negative for days before. */
export const dayAfter = (wallMs: number, days: number): number => dayOf(wallMs) + days * DAY_MS

/** The day of the week of a reading: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (wallMs: number): number => new Date(wallMs).getUTCDay() || 7

/** When the desk next begins its day, as ISO text in UTC: the first eight o'clock of Vienna after now. */
export function nextMorning(nowMs: number): string {
  const { wallAt, instantAt } = clockIn(DESK_ZONE)
  const wall = wallAt(nowMs)
  const today = instantAt(dayOf(wall) + MORNING_HOUR * HOUR_MS)
  const at = today > nowMs ? today : instantAt(dayAfter(wall, 1) + MORNING_HOUR * HOUR_MS)
  return new Date(at).toISOString()
}

/** An instant as the clock of the desk shows it, with its distance from UTC: 2026-11-22T10:30:00.000+01:00. */
export function withDeskOffset(instantMs: number): string {
  const wall = clockIn(DESK_ZONE).wallAt(instantMs)
  const minutes = Math.round((wall - instantMs) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return new Date(wall).toISOString().replace('Z', offset)
}
