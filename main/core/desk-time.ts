import { createZoneClock, DESK_ZONE } from '../../shared/time-zone.ts'

// Where the desk's day begins; the hour of a post and the last day of a pack are meant in this zone.

const HOUR_MS = 3_600_000

const hourIn = new Intl.DateTimeFormat('en-GB', { timeZone: DESK_ZONE, hour: '2-digit', hourCycle: 'h23' })
// Swedish writes its dates as ISO does.
const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone: DESK_ZONE, dateStyle: 'short' })

/** The hour on the desk's clock, 0 to 23. */
export const hourAt = (atMs: number): number => Number(hourIn.format(atMs))

/** The month on the desk's calendar, as "2026-11". */
export const monthAt = (atMs: number): string => dayIn.format(atMs).slice(0, 7)

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

const wallClock = createZoneClock(DESK_ZONE)

/**
 * The instant (epoch ms) at which the desk's clock shows an hour of a day, so many days after the one that `atMs` lies in (negative: before it). `hour` 0 is
 * the beginning of the day, which is 23 or 25 hours long twice a year.
 */
export function deskHour(atMs: number, days: number, hour = 0): number {
  const [year = 0, month = 1, day = 1] = dayIn.format(atMs).split('-').map(Number)
  return wallClock(Date.UTC(year, month - 1, day + days, hour))
}

/** The instant (epoch ms) at which a day ("2026-11-01") or a minute ("2026-11-01T14:30") of the desk's calendar begins. */
export const instantAt = (local: string): number =>
  wallClock(Date.parse(`${local.slice(0, 10)}T${local.slice(11) || '00:00'}:00Z`))

const stampIn = new Intl.DateTimeFormat('sv-SE', { timeZone: DESK_ZONE, dateStyle: 'short', timeStyle: 'short' })

/** A moment on the desk's calendar for the name of a file, as "20261129-0930". */
export const stampAt = (atMs: number): string =>
  stampIn.format(atMs).replaceAll('-', '').replaceAll(':', '').replace(' ', '-')
