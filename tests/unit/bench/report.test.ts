import { expect, test } from 'vitest'
import { ms, times } from '../../bench/report/format.ts'
import { asMarkdown, asText } from '../../bench/report/table.ts'
import { targetTable } from '../../bench/report/targets.ts'
import type { ImportFigures } from '../../bench/import-run.ts'

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

test('a missed figure is said in a plain sentence, a reached one is not', () => {
  const imported = (rowsPerSecond: number) =>
    ({ rowsPerSecond, isReused: false }) as ImportFigures & { isReused: boolean }
  const judge = (rate: number) =>
    targetTable({
      machine: '',
      versions: '',
      day: '',
      corpus: '',
      bareKeys: null,
      sizes: [{ size: 1000, imported: imported(rate) }],
    })
  expect(judge(7_000).notes).toEqual(['Missed: import shall be at least 8,000 comments/s, and is 7,000 comments/s.'])
  expect(judge(9_000)).toMatchObject({
    notes: [],
    rows: [['import', 'at least 8,000 comments/s', '9,000 comments/s', 'yes']],
  })
})
