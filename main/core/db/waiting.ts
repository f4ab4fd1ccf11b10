import type { QueueName } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

type Mine = Readonly<{ queue: QueueName; count: number; dueAt: string | null }>

/** Reads of what waits for a time or for a person. */
export const waitingTable = (db: Db) => {
  const due = db
    .prepare<[string, number], number>(
      "SELECT id FROM comments WHERE queue = 'later' AND queue_at <= ? ORDER BY queue_at, id LIMIT +?",
    )
    .pluck()
  const mine = db.prepare<[string], Mine>(
    `SELECT queue, count(*) AS count, min(due_at) AS dueAt FROM comments INDEXED BY comments_by_assignee
     WHERE assignee_id = ? GROUP BY queue`,
  )
  const assigned = db
    .prepare<[], number>(
      `SELECT count(*) FROM comments INDEXED BY comments_by_assignee WHERE assignee_id IS NOT NULL AND queue = 'escalated'`,
    )
    .pluck()
  const escalated = db.prepare<[], number>("SELECT value FROM counters WHERE name = 'escalated'").pluck()
  return {
    /** Posts put aside whose time has come, the earliest first. */
    due: (at: string, limit: number) => due.all(at, limit),
    /** What is for a person, by queue. */
    mine: (moderatorId: string) => mine.all(moderatorId),
    /** Escalated posts that are for nobody in particular. */
    unassigned: () => (escalated.get() ?? 0) - (assigned.get() ?? 0),
  }
}
