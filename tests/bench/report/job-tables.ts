import type { DecisionsBeside } from '../jobs/decisions.ts'
import { PACE_MS } from '../jobs/pace.ts'
import type { Results } from '../results.ts'
import { cells, count, ms, times } from './format.ts'
import type { Table } from './table.ts'

// Long work, and what somebody who decides feels of it.

const DECISION_HEAD = [
  'taken',
  ...['p50', 'p95', 'p99'].map(name => `decision ${name}`),
  ...['p50', 'p95', 'p99'].map(name => `alone ${name}`),
  '× alone (p95)',
]

/** Checking everything again after a pack was changed. */
export function recheckTable({ sizes }: Results): Table {
  return {
    title: `Re-check of everything, with a decision every ${PACE_MS} ms (ms)`,
    head: ['Comments', 'seconds', 'comments/s', 'with other hits', 'publishing', ...DECISION_HEAD],
    rows: sizes.flatMap(({ size, recheck }) =>
      recheck === undefined
        ? []
        : [
            [
              count(size),
              recheck.seconds.toFixed(1),
              count(recheck.perSecond),
              count(recheck.changed),
              ms(recheck.publishMs),
              ...decisionCells(recheck.decisions),
            ],
          ],
    ),
    notes: [],
  }
}

/** Trying a pack on what people decided. */
export function backtestTable({ sizes }: Results): Table {
  return {
    title: `Backtest on all decided posts, with a decision every ${PACE_MS} ms (ms)`,
    head: ['Comments', 'tested', 'seconds', 'tested/s', ...DECISION_HEAD],
    rows: sizes.flatMap(({ size, backtest }) =>
      backtest === undefined
        ? []
        : [
            [
              count(size),
              count(backtest.tested),
              backtest.seconds.toFixed(1),
              count(backtest.perSecond),
              ...decisionCells(backtest.decisions),
            ],
          ],
    ),
    notes: [],
  }
}

const decisionCells = ({ quiet, busy }: DecisionsBeside): string[] => [
  count(busy.count),
  ...cells(busy),
  ...cells(quiet),
  times(busy.p95, quiet.p95),
]
