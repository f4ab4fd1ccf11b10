import { setTimeout } from 'node:timers/promises'

/** One decision is due every so many milliseconds: far quicker than anybody reads, so that there are many to measure. */
export const PACE_MS = 30

/**
 * Begins with each item when it is due, whether or not those before it are done: what waits behind a slow one is then counted, and not left
 * out. Stops when `isOver`, but not before the first. Returns the milliseconds that each one took.
 */
export async function atSteadyPace<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  isOver: () => boolean,
): Promise<number[]> {
  const startedMs = performance.now()
  const took: Array<Promise<number>> = []
  for (const item of items) {
    await setTimeout(Math.max(0, startedMs + took.length * PACE_MS - performance.now()))
    if (took.length > 0 && isOver()) break
    took.push(timed(() => work(item)))
  }
  return await Promise.all(took)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}
