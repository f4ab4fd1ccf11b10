import type { ActiveSanction, SanctionKind } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** From when to when a sanction holds; `endsAt` is null where it has no end. */
export type SanctionSpan = Readonly<{
  recordId: string
  kind: SanctionKind
  beginsAt: string
  endsAt: string | null
}>

const GRAVEST_FIRST: readonly SanctionKind[] = ['ban', 'suspension', 'premoderation', 'warning']
const rank = `CASE s.kind ${GRAVEST_FIRST.map((kind, place) => `WHEN '${kind}' THEN ${place}`).join(' ')} END`

/** The gravest sanction that holds against the author of a row `c` at the moment `@now`, as a column of a list; found without sorting. */
export const SANCTION_COLUMN = `(SELECT CASE min(${rank}) ${GRAVEST_FIRST.map((kind, place) => `WHEN ${place} THEN '${kind}'`).join(' ')} END
  FROM sanctions s
  WHERE s.author_id = c.author_id AND s.begins_at <= +@now AND (s.ends_at IS NULL OR s.ends_at > +@now)) AS sanction`

/** Which sanctions hold when, and what the sources are still to be told of them. */
export const sanctionTable = (db: Db) => {
  const clear = db.prepare<[number]>('DELETE FROM sanctions WHERE author_id = ?')
  const insert = db.prepare<[SanctionSpan & { authorId: number }]>(
    `INSERT INTO sanctions (author_id, record_id, kind, begins_at, ends_at)
     VALUES (@authorId, @recordId, @kind, @beginsAt, @endsAt)`,
  )
  const kept = db.prepare<[number], SanctionSpan>(
    `SELECT s.record_id AS recordId, s.kind, s.begins_at AS beginsAt, s.ends_at AS endsAt
     FROM sanctions s JOIN author_records r ON r.id = s.record_id WHERE s.author_id = ? ORDER BY r.seq`,
  )
  const active = db.prepare<[{ authorId: number; now: string }], ActiveSanction>(
    `SELECT s.record_id AS id, s.kind, r.reason, s.begins_at AS beginsAt, s.ends_at AS endsAt
     FROM sanctions s CROSS JOIN author_records r ON r.id = s.record_id
     WHERE s.author_id = @authorId AND s.begins_at <= +@now AND (s.ends_at IS NULL OR s.ends_at > +@now)
     ORDER BY ${rank}, s.begins_at DESC`,
  )
  const queue = db.prepare<[{ recordId: string; authorId: number; at: string }]>(
    `INSERT INTO outbox_sanctions (record_id, author_id, state, changed_at) VALUES (@recordId, @authorId, 'queued', @at)`,
  )
  const turn = db.prepare<['queued' | 'withdrawn', string, string]>(
    'UPDATE outbox_sanctions SET state = ?, changed_at = ? WHERE record_id = ?',
  )
  const queued = db
    .prepare<[number], string>("SELECT record_id FROM outbox_sanctions WHERE author_id = ? AND state = 'queued'")
    .pluck()
  return {
    /** Replaces what is kept of an author. */
    keep: (authorId: number, spans: readonly SanctionSpan[]) => {
      clear.run(authorId)
      for (const span of spans) insert.run({ ...span, authorId })
    },
    /** What is kept of an author, in the order of the file. */
    kept: (authorId: number) => kept.all(authorId),
    /** Those that hold at a moment, the gravest first. */
    active: (authorId: number, now: string) => active.all({ authorId, now }),
    /** Puts a record into the outbox: nothing takes it from there until the source is connected. */
    queue: (recordId: string, authorId: number, at: string) => queue.run({ recordId, authorId, at }),
    /** What has not left yet is taken out of the outbox, or put back. */
    turn: (recordId: string, state: 'queued' | 'withdrawn', at: string) => turn.run(state, at, recordId),
    /** The records of an author that wait in the outbox. */
    queued: (authorId: number) => queued.all(authorId),
  }
}
