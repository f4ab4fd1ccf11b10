import { createHash } from 'node:crypto'
import type { CaptureFile, CaptureMethod, CaptureRow } from '../../../shared/case.ts'
import { recordHash, sha256 } from './audit.ts'
import type { Db } from './open.ts'

/** One securing of one post, as stored. `record` is canonical JSON. */
export type Capture = Readonly<{
  id: string
  commentId: number
  revision: number
  method: CaptureMethod
  capturedAt: string
  moderatorId: string
  workstationId: string
  record: string
}>

/** The fingerprint under which the audit log knows a capture; its record names the SHA-256 of every file. */
export const captureHash = (capture: Capture): string => recordHash(capture)

/** A file that is to be kept. */
export type EvidenceFile = Readonly<{ name: string; mediaType: string; bytes: Buffer }>

/** The picture of a post as the desk shows it. It is made after the capture, and is not in its record. */
export const PICTURE = 'ansicht.png'

/** SHA-256 of bytes, in hexadecimal digits. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const columns = `id, comment_id AS commentId, revision, method, captured_at AS capturedAt, moderator_id AS moderatorId,
  workstation_id AS workstationId, record`

/** Captures, and the bytes of their files under their SHA-256. */
export const evidenceTable = (db: Db) => {
  const insert = db.prepare<[Capture]>(
    `INSERT INTO captures (id, comment_id, revision, method, captured_at, moderator_id, workstation_id, record)
     VALUES (@id, @commentId, @revision, @method, @capturedAt, @moderatorId, @workstationId, @record)`,
  )
  const keep = db.prepare<[string, Buffer]>('INSERT INTO blobs (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const addFile = db.prepare<[{ captureId: string; name: string; mediaType: string; sha256: string }]>(
    'INSERT INTO capture_files (capture_id, name, media_type, sha256) VALUES (@captureId, @name, @mediaType, @sha256)',
  )
  const byId = db.prepare<[string], Capture>(`SELECT ${columns} FROM captures WHERE id = ?`)
  const ofComment = db.prepare<[number], Capture & { capturedBy: string }>(
    `SELECT ${columns.replace('id,', 'captures.id,')}, m.name AS capturedBy
     FROM captures JOIN moderators m ON m.id = captures.moderator_id WHERE comment_id = +? ORDER BY seq`,
  )
  const files = db.prepare<[string], CaptureFile>(
    `SELECT name, media_type AS mediaType, f.sha256, length(b.bytes) AS size
     FROM capture_files f JOIN blobs b ON b.sha256 = f.sha256 WHERE capture_id = ? ORDER BY name`,
  )
  const bytes = db.prepare<[string], Buffer>('SELECT bytes FROM blobs WHERE sha256 = ?').pluck()
  const unpictured = db
    .prepare<[], string>(
      `SELECT id FROM captures c
       WHERE NOT EXISTS (SELECT 1 FROM capture_files f WHERE f.capture_id = c.id AND f.name = '${PICTURE}') ORDER BY seq`,
    )
    .pluck()
  const countPictures = db.prepare<[], number>(`SELECT count(*) FROM capture_files WHERE name = '${PICTURE}'`).pluck()
  const ids = db.prepare<[], string>('SELECT id FROM captures ORDER BY seq').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM captures').pluck()
  const filesOf = (captureId: string): CaptureFile[] => files.all(captureId)
  const keepBytes = (content: Buffer): string => {
    const hash = sha256OfBytes(content)
    keep.run(hash, content)
    return hash
  }
  return {
    insert: (capture: Capture) => insert.run(capture),
    /** Keeps bytes that no capture names, once. Returns their SHA-256. */
    keepBytes,
    /** Keeps a file of a capture; the same bytes are kept once. Returns what it is known by. */
    addFile: (captureId: string, { name, mediaType, bytes: content }: EvidenceFile): CaptureFile => {
      const hash = keepBytes(content)
      addFile.run({ captureId, name, mediaType, sha256: hash })
      return { name, mediaType, size: content.length, sha256: hash }
    },
    byId: (id: string) => byId.get(id) ?? null,
    filesOf,
    /** Of a post, the oldest first. */
    ofComment: (commentId: number): CaptureRow[] =>
      ofComment.all(commentId).map(({ id, revision, method, capturedAt, capturedBy, record }) => ({
        id,
        revision,
        method,
        capturedAt,
        capturedBy,
        sha256: sha256(record),
        files: filesOf(id),
      })),
    /** The bytes of that SHA-256 as they lie there, whatever they hash to now; null where there are none. */
    bytes: (hash: string) => bytes.get(hash) ?? null,
    /** Captures of which there is no picture yet, the oldest first. */
    unpictured: () => unpictured.all(),
    countPictures: () => countPictures.get() ?? 0,
    ids: () => ids.all(),
    count: () => count.get() ?? 0,
  }
}
export type EvidenceTable = ReturnType<typeof evidenceTable>
