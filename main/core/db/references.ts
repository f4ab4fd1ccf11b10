import type { ReferenceKind } from '../../../shared/reference.ts'
import { recordHash, sha256 } from './audit.ts'
import type { Db } from './open.ts'

/** One version of one entry of the reference data; a row of an append-only record. */
export type ReferenceVersion = Readonly<{
  id: number
  kind: ReferenceKind
  entry: string
  /** Canonical JSON. */
  body: string
  bodySha256: string
  origin: 'shipped' | 'edited'
  note: string
  installedAt: string
  moderatorId: string | null
}>

export type ReferenceState = Readonly<{
  kind: ReferenceKind
  entry: string
  inForce: number | null
  shipped: number | null
  position: number
}>

/** The fingerprint under which the audit log knows versions: SHA-256 over theirs, one after the other. */
export const referenceDigest = (versions: readonly ReferenceVersion[]): string =>
  sha256(versions.map(recordHash).join(''))

const COLUMNS = `id, kind, entry, body, body_sha256 AS bodySha256, origin, note, installed_at AS installedAt,
  moderator_id AS moderatorId`

/** Statutes, clocks and documents in all their versions, and which of them hold. */
export const referenceTable = (db: Db) => {
  const insert = db.prepare<[Omit<ReferenceVersion, 'id'>]>(
    `INSERT INTO reference_versions (kind, entry, body, body_sha256, origin, note, installed_at, moderator_id)
     VALUES (@kind, @entry, @body, @bodySha256, @origin, @note, @installedAt, @moderatorId)`,
  )
  const byId = db.prepare<[number], ReferenceVersion>(`SELECT ${COLUMNS} FROM reference_versions WHERE id = ?`)
  const shippedAs = db
    .prepare<[string, string, string], number>(
      `SELECT id FROM reference_versions WHERE kind = ? AND entry = ? AND body_sha256 = ? AND origin = 'shipped'`,
    )
    .pluck()
  const ofEntry = db.prepare<[string, string], ReferenceVersion>(
    `SELECT ${COLUMNS} FROM reference_versions WHERE kind = ? AND entry = ? ORDER BY id DESC`,
  )
  const inForce = db.prepare<[], ReferenceVersion & { isOwn: 0 | 1; shipped: number | null }>(
    `SELECT v.id, v.kind, v.entry, v.body, v.body_sha256 AS bodySha256, v.origin, v.note, v.installed_at AS installedAt,
       v.moderator_id AS moderatorId, v.origin = 'edited' AS isOwn, s.shipped
     FROM reference_states s JOIN reference_versions v ON v.id = s.in_force ORDER BY s.kind, s.position, s.entry`,
  )
  const states = db.prepare<[], ReferenceState>(
    'SELECT kind, entry, in_force AS inForce, shipped, position FROM reference_states',
  )
  const putState = db.prepare<[ReferenceState]>(
    `INSERT INTO reference_states (kind, entry, in_force, shipped, position)
     VALUES (@kind, @entry, @inForce, @shipped, @position)
     ON CONFLICT (kind, entry) DO UPDATE SET in_force = excluded.in_force, shipped = excluded.shipped,
       position = excluded.position`,
  )
  const putInForce = db.prepare<[number, string, string]>(
    'UPDATE reference_states SET in_force = ? WHERE kind = ? AND entry = ?',
  )
  const between = db.prepare<[number, number], ReferenceVersion>(
    `SELECT ${COLUMNS} FROM reference_versions WHERE id BETWEEN ? AND ? ORDER BY id`,
  )
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM reference_versions').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM reference_versions').pluck()
  return {
    insert: (version: Omit<ReferenceVersion, 'id'>): ReferenceVersion => ({
      id: Number(insert.run(version).lastInsertRowid),
      ...version,
    }),
    byId: (id: number) => byId.get(id) ?? null,
    /** Both ends included, in the order of their ids. */
    between: (firstId: number, lastId: number) => between.all(firstId, lastId),
    /** The shipped version of that very text, or null. */
    shippedAs: (kind: ReferenceKind, entry: string, bodySha256: string) =>
      shippedAs.get(kind, entry, bodySha256) ?? null,
    /** Newest first. */
    ofEntry: (kind: ReferenceKind, entry: string) => ofEntry.all(kind, entry),
    /** What holds, in its order. */
    inForce: () => inForce.all(),
    states: () => states.all(),
    putState: (state: ReferenceState) => putState.run(state),
    putInForce: (id: number, kind: ReferenceKind, entry: string) => putInForce.run(id, kind, entry),
    /** Grows with every change; 0 before the first. */
    newest: () => newest.get() ?? 0,
    count: () => count.get()!,
  }
}
export type References = ReturnType<typeof referenceTable>
