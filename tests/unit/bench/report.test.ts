import { expect, test } from 'vitest'
import { ms, times } from '../../bench/report/format.ts'
import { asMarkdown, asText } from '../../bench/report/table.ts'
import { targetTable } from '../../bench/report/targets.ts'
import { tablesOf } from '../../bench/report/tables.ts'
import type { RecheckFigures } from '../../bench/jobs/recheck-run.ts'
import type { Results, SizeResults } from '../../bench/results.ts'
import type { Spread } from '../../bench/spread.ts'

const table = { title: 'Figures', head: ['What', 'ms'], rows: [['decide', '4.20']], notes: ['A note.'] }

test('a table lines up for the terminal', () => {
  expect(asText(table)).toBe('Figures\n\nWhat      ms\ndecide  4.20\n\nA note.')
})

test('a table is a table in the document', () => {
  expect(asMarkdown(table)).toBe('## Figures\n\n| What | ms |\n| :-- | --: |\n| decide | 4.20 |\n\nA note.\n')
})

test('milliseconds keep the digits that say something', () => {
  expect([0.0354, 1.266, 16.66, 1234.4].map(ms)).toEqual(['0.035', '1.27', '16.7', '1,234'])
  expect(times(3, 2)).toBe('1.50')
})

const imported = (rowsPerSecond: number, floor?: number): SizeResults['imported'] =>
  ({
    rowsPerSecond,
    seconds: 1,
    isReused: false,
    ...(floor === undefined ? {} : { floor: { rowsPerSecond: floor } }),
  }) as SizeResults['imported']

const spread = (p95: number): Spread => ({ count: 9, p50: 1, p95, p99: 20, max: 30 })
const decisions = { quiet: spread(2), busy: spread(4) }
const recheck: RecheckFigures = {
  comments: 1_000_000,
  seconds: 80,
  perSecond: 12_500,
  changed: 40_000,
  publishMs: 500,
  decisions,
}

const resultsOf = (sizes: readonly SizeResults[]): Results => ({
  machine: '',
  versions: '',
  day: '',
  corpus: '',
  bareKeys: null,
  sizes,
})

test('a missed figure is said in a plain sentence, a reached one is not', () => {
  const judge = (rate: number) => targetTable(resultsOf([{ size: 1000, imported: imported(rate) }]))
  expect(judge(7_000).notes).toEqual(['Missed: import shall be at least 8,000 comments/s, and is 7,000 comments/s.'])
  expect(judge(9_000)).toMatchObject({
    notes: [],
    rows: [['import', 'at least 8,000 comments/s', '9,000 comments/s', 'yes']],
  })
})

test('the time of a re-check is judged at a million comments only, what deciding beside it takes at any size', () => {
  const judge = (size: number) => targetTable(resultsOf([{ size, imported: imported(9_000), recheck }])).rows.slice(1)
  const decision = ['decision during a re-check, p95', 'at most 5.00 ms', '4.00 ms', 'yes']
  expect(judge(20_000)).toEqual([decision])
  expect(judge(1_000_000)).toEqual([['re-check of 1,000,000 comments', 'at most 60.0 s', '80.0 s', 'no'], decision])
})

test('a backtest is judged by its rate', () => {
  const backtest = { tested: 400_000, seconds: 8, perSecond: 50_000, decisions }
  const { rows } = targetTable(resultsOf([{ size: 1_000_000, imported: imported(9_000), backtest }]))
  expect(rows[1]).toEqual(['backtest, for each 100,000 decisions', 'at most 10.0 s', '2.0 s', 'yes'])
})

test('long work stands beside what it is compared with', () => {
  const sizes = [
    { size: 1000, imported: imported(5_000) },
    { size: 1_000_000, imported: imported(5_000, 50_000), recheck },
  ]
  const [imports, rechecks] = tablesOf(resultsOf(sizes))
  expect(imports!.rows.map(row => row.slice(1, 4))).toEqual([
    ['5,000', '', ''],
    ['5,000', '50,000', '10'],
  ])
  expect(rechecks!.rows).toEqual(['1,000,000 80.0 12,500 40,000 500 9 1.00 4.00 20.0 1.00 2.00 20.0 2.00'.split(' ')])
  expect(rechecks!.head).toHaveLength(rechecks!.rows[0]!.length)
})
