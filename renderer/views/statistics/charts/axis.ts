/** How high the labels of an axis may stack up. */
const MOST_TICKS = 4
const STEPS = [1, 2, 5] as const

/** Round values for an axis of whole numbers, from 0 to the first one that is not below `highest`. */
export function ticksTo(highest: number): number[] {
  const wanted = Math.max(1, highest)
  for (let power = 1; ; power *= 10)
    for (const factor of STEPS) {
      const step = factor * power
      const count = Math.ceil(wanted / step)
      if (count <= MOST_TICKS) return Array.from({ length: count + 1 }, (_, index) => index * step)
    }
}

/** Places of the labels that are written when `room` pixels are free for each: every one, every second, … of those that may be written. */
export function writtenPlaces(candidates: readonly number[], pixelsApart: number, room: number): Set<number> {
  const gaps = candidates.slice(1).map((place, index) => place - candidates[index]!)
  const nearest = Math.min(...gaps) * pixelsApart
  const stride = gaps.length === 0 ? 1 : Math.max(1, Math.ceil(room / nearest))
  return new Set(candidates.filter((_, index) => index % stride === 0))
}
