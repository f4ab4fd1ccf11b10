import { expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

it('an import is cut into slices of 400 rows, however the file was read', async () => {
  const desk = aDesk()
  // Some 900 kB: more than three of the pieces in which a file is read.
  await desk.take(rows(1_000).map(row => ({ ...row, text: `${row.text} ${'Wort '.repeat(150)}` })))
  const lines = desk.db
    .prepare<[], string>("SELECT input FROM audit WHERE request = 'import.slice' ORDER BY seq")
    .pluck()
    .all()
    .map(input => (JSON.parse(input) as { lines: number[] }).lines)
  expect(lines).toEqual([
    [1, 400],
    [401, 800],
    [801, 1000],
  ])
  expect(desk.ask('import.list', {})[0]).toMatchObject({ state: 'finished', read: 1000, new: 1000 })
})
