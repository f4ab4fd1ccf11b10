import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduce, type Step } from '../../../../renderer/app/reduce.ts'
import { currentRow, currentView, initialState, type UiState } from '../../../../renderer/app/state.ts'
import type { Problem } from '../../../../shared/errors.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { aListRow, aView } from '../../../fixtures/screen.ts'

const conflict: Problem = { code: 'CONFLICT', key: 'commentChanged', values: { status: 'approved' } }
const cursor = { risk: 0, at: '2026-11-20T10:00:00.000Z', id: 3 }

const after = (state: UiState, ...steps: Step[]) => steps.reduce(reduce, state)
const ids = (state: UiState) => state.list.rows.map(row => row.id)

/** Incoming, opened, with these posts and nothing behind them. */
function opened(postIds: readonly number[], next: typeof cursor | null = null): UiState {
  return after(
    initialState,
    { type: 'list.opened', selection: wholeQueue('incoming', 'oldest'), ticket: 1, pinned: null, savedId: null },
    { type: 'list.arrived', ticket: 1, rows: postIds.map(id => aListRow(id)), next, newestId: 99 },
  )
}

describe('a decision', () => {
  test('takes the post out of the list and puts the next one in its place', () => {
    const state = after(
      opened([1, 2, 3]),
      { type: 'list.moved', index: 1 },
      { type: 'post.decided', id: 2, stays: false },
    )
    expect([ids(state), state.list.index, currentRow(state)?.id]).toEqual([[1, 3], 1, 3])
  })

  test('on the last post of the queue steps up to the one above', () => {
    const state = after(opened([1, 2]), { type: 'list.moved', index: 1 }, { type: 'post.decided', id: 2, stays: false })
    expect(currentRow(state)?.id).toBe(1)
  })

  test('on the last loaded post waits for the next page instead of stepping back', () => {
    const waiting = after(opened([1], cursor), { type: 'post.decided', id: 1, stays: false })
    expect(currentRow(waiting)).toBeNull()
    const filled = after(waiting, { type: 'list.arrived', ticket: 1, rows: [aListRow(9)], next: null, newestId: 9 })
    expect(currentRow(filled)?.id).toBe(9)
  })

  test('that leaves the post in its queue only moves on', () => {
    const state = after(opened([1, 2]), { type: 'post.decided', id: 1, stays: true })
    expect([ids(state), currentRow(state)?.id]).toEqual([[1, 2], 2])
  })

  test('ends the choice of a reason and the note', () => {
    const choosing = after(opened([1, 2]), { type: 'mode.changed', mode: { kind: 'reason', listOpen: true } })
    expect(after(choosing, { type: 'post.decided', id: 1, stays: false }).mode).toEqual({ kind: 'reading' })
  })
})

describe('a refusal', () => {
  const decidedTwo = after(
    opened([1, 2, 3, 4]),
    { type: 'post.decided', id: 1, stays: false },
    { type: 'post.decided', id: 2, stays: false },
  )

  test('puts the post back at its place, marks it, and leaves the reader where he is', () => {
    const state = after(decidedTwo, { type: 'post.refused', id: 1, problem: conflict, authorName: 'Donaublick' })
    expect([ids(state), currentRow(state)?.id, [...state.returned]]).toEqual([[1, 3, 4], 3, [1]])
  })

  test('keeps the order of the list when two come back in the wrong order', () => {
    const state = after(
      decidedTwo,
      { type: 'post.refused', id: 2, problem: conflict, authorName: null },
      { type: 'post.refused', id: 1, problem: conflict, authorName: null },
    )
    expect([ids(state), currentRow(state)?.id]).toEqual([[1, 2, 3, 4], 3])
  })

  test('says so in the side lane, with the post it is about', () => {
    const state = after(decidedTwo, { type: 'post.refused', id: 1, problem: conflict, authorName: 'Donaublick' })
    expect(state.lane.map(note => note.what)).toEqual([
      { kind: 'problem', problem: conflict, commentId: 1, authorName: 'Donaublick' },
    ])
  })

  test('of a post from another list only says so', () => {
    const elsewhere = after(
      decidedTwo,
      { type: 'list.opened', selection: wholeQueue('flagged', 'risk'), ticket: 2, pinned: null, savedId: null },
      { type: 'list.arrived', ticket: 2, rows: [aListRow(8)], next: null, newestId: 9 },
      { type: 'post.refused', id: 1, problem: conflict, authorName: null },
    )
    expect([ids(elsewhere), elsewhere.lane.length, elsewhere.flights.has(1)]).toEqual([[8], 1, false])
  })

  test('brings the only post of an empty list back as the current one', () => {
    const state = after(
      opened([1]),
      { type: 'post.decided', id: 1, stays: false },
      { type: 'post.refused', id: 1, problem: conflict, authorName: null },
    )
    expect(currentRow(state)?.id).toBe(1)
  })
})

describe('pages', () => {
  test('of an earlier opening are thrown away', () => {
    const state = after(
      opened([1]),
      { type: 'list.opened', selection: wholeQueue('later', 'oldest'), ticket: 2, pinned: null, savedId: null },
      { type: 'list.arrived', ticket: 1, rows: [aListRow(5)], next: null, newestId: 9 },
    )
    expect(ids(state)).toEqual([])
  })

  test('bring no post twice, and none that is just being decided', () => {
    const state = after(
      opened([1, 2], cursor),
      { type: 'post.decided', id: 1, stays: false },
      { type: 'list.arrived', ticket: 1, rows: [aListRow(1), aListRow(2), aListRow(3)], next: null, newestId: 9 },
    )
    expect(ids(state)).toEqual([2, 3])
  })
})

