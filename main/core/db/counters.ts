import type { QueueName } from '../../../shared/domain.ts'
import { flowTable } from './flows.ts'
import type { Db } from './open.ts'

/** What the comments of one transaction add to the counts that are kept. */
export type Tally = Readonly<{
  /** New comments per queue. */
  queues: Map<QueueName, number>
  /** New comments per article. */
  articles: Map<number, number>
  /** Decided comments that came back with a new text, per queue. */
  reopened: Map<QueueName, number>
  /** Known comments that a new text moved in (or, negative, out), per queue. */
  sorted: Map<QueueName, number>
}>

type Counted = Readonly<{ queue: QueueName; articleId: number }>

/** A tally before the first comment. */
export const emptyTally = (): Tally => ({
  queues: new Map(),
  articles: new Map(),
  reopened: new Map(),
  sorted: new Map(),
})

const plus = <K>(counts: Map<K, number>, key: K, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)

/** Notes one new comment. */
export const addTo = (tally: Tally, { queue, articleId }: Counted): void => {
  plus(tally.queues, queue, 1)
  plus(tally.articles, articleId, 1)
}

/** Notes that a new text moved a known comment: one that was decided arrives again, any other only changes its queue. */
export const addMove = (tally: Tally, from: QueueName, to: QueueName): void => {
  if (from === to) return
  plus(tally.sorted, from, -1)
  plus(from === 'decided' ? tally.reopened : tally.sorted, to, 1)
}

/**
 * The counts of queues and articles, and what flows into the queues. New comments are added here, once per transaction; what moves later is
 * counted by triggers.
 */
export const counterTable = (db: Db) => {
  const countQueue = db.prepare<[number, QueueName]>('UPDATE counters SET value = value + ? WHERE name = ?')
  const countArticle = db.prepare<[number, number]>('UPDATE articles SET comments = comments + ? WHERE id = ?')
  const flows = flowTable(db)
  return {
    /** Must run in the transaction that writes the comments of the tally; `atMs` is when they came. */
    add: ({ queues, articles, reopened, sorted }: Tally, atMs: number) => {
      for (const [queue, comments] of queues) countQueue.run(comments, queue)
      for (const [id, comments] of articles) countArticle.run(comments, id)
      for (const arrived of [queues, reopened])
        for (const [queue, comments] of arrived) flows.arrived(atMs, queue, comments)
      for (const [queue, comments] of sorted) flows.sorted(atMs, queue, comments)
    },
  }
}
