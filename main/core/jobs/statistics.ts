import type { AppEvent } from '../../../shared/contract.ts'
import type { Period } from '../../../shared/statistics.ts'
import type { Deps } from '../deps.ts'
import type { Pool } from '../pool/pool.ts'
import type { CountedPeriod } from '../pool/tasks/statistics.ts'
import { edgesOf } from '../statistics/periods.ts'

/** A period is counted again no earlier, however often somebody looks, and never for more than a tenth of the time. */
const FRESH_MS = 5000
const REST_FACTOR = 10

type Ports = Readonly<{ pool: Pool; onEvent: (event: AppEvent) => void; onFailed: (error: unknown) => void }>
type Known = Readonly<{ beginsMs: number; freshUntilMs: number; counted: CountedPeriod }>

/** The figures of the periods, counted on the pool and kept. Whoever asks gets the last ones at once. */
export function createStatistics({ now }: Pick<Deps, 'now'>, { pool, onEvent, onFailed }: Ports) {
  const known = new Map<Period, Known>()
  const running = new Map<Period, Promise<void>>()
  let isStopped = false

  const count = async (period: Period, edges: readonly number[]) => {
    const beganMs = now().getTime()
    const counted = await pool.run('countPeriod', { edges, untilMs: beganMs })
    if (isStopped) return
    const endedMs = now().getTime()
    const freshUntilMs = endedMs + Math.max(FRESH_MS, (endedMs - beganMs) * REST_FACTOR)
    known.set(period, { beginsMs: edges[0]!, freshUntilMs, counted })
    onEvent({ name: 'statistics.changed', payload: { period } })
  }

  const begin = (period: Period, edges: readonly number[]) => {
    const work = count(period, edges)
      .catch((error: unknown) => {
        if (!isStopped) onFailed(error)
      })
      .finally(() => running.delete(period))
    running.set(period, work)
  }

  return {
    /** What was counted last of a period that begins where this one does, or null. Has it counted anew when that is some seconds ago. */
    ask: (period: Period): CountedPeriod | null => {
      const edges = edgesOf(period, now().getTime())
      const kept = known.get(period)
      const last = kept?.beginsMs === edges[0] ? kept : undefined
      const isFresh = last !== undefined && now().getTime() < last.freshUntilMs
      if (!isFresh && !running.has(period) && !isStopped) begin(period, edges)
      return last?.counted ?? null
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values())
    },
    stop: async () => {
      isStopped = true
      await Promise.all(running.values())
    },
  }
}
