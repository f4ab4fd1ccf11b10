import type { DecisionOrigin, DecisionRecord, RecordedAction } from '../../../shared/domain.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** One row of the append-only record; the JSON columns hold canonical JSON. */
export type Decision = Readonly<{
  id: string
  batchId: string
  commentId: number
  revision: number
  version: number
  action: RecordedAction
  ofDecision: string | null
  reason: string | null
  note: string
  origin: 'person' | 'automatic' | 'desk'
  /** JSON of the rule that decided; null for a person. */
  rule: string | null
  moderatorId: string
  assigneeId: string | null
  dueAt: string | null
  workstationId: string
  timeOnPostMs: number
  hitsSeen: string
  netiquetteVersion: string
  stateBefore: string
  stateAfter: string
  /** The ids of the notices and complaints that it decides, as a JSON array; null for none. */
  decides: string | null
  decidedAt: string
}>

const columns = `id, batch_id AS batchId, comment_id AS commentId, revision, version, action, of_decision AS ofDecision,
  reason, note, origin, rule, moderator_id AS moderatorId, assignee_id AS assigneeId, due_at AS dueAt, workstation_id AS workstationId,
  time_on_post_ms AS timeOnPostMs, hits_seen AS hitsSeen, netiquette_version AS netiquetteVersion,
  state_before AS stateBefore, state_after AS stateAfter, decides, decided_at AS decidedAt`

/** The fingerprint of a decision. What says nothing of a rule, a person, a time or a notice has the one it had before the record knew of them. */
export const decisionHash = ({ rule, assigneeId, dueAt, decides, ...decision }: Decision): string =>
  recordHash({
    ...decision,
    ...(rule === null ? {} : { rule }),
    ...(assigneeId === null ? {} : { assigneeId }),
    ...(dueAt === null ? {} : { dueAt }),
    ...(decides === null ? {} : { decides }),
  })

type ShownRow = Omit<DecisionRecord, 'origin'> & Pick<Decision, 'origin' | 'rule'>

const originOf = ({ origin, rule }: ShownRow): DecisionOrigin =>
  origin !== 'automatic'
    ? { by: origin }
    : { by: 'rule', rule: rule === null ? null : (JSON.parse(rule) as { pack: string; id: string; version: number }) }

/** The append-only record of decisions. */
export const decisionTable = (db: Db) => {
  const insert = db.prepare<[Decision]>(
    `INSERT INTO decisions (id, batch_id, comment_id, revision, version, action, of_decision, reason, note, origin, rule,
       moderator_id, assignee_id, due_at, workstation_id, time_on_post_ms, hits_seen, netiquette_version, state_before, state_after, decides, decided_at)
     VALUES (@id, @batchId, @commentId, @revision, @version, @action, @ofDecision, @reason, @note, @origin, @rule,
       @moderatorId, @assigneeId, @dueAt, @workstationId, @timeOnPostMs, @hitsSeen, @netiquetteVersion, @stateBefore, @stateAfter, @decides, @decidedAt)`,
  )
  const byId = db.prepare<[string], Decision>(`SELECT ${columns} FROM decisions WHERE id = ?`)
  const ofBatch = db.prepare<[string], Decision>(`SELECT ${columns} FROM decisions WHERE batch_id = ? ORDER BY seq`)
  const ofBatchAfter = db.prepare<[string, number, number], Decision & { seq: number }>(
    `SELECT seq, ${columns} FROM decisions WHERE batch_id = +? AND seq > +? ORDER BY seq LIMIT +?`,
  )
  const at = db.prepare<[number, number], Decision>(
    `SELECT ${columns} FROM decisions WHERE comment_id = ? AND version = ?`,
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM decisions').pluck()
  const shown = db.prepare<[number, number], ShownRow>(
    `SELECT d.id, d.comment_id AS commentId, d.action, o.action AS "of", d.reason, d.note, d.origin, d.rule,
       m.name AS moderatorName, p.name AS assigneeName, d.due_at AS dueAt, d.decided_at AS decidedAt,
       iif(d.decides IS NULL, 0, (SELECT count(*) FROM json_each(d.decides) j JOIN notices n ON n.id = j.value)) AS notices,
       iif(d.decides IS NULL, 0, (SELECT count(*) FROM json_each(d.decides) j JOIN complaints k ON k.id = j.value)) AS complaints
     FROM decisions d JOIN moderators m ON m.id = d.moderator_id LEFT JOIN moderators p ON p.id = d.assignee_id
     LEFT JOIN decisions o ON o.id = d.of_decision
     WHERE d.comment_id = ? ORDER BY d.seq DESC LIMIT +?`,
  )
  return {
    insert: (decision: Decision) => insert.run(decision),
    byId: (id: string) => byId.get(id) ?? null,
    ofBatch: (batchId: string) => ofBatch.all(batchId),
    /** A part of a large batch, behind the place where the part before ended (0 at first); `next` is where this one ends. */
    ofBatchAfter: (batchId: string, after: number, limit: number) => {
      const rows = ofBatchAfter.all(batchId, after, limit)
      return {
        decisions: rows.map(({ seq: _seq, ...decision }): Decision => decision),
        next: rows.at(-1)?.seq ?? after,
      }
    },
    /** The decision that brought a comment to that version, or null when it came so from its source. */
    at: (commentId: number, version: number) => at.get(commentId, version) ?? null,
    count: () => count.get() ?? 0,
    ofComment: (commentId: number, limit: number): DecisionRecord[] =>
      shown.all(commentId, limit).map(row => {
        const { rule: _rule, ...record } = row
        return { ...record, origin: originOf(row) }
      }),
  }
}
