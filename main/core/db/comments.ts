import type { CommentGlimpse, QueueName, Status, Suggestion } from '../../../shared/domain.ts'
import type { FewPostTable } from './few-posts.ts'
import type { Db } from './open.ts'

export type CommentRecord = Readonly<{
  id: number
  sourceId: number
  source: string
  externalId: string
  articleId: number
  authorId: number
  parentExternalId: string | null
  revision: number
  version: number
  status: Status
  queue: QueueName
  queueAt: string
  /** Of the worst hit that nobody called a false alarm; 0 for none. */
  severity: number
  risk: number
  /** JSON of `RiskParts`; null where no rule hit. */
  riskParts: string | null
  assigneeId: string | null
  dueAt: string | null
  everPublic: 0 | 1
  publishedAt: string | null
  unpublishedAt: string | null
  holdId: string | null
  language: string | null
  openNotices: number
  openComplaints: number
  suggestedAction: Suggestion['action'] | null
  suggestedReason: string | null
  submittedAt: string
  receivedAt: string
  text: string
}>

/** What a decision changes; kept with it, before and after, so that undo restores exactly. */
export type CommentStateOf = Readonly<{
  /** Left out where nobody is named, so that records have the form they had before. */
  assigneeId?: string
  dueAt?: string
  status: Status
  queue: QueueName
  queueAt: string
  everPublic: 0 | 1
  publishedAt: string | null
  unpublishedAt: string | null
}>

const GLIMPSE = `
  SELECT c.id, c.status, u.name AS authorName, r.text, c.submitted_at AS submittedAt
  FROM comments c
  JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
  JOIN authors u ON u.id = c.author_id`

/** Reads of single comments and what surrounds them, and the one write that moves them. */
export const commentTable = (db: Db, fewPosts: Pick<FewPostTable, 'forget'>) => {
  const record = db.prepare<[number], CommentRecord>(
    `SELECT c.id, c.source_id AS sourceId, s.name AS source, c.external_id AS externalId, c.article_id AS articleId,
       c.author_id AS authorId, c.parent_external_id AS parentExternalId, c.revision, c.version, c.status, c.queue,
       c.queue_at AS queueAt, c.severity, c.risk, c.risk_parts AS riskParts, c.assignee_id AS assigneeId, c.due_at AS dueAt, c.ever_public AS everPublic,
       c.published_at AS publishedAt, c.unpublished_at AS unpublishedAt, c.hold_id AS holdId, c.language, c.open_notices AS openNotices,
       c.open_complaints AS openComplaints, c.suggested_action AS suggestedAction, c.suggested_reason AS suggestedReason, c.submitted_at AS submittedAt, c.received_at AS receivedAt, r.text
     FROM comments c
     JOIN sources s ON s.id = c.source_id
     JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     WHERE c.id = +?`,
  )
  const article = db.prepare<
    [number],
    { id: number; title: string; lead: string; section: string; url: string | null; comments: number }
  >('SELECT id, title, lead, section, url, comments FROM articles WHERE id = ?')
  const author = db.prepare<
    [number],
    { id: number; name: string; registeredAt: string | null; firstSeenAt: string } & Record<Status, number>
  >(
    `SELECT u.id, u.name, u.registered_at AS registeredAt, u.first_seen_at AS firstSeenAt,
       count(*) FILTER (WHERE c.status = 'pending') AS pending, count(*) FILTER (WHERE c.status = 'approved') AS approved,
       count(*) FILTER (WHERE c.status = 'deleted') AS deleted, count(*) FILTER (WHERE c.status = 'escalated') AS escalated
     FROM authors u CROSS JOIN comments c INDEXED BY comments_by_author ON c.author_id = u.id WHERE u.id = +?`,
  )
  const lastPosts = db.prepare<[number, number, number], CommentGlimpse>(
    `${GLIMPSE} WHERE c.author_id = +? AND c.id <> +? ORDER BY c.submitted_at DESC LIMIT +?`,
  )
  const byExternalId = db.prepare<[number, string], CommentGlimpse>(
    `${GLIMPSE} WHERE c.source_id = +? AND c.external_id = +?`,
  )
  const siblings = db.prepare<[number, string, number, number], CommentGlimpse>(
    `${GLIMPSE} WHERE c.source_id = +? AND c.parent_external_id = +? AND c.id <> +? ORDER BY c.submitted_at LIMIT +?`,
  )
  const siblingCount = db
    .prepare<[number, string, number, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM comments WHERE source_id = ? AND parent_external_id = ? AND id <> ? LIMIT +?)`,
    )
    .pluck()
  const earlierTexts = db.prepare<[number, number, number], { revision: number; text: string; receivedAt: string }>(
    `SELECT number AS revision, text, received_at AS receivedAt FROM revisions
     WHERE comment_id = ? AND number < ? ORDER BY number DESC LIMIT +?`,
  )
  const revisedAt = db
    .prepare<[number, number], string>('SELECT received_at FROM revisions WHERE comment_id = ? AND number = ?')
    .pluck()
  type Moved = Omit<CommentStateOf, 'assigneeId' | 'dueAt'> & { assigneeId: string | null; dueAt: string | null }
  const move = db.prepare<[Moved & { id: number; version: number }]>(
    `UPDATE comments SET status = @status, queue = @queue, queue_at = @queueAt, assignee_id = @assigneeId, due_at = @dueAt,
       ever_public = @everPublic, published_at = @publishedAt, unpublished_at = @unpublishedAt, version = version + 1
     WHERE id = @id AND version = @version`,
  )
  return {
    record: (id: number) => record.get(id) ?? null,
    article: (id: number) => article.get(id)!,
    author: (id: number) => author.get(id)!,
    lastPosts: (authorId: number, exceptId: number, limit: number) => lastPosts.all(authorId, exceptId, limit),
    byExternalId: (sourceId: number, externalId: string) => byExternalId.get(sourceId, externalId) ?? null,
    siblings: (sourceId: number, parentExternalId: string, exceptId: number, limit: number) =>
      siblings.all(sourceId, parentExternalId, exceptId, limit),
    /** Exact up to `limit`: a thread with a hundred thousand answers must not cost a hundred thousand reads. */
    siblingCount: (sourceId: number, parentExternalId: string, exceptId: number, limit: number) =>
      siblingCount.get(sourceId, parentExternalId, exceptId, limit) ?? 0,
    earlierTexts: (id: number, revision: number, limit: number) => earlierTexts.all(id, revision, limit),
    /** When that text of the comment came in. */
    revisedAt: (id: number, revision: number) => revisedAt.get(id, revision) ?? '',
    /** False when the comment is no longer at that version. */
    move: (id: number, version: number, state: CommentStateOf) => {
      fewPosts.forget()
      return move.run({ assigneeId: null, dueAt: null, ...state, id, version }).changes === 1
    },
  }
}
export type Comments = ReturnType<typeof commentTable>
