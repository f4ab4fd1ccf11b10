import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonReason, itemsOf, pickedRows } from '../../../../renderer/app/picked.ts'
import { reduce, type Step } from '../../../../renderer/app/reduce.ts'
import { initialState, type UiState } from '../../../../renderer/app/state.ts'
import type { BatchFacts } from '../../../../shared/domain.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { aListRow } from '../../../fixtures/screen.ts'

const listOf = (count: number, next: UiState['list']['next'] = null): UiState =>
  reduce(initialState, {
    type: 'list.arrived',
    ticket: 0,
    rows: Array.from({ length: count }, (_, at) => aListRow(at + 1)),
    next,
    newestId: 99,
  })
const after = (state: UiState, ...steps: Step[]) => steps.reduce(reduce, state)
const ids = (state: UiState) => state.list.rows.map(row => row.id)
const picked = (state: UiState) => pickedRows(state).map(row => row.id)
const toggle = (id: number): Step => ({ type: 'picked.toggled', id, atMs: 5 })
const range = (index: number): Step => ({ type: 'picked.range', index, atMs: 9 })
const facts: BatchFacts = {
  count: 2,
  statuses: { pending: 2, approved: 0, deleted: 0, escalated: 0 },
  later: 0,
  suggestions: [{ action: 'delete', reason: 'N01', count: 2 }],
  authors: 1,
  openNotices: null,
}

describe('picking', () => {
  it('takes a row and lets it go', () => {
    expect(picked(after(listOf(3), toggle(2)))).toEqual([2])
    expect(picked(after(listOf(3), toggle(2), toggle(2)))).toEqual([])
  })

  it('takes a range from the row picked last, downwards and upwards', () => {
    expect(picked(after(listOf(6), toggle(2), range(4)))).toEqual([2, 3, 4, 5])
    expect(picked(after(listOf(6), toggle(5), range(1)))).toEqual([2, 3, 4, 5])
    expect(picked(after(listOf(6), range(3)))).toEqual([4])
  })

  it('takes all rows that are here, and lets all go', () => {
    const all = after(listOf(4), { type: 'picked.all', atMs: 1 })
    expect(picked(all)).toEqual([1, 2, 3, 4])
    expect(picked(after(all, { type: 'picked.none' }))).toEqual([])
  })

  it('counts the time from the first row on', () => {
    expect(after(listOf(6), toggle(2), range(4)).picked.sinceMs).toBe(5)
    expect(after(listOf(6), toggle(2), toggle(2), range(4)).picked.sinceMs).toBe(9)
  })

  it('keeps facts for the rows they were asked for only', () => {
    const state = after(listOf(4), toggle(1), toggle(2))
    const known = after(state, { type: 'picked.facts', of: state.picked.ids, facts })
    expect(known.picked.facts).toBe(facts)
    expect(after(known, toggle(3)).picked.facts).toBeNull()
    expect(after(state, toggle(3), { type: 'picked.facts', of: state.picked.ids, facts }).picked.facts).toBeNull()
  })

  it('ends when another list is opened', () => {
    const opened: Step = {
      type: 'list.opened',
      selection: wholeQueue('later', 'oldest'),
      ticket: 1,
      pinned: null,
      savedId: null,
    }
    expect(after(listOf(4), toggle(1), opened).picked.ids.size).toBe(0)
  })

  it('lets a row go that has left the list, and asks for facts anew', () => {
    const state = after(listOf(4), toggle(2), toggle(3))
    const known = after(state, { type: 'picked.facts', of: state.picked.ids, facts })
    const read = after(known, { type: 'views.arrived', asked: [2], views: [], atMs: 0 })
    expect([...read.picked.ids]).toEqual([3])
    expect(read.picked.facts).toBeNull()
    expect(after(known, { type: 'views.arrived', asked: [4], views: [], atMs: 0 }).picked).toBe(known.picked)
  })

  it('names rows as the list shows them', () => {
    const state = after(listOf(2), toggle(2))
    expect(itemsOf(pickedRows(state))).toEqual([{ commentId: 2, revision: 1, version: 0 }])
  })

  it('knows a reason that is suggested for all, and only that', () => {
    expect(commonReason(facts)).toBe('N01')
    expect(commonReason(null)).toBeNull()
    const none = { action: null, reason: null, count: 1 }
    expect(commonReason({ ...facts, suggestions: [...facts.suggestions, none] })).toBeNull()
    expect(commonReason({ ...facts, suggestions: [none] })).toBeNull()
  })
})

describe('deciding many', () => {
  const leave = (...posts: number[]): Step => ({
    type: 'many.decided',
    posts: posts.map(id => ({ id, stays: false })),
  })

  it('takes them out of the list, and the next one stands in the place of the current one', () => {
    const state = after(listOf(6), { type: 'list.moved', index: 2 }, leave(1, 3, 4))
    expect(ids(state)).toEqual([2, 5, 6])
    expect(state.list.index).toBe(1)
    expect(state.flights.size).toBe(3)
  })

  it('steps up at the end of the list, and stays behind it while more is to come', () => {
    expect(after(listOf(3), { type: 'list.moved', index: 2 }, leave(2, 3)).list.index).toBe(0)
    const more = { risk: 0, at: '', id: 3 }
    expect(after(listOf(3, more), { type: 'list.moved', index: 2 }, leave(2, 3)).list.index).toBe(1)
  })

  it('keeps those that the list shows all the same, and goes on', () => {
    const state = after(listOf(3), { type: 'many.decided', posts: [{ id: 1, stays: true }] })
    expect(ids(state)).toEqual([1, 2, 3])
    expect(state.list.index).toBe(1)
  })

  it('brings back what was left out, to its place, and says so', () => {
    const decided = after(listOf(5), leave(2, 3, 4))
    const state = after(decided, { type: 'many.settled', ids: [2, 3, 4], back: [3] })
    expect(ids(state)).toEqual([1, 3, 5])
    expect([...state.returned]).toEqual([3])
    expect(state.flights.size).toBe(0)
  })

  it('whatever is picked, decided and left out, no row is lost or shown twice', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(rows, rows, fc.nat(8), (decided, back, index) => {
        const state = after(listOf(9), { type: 'list.moved', index }, leave(...decided), {
          type: 'many.settled',
          ids: decided,
          back,
        })
        const gone = new Set(decided.filter(id => !back.includes(id)))
        expect(ids(state)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].filter(id => !gone.has(id)))
        expect(state.list.index).toBeGreaterThanOrEqual(0)
        expect(state.list.index).toBeLessThan(Math.max(1, state.list.rows.length))
      }),
    )
  })
})
