import { describe, expect, test } from 'vitest'
import { hitToMark, sameHit, stepHit, walkOrder } from '../../../../renderer/app/hit-focus.ts'
import { reduce } from '../../../../renderer/app/reduce.ts'
import { initialState, type UiState } from '../../../../renderer/app/state.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { aHit, aListRow, aView } from '../../../fixtures/screen.ts'

describe('walking the hits', () => {
  test('goes along the text, and to those of the whole post at the end', () => {
    expect(walkOrder([aHit(0, 0), aHit(9, 12), aHit(2, 5)])).toEqual([2, 1, 0])
  })

  test('begins at the first one forwards and at the last one backwards', () => {
    const hits = [aHit(9, 12), aHit(2, 5)]
    expect([stepHit(hits, null, 1), stepHit(hits, null, -1)]).toEqual([1, 0])
  })

  test('goes round and round', () => {
    const hits = [aHit(2, 5), aHit(9, 12)]
    expect([stepHit(hits, 1, 1), stepHit(hits, 0, -1), stepHit(hits, 0, 1)]).toEqual([0, 1, 1])
  })
})

describe('the hit that a mark is meant for', () => {
  test('is the focused one', () => {
    expect(hitToMark([aHit(0, 1, { severity: 5 }), aHit(2, 3)], 1)).toBe(1)
  })

  test('is the most severe one that still counts when none is focused', () => {
    const hits = [aHit(0, 1, { severity: 5, falseAlarm: true }), aHit(2, 3, { severity: 2 }), aHit(4, 5)]
    expect(hitToMark(hits, null)).toBe(2)
  })

  test('is the most severe one when all are false alarms, so that it can be taken back', () => {
    const hits = [aHit(0, 1, { severity: 2, falseAlarm: true }), aHit(2, 3, { severity: 4, falseAlarm: true })]
    expect(hitToMark(hits, null)).toBe(1)
  })

  test('is none without hits', () => {
    expect(hitToMark([], null)).toBeNull()
  })
})

describe('the focus', () => {
  const focus = { index: 0, said: null }
  const before = aView(1, { hits: [aHit(2, 5)] })

  test('stays on its hit when others come before it', () => {
    const after = aView(1, { hits: [aHit(0, 1), aHit(2, 5)] })
    expect(sameHit(focus, before, after)).toEqual({ index: 1, said: null })
  })

  test('goes with a hit that is gone, and with another revision of the text', () => {
    expect(sameHit(focus, before, aView(1, { hits: [] }))).toBeNull()
    expect(sameHit(focus, before, aView(1, { revision: 2, hits: [aHit(2, 5)] }))).toBeNull()
  })
})

describe('on the screen', () => {
  const shown = (): UiState =>
    [
      { type: 'list.opened', selection: wholeQueue('flagged', 'risk'), ticket: 1, pinned: null, savedId: null },
      { type: 'list.arrived', ticket: 1, rows: [aListRow(1), aListRow(2)], next: null, newestId: 9 },
      { type: 'views.arrived', asked: [1], views: [aView(1, { hits: [aHit(2, 5), aHit(7, 9)] })], atMs: 0 },
    ].reduce((state, step) => reduce(state, step as Parameters<typeof reduce>[1]), initialState)

  test('a marked hit no longer counts, is focused, and the post stays', () => {
    const state = reduce(shown(), { type: 'hit.marked', id: 1, index: 1, falseAlarm: true })
    expect(state.views.get(1)?.hits.map(hit => hit.falseAlarm)).toEqual([false, true])
    expect([state.hitFocus, state.list.index]).toEqual([{ index: 1, said: 'falseAlarm' }, 0])
  })

  test('a mark on a post that is gone changes nothing', () => {
    const state = shown()
    expect(reduce(state, { type: 'hit.marked', id: 9, index: 0, falseAlarm: true })).toBe(state)
  })

  test('the next post begins without a focused hit, and with the risk as it was unfolded', () => {
    const steps = [
      { type: 'hit.focused', index: 1 },
      { type: 'risk.toggled' },
      { type: 'list.moved', index: 1 },
    ] as const
    const state = steps.reduce<UiState>((now, step) => reduce(now, step), shown())
    expect([state.hitFocus, state.riskOpen]).toEqual([null, true])
  })
})
