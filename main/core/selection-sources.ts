import type { Cursor, QueueName } from '../../shared/domain.ts'
import type { Selections, Walk } from './db/selections.ts'

// Where a list gets its comments from, in its order.

/** Places behind one, in the order of a list; fewer than asked for when there are no more. */
export type Source = Readonly<{ start: Cursor; next: (after: Cursor, limit: number) => readonly Cursor[] }>

const HIGHEST = Number.MAX_SAFE_INTEGER
const FIRST: Cursor = { risk: 0, at: '', id: 0 }
const BEHIND_ALL: Cursor = { ...FIRST, id: HIGHEST }
const START: Readonly<Record<Walk, Cursor>> = {
  oldest: FIRST,
  newest: { ...FIRST, at: '~' },
  risk: { ...FIRST, risk: HIGHEST },
  deadline: FIRST,
  allNewest: BEHIND_ALL,
  allOldest: FIRST,
  textNewest: BEHIND_ALL,
  textOldest: FIRST,
}

/** An index, walked. */
export const walkOf = (table: Selections, walk: Walk, queue: QueueName | null, match = ''): Source => ({
  start: START[walk],
  next: (after, limit) => table.walk(walk, { queue, match }, after, limit),
})

/**
 * A source that is asked for many places at once. Where a question begins with a fixed price (FTS5 joins all words that begin alike before
 * it gives the first number), it is paid seldom.
 */
export function inLargePieces(source: Source, size: number): Source {
  let piece: readonly Cursor[] = []
  return {
    start: source.start,
    next: (after, limit) => {
      const at = piece.findIndex(place => place.id === after.id)
      const known = at === -1 ? [] : piece.slice(at + 1, at + 1 + limit)
      if (known.length === limit) return known
      piece = source.next(after, Math.max(size, limit))
      return piece.slice(0, limit)
    },
  }
}

/** A set by the numbers of its comments. */
export function byNumber(ids: readonly number[], isOldest: boolean): Source {
  const sorted = [...new Set(ids)].sort((a, b) => (isOldest ? a - b : b - a))
  const isBehind = (id: number, after: Cursor) => (isOldest ? id > after.id : id < after.id)
  return {
    start: isOldest ? FIRST : BEHIND_ALL,
    next: (after, limit) => {
      const from = sorted.findIndex(id => isBehind(id, after))
      return from === -1 ? [] : sorted.slice(from, from + limit).map(id => ({ ...FIRST, id }))
    },
  }
}

/** How a queue is walked. */
export type QueueOrder = 'oldest' | 'newest' | 'risk' | 'deadline'

const compare: Readonly<Record<QueueOrder, (a: Cursor, b: Cursor) => number>> = {
  oldest: (a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1),
  newest: (a, b) => compare.oldest(b, a),
  deadline: (a, b) => compare.oldest(a, b),
  risk: (a, b) => b.risk - a.risk || compare.oldest(a, b),
}

/** A set by its places in a queue. */
export function byPlace(places: readonly Cursor[], order: QueueOrder): Source {
  const sorted = places.toSorted(compare[order])
  return {
    start: START[order],
    next: (after, limit) => {
      const from = sorted.findIndex(place => compare[order](place, after) > 0)
      return from === -1 ? [] : sorted.slice(from, from + limit)
    },
  }
}

/** Places that are in order already, counted from 1 in `risk`. */
export const byRank = (ranked: readonly Cursor[]): Source => ({
  start: FIRST,
  next: (after, limit) =>
    ranked.slice(after.risk, after.risk + limit).map((place, at) => ({ ...place, risk: after.risk + at + 1 })),
})
