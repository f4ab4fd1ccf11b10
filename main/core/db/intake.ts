import type { QueueName, Status } from '../../../shared/domain.ts'
import { addMove, addTo, counterTable, type Tally } from './counters.ts'
import type { FewPostTable } from './few-posts.ts'
import type { Db } from './open.ts'

export type StoredHead = Readonly<{
  id: number
  revision: number
  version: number
  status: Status
  queue: QueueName
  text: string
}>

export type NewComment = Readonly<{
  sourceId: number
  externalId: string
  articleId: number
  authorId: number
  parentExternalId: string | null
  status: Status
  queue: QueueName
  queueAt: string
  severity: number
  risk: number
  /** JSON of `RiskParts`. */
  riskParts: string | null
  suggestedAction: 'delete' | 'escalate' | null
  suggestedReason: string | null
  everPublic: 0 | 1
  publishedAt: string | null
  unpublishedAt: string | null
  language: string | null
  sourceStatus: string | null
  submittedAt: string
  receivedAt: string
}>

/** What a new text changes. It may be the first thing the desk hears of a publication, or of its end; no publication is forgotten. */
export type Reopened = Readonly<{
  id: number
  revision: number
  status: Status
  queue: QueueName
  queueAt: string
  publishedAt: string | null
  isOnline: 0 | 1
  isTakenDown: 0 | 1
  severity: number
  risk: number
  /** JSON of `RiskParts`. */
  riskParts: string | null
  suggestedAction: 'delete' | 'escalate' | null
  suggestedReason: string | null
  sourceStatus: string | null
}>

export type ArticleFacts = Readonly<{
  sourceId: number
  externalId: string
  title: string
  lead: string
  section: string
  url: string | null
}>

export type AuthorFacts = Readonly<{
  sourceId: number
  externalId: string
  name: string
  registeredAt: string | null
  firstSeenAt: string
}>

