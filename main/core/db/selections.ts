import type { CommentRow, Cursor, ObjectionQueue, QueueName, ShownQueue, Status } from '../../../shared/domain.ts'
import { says, type TextTerm } from '../../../shared/search-words.ts'
import { findLinks } from '../checks/text/links.ts'
import { rowsFrom } from './list-rows.ts'
import type { Db } from './open.ts'

// Lists are read in two steps. A walk gives the numbers of comments in the wanted order, from one index and nothing else; a pick reads
// these comments and leaves out those that the filter does not mean. So each list costs what is looked at, never more.

/** A filter with its names looked up. Null stands for a field that narrows nothing. */
export type Wanted = Readonly<{
  queue: ShownQueue | null
  sources: readonly number[] | null
  sections: readonly string[] | null
  articles: readonly number[] | null
  authors: readonly number[] | null
  /** Moderators that a post is for. */
  assignees: readonly string[] | null
  rules: readonly number[] | null
  reasons: readonly string[] | null
  statuses: readonly Status[] | null
  languages: readonly string[] | null
  hasLink: boolean | null
  /** ISO times of submission, from inclusive, until exclusive. */
  since: string | null
  until: string | null
  terms: readonly TextTerm[] | null
}>

/** What narrows nothing. */
export const nothingWanted: Wanted = {
  queue: null,
  sources: null,
  sections: null,
  articles: null,
  authors: null,
  assignees: null,
  rules: null,
  reasons: null,
  statuses: null,
  languages: null,
  hasLink: null,
  since: null,
  until: null,
  terms: null,
}

const TEXT = '(SELECT r.text FROM revisions r WHERE r.comment_id = c.id AND r.number = c.revision)'

const among = (name: string, value: string) =>
  `(@${name} IS NULL OR ${value} IN (SELECT value FROM json_each(@${name})))`

/** Why a post is deleted or escalated: the last such decision that nobody took back. Of others, what was suggested. */
const REASON = `CASE WHEN c.status IN ('deleted', 'escalated') THEN
    (SELECT d.reason FROM decisions d WHERE d.comment_id = c.id AND d.action IN ('delete', 'escalate', 'redo')
       AND d.reason IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decisions x WHERE x.comment_id = c.id AND x.seq > d.seq
         AND x.action = 'undo' AND x.of_decision = coalesce(d.of_decision, d.id))
     ORDER BY d.seq DESC LIMIT 1)
  ELSE c.suggested_reason END`

const IS_WANTED = `(@queue IS NULL OR CASE @queue WHEN 'reported' THEN c.reported_at IS NOT NULL
    WHEN 'complaints' THEN c.complained_at IS NOT NULL ELSE c.queue = @queue END)
  AND ${among('statuses', 'c.status')}
  AND ${among('sources', 'c.source_id')}
  AND ${among('articles', 'c.article_id')}
  AND ${among('authors', 'c.author_id')}
  AND ${among('assignees', 'c.assignee_id')}
  AND ${among('languages', "lower(substr(c.language, 1, instr(c.language || '-', '-') - 1))")}
  AND (@since IS NULL OR c.submitted_at >= @since)
  AND (@until IS NULL OR c.submitted_at < @until)
  AND ${among('sections', '(SELECT a.section FROM articles a WHERE a.id = c.article_id)')}
  AND (@rules IS NULL OR EXISTS (SELECT 1 FROM hits h WHERE h.comment_id = c.id AND h.revision = c.revision
    AND h.rule_key IN (SELECT value FROM json_each(@rules))))
  AND ${among('reasons', REASON)}
  AND (@hasLink IS NULL OR has_link(${TEXT}) = @hasLink)
  AND (@terms IS NULL OR says(${TEXT}, @terms))`

/** Deadlines first, then age; as comments_by_deadline has it. SQLite begins a walk at an expression only where that stands alone. */
const BY_DEADLINE = "coalesce(due_at, '~') || queue_at"

const COMMENTS = 'json_each(+@ids) j CROSS JOIN comments c ON c.id = j.value'

