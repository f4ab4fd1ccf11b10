import type { ObjectionQueue, ShownQueue } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** The pieces of time in which is counted what moves between the queues. */
export const SLOT_MS = 300_000

/** The number of the piece that a moment (epoch ms) lies in. */
export const slotAt = (atMs: number): number => Math.floor(atMs / SLOT_MS)

/** What happened to one queue in one piece of time; see `queue_flows` in docs/schema.sql. */
export type Flow = Readonly<{
  slot: number
  queue: ShownQueue
  arrived: number
  came: number
  gone: number
  sorted: number
}>

/** How many posts more a queue holds after a flow. */
export const netOf = ({ arrived, came, gone, sorted }: Flow): number => arrived + came - gone + sorted

/**
 * What moved in and out of the queues. Decisions are counted by a trigger; whatever else moves a post between queues must be noted here,
 * in the same transaction.
 */
export const flowTable = (db: Db) => {
  const add = db.prepare<[number, ShownQueue, number, number]>(
    `INSERT INTO queue_flows (slot, queue, arrived, sorted) VALUES (?, ?, ?, ?)
     ON CONFLICT (slot, queue) DO UPDATE SET arrived = arrived + excluded.arrived, sorted = sorted + excluded.sorted`,
  )
  const decide = db.prepare<[number, ObjectionQueue, number]>(
    `INSERT INTO queue_flows (slot, queue, gone) VALUES (?, ?, ?)
     ON CONFLICT (slot, queue) DO UPDATE SET gone = gone + excluded.gone`,
  )
  const since = db.prepare<[number], Flow>(
    'SELECT slot, queue, arrived, came, gone, sorted FROM queue_flows WHERE slot >= +? ORDER BY slot',
  )
  // What was there before anybody counted was sorted in at once; what rules sort later leaves one queue for another.
  const openedAt = db
    .prepare<[], number>(
      `SELECT slot FROM queue_flows WHERE slot = (SELECT min(slot) FROM queue_flows)
       GROUP BY slot HAVING sum(sorted) > 0`,
    )
    .pluck()
  return {
    /** Posts that a source put into a queue at that moment. */
    arrived: (atMs: number, queue: ShownQueue, posts: number) => add.run(slotAt(atMs), queue, posts, 0),
    /** Posts that went into (or, negative, out of) a queue at that moment without anybody deciding. */
    sorted: (atMs: number, queue: ShownQueue, posts: number) => add.run(slotAt(atMs), queue, 0, posts),
    /** Posts that decisions took out of Reported or Complaints at that moment (or, negative, gave back to it): no trigger knows of these. */
    decided: (atMs: number, queue: ObjectionQueue, posts: number) => decide.run(slotAt(atMs), queue, posts),
    /** From a slot on, oldest first. */
    since: (slot: number) => since.all(slot),
    /** The slot in which counting began on a desk that had posts before; null where everything was counted. */
    openedAt: () => openedAt.get() ?? null,
  }
}
export type Flows = ReturnType<typeof flowTable>
