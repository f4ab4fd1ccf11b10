import type { QueueName, QueueState } from '../../../shared/domain.ts'
import { QueueName as QueueNames } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** How many posts stand in each queue, and since when. */
export const queueTable = (db: Db) => {
  const counters = db.prepare<[], { name: string; value: number }>('SELECT name, value FROM counters')
  const oldest = db
    .prepare<[QueueName], string>('SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1')
    .pluck()
  const any = db.prepare<[], number>('SELECT 1 FROM comments LIMIT 1').pluck()
  return {
    list: (): Array<Pick<QueueState, 'queue' | 'count' | 'oldestAt'>> => {
      const values = new Map(counters.all().map(row => [row.name, row.value]))
      return QueueNames.options.map(queue => {
        const count = values.get(queue) ?? 0
        return { queue, count, oldestAt: count === 0 ? null : (oldest.get(queue) ?? null) }
      })
    },
    hasComments: () => any.get() === 1,
  }
}
