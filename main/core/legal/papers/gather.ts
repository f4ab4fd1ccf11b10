import type { CaseState } from '../../../../shared/case.ts'
import type { Moderator } from '../../../../shared/domain.ts'
import { EMPTY_LETTERHEAD, Letterhead, type PaperDraft } from '../../../../shared/papers.ts'
import { fileOf } from '../../author-file.ts'
import { sha256 } from '../../db/audit.ts'
import type { Deps } from '../../deps.ts'
import type { Tables } from '../../tables.ts'
import { needCase, stateOfCase } from '../case-book.ts'
import { aroundIn, type Captured, furtherIn, readCapture } from './captured.ts'
import type { AccountFacts, DecisionFact, EvidenceFact, PaperFacts, PostFacts, StatuteFacts } from './facts.ts'
import { editionOf } from './papers.ts'

/** Deletions of an account that are told. */
const EARLIER = 50

export const LETTERHEAD_SETTING = 'letterhead'

type Needs = Pick<Deps, 'tables' | 'program' | 'now'> & Readonly<{ statuteFacts: (id: string) => StatuteFacts | null }>

/** The publisher as the desk has it. */
export function letterheadOf({ deskSettings }: Pick<Tables, 'deskSettings'>): Letterhead {
  const kept = deskSettings.get(LETTERHEAD_SETTING)
  return kept === null ? EMPTY_LETTERHEAD : Letterhead.parse(JSON.parse(kept))
}

/** Everything a paper of this case is made of, as it stands now. Without a number it is a preview. */
export function gatherPaperFacts(
  needs: Needs,
  draft: PaperDraft,
  by: Moderator,
  place: Readonly<{ number: string | null; version: number }>,
): PaperFacts {
  const { tables, program, now } = needs
  const record = needCase(needs, draft.caseId)
  const state = stateOfCase(needs, draft.caseId)
  const labels = new Map(tables.reasons.list().map(({ code, label }) => [code, label.de]))
  const label = (code: string | null) => (code === null ? '' : (labels.get(code) ?? code))
  const gathered = state.items.map((item, at) => onePost(tables, item, at + 1, label))
  const posts = gathered.map(({ post }) => post)
  const chain = tables.custody.ofChain(draft.caseId)
  return {
    schema: 'freigabe-paper',
    schemaVersion: 1,
    draft,
    ...place,
    edition: editionOf(draft.kind),
    at: now().toISOString(),
    by: { name: by.name, role: by.role },
    program,
    workstation: tables.people.workstation()?.name ?? '',
    letterhead: letterheadOf(tables),
    case: {
      id: record.id,
      number: record.number,
      title: state.title,
      status: state.status,
      openedAt: record.openedAt,
      openedBy: tables.people.byId(record.moderatorId)?.name ?? '',
      custodyHead: tables.custody.head(draft.caseId),
      custodyLinks: chain.length,
    },
    posts,
    parties: state.parties,
    offences: offencesOf(needs, state, posts),
    accounts: accountsOf(tables, gathered, label),
    evidence: gathered
      .flatMap(({ evidence }) => evidence)
      .map((file, at): EvidenceFact => ({ ...file, number: at + 1 })),
    custody: draft.kind === 'custodyLog' ? chain : [],
    entries: draft.kind === 'caseSummary' ? tables.cases.entries(draft.caseId) : [],
    tasks: state.tasks.map(({ title, dueAt, doneAt }) => ({ title, dueAt, doneAt })),
    damages: state.damages,
    notices: gathered.flatMap(one => noticesOf(tables, one)),
    complaints: gathered.flatMap(one => complaintsOf(tables, one)),
  }
}

type Gathered = Readonly<{
  post: PostFacts
  captured: Captured | null
  evidence: ReadonlyArray<Omit<EvidenceFact, 'number'>>
  decided: ReadonlyMap<string, DecisionFact>
}>

function onePost(
  tables: Tables,
  { commentId, captureIds }: CaseState['items'][number],
  number: number,
  label: (code: string | null) => string,
): Gathered {
  const comment = tables.comments.record(commentId)!
  const captures = tables.evidence.ofComment(commentId).filter(({ id }) => captureIds.includes(id))
  const capture = captures.at(-1)
  const captured = capture === undefined ? null : readCapture(tables, capture)
  const article = tables.comments.article(comment.articleId)
  const account = tables.evidenceReads.account(comment.authorId)
  const decided = decisionsOf(tables, commentId, label)
  const known = captured?.comment ?? comment
  const post: PostFacts = {
    number,
    commentId,
    externalId: comment.externalId,
    source: comment.source,
    profile: tables.sources.byId(comment.sourceId)?.profile ?? 'hosting_only',
    capture:
      capture === undefined || captured === null
        ? null
        : {
            id: capture.id,
            at: capture.capturedAt,
            by: capture.capturedBy,
            sha256: capture.sha256,
            method: capture.method,
          },
    text: known.text,
    textSha256: captured?.textSha256 ?? sha256(comment.text),
    revision: known.revision,
    currentRevision: comment.revision,
    language: known.language,
    submittedAt: known.submittedAt,
    receivedAt: known.receivedAt,
    everPublic: comment.everPublic === 1,
    publishedAt: comment.publishedAt,
    unpublishedAt: comment.unpublishedAt,
    author: captured?.account ?? account,
    article: captured?.context.article ?? {
      ...article,
      externalId: tables.evidenceReads.articleExternalId(comment.articleId),
    },
    parentExternalId: known.parentExternalId,
    ...(captured === null ? { preceding: [], answers: 0 } : aroundIn(captured.context, commentId)),
    decisions: standing([...decided.values()]),
    holdId: comment.holdId,
  }
  const evidence = captures.flatMap(({ id: captureId, files, capturedAt, capturedBy }) =>
    files.map(file => ({ ...file, post: number, captureId, capturedAt, capturedBy })),
  )
  return { post, captured, evidence, decided }
}

