import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Db } from './open.ts'

export type AuditEntry = Readonly<{
  seq: number
  at: string
  moderatorId: string | null
  workstationId: string
  request: string
  /** Canonical JSON (RFC 8785). */
  input: string
  effects: string
  prevHash: string
  entryHash: string
}>

/** What the first entry links to. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with one spelling only (RFC 8785), so that a hash over it can be repeated by anybody. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/** The fingerprint under which the audit log knows a record. */
export const recordHash = (record: object): string => sha256(canonicalJson(record))

/** SHA-256 over the previous hash followed by the entry's canonical JSON without its own hashes. */
export function entryHash(entry: Omit<AuditEntry, 'entryHash'>): string {
  const { prevHash, ...content } = entry
  return sha256(prevHash + canonicalJson(content))
}

const columns = `seq, at, moderator_id AS moderatorId, workstation_id AS workstationId, request, input, effects,
  prev_hash AS prevHash, entry_hash AS entryHash`

/** The chained log of orders. */
export const auditTable = (db: Db) => {
  const last = db.prepare<[], { seq: number; entryHash: string }>(
    'SELECT seq, entry_hash AS entryHash FROM audit ORDER BY seq DESC LIMIT 1',
  )
  const all = db.prepare<[], AuditEntry>(`SELECT ${columns} FROM audit ORDER BY seq`)
  const highest = db.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").pluck()
  const insert = db.prepare<[AuditEntry]>(
    `INSERT INTO audit (seq, at, moderator_id, workstation_id, request, input, effects, prev_hash, entry_hash)
     VALUES (@seq, @at, @moderatorId, @workstationId, @request, @input, @effects, @prevHash, @entryHash)`,
  )
  return {
    all: () => all.iterate(),
    /** The highest number ever given, so that a cut tail shows. */
    highestSeq: () => highest.get() ?? 0,
    append: (entry: Omit<AuditEntry, 'seq' | 'prevHash' | 'entryHash'>) => {
      const previous = last.get() ?? { seq: 0, entryHash: FIRST_HASH }
      const linked = { ...entry, seq: previous.seq + 1, prevHash: previous.entryHash }
      insert.run({ ...linked, entryHash: entryHash(linked) })
    },
  }
}
