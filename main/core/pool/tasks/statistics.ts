import type { Statistics } from '../../../../shared/statistics.ts'
import { SLOT_MS, slotAt } from '../../db/flows.ts'
import { flowSpans, waitingOf } from '../../statistics/backlog.ts'
import { type DecisionTally, tallyDecisions } from '../../statistics/tally.ts'
import type { TaskContext } from '../context.ts'

/** Everything but the names of people, of everybody who decided. */
export type CountedPeriod = Omit<Statistics, 'period' | 'people'> & Pick<DecisionTally, 'people'>

/** Counts a period between edges (epoch ms, full hours, ascending); what happens after `untilMs` is left out. */
export function countPeriod(
  { statistics, snapshot }: TaskContext,
  { edges, untilMs }: Readonly<{ edges: readonly number[]; untilMs: number }>,
): CountedPeriod {
  const iso = (ms: number) => new Date(ms).toISOString()
  return snapshot(() => {
    const { flows, openedAt, counts } = statistics.flows(slotAt(edges[0]!))
    const { spans, ...figures } = tallyDecisions(statistics.decisions(iso(edges[0]!), iso(untilMs)), edges)
    const { spans: moved, waitingBefore } = flowSpans(flows, edges, waitingOf(counts), openedAt)
    return {
      until: iso(untilMs),
      countedSince: openedAt === null ? null : iso(openedAt * SLOT_MS),
      waitingBefore,
      spans: spans.map((span, place) => ({
        from: iso(edges[place]!),
        until: iso(edges[place + 1]!),
        ...moved[place]!,
        ...span,
      })),
      ...figures,
    }
  })
}
