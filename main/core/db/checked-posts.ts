import type { QueueName, Status } from '../../../shared/domain.ts'
import type { StoredHit } from './hits.ts'
import type { Db } from './open.ts'

/** A post with what is stored of its last check. */
export type CheckedPost = Readonly<{
  id: number
  revision: number
  status: Status
  queue: QueueName
  authorId: number
  submittedAt: string
  registeredAt: string | null
  section: string
  article: string
  openNotices: number
  severity: number
  risk: number
  /** JSON of `RiskParts`; null where no rule hit. */
  riskParts: string | null
  suggestedAction: 'delete' | 'escalate' | null
  suggestedReason: string | null
  sourceStatus: string | null
  text: string
}>

export type DecidedFilter = Readonly<{
  /** ISO times of submission, from inclusive, until exclusive. */
  from: string | null
  until: string | null
  section: string | null
}>

/** Posts of some ids that a rule hit, and what people decided of them; automatic decisions are nobody's. */
export type HitCount = Readonly<{
  pack: string
  ruleId: string
  posts: number
  recent: number
  approved: number
  deleted: number
}>

type Span = Readonly<{ after: number; upTo: number; since: string }>

/** Whether what became of a post was decided by a rule and by nobody else. */
const BY_A_RULE = `EXISTS (SELECT 1 FROM decisions d
  WHERE d.comment_id = c.id AND d.version = c.version AND d.origin = 'automatic')`

const listOf = (ids: Int32Array): string => `[${ids.join(',')}]`