const MEASURES: ReadonlySet<string> = new Set(['approve', 'delete', 'escalate'])
type Decided = DecisionFact & Readonly<{ id: string; undoes: string | null }>

/** All decisions on a post by their id, the oldest first. */
function decisionsOf(tables: Tables, commentId: number, label: (code: string | null) => string): Map<string, Decided> {
  const rows = tables.evidenceReads.decisions(commentId).map((row): Decided => {
    const reason = row['reason'] as string | null
    return {
      id: String(row['id']),
      undoes: row['ofDecision'] as string | null,
      at: String(row['decidedAt']),
      action: String(row['action']),
      reason,
      reasonLabel: label(reason),
      by: String(row['moderatorName']),
      rule: row['rule'] as string | null,
    }
  })
  return new Map(rows.map(row => [row.id, row]))
}

/** What was decided and not taken back. */
function standing(decisions: readonly DecisionFact[]): DecisionFact[] {
  const all = decisions as readonly Decided[]
  const isUndone = (id: string) => all.findLast(one => one.undoes === id)?.action === 'undo'
  return all
    .filter(({ id, action }) => MEASURES.has(action) && !isUndone(id))
    .map(({ id: _id, undoes: _undoes, ...fact }) => fact)
}

const offencesOf = ({ statuteFacts }: Needs, state: CaseState, posts: readonly PostFacts[]): PaperFacts['offences'] =>
  state.offences.flatMap(({ statuteId, commentIds, victimId, referenceVersion, limitationDate, assessment }) => {
    const statute = statuteFacts(statuteId)
    const numbers = posts.flatMap(({ number, commentId }) => (commentIds.includes(commentId) ? [number] : []))
    return statute === null ? [] : [{ statute, referenceVersion, posts: numbers, victimId, limitationDate, assessment }]
  })

/** The accounts that wrote the posts, each once. */
function accountsOf(
  tables: Tables,
  gathered: readonly Gathered[],
  label: (code: string | null) => string,
): AccountFacts[] {
  return [...Map.groupBy(gathered, ({ post }) => post.author.id)].map(([authorId, own]): AccountFacts => {
    const { externalId, name, registeredAt, firstSeenAt } =
      own.findLast(({ captured }) => captured !== null)?.captured?.account ?? tables.evidenceReads.account(authorId)
    const { pending, approved, deleted, escalated } = tables.comments.author(authorId)
    const about = new Set(own.map(({ post }) => post.commentId))
    const further = own.flatMap(({ captured, post }) =>
      furtherIn(captured?.raw ?? '').map(field => ({ ...field, post: post.number })),
    )
    return {
      id: authorId,
      externalId,
      name,
      registeredAt,
      firstSeenAt,
      counts: { pending, approved, deleted, escalated },
      further: further.filter(
        (one, at) => further.findIndex(({ name: n, value }) => n === one.name && value === one.value) === at,
      ),
      earlier: tables.evidenceReads
        .earlierDeletions(authorId, EARLIER)
        .filter(({ id }) => !about.has(id))
        .map(({ at, reason, externalId: post }) => ({ at, reason, reasonLabel: label(reason), externalId: post })),
      sanctions: fileOf(tables.authorRecords.ofAuthor(authorId))
        .filter(({ isUndone, record }) => !isUndone && record.kind !== 'note')
        .map(({ record }) => ({
          at: record.recordedAt,
          kind: record.kind,
          reasonLabel: label(record.reason),
          endsAt: record.endsAt,
        })),
    }
  })
}

type Row = Readonly<Record<string, string | number | null>>
const factOf = ({ decided }: Gathered, id: string | number | null | undefined): DecisionFact | null => {
  const found = decided.get(String(id ?? '')) as Decided | undefined
  if (found === undefined) return null
  const { id: _id, undoes: _undoes, ...fact } = found
  return fact
}
const said = (row: Row, name: string) => String(row[name] ?? '')

const noticesOf = (tables: Tables, one: Gathered): PaperFacts['notices'] =>
  tables.evidenceReads.notices(one.post.commentId).map(row => ({
    id: said(row, 'id'),
    kind: said(row, 'kind'),
    senderName: said(row, 'senderName'),
    senderEmail: said(row, 'senderEmail'),
    explanation: said(row, 'explanation'),
    location: said(row, 'locationUrl'),
    receivedAt: said(row, 'receivedAt'),
    post: one.post.number,
    decision: factOf(one, row['decidedBy']),
  }))

const complaintsOf = (tables: Tables, one: Gathered): PaperFacts['complaints'] =>
  tables.evidenceReads.complaints(one.post.commentId).map(row => ({
    id: said(row, 'id'),
    complainant: said(row, 'complainant'),
    senderName: said(row, 'senderName'),
    senderEmail: said(row, 'senderEmail'),
    text: said(row, 'text'),
    receivedAt: said(row, 'receivedAt'),
    post: one.post.number,
    against: factOf(one, row['against']),
    decision: factOf(one, row['decidedBy']),
  }))
