import type { CommentRow, Cursor, Order, QueueName, QueueState } from '../../../shared/domain.ts'
import { QueueName as QueueNames } from '../../../shared/domain.ts'
import type { Db } from './open.ts'
import { SANCTION_COLUMN } from './sanctions.ts'

/** Characters of the text that a list row shows. */
const EXCERPT_LENGTH = 160

const rowsFrom = (comments: string) => `
  SELECT c.id AS id, c.author_id AS authorId, c.revision, c.version, c.status, c.queue, substr(r.text, 1, ${EXCERPT_LENGTH}) AS excerpt,
  u.name AS authorName,
  a.title AS articleTitle, a.section, c.submitted_at AS submittedAt, c.queue_at AS queueAt, c.severity, c.risk AS risk,
  c.suggested_reason AS reason, ${SANCTION_COLUMN}
  FROM ${comments}
  JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
  JOIN authors u ON u.id = c.author_id
  JOIN articles a ON a.id = c.article_id`

const flagged = `${rowsFrom('comments c INDEXED BY comments_by_risk')} WHERE c.queue = 'flagged'`

type PageInput = Readonly<{ queue: QueueName; at: string; id: number; risk: number; limit: number; now: string }>

/**
 * The page queries, one per order. Each walks one index; `NOT (…)` keeps the walk in one range, which OR would split. Left to
 * itself SQLite would sort all of Flagged by risk as long as it has no statistics.
 */
export const pageSql: Readonly<Record<Order, string>> = {
  oldest: `${rowsFrom('comments c')} WHERE c.queue = +@queue AND (c.queue_at, c.id) > (+@at, +@id)
    ORDER BY c.queue_at, c.id LIMIT @limit`,
  newest: `${rowsFrom('comments c')} WHERE c.queue = +@queue AND (c.queue_at, c.id) < (+@at, +@id)
    ORDER BY c.queue_at DESC, c.id DESC LIMIT @limit`,
  risk: `${flagged} AND c.risk = +@risk AND (c.queue_at, c.id) > (+@at, +@id)
    UNION ALL ${flagged} AND c.risk < +@risk
    ORDER BY risk DESC, queueAt, id LIMIT @limit`,
}

const START: Readonly<Record<Order, Cursor>> = {
  oldest: { risk: 0, at: '', id: 0 },
  newest: { risk: 0, at: '~', id: 0 },
  risk: { risk: Number.MAX_SAFE_INTEGER, at: '', id: 0 },
}

/** Reads of the queues. Only Flagged is ranked by risk; elsewhere that order falls back to the oldest first. */
export const queueTable = (db: Db) => {
  const pages = {
    oldest: db.prepare<[PageInput], CommentRow>(pageSql.oldest),
    newest: db.prepare<[PageInput], CommentRow>(pageSql.newest),
    risk: db.prepare<[PageInput], CommentRow>(pageSql.risk),
  }
  const counters = db.prepare<[], { name: string; value: number }>('SELECT name, value FROM counters')
  const oldest = db
    .prepare<[QueueName], string>('SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1')
    .pluck()
  const any = db.prepare<[], number>('SELECT 1 FROM comments LIMIT 1').pluck()
  return {
    page: (queue: QueueName, wanted: Order, after: Cursor | null, limit: number, now: string) => {
      const order: Order = wanted === 'risk' && queue !== 'flagged' ? 'oldest' : wanted
      const from = after ?? START[order]
      const rows = pages[order].all({ queue, at: from.at, id: from.id, risk: from.risk, limit, now })
      const last = rows.length === limit ? rows.at(-1) : undefined
      return { rows, next: last === undefined ? null : { risk: last.risk, at: last.queueAt, id: last.id } }
    },
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
