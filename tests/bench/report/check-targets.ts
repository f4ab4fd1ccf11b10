import { SIZES } from '../checks/methods.ts'
import { type CheckResults, resultOf } from '../checks/results.ts'
import { timesPeer } from './check-tables.ts'
import { count, ms } from './format.ts'
import { atLeast, atMost, type Judged, judgedTable, perSecond } from './judged.ts'
import type { Table } from './table.ts'

const PER_CORE = [
  [1_000, 150_000],
  [10_000, 120_000],
] as const
const TIMES_OBSCENITY = 10
const BUILD_MS = 200
const LARGEST = 10_000
const FALSE_ALARM_PERCENT = 2

/** What the checks shall reach, judged by this run. */
export function checkTargets(results: CheckResults): Table {
  return judgedTable('Figures to reach', [
    ...PER_CORE.flatMap(([size, target]) => {
      const result = resultOf(results, 'Freigabe', size)
      const what = `checks on one core at ${count(size)} terms`
      return result === undefined ? [] : [atLeast(what, result.oneCore.rate.median, target, perSecond)]
    }),
    ...SIZES.flatMap(size => {
      const ratio = timesPeer(results, 'obscenity', size, ({ oneCore }) => oneCore.rate)
      const what = `checks on one core at ${count(size)} terms`
      return ratio === null ? [] : [atLeast(what, ratio, TIMES_OBSCENITY, value => `${value.toFixed(0)} × obscenity`)]
    }),
    ...judgeBuild(results),
    ...judgeTables(results),
  ])
}

function judgeBuild(results: CheckResults): Judged[] {
  const result = resultOf(results, 'Freigabe', LARGEST)
  if (result === undefined) return []
  return [atMost(`building ${count(LARGEST)} terms`, result.oneCore.buildMs, BUILD_MS, value => `${ms(value)} ms`)]
}

function judgeTables({ recall }: CheckResults): Judged[] {
  const own = recall.find(({ method }) => method === 'Freigabe')?.figures
  if (own === undefined) return []
  const full = own.groups.filter(({ missed }) => missed.length === 0).length
  const { texts, flagged } = own.innocents
  return [
    atLeast('groups of disguises found in full', full, own.groups.length, value => `${value} of ${own.groups.length}`),
    atMost('false alarms', (flagged.length / texts) * 100, FALSE_ALARM_PERCENT, value => `${value.toFixed(1)} %`),
  ]
}
