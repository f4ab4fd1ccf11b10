import type { CommentRow, Cursor, QueueName } from '../../shared/domain.ts'
import { ftsQuery } from '../../shared/search-words.ts'
import { inOrder, type Selection } from '../../shared/selection.ts'
import type { Names } from './db/selection-names.ts'
import type { Selections, Walk, Wanted } from './db/selections.ts'
import { wantedBy } from './wanted.ts'

// How a list is read: which walk gives its comments in order, and how far to go before somebody else may have a turn.

/** Places behind one, in the order of a list; fewer than asked for when there are no more. */
type Source = Readonly<{ start: Cursor; next: (after: Cursor, limit: number) => readonly Cursor[] }>

type Plan = Readonly<{
  source: Source
  /** What the source does not see to itself. */
  wanted: Wanted
  /** The source gives nothing else than what is wanted. */
  isExact: boolean
}>

const HIGHEST = Number.MAX_SAFE_INTEGER
const START: Readonly<Record<Walk, Cursor>> = {
  oldest: { risk: 0, at: '', id: 0 },
  newest: { risk: 0, at: '~', id: 0 },
  risk: { risk: HIGHEST, at: '', id: 0 },
  allNewest: { risk: 0, at: '', id: HIGHEST },
  allOldest: { risk: 0, at: '', id: 0 },
  textNewest: { risk: 0, at: '', id: HIGHEST },
  textOldest: { risk: 0, at: '', id: 0 },
}

/** A set of comments is sorted rather than walked around while it has at most so many, where each has to be read for that, … */
const SMALL_SET = 2_000
/** … and where their numbers are their order. */
const LARGE_SET = 20_000
/** What is relevant is looked for among so many of the newest, and so many are shown. */
const RANKED = 5_000
const BEST = 1_000

const FIRST_STEP = 200
const LONGEST_STEP = 1_000
const LONGEST_COUNT = 4_000
const COUNTED_ARRIVALS = 1_000

export type SelectionDesk = ReturnType<typeof createSelections>

type Needs = Readonly<{
  table: Selections
  names: Names
  now: () => Date
  /** After so many ms a question is answered with what there is. */
  budgetMs: number
}>

