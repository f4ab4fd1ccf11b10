import type { AuthorPost } from '../../../shared/author.ts'
import type { Status } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** A deleted post as far as it speaks for or against its author. */
export type DeletedPost = Readonly<{
  submittedAt: string
  /** Of the worst hit that counts; 0 for none. */
  severity: number
  /** Null where the deletion came from the source. */
  reason: string | null
}>

type Head = Readonly<{
  id: number
  name: string
  source: string
  registeredAt: string | null
  firstSeenAt: string
}> &
  Readonly<Record<Status, number>>

/** The reason of the last deletion or escalation of the text of a row `c` that was not taken back. */
const REASON = `(SELECT d.reason FROM decisions d
  WHERE d.comment_id = c.id AND d.revision = c.revision AND d.action IN ('delete', 'escalate')
    AND coalesce((SELECT u.action FROM decisions u WHERE u.comment_id = d.comment_id AND u.of_decision = d.id
      ORDER BY u.seq DESC LIMIT 1), 'redo') = 'redo'
  ORDER BY d.seq DESC LIMIT 1)`

/** What an author's panel and the advice about sanctions read. */
export const authorTable = (db: Db) => {
  const head = db.prepare<[number], Head>(
    `SELECT u.id, u.name, s.name AS source, u.registered_at AS registeredAt, u.first_seen_at AS firstSeenAt,
       count(*) FILTER (WHERE c.status = 'pending') AS pending, count(*) FILTER (WHERE c.status = 'approved') AS approved,
       count(*) FILTER (WHERE c.status = 'deleted') AS deleted, count(*) FILTER (WHERE c.status = 'escalated') AS escalated
     FROM authors u JOIN sources s ON s.id = u.source_id
     LEFT JOIN comments c INDEXED BY comments_by_author ON c.author_id = u.id WHERE u.id = +? GROUP BY u.id`,
  )
  const lastPosts = db.prepare<[number, number], AuthorPost>(
    `SELECT c.id, c.status, u.name AS authorName, r.text, c.submitted_at AS submittedAt, a.title AS articleTitle,
       iif(c.status IN ('deleted', 'escalated'), ${REASON}, NULL) AS reason
     FROM comments c INDEXED BY comments_by_author JOIN authors u ON u.id = c.author_id
     JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision JOIN articles a ON a.id = c.article_id
     WHERE c.author_id = +? ORDER BY c.submitted_at DESC LIMIT +?`,
  )
  const postsSince = db
    .prepare<[number, string], number>(
      'SELECT count(*) FROM comments INDEXED BY comments_by_author WHERE author_id = +? AND submitted_at >= +?',
    )
    .pluck()
  const deletedSince = db.prepare<[number, string, number], DeletedPost>(
    `SELECT c.submitted_at AS submittedAt, c.severity, ${REASON} AS reason
     FROM comments c INDEXED BY comments_by_author
     WHERE c.author_id = +? AND c.submitted_at >= +? AND c.status = 'deleted' ORDER BY c.submitted_at DESC LIMIT +?`,
  )
  const names = db.prepare<[number], string>('SELECT name FROM authors WHERE id = ?').pluck()
  return {
    /** Null when there is no such author. */
    head: (id: number) => head.get(id) ?? null,
    exists: (id: number) => names.get(id) !== undefined,
    /** The newest first. */
    lastPosts: (id: number, limit: number) => lastPosts.all(id, limit),
    postsSince: (id: number, since: string) => postsSince.get(id, since) ?? 0,
    /** The newest first, and no more than `limit`. */
    deletedSince: (id: number, since: string, limit: number) => deletedSince.all(id, since, limit),
  }
}
