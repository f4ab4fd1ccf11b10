// Near-duplicates: docs/decisions/0023-near-duplicates.md.
import { createRecent } from '../checks/similar/recent.ts'
import {
  bandsToLookUp,
  compare,
  isInTime,
  resultOf,
  type Search,
  searchFor,
  searchRecent,
  type SimilarComment,
  type SimilarQuery,
} from '../checks/similar/search.ts'
import type { Db } from './open.ts'
import { type Segment, segmentStore } from './similar-segments.ts'

/** The newest signatures are in memory: so many that are in no segment yet, and as many of the newest segment. */
const RECENT_SIGNATURES = 16_384
/** Candidates on disk that are compared in one search: each is a read. */
const MAX_COMPARED_ON_DISK = 32

type Stored = Readonly<{ submittedMs: number; signature: Buffer }>

/** Those who share most keys first, then the newest. */
const ranked = (shared: ReadonlyMap<number, number>): number[] =>
  [...shared].sort(([a, sharedByA], [b, sharedByB]) => sharedByB - sharedByA || b - a).map(([id]) => id)

/**
 * The signatures of all texts in force and the index to find alike ones. Writing happens inside the caller's transaction; after a
 * rolled-back one, or when comments were purged, `forget` must be called.
 */
export const similarTable = (db: Db, recentSignatures = RECENT_SIGNATURES) => {
  const read = db.prepare<[number], Stored>(
    'SELECT submitted_ms AS submittedMs, signature FROM signatures WHERE comment_id = ?',
  )
  const readAll = db.prepare<[string], Stored & { commentId: number }>(
    `SELECT s.comment_id AS commentId, s.submitted_ms AS submittedMs, s.signature
     FROM json_each(?) j CROSS JOIN signatures s ON s.comment_id = j.value`,
  )
  const insert = db.prepare<[number, number, Uint8Array]>(
    `INSERT INTO signatures (comment_id, submitted_ms, signature) VALUES (?, ?, ?)
     ON CONFLICT (comment_id) DO UPDATE SET submitted_ms = excluded.submitted_ms, signature = excluded.signature`,
  )
  const remove = db.prepare<[number]>('DELETE FROM signatures WHERE comment_id = ?')
  const wait = db.prepare<[number]>('INSERT OR IGNORE INTO similar_waiting (comment_id) VALUES (?)')
  const endWaiting = db.prepare<[number]>('DELETE FROM similar_waiting WHERE comment_id = ?')
  const notIndexed = db.prepare<[{ indexedTo: number }], Stored & { commentId: number }>(
    `SELECT comment_id AS commentId, submitted_ms AS submittedMs, signature FROM signatures WHERE comment_id > @indexedTo
     UNION ALL
     SELECT s.comment_id, s.submitted_ms, s.signature FROM similar_waiting w JOIN signatures s USING (comment_id)
     WHERE s.comment_id <= @indexedTo
     ORDER BY comment_id`,
  )
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck()
  const store = segmentStore(db)
  let recent = createRecent(recentSignatures)
  // The signatures of one segment. What arrives is mostly compared with what came shortly before, and memory is quicker than pages.
  let flushed = createRecent(recentSignatures)
  let flushedId = 0
  let isLoaded = false
  let segments: readonly Segment[] = []
  let indexedTo = 0
  let highestId = 0
  let version = -1
  let steady: 'no' | 'unseen' | 'seen' = 'no'

  const readSegments = (): void => {
    segments = store.readAll()
    indexedTo = segments.reduce((highest, { lastId }) => Math.max(highest, lastId), 0)
  }

  const flush = (): void => {
    const sorted = recent.entries()
    const id = sorted.length === 0 ? 0 : store.write(sorted, recent.bounds())
    for (const waiting of recent.ids()) if (waiting <= indexedTo) endWaiting.run(waiting)
    flushed.clear()
    ;[recent, flushed, flushedId] = [flushed, recent, id]
    readSegments()
  }

  const keep = (commentId: number, signature: Uint8Array, submittedMs: number): void => {
    recent.add(commentId, signature, submittedMs)
    highestId = Math.max(highestId, commentId)
  }

  /** Reads what memory has lost or another program has changed. */
  const load = (): void => {
    if (steady === 'seen' && isLoaded) return
    if (steady === 'unseen') steady = 'seen'
    const now = dataVersion.get() ?? 0
    if (isLoaded && now === version) return
    version = now
    isLoaded = true
    recent.clear()
    flushed.clear()
    flushedId = 0
    readSegments()
    highestId = indexedTo
    for (const { commentId, submittedMs, signature } of notIndexed.all({ indexedTo })) {
      if (recent.isFull()) flush()
      keep(commentId, signature, submittedMs)
    }
  }

  const searchDisk = (search: Search): void => {
    const { sinceMs = -Infinity, untilMs = Infinity, except, limit } = search.query
    const reaches = ({ id, minMs, maxMs }: Segment) => id !== flushedId && maxMs >= sinceMs && minMs <= untilMs
    if (!segments.some(reaches)) return
    const { bands, fewestShared } = bandsToLookUp(search)
    const keys = search.keys.subarray(0, 1 + bands)
    const shared = new Map<number, number>()
    store.find(keys, { sinceMs, untilMs, except: flushedId }, (id, band) => {
      // A copy shares every key there is, and comes first even where its other entries were one too many.
      shared.set(id, (shared.get(id) ?? 0) + (band === 0 ? search.keys.length : 1))
    })
    for (const [id, count] of shared) if (count < fewestShared) shared.delete(id)
    for (const { commentId } of search.found) shared.delete(commentId)
    if (except !== undefined) shared.delete(except)
    if (shared.size === 0) return
    const ids = ranked(shared).slice(0, Math.max(MAX_COMPARED_ON_DISK, limit))
    for (const { commentId, submittedMs, signature } of readAll.all(JSON.stringify(ids)))
      if (isInTime(submittedMs, search.query) && !compare(search, commentId, signature, 0)) return
  }

  /** Whether there may be more on disk than memory has. */
  const searchMemory = (search: Search): boolean => [recent, flushed].every(kept => searchRecent(search, kept))

  return {
    /** Keeps the signature of a comment's text in force, in place of an earlier one; null takes it out. */
    put: (commentId: number, signature: Uint8Array | null, submittedMs: number): void => {
      load()
      if (commentId <= highestId) {
        recent.remove(commentId)
        flushed.remove(commentId)
      }
      if (signature === null) {
        remove.run(commentId)
        return
      }
      // First, for what is written below must be known to be in memory alone.
      if (recent.isFull()) flush()
      insert.run(commentId, submittedMs, signature)
      if (commentId <= indexedTo) wait.run(commentId)
      keep(commentId, signature, submittedMs)
    },
    /** The signature of a comment's text in force, or null. */
    signatureOf: (commentId: number): Uint8Array | null => read.get(commentId)?.signature ?? null,
    /** Comments with a text like that of the signature, the most similar first, then the newest. */
    query: (signature: Uint8Array, query: SimilarQuery): SimilarComment[] => {
      load()
      const search = searchFor(signature, query)
      if (searchMemory(search)) searchDisk(search)
      return resultOf(search)
    },
    /** Keeps the segments few, with about so many pages of work at a time; inside a transaction. Returns whether there is more to do. */
    maintain: (budgetPages = 500): boolean => {
      load()
      const isMore = store.merge(budgetPages)
      readSegments()
      return isMore
    },
    /** Runs work during which no other program can write, in a transaction that does: whether another has is asked once at most. */
    steadily: <T>(work: () => T): T => {
      steady = 'unseen'
      try {
        return work()
      } finally {
        steady = 'no'
      }
    },
    /** After a rolled-back transaction nothing remembered can be trusted; it is read again when next needed. */
    forget: (): void => {
      isLoaded = false
    },
  }
}
export type SimilarTable = ReturnType<typeof similarTable>
