import { FEW, type FewPosts, type FewPostTable } from './few-posts.ts'
import type { Db } from './open.ts'

/** A post of which the rules want to know more than its text. */
export type FactPost = Readonly<{
  /** 0 while it is not in the database yet. */
  id: number
  authorId: number
  submittedAt: string
  registeredAt: string | null
  section: string
  /** The source's id of the article. */
  article: string
  /** As many notices on it as are open now. */
  openNotices: number
}>

/** So many earlier posts are counted; more say nothing new. */
const MAX_EARLIER = 1000
/** Posts whose author is remembered; then it begins anew. */
const MAX_AUTHORS = 50_000

/**
 * What an author had posted at a moment; nothing submitted later is counted, so that a backtest sees what the day saw. What has become of
 * the earlier posts is told as it stands now. `arriving` remembers what authors of arriving posts have posted.
 */
export const factTable = (db: Db, arriving: Pick<FewPostTable, 'of'> | null = null) => {
  const lastDecided = db.prepare<[number, string, number, number], { decided: number; deleted: number | null }>(
    `SELECT count(*) AS decided, sum(status = 'deleted') AS deleted FROM (
       SELECT status FROM comments INDEXED BY comments_by_author
       WHERE author_id = +? AND submitted_at <= +? AND id <> +? AND status IN ('approved', 'deleted')
       ORDER BY submitted_at DESC LIMIT +?)`,
  )
  const postsBetween = db
    .prepare<[number, string, string, number], number>(
      `SELECT count(*) FROM comments INDEXED BY comments_by_author
       WHERE author_id = +? AND submitted_at > +? AND submitted_at <= +? AND id <> +?`,
    )
    .pluck()
  const earlier = db
    .prepare<[number, string, number, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM comments INDEXED BY comments_by_author
       WHERE author_id = +? AND submitted_at <= +? AND id <> +? LIMIT +?)`,
    )
    .pluck()
  const few = db
    .prepare<[number, string, number, number], [number, number, number, string | null]>(
      `SELECT count(*), total(status IN ('approved', 'deleted')), total(status = 'deleted'), max(submitted_at) FROM (
         SELECT status, submitted_at FROM comments INDEXED BY comments_by_author
         WHERE author_id = +? AND submitted_at <= +? AND id <> +? LIMIT +?)`,
    )
    .raw()
  // A warning restricts nothing, and so is no sanction that a post could get round.
  const sanctioned = db
    .prepare<[number, string, string], number>(
      `SELECT 1 FROM sanctions WHERE author_id = +? AND kind <> 'warning' AND begins_at <= +?
         AND (ends_at IS NULL OR ends_at > +?) LIMIT 1`,
    )
    .pluck()
  const readAuthor = db.prepare<[number], number>('SELECT author_id FROM comments WHERE id = ?').pluck()
  const authors = new Map<number, number>()
  const post = db.prepare<[number], FactPost>(
    `SELECT c.id, c.author_id AS authorId, c.submitted_at AS submittedAt, u.registered_at AS registeredAt, a.section,
       a.external_id AS article, c.open_notices AS openNotices
     FROM comments c JOIN authors u ON u.id = c.author_id JOIN articles a ON a.id = c.article_id WHERE c.id = +?`,
  )
  return {
    /** What the rules may ask about a stored comment. */
    post: (commentId: number) => post.get(commentId) ?? null,
    /** The author's posts up to that moment, the post itself left out; null where they are more than a few. One question for most of all. */
    few: (authorId: number, until: string, exceptId: number): FewPosts | null => {
      if (arriving !== null && exceptId === 0) {
        const all = arriving.of(authorId)
        if (all.posts > FEW) return null
        if (all.latest === null || all.latest <= until) return all
      }
      const [posts, decided, deleted, latest] = few.get(authorId, until, exceptId, FEW + 1)!
      return posts > FEW ? null : { posts, decided, deleted, latest }
    },
    /** Of the author's last posts up to that moment that are decided by now, the post itself left out. */
    lastDecided: (authorId: number, until: string, exceptId: number, limit: number) => {
      const found = lastDecided.get(authorId, until, exceptId, limit)!
      return { decided: found.decided, deleted: found.deleted ?? 0 }
    },
    /** Posts of the author after one moment and up to another, the post itself left out. */
    postsBetween: (authorId: number, after: string, until: string, exceptId: number) =>
      postsBetween.get(authorId, after, until, exceptId)!,
    earlierPosts: (authorId: number, until: string, exceptId: number) =>
      earlier.get(authorId, until, exceptId, MAX_EARLIER)!,
    /** A sanction that restricts held against the author at that moment. One that was undone never did. */
    sanctioned: (authorId: number, at: string) => sanctioned.get(authorId, at, at) === 1,
    /** Null when there is no such comment. A comment never changes its author, so that each is asked for once. */
    authorOf: (commentId: number): number | null => {
      const known = authors.get(commentId)
      if (known !== undefined) return known
      const authorId = readAuthor.get(commentId)
      if (authorId === undefined) return null
      if (authors.size >= MAX_AUTHORS) authors.clear()
      authors.set(commentId, authorId)
      return authorId
    },
    /** After a rolled-back transaction nothing remembered can be trusted. */
    forget: (): void => authors.clear(),
  }
}
export type FactTable = ReturnType<typeof factTable>
