import { createZoneClock } from './sources/time-zone.ts'

/** Where the desk's day begins; the hour of a post and the last day of a pack are meant in this zone. */
const DESK_ZONE = 'Europe/Vienna'
const HOUR_MS = 3_600_000

const hourIn = new Intl.DateTimeFormat('en-GB', { timeZone: DESK_ZONE, hour: '2-digit', hourCycle: 'h23' })
// Swedish writes its dates as ISO does.
const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone: DESK_ZONE, dateStyle: 'short' })

/** The hour on the desk's clock, 0 to 23. */
export const hourAt = (atMs: number): number => Number(hourIn.format(atMs))

/** Tells the day on the desk's calendar as an ISO date. Made to be asked for every comment: it looks once an hour. */
export function createCalendar(): (atMs: number) => string {
  let knownHour = Number.NaN
  let day = ''
  return atMs => {
    const hour = Math.floor(atMs / HOUR_MS)
    if (hour !== knownHour) day = dayIn.format(atMs)
    knownHour = hour
    return day
  }
}

const clock = createZoneClock(DESK_ZONE)

/** The instant, in ms, at which a day ("2026-11-01") or a minute ("2026-11-01T14:30") of the desk's calendar begins. */
export const instantAt = (local: string): number =>
  clock(Date.parse(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}:00Z`))