/** Pages and counts of every list. */
export function createSelections({ table, names, now, budgetMs }: Needs) {
  const walkOf = (walk: Walk, queue: QueueName | null, match = ''): Source => ({
    start: START[walk],
    next: (after, limit) => table.walk(walk, { queue, match }, after, limit),
  })

  /** The smallest of the sets that the filter names, if one is small enough. */
  const smallSet = (wanted: Wanted, most: number): readonly number[] | null => {
    const sets = (['authors', 'articles', 'rules'] as const).flatMap(name => {
      const ids = wanted[name] === null ? null : table.idsOf(name, wanted[name], most + 1)
      return ids === null || ids.length > most ? [] : [ids]
    })
    return sets.toSorted((a, b) => a.length - b.length)[0] ?? null
  }

  const planAll = (order: Selection['order'], wanted: Wanted): Plan => {
    const isOldest = order === 'oldest'
    const match = wanted.terms === null ? null : ftsQuery(wanted.terms)
    const rest = { ...wanted, terms: null }
    if (match !== null && order === 'relevance') {
      const ranked = table.best(match, { among: RANKED, limit: BEST }).map((place, at) => ({ ...place, risk: at + 1 }))
      const next: Source['next'] = (after, limit) => ranked.slice(after.risk, after.risk + limit)
      return { source: { start: START.oldest, next }, wanted: rest, isExact: isAnything(rest) }
    }
    const set = smallSet(wanted, match === null ? LARGE_SET : SMALL_SET)
    if (set !== null) return { source: byNumber(set, isOldest), wanted, isExact: false }
    if (match !== null)
      return {
        source: walkOf(isOldest ? 'textOldest' : 'textNewest', null, match),
        wanted: rest,
        isExact: isAnything(rest),
      }
    return {
      source: walkOf(isOldest ? 'allOldest' : 'allNewest', null),
      wanted,
      isExact: isAnything(wanted),
    }
  }

  const planQueue = (queue: QueueName, wantedOrder: Selection['order'], wanted: Wanted): Plan => {
    const order = wantedOrder === 'relevance' ? 'oldest' : wantedOrder
    if (isAnything({ ...wanted, queue: null })) return { source: walkOf(order, queue), wanted, isExact: true }
    const said =
      wanted.terms === null
        ? null
        : table.walk('textNewest', { queue, match: ftsQuery(wanted.terms) }, START.textNewest, SMALL_SET + 1)
    const named = smallSet(wanted, SMALL_SET)
    const saidHere = said !== null && said.length <= SMALL_SET ? said.map(({ id }) => id) : null
    const set = [named, saidHere].filter(ids => ids !== null).toSorted((a, b) => a.length - b.length)[0]
    if (set === undefined) return { source: walkOf(order, queue), wanted, isExact: false }
    const rest = set === saidHere ? { ...wanted, terms: null } : wanted
    return { source: byPlace(table.places(set, queue), order), wanted: rest, isExact: false }
  }

  const planOf = (selection: Selection): Plan | null => {
    const { where, filter, order } = inOrder(selection)
    const wanted = wantedBy(filter, where, names, now().getTime())
    if (wanted === null) return null
    return where === 'all' ? planAll(order, wanted) : planQueue(where, order, wanted)
  }

  return {
    page: (selection: Selection, after: Cursor | null, limit: number) => {
      const plan = planOf(selection)
      const rows: CommentRow[] = []
      const newestId = table.newestId()
      if (plan === null) return { rows, next: null, newestId }
      const { source, wanted, isExact } = plan
      const untilMs = performance.now() + budgetMs
      let place = after ?? source.start
      for (let step = isExact ? limit : Math.max(limit, FIRST_STEP); ; step = Math.min(LONGEST_STEP, step * 2)) {
        const places = source.next(place, step)
        for (const row of table.pick(
          places.map(({ id }) => id),
          wanted,
        )) {
          rows.push(row)
          if (rows.length === limit) return { rows, next: placeOf(row.id, places), newestId }
        }
        if (places.length < step) return { rows, next: null, newestId }
        place = places.at(-1)!
        if (performance.now() > untilMs) return { rows, next: place, newestId }
      }
    },
    count: (selection: Selection, after: Cursor | null) => {
      const plan = planOf(selection)
      if (plan === null) return { count: 0, next: null }
      const { source, wanted, isExact } = plan
      const untilMs = performance.now() + budgetMs
      let place = after ?? source.start
      let count = 0
      for (;;) {
        const step = isExact ? LONGEST_COUNT : LONGEST_STEP
        const places = source.next(place, step)
        count += isExact
          ? places.length
          : table.count(
              places.map(({ id }) => id),
              wanted,
            )
        if (places.length < step) return { count, next: null }
        place = places.at(-1)!
        if (performance.now() > untilMs) return { count, next: place }
      }
    },
    arrived: (selection: Selection, sinceId: number): number => {
      const { where, filter } = selection
      const wanted = wantedBy(filter, where, names, now().getTime())
      if (wanted === null) return 0
      const fresh = table.walk(
        'allOldest',
        { queue: null, match: '' },
        { risk: 0, at: '', id: sinceId },
        COUNTED_ARRIVALS,
      )
      return fresh.length === 0
        ? 0
        : table.count(
            fresh.map(({ id }) => id),
            wanted,
          )
    },
  }
}

const isAnything = (wanted: Wanted) => Object.values(wanted).every(value => value === null)

const placeOf = (id: number, places: readonly Cursor[]) => places.find(place => place.id === id) ?? null

/** A set by the numbers of its comments. */
function byNumber(ids: readonly number[], isOldest: boolean): Source {
  const sorted = [...new Set(ids)].sort((a, b) => (isOldest ? a - b : b - a))
  const isBehind = (id: number, after: Cursor) => (isOldest ? id > after.id : id < after.id)
  return {
    start: isOldest ? START.allOldest : START.allNewest,
    next: (after, limit) => {
      const from = sorted.findIndex(id => isBehind(id, after))
      return from === -1 ? [] : sorted.slice(from, from + limit).map(id => ({ risk: 0, at: '', id }))
    },
  }
}

const inOrderOf: Readonly<Record<'oldest' | 'newest' | 'risk', (a: Cursor, b: Cursor) => number>> = {
  oldest: (a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1),
  newest: (a, b) => inOrderOf.oldest(b, a),
  risk: (a, b) => b.risk - a.risk || inOrderOf.oldest(a, b),
}

/** A set by its places in a queue. */
function byPlace(places: readonly Cursor[], order: 'oldest' | 'newest' | 'risk'): Source {
  const compare = inOrderOf[order]
  const sorted = places.toSorted(compare)
  return {
    start: START[order],
    next: (after, limit) => {
      const from = sorted.findIndex(place => compare(place, after) > 0)
      return from === -1 ? [] : sorted.slice(from, from + limit)
    },
  }
}
