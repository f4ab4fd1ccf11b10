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
  firstStep: 200,
  longestStep: 1_000,
  countStep: 4_000,
  budgetMs: 12,
}

const COUNTED_ARRIVALS = 1_000

type Needs = Readonly<{ table: Selections; names: Names; now: () => Date; limits: Limits }>

/** Pages and counts of every list. */
export function createSelections(needs: Needs) {
  const { table, names, now, limits } = needs
  const kept = createKeptPlans()
  const planFor = (selection: Selection, after: Cursor | null, purpose: 'rows' | 'count') =>
    kept.of(`${purpose} ${JSON.stringify(selection)}`, after === null, () => planOf(needs, selection, purpose))

  return {
    page: (selection: Selection, after: Cursor | null, limit: number) => {
      const plan = planFor(selection, after, 'rows')
      const newestId = table.newestId()
      const rows: CommentRow[] = []
      const at = now().toISOString()
      if (plan === null) return { rows, next: null, newestId }
      const untilMs = performance.now() + limits.budgetMs
      let place = after ?? plan.source.start
      let step = plan.isExact ? limit : Math.max(limit, limits.firstStep)
      for (;;) {
        const places = plan.source.next(place, step)
        for (const row of table.pick(idsOf(places), plan.wanted, at)) {
          rows.push(row)
          if (rows.length === limit) return { rows, next: placeOf(row.id, places), newestId }
        }
        if (places.length < step) return { rows, next: null, newestId }
        place = places.at(-1)!
        if (performance.now() > untilMs) return { rows, next: place, newestId }
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
      const wanted = wantedBy(filter, where, names, now().getTime())
      if (wanted === null) return 0
      const { start, next } = walkOf(table, 'allOldest', null)
      const fresh = next({ ...start, id: sinceId }, COUNTED_ARRIVALS)
      return fresh.length === 0 ? 0 : table.count(idsOf(fresh), wanted)
    },
  }
}

const idsOf = (places: readonly Cursor[]) => places.map(({ id }) => id)

const placeOf = (id: number, places: readonly Cursor[]) => places.find(place => place.id === id) ?? null
