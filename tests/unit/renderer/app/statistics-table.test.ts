import { expect, test } from 'vitest'
import { wordsIn } from '../../../../renderer/app/context.ts'
import { tableOf } from '../../../../renderer/app/statistics-table.ts'
import { shellRequests } from '../../../../shared/contract.ts'
import type { Reason } from '../../../../shared/domain.ts'
import { aSpan, someStatistics } from '../../../fixtures/statistics.ts'

const none = { approve: 0, delete: 0, escalate: 0, later: 0, answer: 0 }
const reasons = [{ code: 'N01', label: { de: 'Beleidigung', en: 'Insult' } } as Reason]

const full = someStatistics({
  spans: [
    aSpan({ arrived: 5, people: { ...none, approve: 2, delete: 1 }, undone: 1 }),
    aSpan({ from: '2026-11-22T09:00:00.000Z', until: '2026-11-22T10:00:00.000Z', waiting: null }),
  ],
  until: '2026-11-22T09:12:00.000Z',
  pace: { decisions: 3, medianMs: 4200, p90Ms: 9000 },
  reasons: [{ reason: 'N01', people: 1, automatic: 4 }],
  people: [
    {
      id: 'm1',
      name: '=HYPERLINK("https://boese.example")',
      actions: { ...none, approve: 2 },
      undone: 1,
      pace: { decisions: 2, medianMs: 4200, p90Ms: 4300 },
    },
  ],
})

test('each figure is a line that says what, when, who and in which unit', () => {
  const { rows } = tableOf(full, reasons, 'de', wordsIn('de'))
  expect(rows[0]).toEqual(['Kennzahl', 'Von', 'Bis', 'Was', 'Wer', 'Wert', 'Einheit'])
  expect(rows).toContainEqual(['Eingegangen', '2026-11-22 09:00', '2026-11-22 10:00', '', '', '5', 'Beiträge'])
  expect(rows).toContainEqual([
    'Gelöscht mit Grund',
    '2026-11-22 09:00',
    '2026-11-22 10:12',
    'N01 Beleidigung',
    'Regeln',
    '4',
    'Entscheidungen',
  ])
  expect(rows).toContainEqual([
    'Zeit je Entscheidung, Median',
    '2026-11-22 09:00',
    '2026-11-22 10:12',
    '',
    '',
    '4200',
    'Millisekunden',
  ])
  expect(rows.every(row => row.length === 7)).toBe(true)
})

test('the span under way ends now, and what is unknown has no line', () => {
  const { rows } = tableOf(full, reasons, 'en', wordsIn('en'))
  const second = rows.filter(row => row[1] === '2026-11-22 10:00')
  expect(second.every(row => row[2] === '2026-11-22 10:12')).toBe(true)
  expect(second.some(row => row[0] === 'Waiting at the end')).toBe(false)
  expect(rows.filter(row => row[0] === 'Waiting at the end')).toHaveLength(4)
})

test.each(['de', 'en'] as const)('the shell takes the table and its name (%s)', language => {
  for (const period of ['today', 'shift', 'week', 'month'] as const) {
    const table = tableOf({ ...full, period }, reasons, language, wordsIn(language))
    expect(shellRequests['table.save'].input.safeParse(table).success).toBe(true)
  }
})