/** The statements, for tests that look at how SQLite answers them. */
export const selectionSql = {
  oldest: `SELECT id, queue_at AS at, 0 AS risk FROM comments WHERE queue = +@queue AND (queue_at, id) > (+@at, +@id)
    ORDER BY queue_at, id LIMIT +@limit`,
  newest: `SELECT id, queue_at AS at, 0 AS risk FROM comments WHERE queue = +@queue AND (queue_at, id) < (+@at, +@id)
    ORDER BY queue_at DESC, id DESC LIMIT +@limit`,
  // Left to itself SQLite would sort all of Flagged by risk as long as it has no statistics.
  risk: `SELECT id, queue_at AS at, risk FROM comments INDEXED BY comments_by_risk WHERE queue = 'flagged'
      AND risk = +@risk AND (queue_at, id) > (+@at, +@id)
    UNION ALL SELECT id, queue_at AS at, risk FROM comments INDEXED BY comments_by_risk WHERE queue = 'flagged'
      AND risk < +@risk
    ORDER BY risk DESC, at, id LIMIT +@limit`,
  deadline: `SELECT id, ${BY_DEADLINE} AS at, 0 AS risk FROM comments INDEXED BY comments_by_deadline
    WHERE queue = 'escalated' AND ${BY_DEADLINE} >= +@at AND (${BY_DEADLINE}, id) > (+@at, +@id)
    ORDER BY ${BY_DEADLINE}, id LIMIT +@limit`,
  // Trusted flaggers come first, by the rank (Art. 22(1) DSA).
  reported: `SELECT id, reported_at AS at, reported_rank AS risk FROM comments INDEXED BY comments_by_report
    WHERE reported_at IS NOT NULL AND (reported_rank, reported_at, id) > (+@risk, +@at, +@id)
    ORDER BY reported_rank, reported_at, id LIMIT +@limit`,
  reportedNewest: `SELECT id, reported_at AS at, 0 AS risk FROM comments INDEXED BY comments_by_report_time
    WHERE reported_at IS NOT NULL AND (reported_at, id) < (+@at, +@id) ORDER BY reported_at DESC, id DESC LIMIT +@limit`,
  complained: `SELECT id, complained_at AS at, 0 AS risk FROM comments INDEXED BY comments_by_complaint
    WHERE complained_at IS NOT NULL AND (complained_at, id) > (+@at, +@id) ORDER BY complained_at, id LIMIT +@limit`,
  complainedNewest: `SELECT id, complained_at AS at, 0 AS risk FROM comments INDEXED BY comments_by_complaint
    WHERE complained_at IS NOT NULL AND (complained_at, id) < (+@at, +@id)
    ORDER BY complained_at DESC, id DESC LIMIT +@limit`,
  allNewest: `SELECT id, '' AS at, 0 AS risk FROM comments WHERE id < +@id ORDER BY id DESC LIMIT +@limit`,
  allOldest: `SELECT id, '' AS at, 0 AS risk FROM comments WHERE id > +@id ORDER BY id LIMIT +@limit`,
  textNewest: `SELECT rowid AS id, '' AS at, 0 AS risk FROM search WHERE search MATCH @match AND rowid < +@id
    ORDER BY rowid DESC LIMIT +@limit`,
  textOldest: `SELECT rowid AS id, '' AS at, 0 AS risk FROM search WHERE search MATCH @match AND rowid > +@id
    ORDER BY rowid LIMIT +@limit`,
  textBest: `SELECT rowid AS id, '' AS at, 0 AS risk FROM search WHERE search MATCH @match AND rowid >= +@floor
    ORDER BY bm25(search), rowid DESC LIMIT +@limit`,
  textFloor: `SELECT rowid FROM search WHERE search MATCH @match ORDER BY rowid DESC LIMIT 1 OFFSET +@limit`,
  ofAuthors: `SELECT id FROM comments WHERE author_id IN (SELECT value FROM json_each(@ids)) LIMIT +@limit`,
  ofArticles: `SELECT id FROM comments WHERE article_id IN (SELECT value FROM json_each(@ids)) LIMIT +@limit`,
  ofAssignees: `SELECT id FROM comments WHERE assignee_id IN (SELECT value FROM json_each(@ids)) LIMIT +@limit`,
  ofRules: `SELECT DISTINCT comment_id FROM hits WHERE rule_key IN (SELECT value FROM json_each(@ids)) LIMIT +@limit`,
  places: `SELECT c.id, c.queue_at AS at, c.risk FROM ${COMMENTS} WHERE c.queue = +@queue`,
  deadlines: `SELECT c.id, ${BY_DEADLINE} AS at, c.risk FROM ${COMMENTS} WHERE c.queue = +@queue`,
  placesReported: `SELECT c.id, c.reported_at AS at, c.reported_rank AS risk FROM ${COMMENTS} WHERE c.reported_at IS NOT NULL`,
  placesComplained: `SELECT c.id, c.complained_at AS at, 0 AS risk FROM ${COMMENTS} WHERE c.complained_at IS NOT NULL`,
  answers: `SELECT id FROM comments INDEXED BY comments_by_assignee WHERE assignee_id = @me AND queue = +@queue
    ORDER BY queue_at, id LIMIT +@limit`,
  pick: `${rowsFrom(COMMENTS)}
    WHERE ${IS_WANTED}`,
  count: `SELECT count(*) FROM ${COMMENTS} WHERE ${IS_WANTED}`,
} as const

export type Walk = Exclude<
  keyof typeof selectionSql,
  `places${string}` | 'deadlines' | 'answers' | 'pick' | 'count' | `of${string}` | 'textFloor' | 'textBest'
>

