import type { QueueName } from '../../shared/domain.ts'
import { ftsQuery } from '../../shared/search-words.ts'
import { inOrder, type Selection, type SelectionOrder } from '../../shared/selection.ts'
import type { Names } from './db/selection-names.ts'
import type { Selections, Wanted } from './db/selections.ts'
import { byNumber, byPlace, byRank, type Source, walkOf } from './selection-sources.ts'
import { wantedBy } from './wanted.ts'

// Which way through the comments is the shortest for a list.

export type Plan = Readonly<{
  source: Source
  /** What the source does not see to itself. */
  wanted: Wanted
  /** The source gives nothing else than what is wanted. */
  isExact: boolean
}>

export type PlanLimits = Readonly<{
  /** A set of comments is sorted rather than walked around while it has at most so many, where each has to be read for that, … */
  smallSet: number
  /** … and where their numbers are their order. */
  largeSet: number
  /** What is relevant is looked for among so many of the newest, and so many are shown. */
  ranked: number
  best: number
}>

type Needs = Readonly<{ table: Selections; names: Names; now: () => Date; limits: PlanLimits }>

/** The way through the comments for a list; null where nothing can be found, since a name means nobody. */
export function planOf({ table, names, now, limits }: Needs, selection: Selection): Plan | null {
  const { where, filter, order } = inOrder(selection)
  const wanted = wantedBy(filter, where, names, now().getTime())
  if (wanted === null) return null
  const sets = (most: number) => smallestSet(table, wanted, most)
  return where === 'all'
    ? planAll(table, limits, { order, wanted, sets })
    : planQueue(table, limits, { queue: where, order, wanted, sets })
}

type Task = Readonly<{ order: SelectionOrder; wanted: Wanted; sets: (most: number) => readonly number[] | null }>

/** Everything goes by number, so the index of words gives its comments in order; only a small set is shorter. */
function planAll(table: Selections, limits: PlanLimits, { order, wanted, sets }: Task): Plan {
  const isOldest = order === 'oldest'
  const match = wanted.terms === null ? null : ftsQuery(wanted.terms)
  const unsaid = { ...wanted, terms: null }
  if (match !== null && order === 'relevance') {
    const ranked = table.best(match, { among: limits.ranked, limit: limits.best })
    return { source: byRank(ranked), wanted: unsaid, isExact: isAnything(unsaid) }
  }
  const set = sets(match === null ? limits.largeSet : limits.smallSet)
  if (set !== null) return { source: byNumber(set, isOldest), wanted, isExact: false }
  return match === null
    ? { source: walkOf(table, isOldest ? 'allOldest' : 'allNewest', null), wanted, isExact: isAnything(wanted) }
    : {
        source: walkOf(table, isOldest ? 'textOldest' : 'textNewest', null, match),
        wanted: unsaid,
        isExact: isAnything(unsaid),
      }
}

/** A queue goes by its own index; a set that is small is found first and sorted. */
function planQueue(
  table: Selections,
  limits: PlanLimits,
  { queue, order, wanted, sets }: Task & { queue: QueueName },
): Plan {
  const walk = order === 'relevance' ? 'oldest' : order
  const source = walkOf(table, walk, queue)
  if (isAnything({ ...wanted, queue: null })) return { source, wanted, isExact: true }
  const said = saidBy(table, wanted, limits.smallSet)
  const named = sets(limits.smallSet)
  const set = [named, said].filter(ids => ids !== null).toSorted((a, b) => a.length - b.length)[0]
  if (set === undefined) return { source, wanted, isExact: false }
  const rest = set === said ? { ...wanted, terms: null } : wanted
  return { source: byPlace(table.places(set, queue), walk), wanted: rest, isExact: false }
}

/** The comments that say it, if they are few. */
function saidBy(table: Selections, { terms }: Wanted, most: number): readonly number[] | null {
  if (terms === null) return null
  const { start, next } = walkOf(table, 'textNewest', null, ftsQuery(terms))
  const ids = next(start, most + 1).map(({ id }) => id)
  return ids.length > most ? null : ids
}

/** The smallest of the sets that the filter names, if one is small enough. */
function smallestSet(table: Selections, wanted: Wanted, most: number): readonly number[] | null {
  const sets = (['authors', 'articles', 'rules'] as const).flatMap(name => {
    const ids = wanted[name] === null ? null : table.idsOf(name, wanted[name], most + 1)
    return ids === null || ids.length > most ? [] : [ids]
  })
  return sets.toSorted((a, b) => a.length - b.length)[0] ?? null
}

const isAnything = (wanted: Wanted) => Object.values(wanted).every(value => value === null)
