import type { Status } from '../../../shared/domain.ts'
import type { FactTable } from './facts.ts'
import type { Db } from './open.ts'

/** All posts of an author by time of submission; at one time by id. */
type History = Readonly<{ timesMs: Float64Array; ids: Int32Array; statuses: readonly Status[] }>

/** As many as `factTable` counts; more say nothing new. */
const MAX_EARLIER = 1000
/** Authors that are remembered; then it begins anew. */
const MAX_AUTHORS = 100_000

/** The first place whose time is later than `timeMs`. */
const placeAfter = ({ timesMs }: History, timeMs: number): number => {
  let low = 0
  let high = timesMs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timesMs[middle]! <= timeMs) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The same answers as `factTable`, from memory: an author's posts are read once, where a check of everything would ask the database for
 * each of them. What changes after the first question about an author is not seen; `forget` starts afresh.
 */
export const historyTable = (db: Db, facts: FactTable): FactTable => {
  const read = db.prepare<[number], { id: number; submittedAt: string; status: Status }>(
    `SELECT id, submitted_at AS submittedAt, status FROM comments INDEXED BY comments_by_author
     WHERE author_id = +? ORDER BY submitted_at, id`,
  )
  const known = new Map<number, History>()
  const historyOf = (authorId: number): History => {
    const remembered = known.get(authorId)
    if (remembered !== undefined) return remembered
    const rows = read.all(authorId)
    const history = {
      timesMs: Float64Array.from(rows, row => Date.parse(row.submittedAt)),
      ids: Int32Array.from(rows, row => row.id),
      statuses: rows.map(row => row.status),
    }
    if (known.size >= MAX_AUTHORS) known.clear()
    known.set(authorId, history)
    return history
  }

  /** Posts up to a moment, the post itself left out. */
  const countUntil = (history: History, untilMs: number, exceptId: number): number => {
    const place = placeAfter(history, untilMs)
    const own = history.ids.indexOf(exceptId)
    return own === -1 || own >= place ? place : place - 1
  }

  return {
    ...facts,
    // Each of the other questions costs less here than this one would.
    few: () => null,
    lastDecided: (authorId, until, exceptId, limit) => {
      const history = historyOf(authorId)
      let decided = 0
      let deleted = 0
      for (let place = placeAfter(history, Date.parse(until)) - 1; place >= 0 && decided < limit; place -= 1) {
        const status = history.statuses[place]
        if ((status !== 'approved' && status !== 'deleted') || history.ids[place] === exceptId) continue
        decided += 1
        if (status === 'deleted') deleted += 1
      }
      return { decided, deleted }
    },
    postsBetween: (authorId, after, until, exceptId) => {
      const history = historyOf(authorId)
      return countUntil(history, Date.parse(until), exceptId) - countUntil(history, Date.parse(after), exceptId)
    },
    earlierPosts: (authorId, until, exceptId) =>
      Math.min(MAX_EARLIER, countUntil(historyOf(authorId), Date.parse(until), exceptId)),
    forget: () => known.clear(),
  }
}
export type HistoryTable = ReturnType<typeof historyTable>