const json = (values: readonly unknown[] | null) => (values === null ? null : JSON.stringify(values))

const bindings = (wanted: Wanted) => ({
  ...wanted,
  sources: json(wanted.sources),
  sections: json(wanted.sections),
  articles: json(wanted.articles),
  authors: json(wanted.authors),
  assignees: json(wanted.assignees),
  rules: json(wanted.rules),
  reasons: json(wanted.reasons),
  statuses: json(wanted.statuses),
  languages: json(wanted.languages),
  terms: json(wanted.terms),
  hasLink: wanted.hasLink === null ? null : Number(wanted.hasLink),
})

const WALKS = [
  'oldest',
  'newest',
  'risk',
  'deadline',
  'reported',
  'reportedNewest',
  'complained',
  'complainedNewest',
  'allNewest',
  'allOldest',
  'textNewest',
  'textOldest',
] as const

/** Reads of lists. */
export const selectionTable = (db: Db) => {
  let known: { json: string; terms: TextTerm[] } = { json: '[]', terms: [] }
  db.function('says', { deterministic: true }, (text: string, terms: string) => {
    if (terms !== known.json) known = { json: terms, terms: JSON.parse(terms) as TextTerm[] }
    return says(text, known.terms) ? 1 : 0
  })
  db.function('has_link', { deterministic: true }, (text: string) => (findLinks(text).length > 0 ? 1 : 0))

  const walks = Object.fromEntries(
    WALKS.map(name => [name, db.prepare<[object], Cursor>(selectionSql[name])]),
  ) as Record<Walk, ReturnType<typeof db.prepare<[object], Cursor>>>
  const best = db.prepare<[object], Cursor>(selectionSql.textBest)
  const floor = db.prepare<[object], number>(selectionSql.textFloor).pluck()
  const sets = {
    authors: db.prepare<[object], number>(selectionSql.ofAuthors).pluck(),
    articles: db.prepare<[object], number>(selectionSql.ofArticles).pluck(),
    assignees: db.prepare<[object], number>(selectionSql.ofAssignees).pluck(),
    rules: db.prepare<[object], number>(selectionSql.ofRules).pluck(),
  }
  const places = {
    places: db.prepare<[object], Cursor>(selectionSql.places),
    deadlines: db.prepare<[object], Cursor>(selectionSql.deadlines),
    reported: db.prepare<[object], Cursor>(selectionSql.placesReported),
    complaints: db.prepare<[object], Cursor>(selectionSql.placesComplained),
  }
  const answers = db.prepare<[object], number>(selectionSql.answers).pluck()
  const pick = db.prepare<[object], CommentRow>(selectionSql.pick)
  const count = db.prepare<[object], number>(selectionSql.count).pluck()
  const newestId = db.prepare<[], number | null>('SELECT max(id) FROM comments').pluck()
  return {
    /** So many places behind one, in the order of the walk. */
    walk: (
      walk: Walk,
      { queue, match }: Readonly<{ queue: ShownQueue | null; match: string }>,
      after: Cursor,
      limit: number,
    ) => walks[walk].all({ queue, match, ...after, limit }),
    /** The posts that say it best among the newest ones that say it, best first. */
    best: (match: string, { among: newest, limit }: Readonly<{ among: number; limit: number }>) =>
      best.all({ match, floor: floor.get({ match, limit: newest }) ?? 0, limit }),
    /** Numbers of comments in no order, up to a limit. */
    idsOf: (set: keyof typeof sets, ids: ReadonlyArray<number | string>, limit: number) =>
      sets[set].all({ ids: json(ids), limit }),
    /** Where these comments stand in a queue, by age or by deadline, in no order; those elsewhere are left out. */
    places: (ids: readonly number[], queue: QueueName, by: 'places' | 'deadlines') =>
      places[by].all({ ids: json(ids), queue }),
    /** Where these comments stand among those that somebody objects to, in no order; the others are left out. */
    objectionPlaces: (ids: readonly number[], queue: ObjectionQueue) => places[queue].all({ ids: json(ids) }),
    /** What waits in a queue with an answer for a person, oldest first. */
    answers: (me: string, queue: QueueName, limit: number) => answers.all({ me, queue, limit }),
    /** Those of these comments that are wanted, in the order of the numbers. */
    pick: (ids: readonly number[], wanted: Wanted, now: string): CommentRow[] => {
      const rows = new Map(pick.all({ ids: json(ids), now, ...bindings(wanted) }).map(row => [row.id, row]))
      return ids.flatMap(id => rows.get(id) ?? [])
    },
    /** How many of these comments are wanted. */
    count: (ids: readonly number[], wanted: Wanted) => count.get({ ids: json(ids), ...bindings(wanted) }) ?? 0,
    newestId: () => newestId.get() ?? 0,
  }
}
export type Selections = ReturnType<typeof selectionTable>