/** The reads of everything that checks many posts at once. Each list of ids is one statement. */
export const checkedPostTable = (db: Db) => {
  // Joined in this order, for the ids come sorted and the rows lie in that order.
  const byIds = db.prepare<[string], CheckedPost>(
    `SELECT c.id, c.revision, c.status, c.queue, c.author_id AS authorId, c.submitted_at AS submittedAt,
       u.registered_at AS registeredAt, a.section, a.external_id AS article, c.open_notices AS openNotices, c.severity, c.risk, c.risk_parts AS riskParts,
       c.suggested_action AS suggestedAction, c.suggested_reason AS suggestedReason, c.source_status AS sourceStatus, r.text
     FROM json_each(?) j CROSS JOIN comments c ON c.id = j.value
     CROSS JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     CROSS JOIN authors u ON u.id = c.author_id CROSS JOIN articles a ON a.id = c.article_id`,
  )
  const hitsOf = db.prepare<[string], StoredHit & { commentId: number }>(
    `SELECT h.comment_id AS commentId, h.rule_key AS ruleKey, h.start_offset AS start, h.end_offset AS end, h.severity,
       h.reason, h.term, h.findings
     FROM json_each(?) j CROSS JOIN comments c ON c.id = j.value
     CROSS JOIN hits h ON h.comment_id = c.id AND h.revision = c.revision
     ORDER BY h.comment_id, h.position`,
  )
  const shadowHits = db
    .prepare<[number, number, number], number>(
      'SELECT comment_id FROM shadow_hits WHERE rule_key = ? AND comment_id BETWEEN ? AND ?',
    )
    .pluck()
  const lastMark = db
    .prepare<[number, number], number | null>('SELECT max(seq) FROM hit_marks WHERE comment_id = +? AND revision = +?')
    .pluck()
  const markedBetween = db
    .prepare<[number, number], number>('SELECT DISTINCT comment_id FROM hit_marks WHERE comment_id BETWEEN ? AND ?')
    .pluck()
  const ruleText = db
    .prepare<[number], string>(
      `SELECT json_array(p.name, r.id, r.version, r.action, r.explain_de, r.explain_en, r.check_de, r.check_en, r.statutes)
       FROM rules r JOIN packs p ON p.id = r.pack_id WHERE r.key = ?`,
    )
    .pluck()
  const waitingIds = db
    .prepare<[number, number], number>(
      `SELECT id FROM comments INDEXED BY comments_by_queue_time
       WHERE queue IN ('incoming', 'flagged', 'later', 'escalated') AND id > ? AND id <= ?`,
    )
    .pluck()
  const allIds = db.prepare<[number, number], number>('SELECT id FROM comments WHERE id > ? AND id <= ?').pluck()
  const decidedIds = db
    .prepare<[DecidedFilter], number>(
      `SELECT c.id FROM comments c
       WHERE c.queue = 'decided' AND c.status IN ('approved', 'deleted')
         AND (@from IS NULL OR c.submitted_at >= @from) AND (@until IS NULL OR c.submitted_at < @until)
         AND (@section IS NULL OR c.article_id IN (SELECT id FROM articles WHERE section = @section))
         AND NOT ${BY_A_RULE}`,
    )
    .pluck()
  const hitCounts = db.prepare<[Span], HitCount>(
    `SELECT pack, ruleId, count(*) AS posts, total(receivedAt >= @since) AS recent,
       total(status = 'approved') AS approved, total(status = 'deleted') AS deleted
     FROM (
       SELECT DISTINCT h.comment_id, p.name AS pack, r.id AS ruleId, c.received_at AS receivedAt,
         iif(c.status IN ('approved', 'deleted') AND ${BY_A_RULE}, '', c.status) AS status
       FROM hits h CROSS JOIN comments c ON c.id = h.comment_id AND c.revision = h.revision
       CROSS JOIN rules r ON r.key = h.rule_key CROSS JOIN packs p ON p.id = r.pack_id
       WHERE h.comment_id > @after AND h.comment_id <= @upTo)
     GROUP BY pack, ruleId`,
  )
  const falseAlarms = db.prepare<[], { pack: string; ruleId: string; falseAlarms: number }>(
    `SELECT pack, rule_id AS ruleId, sum(false_alarm) AS falseAlarms FROM (
       SELECT pack, rule_id, false_alarm, max(seq) FROM hit_marks
       GROUP BY comment_id, revision, pack, rule_id, start_offset, end_offset)
     GROUP BY pack, rule_id`,
  )
  const shadowCount = db
    .prepare<[number, string], number>(
      `SELECT count(*) FROM shadow_hits s CROSS JOIN comments c ON c.id = s.comment_id
       WHERE s.rule_key = ? AND c.received_at >= ?`,
    )
    .pluck()
  const recentTexts = db
    .prepare<[number], string>(
      `SELECT r.text FROM (SELECT id, revision FROM comments ORDER BY id DESC LIMIT +?) c
       CROSS JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision`,
    )
    .pluck()
  const highestId = db.prepare<[], number | null>('SELECT max(id) FROM comments').pluck()
  const sections = db
    .prepare<[], string>("SELECT DISTINCT section FROM articles WHERE section <> '' ORDER BY section")
    .pluck()
  const decidedRow = db.prepare<[number], { authorName: string; reason: string | null }>(
    `SELECT u.name AS authorName, d.reason FROM comments c JOIN authors u ON u.id = c.author_id
     LEFT JOIN decisions d ON d.comment_id = c.id AND d.version = c.version WHERE c.id = +?`,
  )

  const knownTexts = new Map<number, string>()

  /** SQLite would sort by a temporary tree; this sorts numbers. */
  const sorted = (ids: number[]): Int32Array => Int32Array.from(ids).sort()

  return {
    /** The posts of these ids, in the order of the ids. */
    byIds: (ids: Int32Array) => byIds.all(listOf(ids)),
    /** The hits of their texts in force, by post and position. */
    hitsOf: (ids: Int32Array) => hitsOf.all(listOf(ids)),
    /** Posts between two ids (inclusive) that a rule in shadow hit. */
    shadowHits: (ruleKey: number, fromId: number, toId: number) => shadowHits.all(ruleKey, fromId, toId),
    /** The number of the last mark on a text, 0 without one: tells whether somebody spoke meanwhile. */
    lastMark: (commentId: number, revision: number) => lastMark.get(commentId, revision) ?? 0,
    /** Posts between two ids (inclusive) of whose hits somebody spoke. */
    markedBetween: (fromId: number, toId: number) => markedBetween.all(fromId, toId),
    /** All that a stored hit shows of its rule; equal for rules that only their pack's version tells apart. A stored rule never changes. */
    ruleText: (ruleKey: number): string => {
      const known = knownTexts.get(ruleKey)
      if (known !== undefined) return known
      const text = ruleText.get(ruleKey)
      if (text !== undefined) knownTexts.set(ruleKey, text)
      return text ?? ''
    },
    /** Ids after one and up to another, ascending: of posts that wait for a person, or of all. */
    waitingIds: (afterId: number, lastId: number) => sorted(waitingIds.all(afterId, lastId)),
    allIds: (afterId: number, lastId: number) => sorted(allIds.all(afterId, lastId)),
    /** Ids of posts that people approved or deleted, here or at their source, ascending. */
    decidedIds: (filter: DecidedFilter) => sorted(decidedIds.all(filter)),
    hitCounts: (span: Span) => hitCounts.all(span),
    falseAlarms: () => falseAlarms.all(),
    /** Posts received since then that a rule in shadow hit. */
    shadowCount: (ruleKey: number, since: string) => shadowCount.get(ruleKey, since) ?? 0,
    recentTexts: (limit: number) => recentTexts.all(limit),
    highestId: () => highestId.get() ?? 0,
    sections: () => sections.all(),
    /** What a list shows of a decided post beside its text. */
    decidedRow: (id: number) => decidedRow.get(id) ?? null,
  }
}
export type CheckedPosts = ReturnType<typeof checkedPostTable>
