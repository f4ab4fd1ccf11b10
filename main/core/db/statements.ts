import type {
  ExemptBecause,
  StatementKind,
  StatementList,
  StatementState,
  ToldWhat,
} from '../../../shared/statement.ts'
import type { ServiceProfile } from '../../../shared/reference.ts'
import type { Db } from './open.ts'

/** Whom and what a statement is about. */
export type StatementHead = Readonly<{
  kind: StatementKind
  sourceId: number
  authorId: number
  commentId: number | null
  revision: number | null
  reason: string
  puid: string
  exempt: ExemptBecause | null
  reportable: 0 | 1
}>

/** Where a statement stands. */
export type StatementStanding = StatementHead &
  Readonly<{
    seq: number
    decisionId: string | null
    authorRecordId: string | null
    state: StatementState
    dueSince: string
    textId: string
    stands: 0 | 1
    told: 'nothing' | ToldWhat
    reportedAt: string | null
    receipt: string | null
  }>

/** What the list shows of a statement. */
export type ListedStatement = Readonly<{
  id: string
  seq: number
  kind: StatementKind
  state: StatementState
  reason: string
  authorName: string
  excerpt: string
  dueSince: string
  exemptBecause: ExemptBecause | null
  textId: string
  isDemo: 0 | 1
}>

/** How an author can be reached, and which duties their source is under (recital 13 DSA). */
export type Reach = Readonly<{ sourceId: number; hasAccount: 0 | 1; isDemo: 0 | 1; profile: ServiceProfile }>

/** What a letter and a mail merge say of the person and the post; the post's fields are null for a sanction that was made without one. */
export type Addressee = Readonly<{
  authorId: number
  authorName: string
  authorExternalId: string
  source: string
  isDemo: 0 | 1
  commentExternalId: string | null
  text: string | null
  submittedAt: string | null
  articleTitle: string | null
  articleUrl: string | null
}>

const columns = `t.seq, r.id, t.kind, t.source_id AS sourceId, t.author_id AS authorId, t.comment_id AS commentId, t.revision,
  t.decision_id AS decisionId, t.author_record_id AS authorRecordId, t.reason, t.puid, t.state, t.due_since AS dueSince,
  t.text_id AS textId, t.stands, t.told, t.exempt, t.reportable, t.reported_at AS reportedAt, t.receipt`
const FROM = 'FROM statements t CROSS JOIN statement_records r ON r.seq = t.seq'

export type KnownStatement = StatementStanding & Readonly<{ id: string }>

/** The states and times that make up a list, with the moment `@now`. */
const LISTS: Readonly<Record<StatementList, string>> = {
  due: `t.state IN ('due', 'withdrawalDue') AND t.due_since <= +@now`,
  postponed: `t.state IN ('due', 'withdrawalDue') AND t.due_since > +@now`,
  exempt: `t.state = 'exempt'`,
  handedOver: `t.state = 'handedOver'`,
}

const LISTED = `SELECT r.id, t.seq, t.kind, t.state, t.reason, u.name AS authorName, substr(coalesce(v.text, ''), 1, 160) AS excerpt,
    t.due_since AS dueSince, t.exempt AS exemptBecause, t.text_id AS textId, s.kind = 'demo' AS isDemo
  FROM statements t CROSS JOIN statement_records r ON r.seq = t.seq CROSS JOIN authors u ON u.id = t.author_id
  CROSS JOIN sources s ON s.id = t.source_id
  LEFT JOIN revisions v ON v.comment_id = t.comment_id AND v.number = t.revision`

type Page = Readonly<{ now: string; at: string; seq: number; limit: number }>