describe('an undone post', () => {
  test('becomes the current one, and the one that was current follows it', () => {
    const state = after(opened([1, 2, 3]), { type: 'list.moved', index: 1 }, { type: 'post.returned', view: aView(9) })
    expect([ids(state), currentRow(state)?.id, currentView(state)?.id]).toEqual([[1, 9, 2, 3], 9, 9])
  })

  test('opens its own queue with itself at the top', () => {
    const state = after(
      opened([1]),
      {
        type: 'list.opened',
        selection: wholeQueue('flagged', 'risk'),
        ticket: 2,
        pinned: aView(7, { queue: 'flagged' }),
        savedId: null,
      },
      { type: 'list.arrived', ticket: 2, rows: [aListRow(5), aListRow(7), aListRow(6)], next: null, newestId: 9 },
    )
    expect([ids(state), currentRow(state)?.id]).toEqual([[7, 5, 6], 7])
  })
})

describe('complete posts', () => {
  test('that went to another queue leave the list, except the one being read', () => {
    const state = after(opened([1, 2, 3]), {
      type: 'views.arrived',
      asked: [1, 2],
      views: [aView(1, { queue: 'decided', version: 1 }), aView(2, { queue: 'decided', version: 1 })],
      atMs: 0,
    })
    expect([ids(state), currentRow(state)?.queue]).toEqual([[1, 3], 'decided'])
  })

  test('that are gone leave the list even while being read', () => {
    const state = after(opened([1, 2]), { type: 'views.arrived', asked: [1], views: [], atMs: 0 })
    expect([ids(state), currentRow(state)?.id]).toEqual([[2], 2])
  })

  test('whose text changes under the eyes are not decided for a moment, and a begun choice is dropped', () => {
    const reading = after(
      opened([1]),
      { type: 'views.arrived', asked: [1], views: [aView(1)], atMs: 100 },
      { type: 'mode.changed', mode: { kind: 'reason', listOpen: false } },
    )
    const changed = after(reading, {
      type: 'views.arrived',
      asked: [1],
      views: [aView(1, { revision: 2, version: 1 })],
      atMs: 1000,
    })
    expect([reading.holdUntilMs, changed.holdUntilMs, changed.mode.kind]).toEqual([0, 1700, 'reading'])
  })

  test('far from the place are forgotten, near ones kept', () => {
    const many = Array.from({ length: 90 }, (_, at) => at + 1)
    const state = after(opened(many), {
      type: 'views.arrived',
      asked: many,
      views: many.map(id => aView(id)),
      atMs: 0,
    })
    expect([state.views.has(1), state.views.has(15), state.views.has(80)]).toEqual([true, true, false])
  })
})

test('walking stops at both ends, and a step ends what was begun', () => {
  const state = after(
    opened([1, 2]),
    { type: 'mode.changed', mode: { kind: 'reason', listOpen: false } },
    { type: 'list.moved', index: 5 },
  )
  expect([state.list.index, state.mode.kind]).toEqual([1, 'reading'])
  expect(after(state, { type: 'list.moved', index: -3 }).list.index).toBe(0)
})

test('the side lane keeps the last twenty messages', () => {
  const what = { kind: 'problem', problem: conflict, commentId: null, authorName: null } as const
  const state = after(initialState, ...Array.from({ length: 25 }, (): Step => ({ type: 'lane.added', what })))
  expect([state.lane.length, state.lane.at(-1)?.id]).toEqual([20, 25])
})

test('whatever is decided, refused and undone, the list holds each post once and the place is inside of it', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('decide' as const), stays: fc.boolean() }),
    fc.record({ kind: fc.constant('refuse' as const) }),
    fc.record({ kind: fc.constant('settle' as const) }),
    fc.record({ kind: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
    fc.record({ kind: fc.constant('return' as const), id: fc.integer({ min: 1, max: 12 }) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), acts => {
      let state = opened([1, 2, 3, 4, 5, 6, 7, 8])
      for (const one of acts) {
        const current = currentRow(state)
        const flying = state.flights.keys().next().value
        if (one.kind === 'decide' && current !== null)
          state = reduce(state, { type: 'post.decided', id: current.id, stays: one.stays })
        if (one.kind === 'refuse' && flying !== undefined)
          state = reduce(state, { type: 'post.refused', id: flying, problem: conflict, authorName: null })
        if (one.kind === 'settle' && flying !== undefined) state = reduce(state, { type: 'post.settled', id: flying })
        if (one.kind === 'move') state = reduce(state, { type: 'list.moved', index: state.list.index + one.by })
        if (one.kind === 'return') state = reduce(state, { type: 'post.returned', view: aView(one.id) })
        expect(new Set(ids(state)).size).toBe(ids(state).length)
        expect(currentRow(state) === null).toBe(ids(state).length === 0)
      }
    }),
  )
})

describe('the statistics', () => {
  test('keep tables when the period changes, and forget what was saved', () => {
    const { statistics } = [
      { type: 'statistics.tables' },
      { type: 'statistics.saved', fileName: 'a.csv' },
      { type: 'statistics.period', period: 'week' },
    ].reduce((state, step) => reduce(state, step as Step), initialState)
    expect(statistics).toEqual({ period: 'week', asTables: true, savedAs: null })
  })
})
