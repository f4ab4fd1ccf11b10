import { describe, expect, test } from 'vitest'
import { type Flow, SLOT_MS } from '../../../../../main/core/db/flows.ts'
import { firstSlotOfHour, paceOf } from '../../../../../main/core/statistics/pace.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const SLOT = NOW / SLOT_MS

/** What happened to Incoming so many pieces of five minutes ago. */
const ago = (slots: number, change: Partial<Flow>): Flow => ({
  slot: SLOT - slots,
  queue: 'incoming',
  arrived: 0,
  came: 0,
  gone: 0,
  sorted: 0,
  ...change,
})
const pace = (count: number, flows: readonly Flow[], now = NOW) => paceOf('incoming', count, flows, now)

test('the hour is the piece under way and the eleven before it', () => {
  expect(firstSlotOfHour(NOW)).toBe(SLOT - 11)
  const flows = [ago(12, { arrived: 5, gone: 5 }), ago(11, { arrived: 3, gone: 2 }), ago(0, { came: 1 })]
  expect(pace(9, flows)).toMatchObject({ arrivals: 4, decisions: 2 })
})

test('only the flows of the queue count', () => {
  expect(pace(9, [ago(1, { queue: 'flagged', arrived: 8, gone: 8 })])).toEqual({
    arrivals: 0,
    decisions: 0,
    minutesToEmpty: null,
  })
})

describe('the time until a queue is empty', () => {
  test('is its posts by the decisions in a minute since the first one', () => {
    // 30 in ten minutes, 60 left
    expect(pace(60, [ago(2, { gone: 10 }), ago(1, { gone: 20 })]).minutesToEmpty).toBe(20)
    // 30 in an hour
    expect(pace(60, [ago(11, { gone: 30 })]).minutesToEmpty).toBe(110)
  })

  test('takes five minutes at least, so that the first key of a shift promises nothing', () => {
    expect(pace(100, [ago(0, { gone: 1 })], NOW + 1000).minutesToEmpty).toBe(500)
  })

  test('is longer by what keeps arriving', () => {
    // in five minutes ten go and five come
    const steady = Array.from({ length: 12 }, (_, slots) => ago(slots, { arrived: 5, gone: slots === 0 ? 0 : 10 }))
    expect(pace(100, steady).minutesToEmpty).toBe(100)
  })

  test('is not touched by a file that came at once', () => {
    const flows = [ago(6, { arrived: 10_000 }), ...[5, 4, 3, 2, 1].map(slots => ago(slots, { gone: 10 }))]
    expect(pace(100, flows)).toEqual({ arrivals: 10_000, decisions: 50, minutesToEmpty: 50 })
  })

  test('is unknown while as much comes as goes, and while nobody decides', () => {
    const even = Array.from({ length: 12 }, (_, slots) => ago(slots, { arrived: 10, gone: slots === 0 ? 0 : 10 }))
    expect(pace(100, even).minutesToEmpty).toBeNull()
    expect(pace(100, [ago(3, { arrived: 1 })]).minutesToEmpty).toBeNull()
  })

  test('is unknown when all was taken back, and figures never fall below nothing', () => {
    expect(pace(100, [ago(2, { gone: 1 }), ago(1, { gone: -3, came: -2 })])).toEqual({
      arrivals: 0,
      decisions: 0,
      minutesToEmpty: null,
    })
  })

  test('is nothing for an empty queue and never said of Decided', () => {
    expect(pace(0, [ago(1, { gone: 5 })]).minutesToEmpty).toBe(0)
    expect(paceOf('decided', 0, [], NOW).minutesToEmpty).toBeNull()
  })

  test('does not count what rules moved', () => {
    expect(pace(100, [ago(1, { sorted: -50 })])).toEqual({ arrivals: 0, decisions: 0, minutesToEmpty: null })
  })
})
