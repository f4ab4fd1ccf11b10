import type { QueueName, Status } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** What the comments of one transaction add to the counts that are kept. */
export type Tally = Readonly<{
  queues: Map<QueueName, number>
  /** New comments per article. */
  articles: Map<number, number>
  /** New comments per author, by status. */
  authors: Map<number, Record<Status, number>>
}>

type Counted = Readonly<{ queue: QueueName; articleId: number; authorId: number; status: Status }>

/** A tally before the first comment. */
export const emptyTally = (): Tally => ({ queues: new Map(), articles: new Map(), authors: new Map() })

/** Notes one new comment. */
export const addTo = (tally: Tally, { queue, articleId, authorId, status }: Counted): void => {
  tally.queues.set(queue, (tally.queues.get(queue) ?? 0) + 1)
  tally.articles.set(articleId, (tally.articles.get(articleId) ?? 0) + 1)
  const author = tally.authors.get(authorId) ?? { pending: 0, approved: 0, deleted: 0, escalated: 0 }
  author[status] += 1
  tally.authors.set(authorId, author)
}

/**
 * The counts of queues, articles and authors. New comments are added here, once per transaction; what moves later is counted by
 * triggers.
 */
export const counterTable = (db: Db) => {
  const countQueue = db.prepare<[number, QueueName]>('UPDATE counters SET value = value + ? WHERE name = ?')
  const countArticle = db.prepare<[number, number]>('UPDATE articles SET comments = comments + ? WHERE id = ?')
  const countAuthor = db.prepare<[number, number, number, number, number]>(
    `UPDATE authors SET pending = pending + ?, approved = approved + ?, deleted = deleted + ?, escalated = escalated + ?
     WHERE id = ?`,
  )
  return {
    /** Must run in the transaction that writes the comments of the tally. */
    add: ({ queues, articles, authors }: Tally) => {
      for (const [queue, comments] of queues) countQueue.run(comments, queue)
      for (const [id, comments] of articles) countArticle.run(comments, id)
      for (const [id, by] of authors) countAuthor.run(by.pending, by.approved, by.deleted, by.escalated, id)
    },
  }
}
