import { createHash } from 'node:crypto'
import type { QueueName, Status, Suggestion } from '../../shared/domain.ts'
import type { Intake, StoredHit } from './db/intake.ts'
import { foldForSearch } from './search-text.ts'
import type { CommentDraft } from './sources/mapping.ts'

/** What the rules say about a text, in the form it is stored. */
export type Verdict = Readonly<{
  hits: readonly StoredHit[]
  severity: number
  risk: number
  suggestion: Suggestion | null
}>

export type TakenAs = 'new' | 'revised' | 'same'

/** What one transaction took in, with a fingerprint of every text, for the audit log. */
export type Receipt = {
  new: number
  revised: number
  same: number
  /** The new comments have consecutive ids. */
  firstId: number | null
  lastId: number | null
  /** SHA-256 over the new comments in id order; see `digestPart`. */
  sha256: string
  /** The later revisions: comment, number, SHA-256. */
  revisions: Array<{ commentId: number; number: number; sha256: string }>
}

/** What is hashed of one stored revision: where it stands, its length, its text, the record it came in. */
export function digestPart(commentId: number, number: number, text: string, raw: string): string {
  return `${commentId} ${number} ${text.length} ${raw.length}\n${text}\n${raw}\n`
}

const MAX_REMEMBERED = 50_000

/** Where a comment of that status waits; a waiting one with hits goes to Flagged. */
export function queueFor(status: Status, hits: number): QueueName {
  if (status === 'approved' || status === 'deleted') return 'decided'
  if (status === 'escalated') return 'escalated'
  return hits > 0 ? 'flagged' : 'incoming'
}

const saysTheSame = <T extends CommentDraft['article'] | CommentDraft['author']>(a: T, b: T): boolean =>
  (Object.keys(a) as Array<keyof T>).every(field => a[field] === b[field])

/**
 * Takes drafts into the database, inside the caller's transaction. The same source and external id with the same text changes
 * nothing; with another text it is a new revision, and the comment waits for a person again.
 */
