import type { DecidedFilter } from '../db/checked-posts.ts'
import type { Pool } from '../pool/pool.ts'
import type { BacktestedPosts } from '../pool/tasks/backtest-posts.ts'
import type { RuleSetSpec } from '../rule-set.ts'
import { type BacktestEnd, createTally } from './backtest-tally.ts'

/** Posts that one task reads and checks; a cancelled backtest ends when those under way have. */
const RANGE_POSTS = 1000

export type BacktestOrder = Readonly<{
  id: string
  filter: DecidedFilter
  candidate: RuleSetSpec
  /** The version in force of the same pack and rule; null where there is none. */
  inForce: RuleSetSpec | null
}>

export type BacktestPorts = Readonly<{
  pool: Pool
  progress: (read: number, total: number) => void
  /** Asked between ranges. */
  isCancelled: () => boolean
}>

/** Runs rules on what people decided. Null when it was cancelled; rejects when the pool cannot go on. */
export async function runBacktest(
  job: BacktestOrder,
  { pool, progress, isCancelled }: BacktestPorts,
): Promise<BacktestEnd | null> {
  const specs = job.inForce === null ? [job.candidate] : [job.candidate, job.inForce]
  const ids = await pool.run('decidedIds', job.filter)
  const tally = createTally(job.inForce !== null)
  const inFlight: Array<Readonly<{ ids: Int32Array; found: Promise<BacktestedPosts> }>> = []
  let next = 0
  let read = 0
  try {
    for (;;) {
      while (inFlight.length < pool.jobsAtOnce && next < ids.length && !isCancelled()) {
        const range = ids.slice(next, next + RANGE_POSTS)
        next += range.length
        const found = pool.run('backtestPosts', { ids: range, run: job.id }, specs)
        // Awaited below, unless something stops the run before.
        found.catch(() => {})
        inFlight.push({ ids: range, found })
      }
      if (isCancelled()) return null
      progress(read, ids.length)
      const first = inFlight.shift()
      if (first === undefined) return tally.end()
      tally.add(first.ids, await first.found)
      read += first.ids.length
    }
  } finally {
    await Promise.allSettled(inFlight.map(({ found }) => found))
  }
}
