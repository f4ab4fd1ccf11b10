import type { CommentRow, Cursor, Order, QueueName, QueueState } from '../../../shared/domain.ts'
import { QueueName as QueueNames } from '../../../shared/domain.ts'
import type { Db } from './open.ts'
import { SANCTION_COLUMN } from './sanctions.ts'

/** Characters of the text that a list row shows. */
const EXCERPT_LENGTH = 160

/** Who put aside what is back, and who answered: looked up only for what somebody has decided and what is for somebody. */
const NAMES_BEHIND = `
  iif(c.version >= c.revision AND c.queue IN ('incoming', 'flagged', 'escalated'), (SELECT m.name FROM decisions d
    JOIN moderators m ON m.id = d.moderator_id WHERE d.comment_id = c.id AND d.version = c.version AND d.action = 'return'),
    NULL) AS setAsideBy,
  iif(c.assignee_id IS NOT NULL AND c.queue IN ('incoming', 'flagged'), (SELECT m.name FROM decisions d
    JOIN moderators m ON m.id = d.moderator_id WHERE d.comment_id = c.id AND d.action = 'answer' ORDER BY d.seq DESC LIMIT 1),
    NULL) AS answeredBy`

/** The columns of list rows over comments named `c`, with more columns where they are wanted. */
export const rowsFrom = (comments: string, more = '') => `
  SELECT ${more === '' ? '' : `${more},`} c.id AS id, c.author_id AS authorId, c.revision, c.version, c.status, c.queue, substr(r.text, 1, ${EXCERPT_LENGTH}) AS excerpt, u.name AS authorName,
  a.title AS articleTitle, a.section, c.submitted_at AS submittedAt, c.queue_at AS queueAt, c.severity, c.risk AS risk,
  c.suggested_reason AS reason, c.assignee_id AS assigneeId, c.due_at AS dueAt, ${SANCTION_COLUMN}, ${NAMES_BEHIND}
  FROM ${comments}
  JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
  JOIN authors u ON u.id = c.author_id
  JOIN articles a ON a.id = c.article_id`

const flagged = `${rowsFrom('comments c INDEXED BY comments_by_risk')} WHERE c.queue = 'flagged'`

/** Deadlines first, then age; as comments_by_deadline has it. SQLite begins a walk at an expression only where that stands alone. */
const BY_DEADLINE = "coalesce(c.due_at, '~') || c.queue_at"

type PageInput = Readonly<{
  queue: QueueName
  at: string
  id: number
  risk: number
  limit: number
  now: string
  me: string
}>

/**
 * The page queries, one per order. Each walks one index; `NOT (…)` keeps the walk in one range, which OR would split. Left to
 * itself SQLite would sort all of Flagged by risk as long as it has no statistics.
 */
export const pageSql: Readonly<Record<Order | 'deadline' | 'mine', string>> = {
  oldest: `${rowsFrom('comments c')} WHERE c.queue = +@queue AND (c.queue_at, c.id) > (+@at, +@id)
    ORDER BY c.queue_at, c.id LIMIT @limit`,
  newest: `${rowsFrom('comments c')} WHERE c.queue = +@queue AND (c.queue_at, c.id) < (+@at, +@id)
    ORDER BY c.queue_at DESC, c.id DESC LIMIT @limit`,
  risk: `${flagged} AND c.risk = +@risk AND (c.queue_at, c.id) > (+@at, +@id)
    UNION ALL ${flagged} AND c.risk < +@risk
    ORDER BY risk DESC, queueAt, id LIMIT @limit`,
  deadline: `${rowsFrom('comments c INDEXED BY comments_by_deadline')} WHERE c.queue = 'escalated'
    AND ${BY_DEADLINE} >= +@at AND (${BY_DEADLINE}, c.id) > (+@at, +@id) ORDER BY ${BY_DEADLINE}, c.id LIMIT @limit`,
  mine: `${rowsFrom('comments c INDEXED BY comments_by_assignee')} WHERE c.assignee_id = @me AND c.queue = +@queue
    AND (${BY_DEADLINE}, c.id) > (+@at, +@id) ORDER BY ${BY_DEADLINE}, c.id LIMIT @limit`,
}

const TOP: Cursor = { risk: 0, at: '', id: 0 }
const START: Readonly<Record<keyof typeof pageSql, Cursor>> = {
  oldest: TOP,
  deadline: TOP,
  mine: TOP,
  newest: { risk: 0, at: '~', id: 0 },
  risk: { risk: Number.MAX_SAFE_INTEGER, at: '', id: 0 },
}

/** Who asks for a page, and when: what is an answer to them comes first, and on wish only what is for them at all. */
export type PageFor = Readonly<{ me: string | null; mine: boolean; now: string }>

const placeOf = (row: CommentRow, isByDeadline: boolean): Cursor => ({
  risk: row.risk,
  at: isByDeadline ? `${row.dueAt ?? '~'}${row.queueAt}` : row.queueAt,
  id: row.id,
})

/**
 * Reads of the queues. Only Flagged is ranked by risk; elsewhere that order falls back to the oldest first. Escalated goes by deadlines before
 * age. Before the first page of Incoming and Flagged stand the answers to whoever asks.
 */
export const queueTable = (db: Db) => {
  const pages = {
    oldest: db.prepare<[PageInput], CommentRow>(pageSql.oldest),
    newest: db.prepare<[PageInput], CommentRow>(pageSql.newest),
    risk: db.prepare<[PageInput], CommentRow>(pageSql.risk),
    deadline: db.prepare<[PageInput], CommentRow>(pageSql.deadline),
    mine: db.prepare<[PageInput], CommentRow>(pageSql.mine),
  }
  const sqlFor = (queue: QueueName, wanted: Order, mine: boolean): keyof typeof pageSql => {
    if (mine) return 'mine'
    if (queue === 'escalated' && wanted !== 'newest') return 'deadline'
    return wanted === 'risk' && queue !== 'flagged' ? 'oldest' : wanted
  }
  const counters = db.prepare<[], { name: string; value: number }>('SELECT name, value FROM counters')
  const oldest = db
    .prepare<[QueueName], string>('SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1')
    .pluck()
  const any = db.prepare<[], number>('SELECT 1 FROM comments LIMIT 1').pluck()
  return {
    page: (queue: QueueName, wanted: Order, after: Cursor | null, limit: number, { me, mine, now }: PageFor) => {
      const name = sqlFor(queue, wanted, mine)
      const from = after ?? START[name]
      const rows = pages[name].all({ queue, at: from.at, id: from.id, risk: from.risk, limit, now, me: me ?? '' })
      const last = rows.length === limit ? rows.at(-1) : undefined
      const next = last === undefined ? null : placeOf(last, name === 'mine' || name === 'deadline')
      if (mine || me === null || (queue !== 'incoming' && queue !== 'flagged')) return { rows, next }
      const answers = after === null ? pages.mine.all({ ...TOP, queue, limit, now, me }) : []
      return { rows: [...answers, ...rows.filter(row => row.assigneeId !== me)], next }
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
