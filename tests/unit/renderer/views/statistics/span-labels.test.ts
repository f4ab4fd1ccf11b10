import { expect, test } from 'vitest'
import { spanLabels } from '../../../../../renderer/views/statistics/span-labels.ts'

const span = (from: string, until: string) => ({ from, until })

test('an hour is called by the clock in Vienna', () => {
  const [label] = spanLabels('today', [span('2026-11-22T08:00:00.000Z', '2026-11-22T09:00:00.000Z')], 'de')
  expect(label).toEqual({ id: '2026-11-22T08:00:00.000Z', axis: '09:00', full: '09:00–10:00' })
})

test('of a week only the days are written, and a quarter is told by its hours', () => {
  const labels = spanLabels(
    'week',
    [
      span('2026-11-21T23:00:00.000Z', '2026-11-22T05:00:00.000Z'),
      span('2026-11-22T05:00:00.000Z', '2026-11-22T11:00:00.000Z'),
    ],
    'en',
  )
  expect(labels.map(({ axis, full }) => [axis, full])).toEqual([
    ['Sun 22', 'Sun 22 Nov, 00:00–06:00'],
    [null, 'Sun 22 Nov, 06:00–12:00'],
  ])
})

test('of a month every day may be written', () => {
  const [label] = spanLabels('month', [span('2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z')], 'de')
  expect(label).toMatchObject({ axis: '22.11.', full: expect.stringContaining('22. Nov') as string })
})
