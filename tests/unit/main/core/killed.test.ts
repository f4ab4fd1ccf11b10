import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { SHIPPED, TEST_PACKS } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { brokenPlace, type Confirmed, faultsOf } from '../../../fixtures/ledger.ts'
import { anNdjsonFile, rows } from '../../../fixtures/rows.ts'

const CHILD = join(import.meta.dirname, '../../../fixtures/children/deciding-import.ts')
const CHECKER = join(import.meta.dirname, '../../../../main/core/checker.ts')
const DECISIONS = 5

it('decisions between the orders of an import survive when the program is killed, and the orders are whole', async () => {
  const folder = aFolder()
  const path = join(folder, 'desk.db')
  const folders = { packsDir: TEST_PACKS, dataDir: SHIPPED.dataDir, rejectsDir: folder }
  const files = [
    anNdjsonFile(folder, rows(100), 'small.ndjson'),
    anNdjsonFile(
      folder,
      rows(20_000, index => ({ text: `${index} ${'Wort '.repeat(40)}` })),
      'large.ndjson',
    ),
  ]
  const core = [path, CHECKER, folders.packsDir, folders.dataDir, folders.rejectsDir]
  // The flag as in vitest.config.ts.
  const words = ['--no-memory-protection-keys', CHILD, ...core, ...files]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const confirmed: Confirmed[] = []
  for await (const line of createInterface(child.stdout)) {
    confirmed.push(JSON.parse(line) as Confirmed)
    if (confirmed.filter(({ kind }) => kind === 'decision').length === DECISIONS) child.kill('SIGKILL')
  }
  expect(await ended).toEqual([null, 'SIGKILL'])

  expect(await brokenPlace(path, folders)).toBeNull()
  expect(faultsOf(path, confirmed)).toEqual([])
  const db = new Database(path, { readonly: true })
  const sizes = db
    .prepare<[], number>("SELECT json_array_length(effects) FROM audit WHERE request = 'import.slice' ORDER BY seq")
    .pluck()
    .all()
  db.close()
  expect(sizes.slice(0, 3)).toEqual([1, 4, 4])
})
