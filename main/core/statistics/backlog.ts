import { WaitingQueue } from '../../../shared/statistics.ts'
import type { Flow } from '../db/flows.ts'
import { netOf, slotAt } from '../db/flows.ts'

type Waiting = Record<WaitingQueue, number>

/** What arrived in a span, and what waited at its end; null before anybody counted. */
export type FlowSpan = Readonly<{ arrived: number; arrivedDecided: number; waiting: Waiting | null }>
export type FlowSpans = Readonly<{ spans: FlowSpan[]; waitingBefore: Waiting | null }>

/**
 * Arrivals and waiting posts between the edges (epoch ms, ascending, the last one after now), from the flows since the first edge and what waits now. Counted
 * backwards: what waited earlier is what waits now less all that was added since.
 */
export function flowSpans(
  flows: readonly Flow[],
  edges: readonly number[],
  waitingNow: Readonly<Waiting>,
  openedAt: number | null,
): FlowSpans {
  const waiting = { ...waitingNow }
  const isKnown = (edge: number) => openedAt === null || slotAt(edge) > openedAt
  const newestFirst = flows.toSorted((a, b) => b.slot - a.slot)
  let next = 0
  const spans: FlowSpan[] = []
  for (let span = edges.length - 2; span >= 0; span -= 1) {
    const atEnd = isKnown(edges[span + 1]!) ? { ...waiting } : null
    let arrived = 0
    let arrivedDecided = 0
    for (; next < newestFirst.length && newestFirst[next]!.slot >= slotAt(edges[span]!); next += 1) {
      const flow = newestFirst[next]!
      // What is objected to stands in a queue of its own already.
      if (flow.queue === 'reported' || flow.queue === 'complaints') continue
      if (flow.queue === 'decided') arrivedDecided += flow.arrived
      else {
        arrived += flow.arrived
        waiting[flow.queue] -= netOf(flow)
      }
    }
    spans.push({ arrived, arrivedDecided, waiting: atEnd })
  }
  return { spans: spans.toReversed(), waitingBefore: isKnown(edges[0]!) ? waiting : null }
}

/** What waits in each queue, from the counts of all queues. */
export const waitingOf = (counts: ReadonlyMap<string, number>): Waiting =>
  Object.fromEntries(WaitingQueue.options.map(queue => [queue, counts.get(queue) ?? 0])) as Waiting
