// Wall-clock times of a newsroom as instants, right across the change to and from summer time, on the platform's own zone data.

const DAY_MS = 86_400_000

/** Turns a wall-clock reading (written as if it were UTC, in ms) into the instant it means, in ms. */
export type ZoneClock = (wallMs: number) => number

export const utcClock: ZoneClock = wallMs => wallMs

/** Where the desk stands: its mornings, deadlines and days are meant in this zone. */
export const DESK_ZONE = 'Europe/Vienna'

/**
 * The clock of an IANA time zone. An hour that exists twice in autumn means the first one; an hour that does not exist in
 * spring is read with the offset before the change, as RFC 5545 does. Throws RangeError for an unknown zone.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const offsetAt = createOffsetLookup(timeZone)
  return wallMs => {
    const before = offsetAt(wallMs - DAY_MS)
    const after = offsetAt(wallMs + DAY_MS)
    if (before === after || offsetAt(wallMs - before) === before) return wallMs - before
    return offsetAt(wallMs - after) === after ? wallMs - after : wallMs - before
  }
}

/** The other way round: what the zone's clock shows at an instant, written as if it were UTC, in ms. Throws RangeError for an unknown zone. */
export function createWallClock(timeZone: string): (instantMs: number) => number {
  const offsetAt = createOffsetLookup(timeZone)
  return instantMs => instantMs + offsetAt(instantMs)
}

/** The zone's distance from UTC at an instant, in ms. Asking the platform costs microseconds, so whole days are remembered. */
function createOffsetLookup(timeZone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const measure = (instantMs: number): number => {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(instantMs)) parts[type] = Number(value)
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1000) * 1000
  }
  const offsets = new Map<number, number | 'changes'>()
  return instantMs => {
    const day = Math.floor(instantMs / DAY_MS)
    let offset = offsets.get(day)
    if (offset === undefined) {
      const first = measure(day * DAY_MS)
      offset = first === measure((day + 1) * DAY_MS) ? first : 'changes'
      offsets.set(day, offset)
    }
    return offset === 'changes' ? measure(instantMs) : offset
  }
}
