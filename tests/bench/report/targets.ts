import type { Results, SizeResults } from '../results.ts'
import { count, ms } from './format.ts'
import { atLeast, atMost, type Judged, judgedTable, perSecond } from './judged.ts'
import type { Table } from './table.ts'

// The figures this product wants to reach, as far as this bench can judge them.

const WORK_P95_MS = 16.7
const FRAME_P99_MS = 50
const OPENING_MS = 100
const SEARCH_P95_MS = 50
const IMPORT_PER_SECOND = 8_000
const START_TIMES = 1.5
const MEMORY_TIMES = 2
const RECHECK_SECONDS = 60
const RECHECK_OF = 1_000_000
const RECHECK_DECISION_P95_MS = 5
const BACKTEST_SECONDS = 10
const BACKTEST_OF = 100_000
const GROWTH_TIMES = 2
const GROWTH_FROM = 10_000
const GROWTH_TO = 5_000_000

/** Targets beside what was measured over the largest database, with a plain sentence for each one that is missed. */
export function targetTable({ sizes }: Results): Table {
  const largest = sizes.at(-1)
  const judged = largest === undefined ? [] : [...judge(largest), ...judgeJobs(largest), ...judgeGrowth(sizes)]
  return judgedTable(`Figures to reach, judged at ${count(largest?.size ?? 0)} comments`, judged)
}

function judge({ core, keys, imported, start }: SizeResults): Judged[] {
  const memory = start?.app.memory ?? null
  const floor = start?.empty.memory ?? null
  return [
    ...(keys === undefined
      ? []
      : [
          atMost('key to next post, work, p95', keys.work.p95, WORK_P95_MS, milliseconds),
          atMost('key to next post, to the frame, p99', keys.latency.p99, FRAME_P99_MS, milliseconds),
          atMost('layout shift on deciding', keys.layoutShift, 0, value => value.toFixed(4)),
          atMost('opening a queue, to the frame, p95', keys.openings.latency.p95, OPENING_MS, milliseconds),
        ]),
    atLeast('import', imported.rowsPerSecond, IMPORT_PER_SECOND, perSecond),
    ...(core === undefined
      ? []
      : [atMost('search for words, p95 in the core', core.search.words.p95, SEARCH_P95_MS, milliseconds)]),
    ...(start === undefined
      ? []
      : [atMost('start to first post', start.app.medianMs / start.empty.medianMs, START_TIMES, timesEmpty)]),
    ...(memory === null || floor === null
      ? []
      : [
          atMost('memory, resident', memory.resident / floor.resident, MEMORY_TIMES, timesEmpty),
          atMost('memory, proportional', memory.proportional / floor.proportional, MEMORY_TIMES, timesEmpty),
        ]),
  ]
}

/** The time of a whole re-check says something only of the size that the target names, and of a few decisions mostly how long threads start. */
function judgeJobs({ size, recheck, backtest }: SizeResults): Judged[] {
  return [
    ...(recheck === undefined || size !== RECHECK_OF
      ? []
      : [atMost(`re-check of ${count(RECHECK_OF)} comments`, recheck.seconds, RECHECK_SECONDS, seconds)]),
    ...(recheck === undefined
      ? []
      : [atMost('decision during a re-check, p95', recheck.decisions.busy.p95, RECHECK_DECISION_P95_MS, milliseconds)]),
    ...(backtest === undefined || backtest.tested < BACKTEST_OF
      ? []
      : [
          atMost(
            `backtest, for each ${count(BACKTEST_OF)} decisions`,
            BACKTEST_OF / backtest.perSecond,
            BACKTEST_SECONDS,
            seconds,
          ),
        ]),
  ]
}

/** Only where both sizes that the target names were measured. */
function judgeGrowth(sizes: readonly SizeResults[]): Judged[] {
  const from = sizes.find(({ size }) => size === GROWTH_FROM)
  const to = sizes.find(({ size }) => size === GROWTH_TO)
  if (from?.keys === undefined || to?.keys === undefined) return []
  const growth = to.keys.work.p95 / from.keys.work.p95
  return [atMost('growth of the work per key', growth, GROWTH_TIMES, value => `${value.toFixed(2)} × that at 10,000`)]
}

const seconds = (value: number): string => `${value.toFixed(1)} s`
const milliseconds = (value: number): string => `${ms(value)} ms`
const timesEmpty = (value: number): string => `${value.toFixed(2)} × an empty window`
