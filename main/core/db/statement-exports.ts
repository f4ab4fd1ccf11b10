import type { ExportKind } from '../../../shared/statement.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** What left the desk together; `items` holds canonical JSON. One row of an append-only record. */
export type ExportRecord = Readonly<{
  id: string
  kind: ExportKind
  folder: string
  sha256: string
  items: string
  statements: number
  moderatorId: string
  workstationId: string
  exportedAt: string
}>

/** The fingerprint under which the audit log knows an export. */
export const exportHash = (record: ExportRecord): string => recordHash(record)

const columns = `id, kind, folder, sha256, items, statements, moderator_id AS moderatorId, workstation_id AS workstationId,
  exported_at AS exportedAt`

/** The append-only record of exports, and the versions of what letters say of redress. */
export const statementExportTable = (db: Db) => {
  const insert = db.prepare<[ExportRecord]>(
    `INSERT INTO statement_exports (id, kind, folder, sha256, items, statements, moderator_id, workstation_id, exported_at)
     VALUES (@id, @kind, @folder, @sha256, @items, @statements, @moderatorId, @workstationId, @exportedAt)`,
  )
  const byId = db.prepare<[string], ExportRecord>(`SELECT ${columns} FROM statement_exports WHERE id = ?`)
  const last = db.prepare<[number], ExportRecord>(`SELECT ${columns} FROM statement_exports ORDER BY seq DESC LIMIT +?`)
  const count = db.prepare<[], number>('SELECT count(*) FROM statement_exports').pluck()
  const keepRedress = db.prepare<[string, string, string]>(
    'INSERT INTO redress_texts (version, profile, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const redress = db
    .prepare<[string, string], string>('SELECT body FROM redress_texts WHERE version = ? AND profile = ?')
    .pluck()
  return {
    insert: (record: ExportRecord) => insert.run(record),
    byId: (id: string) => byId.get(id) ?? null,
    /** The newest first. */
    last: (limit: number) => last.all(limit),
    count: () => count.get() ?? 0,
    /** Keeps what a version says of redress; what is kept already stays. */
    keepRedress: (version: string, profile: string, paragraphs: readonly string[]) =>
      keepRedress.run(version, profile, JSON.stringify(paragraphs)),
    /** The paragraphs of a version, or null where it was never kept. */
    redress: (version: string, profile: string): string[] | null => {
      const body = redress.get(version, profile)
      return body === undefined ? null : (JSON.parse(body) as string[])
    },
  }
}
