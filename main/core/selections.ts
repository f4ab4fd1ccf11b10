import type { CommentRow, Cursor } from '../../shared/domain.ts'
import type { Selection } from '../../shared/selection.ts'
import type { Names } from './db/selection-names.ts'
import type { Selections } from './db/selections.ts'
import { createKeptPlans } from './kept-plans.ts'
import { planOf, type PlanLimits } from './selection-plan.ts'
import { walkOf } from './selection-sources.ts'
import { wantedBy } from './wanted.ts'

// Reading a list: step by step along its source, until the page is full, or somebody else should have a turn.

export type Limits = PlanLimits &
  Readonly<{
    /** Places looked at in the first step, in the longest one, and in one that only counts. */
    firstStep: number
    longestStep: number
    countStep: number
    /** After so many ms a question is answered with what there is: a decision must not wait for it. */
    budgetMs: number
  }>

export const USUAL_LIMITS: Limits = {
  smallSet: 2_000,
  largeSet: 20_000,
  ranked: 5_000,
  best: 1_000,
  piece: 5_000,
  sample: 300,
  common: 0.15,
  firstStep: 200,
  longestStep: 1_000,
  countStep: 4_000,
  budgetMs: 12,
}

const COUNTED_ARRIVALS = 1_000

/** So many answers come first; more stand at their own place. */
const MOST_ANSWERS = 200

type Needs = Readonly<{
  table: Selections
  names: Names
  now: () => Date
  /** Who is on duty, if anybody. */
  me: () => string | null
  limits: Limits
}>

/** Pages and counts of every list. */
export function createSelections({ table, names, now, me, limits }: Needs) {
  const kept = createKeptPlans()
  const asking = () => ({ me: me(), nowMs: now().getTime() })
  const planFor = (selection: Selection, after: Cursor | null, purpose: 'rows' | 'count') =>
    kept.of(`${purpose} ${me() ?? ''} ${JSON.stringify(selection)}`, after === null, () =>
      planOf({ table, names, limits, asking: asking() }, selection, purpose),
    )

  /** Answers to whoever asks come before the first page of what waits; they are asked for so that they do not wait out the queue. */
  const answersIn = ({ where, filter }: Selection): readonly number[] => {
    const asker = me()
    if (asker === null || filter.mine !== null || (where !== 'incoming' && where !== 'flagged')) return []
    return table.answers(asker, where, MOST_ANSWERS)
  }

  return {
    page: (selection: Selection, after: Cursor | null, limit: number) => {
      const plan = planFor(selection, after, 'rows')
      const newestId = table.newestId()
      const at = now().toISOString()
      if (plan === null) return { rows: [], next: null, newestId }
      const answers = new Set(answersIn(selection))
      const first = after === null ? table.pick([...answers], plan.whole, at) : []
      const rows: CommentRow[] = []
      const page = (next: Cursor | null) => ({ rows: [...first, ...rows], next, newestId })
      const untilMs = performance.now() + limits.budgetMs
      let place = after ?? plan.source.start
      let step = plan.isExact ? limit : Math.max(limit, limits.firstStep)
      for (;;) {
        const places = plan.source.next(place, step)
        for (const row of table.pick(idsOf(places), plan.wanted, at)) {
          if (answers.has(row.id)) continue
          rows.push(row)
          if (rows.length === limit) return page(placeOf(row.id, places))
        }
        if (places.length < step) return page(null)
        place = places.at(-1)!
        if (performance.now() > untilMs) return page(place)
        step = Math.min(limits.longestStep, step * 2)
      }
    },

    count: (selection: Selection, after: Cursor | null) => {
      const plan = planFor(selection, after, 'count')
      if (plan === null) return { count: 0, next: null }
      const untilMs = performance.now() + limits.budgetMs
      const step = plan.isExact ? limits.countStep : limits.longestStep
      let place = after ?? plan.source.start
      let count = 0
      for (;;) {
        const places = plan.source.next(place, step)
        count += plan.isExact ? places.length : table.count(idsOf(places), plan.wanted)
        if (places.length < step) return { count, next: null }
        place = places.at(-1)!
        if (performance.now() > untilMs) return { count, next: place }
      }
    },

    /** Those that the desk received after the one with that number; no more than a thousand are looked at. */
    arrived: ({ where, filter }: Selection, sinceId: number): number => {
      const wanted = wantedBy(filter, where, names, asking())
      if (wanted === null) return 0
      const { start, next } = walkOf(table, 'allOldest', null)
      const fresh = next({ ...start, id: sinceId }, COUNTED_ARRIVALS)
      return fresh.length === 0 ? 0 : table.count(idsOf(fresh), wanted)
    },
  }
}

const idsOf = (places: readonly Cursor[]) => places.map(({ id }) => id)

const placeOf = (id: number, places: readonly Cursor[]) => places.find(place => place.id === id) ?? null
