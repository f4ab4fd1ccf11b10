import { type QueueName, type QueueState, ShownQueue } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** How many posts stand in each queue, and since when. */
export const queueTable = (db: Db) => {
  const counters = db.prepare<[], { name: string; value: number }>('SELECT name, value FROM counters')
  const oldest = db
    .prepare<[QueueName], string>('SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1')
    .pluck()
  const oldestOf = {
    reported: db.prepare<[], string>('SELECT min(reported_at) FROM comments WHERE reported_at IS NOT NULL').pluck(),
    complaints: db
      .prepare<[], string>('SELECT min(complained_at) FROM comments WHERE complained_at IS NOT NULL')
      .pluck(),
  }
  const oldestIn = (queue: ShownQueue) =>
    queue === 'reported' || queue === 'complaints' ? oldestOf[queue].get() : oldest.get(queue)
  const any = db.prepare<[], number>('SELECT 1 FROM comments LIMIT 1').pluck()
  return {
    list: (): Array<Pick<QueueState, 'queue' | 'count' | 'oldestAt'>> => {
      const values = new Map(counters.all().map(row => [row.name, row.value]))
      return ShownQueue.options.map(queue => {
        const count = values.get(queue) ?? 0
        return { queue, count, oldestAt: count === 0 ? null : (oldestIn(queue) ?? null) }
      })
    },
    hasComments: () => any.get() === 1,
  }
}
