import type { QueueName, Status } from '../../shared/domain.ts'
import { sha256 } from './db/audit.ts'
import { emptyTally, type Tally } from './db/counters.ts'
import type { FactPost, FactTable } from './db/facts.ts'
import type { Hits } from './db/hits.ts'
import type { Intake, StoredHead } from './db/intake.ts'
import type { SetScan, Verdict } from './rule-set.ts'
import type { CommentDraft } from './sources/mapping.ts'

/** What was found out about a text beforehand, on whatever thread. */
export type Scanned = Readonly<{ scan: SetScan; signature: Uint8Array | null; folded: string }>

/** What intake needs of the rules: looking at a text, and judging what was found by what is known of the post. */
export type IntakeChecks = Readonly<{
  scan: (text: string) => Scanned
  judge: (found: Scanned, post: FactPost) => Verdict
  /** After a comment was written: keeps its signature, its hits in shadow, and lets a switched-on rule act. */
  written: (commentId: number, submittedAt: string, found: Scanned, verdict: Verdict) => void
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

/** What is known by source and by the source's own id. A key of both in one string would have to be made for every post. */
function createMemory<T>() {
  const sources = new Map<number, Map<string, T>>()
  return {
    get: (sourceId: number, externalId: string): T | undefined => sources.get(sourceId)?.get(externalId),
    set: (sourceId: number, externalId: string, known: T): void => {
      const ofSource = sources.get(sourceId) ?? new Map<string, T>()
      if (ofSource.size >= MAX_REMEMBERED) ofSource.clear()
      sources.set(sourceId, ofSource.set(externalId, known))
    },
    clear: (): void => sources.clear(),
  }
}

/** Where a comment of that status waits; a waiting one with hits goes to Flagged. */
export function queueFor(status: Status, hits: number): QueueName {
  if (status === 'approved' || status === 'deleted') return 'decided'
  if (status === 'escalated') return 'escalated'
  return hits > 0 ? 'flagged' : 'incoming'
}

function saysTheSame<T extends object>(a: T, b: T): boolean {
  for (const field in a) if (a[field] !== b[field]) return false
  return true
}

type KnownArticle = Readonly<{ id: number; section: string }>
type KnownAuthor = Readonly<{ id: number; registeredAt: string | null }>

/** What stands in the row; a proposal to approve names no reason, and only the post's view makes it. */
export function storedSuggestion({ suggestion }: Verdict, reasonCode: string | null) {
  return {
    suggestedAction: suggestion === null || suggestion.action === 'approve' ? null : suggestion.action,
    suggestedReason: suggestion?.reason ?? reasonCode,
  }
}

/**
 * Takes drafts into the database, inside the caller's transaction. The same source and external id with the same text changes
 * nothing; with another text it is a new revision, and the comment waits for a person again.
 */
export function createIntake(deps: {
  table: Intake
  hits: Hits
  facts: FactTable
  checks: IntakeChecks
  now: () => Date
}) {
  const { table, hits, checks } = deps
  // What was last said of articles and authors, so that a file with a million rows does not ask a million times.
  const articles = createMemory<KnownArticle & { said: CommentDraft['article'] }>()
  const authors = createMemory<KnownAuthor & { said: CommentDraft['author']; firstSeenAt: string }>()

  const articleOf = (sourceId: number, article: CommentDraft['article']): KnownArticle => {
    const remembered = articles.get(sourceId, article.externalId)
    if (remembered !== undefined && saysTheSame(remembered.said, article)) return remembered
    const known = table.article(sourceId, article.externalId)
    const facts = {
      sourceId,
      externalId: article.externalId,
      title: article.title ?? known?.title ?? '',
      lead: article.lead ?? known?.lead ?? '',
      section: article.section ?? known?.section ?? '',
      url: article.url ?? known?.url ?? null,
    }
    if (known !== null && !saysTheSame(facts, { ...facts, ...known })) table.updateArticle(known.id, facts)
    const id = known?.id ?? table.insertArticle(facts)
    const entry = { id, section: facts.section, said: article }
    articles.set(sourceId, article.externalId, entry)
    return entry
  }

  const authorOf = (sourceId: number, author: CommentDraft['author'], submittedAt: string): KnownAuthor => {
    const remembered = authors.get(sourceId, author.externalId)
    if (remembered !== undefined && remembered.firstSeenAt <= submittedAt && saysTheSame(remembered.said, author))
      return remembered
    const known = table.author(sourceId, author.externalId)
    const facts = {
      sourceId,
      externalId: author.externalId,
      name: author.name ?? known?.name ?? author.externalId,
      registeredAt: author.registeredAt ?? known?.registeredAt ?? null,
      firstSeenAt: known === null || submittedAt < known.firstSeenAt ? submittedAt : known.firstSeenAt,
    }
    if (known !== null && !saysTheSame(facts, { ...facts, ...known })) table.updateAuthor(known.id, facts)
    const id = known?.id ?? table.insertAuthor(facts)
    const entry = { id, said: author, firstSeenAt: facts.firstSeenAt, registeredAt: facts.registeredAt }
    authors.set(sourceId, author.externalId, entry)
    return entry
  }

  const verdictFields = (verdict: Verdict, draft: CommentDraft) => ({
    severity: verdict.severity,
    risk: verdict.risk,
    riskParts: verdict.riskParts === null ? null : JSON.stringify(verdict.riskParts),
    ...storedSuggestion(verdict, draft.reasonCode),
  })

  const insert = (sourceId: number, draft: CommentDraft, found: Scanned, receivedAt: string, tally: Tally): number => {
    const submittedAt = draft.submittedAt ?? receivedAt
    const article = articleOf(sourceId, draft.article)
    const author = authorOf(sourceId, draft.author, submittedAt)
    const verdict = checks.judge(found, {
      id: 0,
      authorId: author.id,
      submittedAt,
      registeredAt: author.registeredAt,
      section: article.section,
      article: draft.article.externalId,
      openNotices: 0,
    })
    const isPublic = draft.status === 'approved'
    const publishedAt = draft.publishedAt ?? (isPublic ? submittedAt : null)
    const id = table.insertComment(
      {
        sourceId,
        externalId: draft.externalId,
        articleId: article.id,
        authorId: author.id,
        parentExternalId: draft.parentExternalId,
        status: draft.status,
        queue: queueFor(draft.status, verdict.hits.length),
        queueAt: submittedAt,
        ...verdictFields(verdict, draft),
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
      found.folded,
      tally,
    )
    hits.write(id, 1, verdict.hits)
    checks.written(id, submittedAt, found, verdict)
    return id
  }

  const revise = (known: StoredHead, draft: CommentDraft, found: Scanned, receivedAt: string, tally: Tally): void => {
    const { id } = known
    const number = known.revision + 1
    const post = deps.facts.post(id)!
    const verdict = checks.judge(found, post)
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
        ...verdictFields(verdict, draft),
        sourceStatus: draft.sourceStatus,
      },
      { text: draft.text, raw: draft.raw, folded: found.folded },
      receivedAt,
      known.queue,
      tally,
    )
    hits.write(id, number, verdict.hits)
    checks.written(id, post.submittedAt, found, verdict)
  }

  return {
    /**
     * Takes the drafts in; must run inside a transaction. `scanned` holds what is known of their texts already, by place. What drafts say of
     * articles and authors is remembered: their strings must not be pieces of a file read into memory.
     */
    take(
      sourceId: number,
      drafts: readonly CommentDraft[],
      changed: (commentId: number) => void,
      scanned: readonly Scanned[] = [],
    ): Receipt {
      const receivedAt = deps.now().toISOString()
      const digested: string[] = []
      const tally = emptyTally()
      const receipt: Receipt = { new: 0, revised: 0, same: 0, firstId: null, lastId: null, sha256: '', revisions: [] }
      for (const [place, draft] of drafts.entries()) {
        const found = () => scanned[place] ?? checks.scan(draft.text)
        const known = table.head(sourceId, draft.externalId)
        if (known === null) {
          const id = insert(sourceId, draft, found(), receivedAt, tally)
          receipt.new += 1
          receipt.firstId ??= id
          receipt.lastId = id
          digested.push(digestPart(id, 1, draft.text, draft.raw))
        } else if (known.text === draft.text) {
          receipt.same += 1
        } else {
          const number = known.revision + 1
          revise(known, draft, found(), receivedAt, tally)
          receipt.revised += 1
          const part = digestPart(known.id, number, draft.text, draft.raw)
          receipt.revisions.push({ commentId: known.id, number, sha256: sha256(part) })
          changed(known.id)
        }
      }
      table.count(tally, Date.parse(receivedAt))
      return { ...receipt, sha256: sha256(digested.join('')) }
    },
    /** After a rolled-back transaction nothing remembered can be trusted. */
    forget() {
      articles.clear()
      authors.clear()
    },
  }
}
export type IntakeDesk = ReturnType<typeof createIntake>