/** What arriving comments need: looking up what is known, and writing what is new. */
export const intakeTable = (db: Db, fewPosts: FewPostTable) => {
  const head = db.prepare<[number, string], StoredHead>(
    `SELECT c.id, c.revision, c.version, c.status, c.queue, r.text
     FROM comments c JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     WHERE c.source_id = +? AND c.external_id = +?`,
  )
  // By place and not by name: looking up twenty names costs more than the row.
  const insertComment = db.prepare(
    `INSERT INTO comments (source_id, external_id, article_id, author_id, parent_external_id, status, queue, queue_at,
       severity, risk, risk_parts, suggested_action, suggested_reason, ever_public, published_at, unpublished_at, language,
       source_status, submitted_at, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addComment = (c: NewComment): number =>
    Number(
      insertComment.run(
        c.sourceId,
        c.externalId,
        c.articleId,
        c.authorId,
        c.parentExternalId,
        c.status,
        c.queue,
        c.queueAt,
        c.severity,
        c.risk,
        c.riskParts,
        c.suggestedAction,
        c.suggestedReason,
        c.everPublic,
        c.publishedAt,
        c.unpublishedAt,
        c.language,
        c.sourceStatus,
        c.submittedAt,
        c.receivedAt,
      ).lastInsertRowid,
    )
  const reopen = db.prepare<[Reopened]>(
    `UPDATE comments SET revision = @revision, version = version + 1, status = @status, queue = @queue,
       queue_at = @queueAt, assignee_id = NULL, due_at = NULL, severity = @severity, risk = @risk, risk_parts = @riskParts, suggested_action = @suggestedAction,
       suggested_reason = @suggestedReason, source_status = @sourceStatus,
       ever_public = max(ever_public, @publishedAt IS NOT NULL), published_at = coalesce(published_at, @publishedAt),
       unpublished_at = CASE WHEN @isOnline THEN NULL
         WHEN @isTakenDown AND coalesce(published_at, @publishedAt) IS NOT NULL THEN coalesce(unpublished_at, @queueAt)
         ELSE unpublished_at END
     WHERE id = @id`,
  )
  const insertRevision = db.prepare<[number, number, string, string]>(
    'INSERT INTO revisions (comment_id, number, text, received_at) VALUES (?, ?, ?, ?)',
  )
  const insertRaw = db.prepare<[number, number, string]>(
    'INSERT INTO raw_records (comment_id, number, raw) VALUES (?, ?, ?)',
  )
  const insertSearch = db.prepare<[number, string]>('INSERT INTO search (rowid, text) VALUES (?, ?)')
  const deleteSearch = db.prepare<[number]>('DELETE FROM search WHERE rowid = ?')

  const article = db.prepare<
    [number, string],
    { id: number; title: string; lead: string; section: string; url: string | null }
  >('SELECT id, title, lead, section, url FROM articles WHERE source_id = ? AND external_id = ?')
  const insertArticle = db.prepare<[ArticleFacts]>(
    `INSERT INTO articles (source_id, external_id, title, lead, section, url)
     VALUES (@sourceId, @externalId, @title, @lead, @section, @url)`,
  )
  const updateArticle = db.prepare<[Omit<ArticleFacts, 'sourceId' | 'externalId'> & { id: number }]>(
    'UPDATE articles SET title = @title, lead = @lead, section = @section, url = @url WHERE id = @id',
  )
  const author = db.prepare<
    [number, string],
    { id: number; name: string; registeredAt: string | null; firstSeenAt: string }
  >(
    `SELECT id, name, registered_at AS registeredAt, first_seen_at AS firstSeenAt
     FROM authors WHERE source_id = ? AND external_id = ?`,
  )
  const insertAuthor = db.prepare<[number, string, string, string | null, string]>(
    'INSERT INTO authors (source_id, external_id, name, registered_at, first_seen_at) VALUES (?, ?, ?, ?, ?)',
  )
  const updateAuthor = db.prepare<[{ id: number; name: string; registeredAt: string | null; firstSeenAt: string }]>(
    'UPDATE authors SET name = @name, registered_at = @registeredAt, first_seen_at = @firstSeenAt WHERE id = @id',
  )

  const counters = counterTable(db)

  return {
    head: (sourceId: number, externalId: string) => head.get(sourceId, externalId) ?? null,
    /** Writes a new comment and notes it in `tally`, which must be counted before the transaction ends. */
    insertComment: (comment: NewComment, text: string, raw: string, folded: string, tally: Tally) => {
      const id = addComment(comment)
      addTo(tally, comment)
      fewPosts.added(comment)
      insertRevision.run(id, 1, text, comment.receivedAt)
      insertRaw.run(id, 1, raw)
      insertSearch.run(id, folded)
      return id
    },
    /** Adds a tally to the counts of queues and articles; `atMs` is when its comments came. */
    count: counters.add,
    /** Writes a new text of a comment that stood in `from`, and notes in `tally` where it stands now. */
    insertRevision: (
      next: Reopened,
      { text, raw, folded }: Readonly<{ text: string; raw: string; folded: string }>,
      receivedAt: string,
      from: QueueName,
      tally: Tally,
    ) => {
      addMove(tally, from, next.queue)
      insertRevision.run(next.id, next.revision, text, receivedAt)
      insertRaw.run(next.id, next.revision, raw)
      deleteSearch.run(next.id)
      insertSearch.run(next.id, folded)
      reopen.run(next)
      fewPosts.forget()
    },
    article: (sourceId: number, externalId: string) => article.get(sourceId, externalId) ?? null,
    insertArticle: (facts: ArticleFacts) => Number(insertArticle.run(facts).lastInsertRowid),
    updateArticle: (id: number, facts: ArticleFacts) =>
      updateArticle.run({ id, title: facts.title, lead: facts.lead, section: facts.section, url: facts.url }),
    author: (sourceId: number, externalId: string) => author.get(sourceId, externalId) ?? null,
    insertAuthor: ({ sourceId, externalId, name, registeredAt, firstSeenAt }: AuthorFacts) => {
      const id = Number(insertAuthor.run(sourceId, externalId, name, registeredAt, firstSeenAt).lastInsertRowid)
      fewPosts.begin(id)
      return id
    },
    updateAuthor: (id: number, facts: AuthorFacts) =>
      updateAuthor.run({ id, name: facts.name, registeredAt: facts.registeredAt, firstSeenAt: facts.firstSeenAt }),
  }
}
export type Intake = ReturnType<typeof intakeTable>
