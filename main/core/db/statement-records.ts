import type { StatementAction } from '../../../shared/statement.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** One row of the append-only record of statements of reasons; `content` and `detail` hold canonical JSON. */
export type StatementRecord = Readonly<{
  id: string
  action: StatementAction
  /** The statement it is about; null for the record that makes one. */
  ofStatement: string | null
  decisionId: string | null
  authorRecordId: string | null
  content: string | null
  detail: string
  /** Null where nobody sat at the desk. */
  moderatorId: string | null
  workstationId: string
  recordedAt: string
}>

/** The fingerprint under which the audit log knows a record of a statement. */
export const statementHash = (record: StatementRecord): string => recordHash(record)

const columns = `id, action, of_statement AS ofStatement, decision_id AS decisionId, author_record_id AS authorRecordId, content,
  detail, moderator_id AS moderatorId, workstation_id AS workstationId, recorded_at AS recordedAt`

/** The append-only record of statements of reasons. */
export const statementRecordTable = (db: Db) => {
  const insert = db.prepare<[StatementRecord]>(
    `INSERT INTO statement_records (id, action, of_statement, decision_id, author_record_id, content, detail, moderator_id,
       workstation_id, recorded_at)
     VALUES (@id, @action, @ofStatement, @decisionId, @authorRecordId, @content, @detail, @moderatorId, @workstationId, @recordedAt)`,
  )
  const byId = db.prepare<[string], StatementRecord & { seq: number }>(
    `SELECT seq, ${columns} FROM statement_records WHERE id = ?`,
  )
  const ofStatement = db.prepare<[string, string], StatementRecord>(
    `SELECT ${columns} FROM (SELECT seq, * FROM statement_records WHERE id = +? UNION ALL
       SELECT seq, * FROM statement_records WHERE of_statement = +?) ORDER BY seq`,
  )
  const confirms = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM statement_records WHERE of_statement = ? AND action = 'confirmed' AND decision_id = ?`,
    )
    .pluck()
  const all = db.prepare<[], StatementRecord & { seq: number }>(
    `SELECT seq, ${columns} FROM statement_records ORDER BY seq`,
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM statement_records').pluck()
  return {
    /** Returns its number. */
    insert: (record: StatementRecord): number => Number(insert.run(record).lastInsertRowid),
    byId: (id: string) => byId.get(id) ?? null,
    /** Everything of one statement, the record that made it first. */
    ofStatement: (id: string) => ofStatement.all(id, id),
    /** Whether a later decision left a statement as it was. */
    isConfirmedBy: (id: string, decisionId: string) => confirms.get(id, decisionId) === 1,
    all: () => all.iterate(),
    count: () => count.get() ?? 0,
  }
}
