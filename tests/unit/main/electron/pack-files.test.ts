import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packFileName, readPackFile, writePackFile } from '../../../../main/electron/pack-files.ts'
import { MAX_PACK_CHARACTERS } from '../../../../shared/domain.ts'
import { aFolder } from '../../../fixtures/folder.ts'

const text = 'name: netz\ntitle: Prüfwörter\n'

test('a pack is read as it was written, and named without its folder', async () => {
  const path = join(aFolder(), 'netz.yaml')
  expect(await writePackFile(path, text)).toEqual({ ok: true, value: { fileName: 'netz.yaml' } })
  expect(readFileSync(path, 'utf8')).toBe(text)
  expect(await readPackFile(path)).toEqual({ ok: true, value: { fileName: 'netz.yaml', yaml: text } })
})

test('a pack is called by its version, and by what it is while it has none', () => {
  expect([packFileName('netz', 12), packFileName('netz', null)]).toEqual(['netz-v12.yaml', 'netz-draft.yaml'])
})

test('a mark of byte order is no part of the text', async () => {
  const path = join(aFolder(), 'netz.yaml')
  writeFileSync(path, `\uFEFF${text}`)
  expect(await readPackFile(path)).toMatchObject({ value: { yaml: text } })
})

test.each([
  ['is no UTF-8', 'packNotUtf8', (path: string) => writeFileSync(path, Buffer.from(text, 'latin1'))],
  ['is too large', 'packTooLarge', (path: string) => writeFileSync(path, ' '.repeat(MAX_PACK_CHARACTERS + 1))],
  ['is a folder', 'fileIsFolder', (path: string) => mkdirSync(path)],
  ['is gone', 'fileGone', () => {}],
])('a file that %s is refused in words that name it', async (_, key, make) => {
  const path = join(aFolder(), 'x.yaml')
  make(path)
  expect(await readPackFile(path)).toEqual({ ok: false, problem: { code: 'FILE', key, values: { file: 'x.yaml' } } })
})

test('a place that cannot be written is refused in words', async () => {
  const path = join(aFolder(), 'no-such-folder', 'x.yaml')
  expect(await writePackFile(path, text)).toMatchObject({
    problem: { key: 'packNotWritten', values: { file: 'x.yaml' } },
  })
})
