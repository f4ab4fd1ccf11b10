import { createRecent, type Recent } from '../checks/similar/recent.ts'
import { resultOf, searchFor, searchRecent, type SimilarComment, type SimilarQuery } from '../checks/similar/search.ts'
import type { Db } from './open.ts'
import type { SimilarTable } from './similar.ts'

/** Five days of a desk with fifty thousand posts a day, in some forty megabytes. */
const WINDOW_SIGNATURES = 262_144
/** Memory that is not needed makes the searches slower: beyond twice what a period has, and so many, it begins anew. */
const LEAST_ROOM = 16_384
/** Each search in memory saves about what reading so many signatures costs. */
const ROWS_PER_SEARCH = 200
/** The window goes on in steps of this share of the period that is asked for. */
const STEP_SHARE = 1 / 16

type Row = [commentId: number, submittedMs: number, signature: Buffer]

/**
 * The same answers as `similarTable`, for a run that asks about one post after the other in about the order of their times: the signatures
 * around them are held in memory, where nothing is passed over. What does not fit, or jumps about in time, is asked of the table. What is
 * written after a time was read is not seen; `forget` starts afresh.
 */
export const similarWindow = (
  db: Db,
  table: Pick<SimilarTable, 'query'>,
  capacity = WINDOW_SIGNATURES,
): Pick<SimilarTable, 'query'> & Readonly<{ forget: () => void }> => {
  const read = db
    .prepare<[number, number, number], Row>(
      `SELECT comment_id, submitted_ms, signature FROM signatures INDEXED BY signatures_by_time
       WHERE submitted_ms > ? AND submitted_ms <= ? ORDER BY submitted_ms LIMIT +?`,
    )
    .raw()
  const kept: Recent = createRecent(capacity, { isInOrder: true })
  // In memory are all signatures after `fromMs` and up to `toMs`, unless they are the same: then nothing is.
  let fromMs = 0
  let toMs = 0
  let size = 0
  let room = capacity
  let savedRows = Infinity

  const forget = (): void => {
    kept.clear()
    fromMs = 0
    toMs = 0
    size = 0
    room = capacity
    savedRows = Infinity
  }

  /** Adds the signatures after one moment and up to another, behind those that are there; false if there is no room. */
  const add = (afterMs: number, untilMs: number): boolean => {
    const rows = read.all(afterMs, untilMs, room - size + 1)
    if (rows.length > room - size) return false
    for (const [id, timeMs, signature] of rows) kept.add(id, signature, timeMs)
    size += rows.length
    toMs = untilMs
    savedRows -= rows.length
    return true
  }

  const begin = (sinceMs: number, untilMs: number): boolean => {
    if (savedRows < 0) return false
    forget()
    savedRows = 0
    // Posts may also come in the order from the newest to the oldest.
    for (const back of [untilMs - sinceMs, 0]) {
      fromMs = sinceMs - back - 1
      if (!add(fromMs, untilMs)) continue
      room = Math.min(capacity, Math.max(LEAST_ROOM, 2 * size))
      return true
    }
    toMs = fromMs
    savedRows = -10 * capacity
    return false
  }

  /** Whether all signatures of that time are in memory now. */
  const reach = (sinceMs: number, untilMs: number): boolean => {
    if (sinceMs > fromMs && untilMs <= toMs) return true
    const goesOn = sinceMs > fromMs && sinceMs <= toMs
    if (goesOn && add(toMs, untilMs + Math.ceil((untilMs - sinceMs) * STEP_SHARE))) return true
    return begin(sinceMs, untilMs)
  }

  return {
    query: (signature: Uint8Array, query: SimilarQuery): SimilarComment[] => {
      const { sinceMs, untilMs } = query
      if (sinceMs === undefined || untilMs === undefined) return table.query(signature, query)
      savedRows += ROWS_PER_SEARCH
      if (!reach(sinceMs, untilMs)) return table.query(signature, query)
      const search = searchFor(signature, query)
      searchRecent(search, kept)
      return resultOf(search)
    },
    forget,
  }
}
