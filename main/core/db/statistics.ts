import type { Action } from '../../../shared/domain.ts'
import { type Flow, flowTable } from './flows.ts'
import type { Db } from './open.ts'

/** One decision as it is counted; undos and redos are no decisions of their own. */
export type CountedDecision = Readonly<{
  /** ISO text up to the hour: "2026-11-22T09", UTC. */
  hour: string
  action: Action
  origin: 'person' | 'automatic' | 'desk'
  moderatorId: string
  reason: string | null
  timeOnPostMs: number
  /** Decided together with others, by one key; the time is its share. */
  isBatch: 0 | 1
  /** The last word on it was an undo. */
  isUndone: 0 | 1
}>

/** Everything that waits and moves at one moment. */
export type FlowFacts = Readonly<{
  flows: Flow[]
  openedAt: number | null
  counts: ReadonlyMap<string, number>
}>

/** The reads behind the figures of a period. Each walks one index from the period's beginning. */
export const statisticsTable = (db: Db) => {
  // What takes a decision back comes after it, so nothing before the period has to be looked at.
  const decisions = db.prepare<[{ from: string; until: string }], CountedDecision>(
    `WITH turned AS MATERIALIZED (
       SELECT of_decision AS id, action, max(seq) FROM decisions INDEXED BY decisions_by_time
       WHERE decided_at >= @from AND of_decision IS NOT NULL GROUP BY of_decision)
     SELECT substr(decided_at, 1, 13) AS hour, action, origin, moderator_id AS moderatorId, reason,
       time_on_post_ms AS timeOnPostMs, batch_id <> id AS isBatch,
       id IN (SELECT id FROM turned WHERE action = 'undo') AS isUndone
     FROM decisions INDEXED BY decisions_by_time
     WHERE decided_at >= @from AND decided_at <= @until AND of_decision IS NULL`,
  )
  const counters = db.prepare<[], { name: string; value: number }>('SELECT name, value FROM counters')
  const flows = flowTable(db)
  return {
    /** Decisions taken between two moments (ISO, inclusive). */
    decisions: (from: string, until: string) => decisions.iterate({ from, until }),
    /** What moved since a slot, and what waits now. Must run in one snapshot. */
    flows: (sinceSlot: number): FlowFacts => ({
      flows: flows.since(sinceSlot),
      openedAt: flows.openedAt(),
      counts: new Map(counters.all().map(row => [row.name, row.value])),
    }),
  }
}
export type StatisticsReads = ReturnType<typeof statisticsTable>
