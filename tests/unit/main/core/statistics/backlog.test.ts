import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Flow, netOf, SLOT_MS } from '../../../../../main/core/db/flows.ts'
import { flowSpans, waitingOf } from '../../../../../main/core/statistics/backlog.ts'
import { WaitingQueue } from '../../../../../shared/statistics.ts'

const SLOTS = 12
const EDGES = [0, 1, 2, 3, 4].map(hour => hour * 12 * SLOT_MS)
const flow = fc.record({
  slot: fc.nat(SLOTS * 4 - 1),
  queue: fc.constantFrom(
    'incoming' as const,
    'flagged' as const,
    'escalated' as const,
    'later' as const,
    'decided' as const,
  ),
  arrived: fc.nat(5),
  came: fc.integer({ min: -2, max: 5 }),
  gone: fc.integer({ min: -2, max: 5 }),
  sorted: fc.integer({ min: -3, max: 3 }),
})

test('counting back from now gives at every edge what counting up from nothing gives', () => {
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 40 }), flows => {
      const heldAt = (slot: number) =>
        new Map<string, number>(
          WaitingQueue.options.map(queue => [
            queue,
            flows
              .filter(one => one.queue === queue && one.slot < slot)
              .reduce((sum: number, one: Flow) => sum + netOf(one), 0),
          ]),
        )
      const { spans, waitingBefore } = flowSpans(flows, EDGES, waitingOf(heldAt(SLOTS * 4)), null)
      expect(waitingBefore).toEqual(waitingOf(heldAt(0)))
      const expected = [1, 2, 3, 4].map(hour => waitingOf(heldAt(hour * SLOTS)))
      expect(spans.map(span => span.waiting)).toEqual(expected)
      const within = (hour: number, isDecided: boolean) =>
        flows
          .filter(one => Math.floor(one.slot / SLOTS) === hour && (one.queue === 'decided') === isDecided)
          .reduce((sum, one) => sum + one.arrived, 0)
      expect(spans.map(span => span.arrived)).toEqual([0, 1, 2, 3].map(hour => within(hour, false)))
      expect(spans.map(span => span.arrivedDecided)).toEqual([0, 1, 2, 3].map(hour => within(hour, true)))
    }),
  )
})

test('what waited before anybody counted is unknown', () => {
  const counted: Flow = { slot: SLOTS * 2 + 3, queue: 'incoming', arrived: 0, came: 0, gone: 0, sorted: 7 }
  const { spans, waitingBefore } = flowSpans([counted], EDGES, waitingOf(new Map([['incoming', 7]])), counted.slot)
  expect(spans.map(span => span.waiting?.incoming ?? null)).toEqual([null, null, 7, 7])
  expect(waitingBefore).toBeNull()
})

test('a desk without a post waits for nothing', () => {
  const { spans, waitingBefore } = flowSpans([], EDGES, waitingOf(new Map()), null)
  const nothing = waitingOf(new Map())
  expect([waitingBefore, ...spans.map(span => span.waiting)]).toEqual([nothing, nothing, nothing, nothing, nothing])
})