/** Where statements of reasons stand. Derived; only `put` writes. */
export const statementTable = (db: Db) => {
  const put = db.prepare<[StatementStanding]>(
    `INSERT INTO statements (seq, kind, source_id, author_id, comment_id, revision, decision_id, author_record_id, reason, puid, state,
       due_since, text_id, stands, told, exempt, reportable, reported_at, receipt)
     VALUES (@seq, @kind, @sourceId, @authorId, @commentId, @revision, @decisionId, @authorRecordId, @reason, @puid, @state,
       @dueSince, @textId, @stands, @told, @exempt, @reportable, @reportedAt, @receipt)
     ON CONFLICT (seq) DO UPDATE SET state = excluded.state, due_since = excluded.due_since, text_id = excluded.text_id,
       stands = excluded.stands, told = excluded.told, exempt = excluded.exempt, reported_at = excluded.reported_at,
       receipt = excluded.receipt`,
  )
  const byId = db.prepare<[string], KnownStatement>(
    `SELECT ${columns} FROM statement_records r CROSS JOIN statements t ON t.seq = r.seq WHERE r.id = ?`,
  )
  const byPuid = db.prepare<[string], KnownStatement>(
    `SELECT ${columns} ${FROM} WHERE t.puid = ? AND t.reported_at IS NOT NULL`,
  )
  const ofComment = db.prepare<[number, number], KnownStatement>(
    `SELECT ${columns} ${FROM} WHERE t.comment_id = ? AND t.revision = +? AND t.kind = 'deletion' ORDER BY t.seq`,
  )
  const ofAuthorRecord = db.prepare<[string], KnownStatement>(`SELECT ${columns} ${FROM} WHERE t.author_record_id = ?`)
  const page = Object.fromEntries(
    Object.entries(LISTS).map(([list, where]) => [
      list,
      db.prepare<[Page], ListedStatement>(
        `${LISTED} WHERE ${where} AND (t.due_since, t.seq) > (+@at, +@seq) ORDER BY t.due_since, t.seq LIMIT +@limit`,
      ),
    ]),
  ) as Record<StatementList, ReturnType<typeof db.prepare<[Page], ListedStatement>>>
  const newest = Object.fromEntries(
    Object.entries(LISTS).map(([list, where]) => [
      list,
      db.prepare<[Page], ListedStatement>(
        `${LISTED} WHERE ${where} AND (t.due_since, t.seq) < (+@at, +@seq) ORDER BY t.due_since DESC, t.seq DESC LIMIT +@limit`,
      ),
    ]),
  ) as Record<StatementList, ReturnType<typeof db.prepare<[Page], ListedStatement>>>
  const listed = db.prepare<[number], ListedStatement>(`${LISTED} WHERE t.seq = ?`)
  const counts = db.prepare<
    [{ now: string; ripe: string }],
    { due: number; held: number; postponed: number; withdrawals: number }
  >(
    `SELECT count(*) FILTER (WHERE due_since <= +@ripe) AS due,
       count(*) FILTER (WHERE due_since > +@ripe AND due_since <= +@now) AS held,
       count(*) FILTER (WHERE due_since > +@now) AS postponed,
       count(*) FILTER (WHERE state = 'withdrawalDue' AND due_since <= +@now) AS withdrawals
     FROM statements INDEXED BY statements_by_state WHERE state IN ('due', 'withdrawalDue')`,
  )
  const ripe = db.prepare<[string, number], KnownStatement>(
    `SELECT ${columns} ${FROM} WHERE t.state IN ('due', 'withdrawalDue') AND t.due_since <= +? ORDER BY t.due_since, t.seq LIMIT +?`,
  )
  const toReport = db.prepare<[string, number], KnownStatement>(
    `SELECT ${columns} FROM statements t INDEXED BY statements_to_report CROSS JOIN statement_records r ON r.seq = t.seq
     WHERE t.reportable = 1 AND t.reported_at IS NULL AND t.state IN ('due', 'handedOver') AND r.recorded_at <= +?
     ORDER BY t.seq LIMIT +?`,
  )
  const countToReport = db
    .prepare<[string], number>(
      `SELECT count(*) FROM statements t INDEXED BY statements_to_report CROSS JOIN statement_records r ON r.seq = t.seq
       WHERE t.reportable = 1 AND t.reported_at IS NULL AND t.state IN ('due', 'handedOver') AND r.recorded_at <= +?`,
    )
    .pluck()
  const addressee = db.prepare<[number], Addressee>(
    `SELECT u.id AS authorId, u.name AS authorName, u.external_id AS authorExternalId, s.name AS source, s.kind = 'demo' AS isDemo,
       c.external_id AS commentExternalId, v.text, c.submitted_at AS submittedAt, a.title AS articleTitle, a.url AS articleUrl
     FROM statements t CROSS JOIN authors u ON u.id = t.author_id CROSS JOIN sources s ON s.id = t.source_id
     LEFT JOIN comments c ON c.id = t.comment_id LEFT JOIN articles a ON a.id = c.article_id
     LEFT JOIN revisions v ON v.comment_id = t.comment_id AND v.number = t.revision WHERE t.seq = ?`,
  )
  const reach = db.prepare<[number], Reach>(
    `SELECT u.source_id AS sourceId, u.external_id NOT LIKE 'name:%' AS hasAccount, s.kind = 'demo' AS isDemo, s.profile
     FROM authors u CROSS JOIN sources s ON s.id = u.source_id WHERE u.id = +?`,
  )
  const all = db.prepare<[], StatementStanding>(
    `SELECT ${columns.replace('r.id, ', '')} FROM statements t ORDER BY t.seq`,
  )
  return {
    put: (standing: StatementStanding) => put.run(standing),
    byId: (id: string) => byId.get(id) ?? null,
    /** Of those that were reported to the Commission's database. */
    byPuid: (puid: string) => byPuid.get(puid) ?? null,
    /** The statements about a deletion of that text of a comment, the oldest first. */
    ofComment: (commentId: number, revision: number) => ofComment.all(commentId, revision),
    ofAuthorRecord: (recordId: string) => ofAuthorRecord.get(recordId) ?? null,
    /** A page of a list behind a place. What is due comes oldest first, what is done newest first. */
    page: (list: StatementList, now: string, after: Readonly<{ at: string; seq: number }> | null, limit: number) =>
      list === 'due' || list === 'postponed'
        ? page[list].all({ now, limit, ...(after ?? { at: '', seq: 0 }) })
        : newest[list].all({ now, limit, ...(after ?? { at: '~', seq: Number.MAX_SAFE_INTEGER }) }),
    /** One statement as lists show it, by its number, which must be one. */
    listed: (seq: number) => listed.get(seq)!,
    /** `ripeAt`: what is due since then may leave now. */
    counts: (now: string, ripeAt: string) => counts.get({ now, ripe: ripeAt })!,
    /** What may leave: due since that moment or earlier, the oldest first. */
    ripe: (ripeAt: string, limit: number) => ripe.all(ripeAt, limit),
    /** What belongs into the Commission's database and was made at that moment or earlier. */
    toReport: (ripeAt: string, limit: number) => toReport.all(ripeAt, limit),
    countToReport: (ripeAt: string) => countToReport.get(ripeAt) ?? 0,
    /** Whether an author has an account by which the source can reach them, or is known by a name alone. */
    reach: (authorId: number) => reach.get(authorId)!,
    addressee: (seq: number) => addressee.get(seq)!,
    all: () => all.all(),
  }
}
