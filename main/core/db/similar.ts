// Near-duplicates: docs/decisions/0023-near-duplicates.md.
import { createRecent, type Met, type Recent } from '../checks/similar/recent.ts'
import { BANDS, bandKeys, fewestSharedBands, isSameText, similarity } from '../checks/similar/signature.ts'
import type { Db } from './open.ts'
import { type Segment, segmentStore } from './similar-segments.ts'

/** The newest signatures are in memory: so many that are in no segment yet, and as many of the newest segment. */
const RECENT_SIGNATURES = 16_384
/** Candidates that are compared in one search: those in memory are cheap, those on disk are one read each. */
const MAX_COMPARED_IN_MEMORY = 500
const MAX_COMPARED_ON_DISK = 32

export type SimilarQuery = Readonly<{
  /** Only comments submitted from then on, in milliseconds since 1970. */
  sinceMs?: number
  /** Only comments submitted until then. */
  untilMs?: number
  /** From 0 to 1; 0.4 is where unrelated texts are far behind. */
  minSimilarity: number
  limit: number
  /** Only comments of the same text, which is far less to look for. */
  isSameText?: boolean
  /** The comment that asks. */
  except?: number
}>

/** `isSameText` when only spelling, punctuation, numbers or links differ, if anything. */
export type SimilarComment = Readonly<{ commentId: number; similarity: number; isSameText: boolean }>

type Stored = Readonly<{ submittedMs: number; signature: Buffer }>
/** `keys` has the one of the whole text first; who is alike enough shares at least `fewestShared` of the bands' keys. */
type Search = Readonly<{
  signature: Uint8Array
  keys: Uint32Array
  fewestShared: number
  query: SimilarQuery
  found: SimilarComment[]
}>

/** Of the bands that need not be looked up on disk, so many are all the same: who shares but one key is mostly a stranger. */
const BANDS_TO_BE_SURE = 2

const searchFor = (signature: Uint8Array, query: SimilarQuery): Search => {
  const keys = bandKeys(signature)
  return query.isSameText === true
    ? { signature, keys: keys.subarray(0, 1), fewestShared: 1, query, found: [] }
    : { signature, keys, fewestShared: fewestSharedBands(query.minSimilarity), query, found: [] }
}

/** Who shares so many of all bands shares `fewestShared` of any `bands` of them. */
const bandsToLookUp = ({ fewestShared }: Search): Readonly<{ bands: number; fewestShared: number }> => {
  const bands = Math.min(BANDS, BANDS - fewestShared + BANDS_TO_BE_SURE)
  return { bands, fewestShared: Math.max(1, fewestShared - (BANDS - bands)) }
}

/** The keys that fewest others share: sentences that everybody writes tell little and would all be met. */
const leastCrowded = ({ keys }: Search, recent: Recent, bands: number): Uint32Array =>
  keys
    .subarray(1)
    .toSorted((a, b) => recent.crowd(a) - recent.crowd(b))
    .subarray(0, bands)

const isInTime = (timeMs: number, { sinceMs = -Infinity, untilMs = Infinity }: SimilarQuery): boolean =>
  timeMs >= sinceMs && timeMs <= untilMs

/** Notes a candidate if it is alike; false when it could not get better: as many copies of the text as were asked for. */
const compare = (search: Search, commentId: number, all: Uint8Array, from: number): boolean => {
  const { signature, query, found } = search
  const value = similarity(signature, all, from)
  if (value >= query.minSimilarity)
    found.push({ commentId, similarity: value, isSameText: isSameText(signature, all, from) })
  return found.length < query.limit || found.some(({ isSameText: isCopy }) => !isCopy)
}

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

  const searchMemory = (search: Search): boolean => {
    let compared = 0
    let isOpen = true
    const see = ({ id, all, from }: Met): boolean => {
      if (id === search.query.except) return true
      isOpen = compare(search, id, all, from)
      return isOpen && ++compared < MAX_COMPARED_IN_MEMORY
    }
    const { sinceMs = -Infinity, untilMs = Infinity } = search.query
    const { bands, fewestShared } = bandsToLookUp(search)
    for (const kept of [recent, flushed]) {
      if (!isOpen || compared >= MAX_COMPARED_IN_MEMORY) break
      if (!kept.reaches(sinceMs, untilMs)) continue
      if (search.keys.length === 1) kept.visit(search.keys, { fewestShared: 1, sinceMs, untilMs }, see)
      else kept.visit(leastCrowded(search, kept, bands), { fewestShared, sinceMs, untilMs }, see)
    }
    return isOpen
  }

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
      return search.found
        .sort(
          (a, b) =>
            Number(b.isSameText) - Number(a.isSameText) || b.similarity - a.similarity || b.commentId - a.commentId,
        )
        .slice(0, query.limit)
    },
    /** Keeps the segments few, with about so many pages of work at a time; inside a transaction. Returns whether there is more to do. */
    maintain: (budgetPages = 500): boolean => {
      load()
      const isMore = store.merge(budgetPages)
      readSegments()
      return isMore
    },
    /** After a rolled-back transaction nothing remembered can be trusted; it is read again when next needed. */
    forget: (): void => {
      isLoaded = false
    },
  }
}
export type SimilarTable = ReturnType<typeof similarTable>
