import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeTableFile } from '../../../../main/electron/table-file.ts'
import { aFolder } from '../../../fixtures/folder.ts'

test('a table is written so that a spreadsheet reads it and runs nothing of it', async () => {
  const path = join(aFolder(), 'statistik.csv')
  const rows = [
    ['Wer', 'Wert'],
    ['=HYPERLINK("https://boese.example")', '3'],
  ]
  expect(await writeTableFile(path, rows)).toEqual({ ok: true, value: { fileName: 'statistik.csv' } })
  expect(readFileSync(path, 'utf8')).toBe('\ufeffWer;Wert\r\n"\'=HYPERLINK(""https://boese.example"")";3\r\n')
})

test('a place that cannot be written is refused in words', async () => {
  const path = join(aFolder(), 'no-such-folder', 'x.csv')
  expect(await writeTableFile(path, [])).toMatchObject({
    problem: { code: 'FILE', key: 'packNotWritten', values: { file: 'x.csv' } },
  })
})
