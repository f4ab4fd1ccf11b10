import type { Db } from './open.ts'

type StoredText = Readonly<{ commentId: number; number: number; text: string; raw: string }>

/** What a decision, or its undoing, says of notices and complaints. */
export type Beside = Readonly<{
  id: string
  commentId: number
  action: string
  ofDecision: string | null
  decides: string | null
}>

const TEXT = `SELECT r.comment_id AS commentId, r.number, r.text, w.raw
  FROM revisions r JOIN raw_records w ON w.comment_id = r.comment_id AND w.number = r.number`

/** The slow, complete reads that checking the record needs. */
export const verifyTable = (db: Db) => {
  const firstRevisions = db.prepare<[number, number], StoredText>(
    `${TEXT} WHERE r.comment_id BETWEEN ? AND ? AND r.number = 1 ORDER BY r.comment_id`,
  )
  const revision = db.prepare<[number, number], StoredText>(`${TEXT} WHERE r.comment_id = ? AND r.number = ?`)
  const revisions = db.prepare<[], number>('SELECT count(*) FROM revisions').pluck()
  const wrongArticle = db
    .prepare<[], number>(
      `SELECT a.id FROM articles a LEFT JOIN comments c ON c.article_id = a.id GROUP BY a.id
       HAVING a.comments <> count(c.id) LIMIT 1`,
    )
    .pluck()
  // A check may move a post that waits between Incoming and Flagged without anybody deciding.
  const moved = db
    .prepare<[], number>(
      `SELECT c.id FROM comments c LEFT JOIN decisions d ON d.comment_id = c.id AND d.version = c.version
       WHERE c.version <> c.revision - 1 + (SELECT count(*) FROM decisions WHERE comment_id = c.id)
         OR iif(c.queue IN ('incoming', 'flagged') AND d.state_after ->> 'queue' IN ('incoming', 'flagged'),
             json_replace(d.state_after, '$.queue', c.queue), d.state_after)
           <> '{' || iif(c.assignee_id IS NULL, '', '"assigneeId":' || json_quote(c.assignee_id) || ',')
             || iif(c.due_at IS NULL, '', '"dueAt":' || json_quote(c.due_at) || ',')
             || substr(json_object('everPublic', c.ever_public, 'publishedAt', c.published_at, 'queue', c.queue,
             'queueAt', c.queue_at, 'status', c.status, 'unpublishedAt', c.unpublished_at), 2) LIMIT 1`,
    )
    .pluck()
  const counters = db.prepare<[], { name: string; value: number; counted: number }>(
    `SELECT name, value, CASE name WHEN 'reported' THEN (SELECT count(*) FROM comments WHERE open_notices > 0)
       WHEN 'complaints' THEN (SELECT count(*) FROM comments WHERE open_complaints > 0)
       ELSE (SELECT count(*) FROM comments WHERE queue = name) END AS counted
     FROM counters`,
  )
  const wronglyKept = db
    .prepare<[], number>(
      `SELECT c.id FROM comments c LEFT JOIN (
         SELECT comment_id, count(*) FILTER (WHERE kind = 'notice') AS notices, count(*) FILTER (WHERE kind = 'complaint') AS complaints,
           min(received_at) FILTER (WHERE kind = 'notice') AS reported, min(1 - is_first) FILTER (WHERE kind = 'notice') AS rank,
           min(received_at) FILTER (WHERE kind = 'complaint') AS complained
         FROM objections WHERE decision_id IS NULL GROUP BY comment_id) o ON o.comment_id = c.id
       WHERE c.open_notices <> coalesce(o.notices, 0) OR c.open_complaints <> coalesce(o.complaints, 0)
         OR c.reported_at IS NOT o.reported OR c.reported_rank <> coalesce(o.rank, 1) OR c.complained_at IS NOT o.complained LIMIT 1`,
    )
    .pluck()
  const decidedBeside = db.prepare<[], Beside>(
    `SELECT d.id, d.comment_id AS commentId, d.action, d.of_decision AS ofDecision, d.decides FROM decisions d
     WHERE d.comment_id IN (SELECT comment_id FROM objections) ORDER BY d.seq`,
  )
  return {
    /** The kept counts, beside what they count. */
    counters: () => counters.all(),
    /** The first comment that says something else of what is open against it than the notices and complaints do, or null. */
    wronglyKept: () => wronglyKept.get() ?? null,
    /** What was decided about posts that somebody objected to, in order. */
    decidedBeside: () => decidedBeside.all(),
    firstRevisions: (firstId: number, lastId: number) => firstRevisions.iterate(firstId, lastId),
    revision: (commentId: number, number: number) => revision.get(commentId, number) ?? null,
    revisions: () => revisions.get() ?? 0,
    /** The first comment that is not as its last decision left it, or null. */
    movedComment: () => moved.get() ?? null,
    /** The first article whose count differs from the comments, or null. */
    articleWithWrongCount: () => wrongArticle.get() ?? null,
    /** The first complaint of SQLite's own checks, or null when there is none. */
    integrity: (): string | null => {
      const rows = db.pragma('integrity_check(1)') as Array<{ integrity_check: string }>
      const complaint = rows[0]?.integrity_check ?? 'no answer'
      if (complaint !== 'ok') return complaint
      const orphans = db.pragma('foreign_key_check') as Array<{ table: string }>
      return orphans.length === 0 ? null : `${orphans.length} rows in ${orphans[0]?.table ?? ''} point nowhere`
    },
  }
}
