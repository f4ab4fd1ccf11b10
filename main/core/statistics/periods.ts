import type { Period } from '../../../shared/statistics.ts'
import { deskHour } from '../desk-time.ts'

const HOUR_MS = 3_600_000
const HOURS_OF_A_SHIFT = 8
/** A week is shown in nights, mornings, afternoons and evenings. */
const QUARTERS_OF_A_DAY = [0, 6, 12, 18]

/**
 * The moments (epoch ms, ascending) between which a period is counted, the last one after now: hours for today and a shift, quarters of a day for
 * a week, days for a month. All of them are full hours.
 */
export function edgesOf(period: Period, nowMs: number): number[] {
  switch (period) {
    case 'today':
      return hours(deskHour(nowMs, 0), nowMs)
    case 'shift':
      return hours((Math.floor(nowMs / HOUR_MS) - (HOURS_OF_A_SHIFT - 1)) * HOUR_MS, nowMs)
    case 'week':
      return upTo(
        nowMs,
        Array.from({ length: 8 }, (_, day) => QUARTERS_OF_A_DAY.map(hour => deskHour(nowMs, day - 6, hour))).flat(),
      )
    case 'month':
      return upTo(
        nowMs,
        Array.from({ length: 31 }, (_, day) => deskHour(nowMs, day - 29)),
      )
  }
}

const hours = (fromMs: number, nowMs: number): number[] =>
  Array.from({ length: Math.floor((nowMs - fromMs) / HOUR_MS) + 2 }, (_, hour) => fromMs + hour * HOUR_MS)

/** The edges up to the first one after now. */
const upTo = (nowMs: number, edges: readonly number[]): number[] =>
  edges.slice(0, edges.findIndex(edge => edge > nowMs) + 1)
