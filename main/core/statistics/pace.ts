import type { ShownQueue } from '../../../shared/domain.ts'
import { type Flow, SLOT_MS, slotAt } from '../db/flows.ts'
import { quantileOf } from './quantile.ts'

/** Pieces of five minutes that make the last hour: the one under way and the eleven before it. */
const SLOTS_PER_HOUR = 12
const MINUTE_MS = 60_000
const MINUTES_PER_SLOT = SLOT_MS / MINUTE_MS

/** How a queue moves: posts in the last hour, and the minutes until it is empty, or null when it does not shrink. */
export type Pace = Readonly<{ arrivals: number; decisions: number; minutesToEmpty: number | null }>

/** The first piece of the hour that ends at a moment (epoch ms). */
export const firstSlotOfHour = (nowMs: number): number => slotAt(nowMs) - (SLOTS_PER_HOUR - 1)

/**
 * The pace of one queue that holds `count` posts, from the flows of the last hour. What people decide in a minute is their decisions since the
 * first one of this hour by the time since then; what arrives in a minute is the median of the whole pieces of five minutes, because a file
 * or a wave that comes at once does not come again and again. See docs/statistics.md.
 */
export function paceOf(queue: ShownQueue, count: number, flows: readonly Flow[], nowMs: number): Pace {
  const first = firstSlotOfHour(nowMs)
  const current = slotAt(nowMs)
  const mine = flows.filter(flow => flow.queue === queue && flow.slot >= first && flow.slot <= current)
  const sum = (of: (flow: Flow) => number) => mine.reduce((total, flow) => total + of(flow), 0)
  const arrivals = sum(flow => flow.arrived + flow.came)
  const decisions = sum(flow => flow.gone)
  const pace = { arrivals: Math.max(0, arrivals), decisions: Math.max(0, decisions) }
  if (queue === 'decided') return { ...pace, minutesToEmpty: null }
  if (count === 0) return { ...pace, minutesToEmpty: 0 }

  if (decisions <= 0) return { ...pace, minutesToEmpty: null }
  const began = Math.min(...mine.filter(flow => flow.gone > 0).map(flow => flow.slot))
  const minutesAtWork = Math.max(SLOT_MS, nowMs - began * SLOT_MS) / MINUTE_MS
  // decisions / minutesAtWork - arrivals / MINUTES_PER_SLOT, as one fraction: whole numbers stay exact
  const shrinks = decisions * MINUTES_PER_SLOT - usualArrivals(mine, first, current) * minutesAtWork
  const minutesToEmpty = shrinks > 0 ? Math.ceil((count * minutesAtWork * MINUTES_PER_SLOT) / shrinks) : null
  return { ...pace, minutesToEmpty }
}

/** The median of what arrived in the pieces before the one under way. */
function usualArrivals(mine: readonly Flow[], first: number, current: number): number {
  const perSlot = new Map(mine.map(flow => [flow.slot, flow.arrived + flow.came]))
  const whole = Array.from({ length: current - first }, (_, index) => perSlot.get(first + index) ?? 0)
  return Math.max(
    0,
    quantileOf(
      whole.toSorted((a, b) => a - b),
      0.5,
    ) ?? 0,
  )
}
