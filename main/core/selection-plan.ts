import type { ShownQueue } from '../../shared/domain.ts'
import { ftsQuery } from '../../shared/search-words.ts'
import { inOrder, type Selection, type SelectionOrder } from '../../shared/selection.ts'
import type { Names } from './db/selection-names.ts'
import { nothingWanted, type Selections, type Wanted } from './db/selections.ts'
import { byNumber, byPlace, byRank, inLargePieces, type QueueOrder, type Source, walkOf } from './selection-sources.ts'
import { type Asking, wantedBy } from './wanted.ts'

// Which way through the comments is the shortest for a list.

export type Plan = Readonly<{
  source: Source
  /** What the source does not see to itself. */
  wanted: Wanted
  /** All that is wanted, for posts that come from elsewhere. */
  whole: Wanted
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
  /** Places that are taken at once from a source that is dear to ask. */
  piece: number
  /** Whether a beginning of a word is common is found out among so many of the newest, … */
  sample: number
  /** … of which this share must say it. */
  common: number
}>

type Needs = Readonly<{ table: Selections; names: Names; asking: Asking; limits: PlanLimits }>
type Way = Omit<Plan, 'whole'>
type Task = Readonly<{ wanted: Wanted; order: SelectionOrder }>

/**
 * The way through the comments for a list, in its order or, to count it, in any. Null where nothing can be found, since a name means
 * nobody.
 */
export function planOf(needs: Needs, selection: Selection, purpose: 'rows' | 'count'): Plan | null {
  const { where, filter, order } = inOrder(selection)
  const wanted = wantedBy(filter, where, needs.names, needs.asking)
  if (wanted === null) return null
  if (where !== 'all' && isAnything({ ...wanted, queue: null }))
    return { source: walkOf(needs.table, orderInQueue(where, order), where), wanted, whole: wanted, isExact: true }
  if (where !== 'all' && purpose === 'rows') return { ...planQueue(needs, where, { wanted, order }), whole: wanted }
  return { ...planAll(needs, { wanted, order: purpose === 'rows' ? order : 'newest' }), whole: wanted }
}

/** By number, as everything goes: the index of words gives its comments so, and a set that is not too large is shorter still. */
function planAll({ table, limits }: Needs, { wanted, order }: Task): Way {
  const isOldest = order === 'oldest'
  const unsaid = { ...wanted, terms: null }
  const isExact = isAnything(unsaid)
  const match = wanted.terms === null ? null : ftsQuery(wanted.terms)
  if (match !== null && order === 'relevance') {
    const ranked = table.best(match, { among: limits.ranked, limit: limits.best })
    return { source: byRank(ranked), wanted: unsaid, isExact }
  }
  const set = smallestSet(table, wanted, match === null ? limits.largeSet : limits.smallSet)
  if (set !== null) return { source: byNumber(set, isOldest), wanted, isExact: false }
  if (match !== null && !isCommonBeginning(table, wanted.terms, limits)) {
    const said = walkOf(table, isOldest ? 'textOldest' : 'textNewest', null, match)
    return {
      source: asksForBeginning(wanted.terms) ? inLargePieces(said, limits.piece) : said,
      wanted: unsaid,
      isExact,
    }
  }
  const walk = wanted.queue === null ? (isOldest ? 'allOldest' : 'allNewest') : orderInQueue(wanted.queue, 'newest')
  return { source: walkOf(table, walk, wanted.queue), wanted, isExact: isAnything(wanted) }
}

/** As a queue goes, by its own index; a set that is small is found first and sorted. */
function planQueue({ table, limits }: Needs, queue: ShownQueue, { wanted, order }: Task): Way {
  const said = isCommonBeginning(table, wanted.terms, limits) ? null : saidBy(table, wanted, limits.smallSet)
  const named = smallestSet(table, wanted, limits.smallSet)
  const set = [named, said].filter(ids => ids !== null).toSorted((a, b) => a.length - b.length)[0]
  const walked = orderInQueue(queue, order)
  if (set === undefined) return { source: walkOf(table, walked, queue), wanted, isExact: false }
  const rest = set === said ? { ...wanted, terms: null } : wanted
  const places = placesIn(table, queue, set, walked)
  return { source: byPlace(places, walked), wanted: rest, isExact: false }
}

function placesIn(table: Selections, queue: ShownQueue, ids: readonly number[], walked: QueueOrder) {
  if (queue === 'reported' || queue === 'complaints') return table.objectionPlaces(ids, queue)
  return table.places(ids, queue, walked === 'deadline' ? 'deadlines' : 'places')
}

/** Escalated goes by deadlines before age, Reported and Complaints by when somebody objected. */
function orderInQueue(queue: ShownQueue, order: SelectionOrder): QueueOrder {
  const isNewest = order === 'newest' || order === 'relevance'
  if (queue === 'reported') return isNewest ? 'reportedNewest' : 'reported'
  if (queue === 'complaints') return isNewest ? 'complainedNewest' : 'complained'
  if (order === 'relevance') return 'newest'
  return queue === 'escalated' && order === 'oldest' ? 'deadline' : order
}

const asksForBeginning = (terms: Wanted['terms']) => terms?.some(term => term.kind === 'prefix') === true

/**
 * Whether so many posts say it that reading them one by one finds a page sooner than the index of words, which joins all words that begin
 * alike before it gives the first number.
 */
function isCommonBeginning(table: Selections, terms: Wanted['terms'], { sample, common }: PlanLimits): boolean {
  if (!asksForBeginning(terms)) return false
  const { start, next } = walkOf(table, 'allNewest', null)
  const newest = next(start, sample).map(({ id }) => id)
  return table.count(newest, { ...nothingWanted, terms }) > newest.length * common
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
  const sets = (['assignees', 'authors', 'articles', 'rules'] as const).flatMap(name => {
    const ids = wanted[name] === null ? null : table.idsOf(name, wanted[name], most + 1)
    return ids === null || ids.length > most ? [] : [ids]
  })
  return sets.toSorted((a, b) => a.length - b.length)[0] ?? null
}

const isAnything = (wanted: Wanted) => Object.values(wanted).every(value => value === null)