export function createIntake(deps: { table: Intake; check: (text: string) => Verdict; now: () => Date }) {
  const { table, check } = deps
  // What was last said of articles and authors, so that a file with a million rows does not ask a million times.
  const articles = new Map<string, { id: number; said: CommentDraft['article'] }>()
  const authors = new Map<string, { id: number; said: CommentDraft['author']; firstSeenAt: string }>()

  const articleId = (sourceId: number, article: CommentDraft['article']): number => {
    const key = `${sourceId} ${article.externalId}`
    const remembered = articles.get(key)
    if (remembered !== undefined && saysTheSame(remembered.said, article)) return remembered.id
    const known = table.article(sourceId, article.externalId)
    const facts = {
      sourceId,
      externalId: article.externalId,
      title: article.title ?? known?.title ?? '',
      lead: article.lead ?? known?.lead ?? '',
      section: article.section ?? known?.section ?? '',
      url: article.url ?? known?.url ?? null,
    }
    if (known !== null) table.updateArticle(known.id, facts)
    const id = known?.id ?? table.insertArticle(facts)
    if (articles.size >= MAX_REMEMBERED) articles.clear()
    articles.set(key, { id, said: article })
    return id
  }

  const authorId = (sourceId: number, author: CommentDraft['author'], submittedAt: string): number => {
    const key = `${sourceId} ${author.externalId}`
    const remembered = authors.get(key)
    if (remembered !== undefined && remembered.firstSeenAt <= submittedAt && saysTheSame(remembered.said, author))
      return remembered.id
    const known = table.author(sourceId, author.externalId)
    const facts = {
      sourceId,
      externalId: author.externalId,
      name: author.name ?? known?.name ?? author.externalId,
      registeredAt: author.registeredAt ?? known?.registeredAt ?? null,
      firstSeenAt: known === null || submittedAt < known.firstSeenAt ? submittedAt : known.firstSeenAt,
    }
    if (known !== null) table.updateAuthor(known.id, facts)
    const id = known?.id ?? table.insertAuthor(facts)
    if (authors.size >= MAX_REMEMBERED) authors.clear()
    authors.set(key, { id, said: author, firstSeenAt: facts.firstSeenAt })
    return id
  }

  const insert = (sourceId: number, draft: CommentDraft, receivedAt: string): number => {
    const verdict = check(draft.text)
    const submittedAt = draft.submittedAt ?? receivedAt
    const isPublic = draft.status === 'approved'
    const publishedAt = draft.publishedAt ?? (isPublic ? submittedAt : null)
    return table.insertComment(
      {
        sourceId,
        externalId: draft.externalId,
        articleId: articleId(sourceId, draft.article),
        authorId: authorId(sourceId, draft.author, submittedAt),
        parentExternalId: draft.parentExternalId,
        status: draft.status,
        queue: queueFor(draft.status, verdict.hits.length),
        queueAt: submittedAt,
        severity: verdict.severity,
        risk: verdict.risk,
        suggestedAction: verdict.suggestion?.action ?? null,
        suggestedReason: verdict.suggestion?.reason ?? draft.reasonCode,
        everPublic: publishedAt === null ? 0 : 1,
        publishedAt,
        unpublishedAt: null,
        language: draft.language,
        sourceStatus: draft.sourceStatus,
        submittedAt,
        receivedAt,
      },
      draft.text,
      draft.raw,
      foldForSearch(draft.text),
      verdict.hits,
    )
  }

  const revise = (id: number, number: number, draft: CommentDraft, receivedAt: string): void => {
    const verdict = check(draft.text)
    // The source's own deletion stands; any other edit is read by a person.
    const status: Status = draft.status === 'deleted' ? 'deleted' : 'pending'
    const publishedAt = draft.publishedAt ?? (draft.status === 'approved' ? receivedAt : null)
    table.insertRevision(
      {
        id,
        revision: number,
        status,
        queue: queueFor(status, verdict.hits.length),
        queueAt: receivedAt,
        publishedAt,
        isOnline: draft.status === 'approved' ? 1 : 0,
        isTakenDown: draft.status === 'deleted' ? 1 : 0,
        severity: verdict.severity,
        risk: verdict.risk,
        suggestedAction: verdict.suggestion?.action ?? null,
        suggestedReason: verdict.suggestion?.reason ?? draft.reasonCode,
        sourceStatus: draft.sourceStatus,
      },
      draft.text,
      draft.raw,
      foldForSearch(draft.text),
      verdict.hits,
      receivedAt,
    )
  }

  return {
    /** Takes the drafts in; must run inside a transaction. Calls `taken` for each with what it became. */
    take(sourceId: number, drafts: readonly CommentDraft[], changed: (commentId: number) => void): Receipt {
      const receivedAt = deps.now().toISOString()
      const digest = createHash('sha256')
      const receipt: Receipt = { new: 0, revised: 0, same: 0, firstId: null, lastId: null, sha256: '', revisions: [] }
      for (const draft of drafts) {
        const known = table.head(sourceId, draft.externalId)
        if (known === null) {
          const id = insert(sourceId, draft, receivedAt)
          receipt.new += 1
          receipt.firstId ??= id
          receipt.lastId = id
          digest.update(digestPart(id, 1, draft.text, draft.raw))
        } else if (known.text === draft.text) {
          receipt.same += 1
        } else {
          const number = known.revision + 1
          revise(known.id, number, draft, receivedAt)
          receipt.revised += 1
          const sha256 = createHash('sha256')
            .update(digestPart(known.id, number, draft.text, draft.raw))
            .digest('hex')
          receipt.revisions.push({ commentId: known.id, number, sha256 })
          changed(known.id)
        }
      }
      return { ...receipt, sha256: digest.digest('hex') }
    },
    /** After a rolled-back transaction nothing remembered can be trusted. */
    forget() {
      articles.clear()
      authors.clear()
    },
  }
}
export type IntakeDesk = ReturnType<typeof createIntake>
