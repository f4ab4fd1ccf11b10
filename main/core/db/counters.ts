import type { QueueName } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** What the comments of one transaction add to the counts that are kept. */
export type Tally = Readonly<{
  queues: Map<QueueName, number>
  /** New comments per article. */
  articles: Map<number, number>
}>

type Counted = Readonly<{ queue: QueueName; articleId: number }>

/** A tally before the first comment. */
export const emptyTally = (): Tally => ({ queues: new Map(), articles: new Map() })

/** Notes one new comment. */
export const addTo = (tally: Tally, { queue, articleId }: Counted): void => {
  tally.queues.set(queue, (tally.queues.get(queue) ?? 0) + 1)
  tally.articles.set(articleId, (tally.articles.get(articleId) ?? 0) + 1)
}

/**
 * The counts of queues and articles. New comments are added here, once per transaction; what moves later is counted by triggers.
 */
export const counterTable = (db: Db) => {
  const countQueue = db.prepare<[number, QueueName]>('UPDATE counters SET value = value + ? WHERE name = ?')
  const countArticle = db.prepare<[number, number]>('UPDATE articles SET comments = comments + ? WHERE id = ?')
  return {
    /** Must run in the transaction that writes the comments of the tally. */
    add: ({ queues, articles }: Tally) => {
      for (const [queue, comments] of queues) countQueue.run(comments, queue)
      for (const [id, comments] of articles) countArticle.run(comments, id)
    },
  }
}
