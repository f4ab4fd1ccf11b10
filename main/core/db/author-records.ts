import type { FileKind } from '../../../shared/domain.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** One row of the append-only file of an author; `figures` holds canonical JSON. */
export type AuthorRecord = Readonly<{
  id: string
  batchId: string
  authorId: number
  kind: FileKind
  action: 'add' | 'end' | 'undo' | 'redo'
  /** What is ended, undone or redone. */
  ofRecord: string | null
  reason: string | null
  note: string
  endsAt: string | null
  commentId: number | null
  decisionId: string | null
  figures: string | null
  netiquetteVersion: string
  moderatorId: string
  workstationId: string
  recordedAt: string
}>

/** The fingerprint of a record of an author's file. */
export const authorRecordHash = (record: AuthorRecord): string => recordHash(record)

const columns = `id, batch_id AS batchId, author_id AS authorId, kind, action, of_record AS ofRecord, reason, note,
  ends_at AS endsAt, comment_id AS commentId, decision_id AS decisionId, figures, netiquette_version AS netiquetteVersion,
  moderator_id AS moderatorId, workstation_id AS workstationId, recorded_at AS recordedAt`

/** The append-only files of all authors. */
export const authorRecordTable = (db: Db) => {
  const insert = db.prepare<[AuthorRecord]>(
    `INSERT INTO author_records (id, batch_id, author_id, kind, action, of_record, reason, note, ends_at, comment_id, decision_id,
       figures, netiquette_version, moderator_id, workstation_id, recorded_at)
     VALUES (@id, @batchId, @authorId, @kind, @action, @ofRecord, @reason, @note, @endsAt, @commentId, @decisionId,
       @figures, @netiquetteVersion, @moderatorId, @workstationId, @recordedAt)`,
  )
  const byId = db.prepare<[string], AuthorRecord>(`SELECT ${columns} FROM author_records WHERE id = ?`)
  const ofBatch = db.prepare<[string], AuthorRecord>(
    `SELECT ${columns} FROM author_records WHERE batch_id = ? ORDER BY seq`,
  )
  const ofAuthor = db.prepare<[number], AuthorRecord>(
    `SELECT ${columns} FROM author_records WHERE author_id = ? ORDER BY seq`,
  )
  const restingOn = db.prepare<[string], AuthorRecord>(
    `SELECT ${columns} FROM author_records WHERE decision_id = ? AND action = 'add' ORDER BY seq`,
  )
  const authors = db.prepare<[], number>('SELECT DISTINCT author_id FROM author_records').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM author_records').pluck()
  return {
    insert: (record: AuthorRecord) => insert.run(record),
    byId: (id: string) => byId.get(id) ?? null,
    ofBatch: (batchId: string) => ofBatch.all(batchId),
    /** The oldest first. */
    ofAuthor: (authorId: number) => ofAuthor.all(authorId),
    /** The sanctions that were given on the ground of this decision, also those that hold no longer. */
    restingOn: (decisionId: string) => restingOn.all(decisionId),
    /** Those who have a file. */
    authors: () => authors.all(),
    count: () => count.get() ?? 0,
  }
}
