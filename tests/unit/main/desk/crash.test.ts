import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Chance, chanceFor } from '../../../bench/corpus/random.ts'
import { aDesk, SHIPPED, TEST_PACKS } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { brokenPlace, type Confirmed, faultsOf } from '../../../fixtures/ledger.ts'
import { aCsvFile, rows } from '../../../fixtures/rows.ts'

// The fast guard: the core in a process of its own. The real app is killed in tests/crash.

const CHILD = join(import.meta.dirname, 'crash-child.ts')
const KILLS = 10
const ROWS = 3000
const LONGEST_START_MS = 700
const LONGEST_WORK_MS = 500

/** Starts the core, kills it at a moment of chance, and adds what it confirmed until then. */
async function runAndKill(args: readonly string[], chance: Chance, confirmed: Confirmed[]): Promise<void> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const lines = createInterface({ input: child.stdout })
  const firstLine = once(lines, 'line')
  lines.on('line', line => confirmed.push(JSON.parse(line) as Confirmed))
  // some die while the database is made or opened, most while they work
  if (chance.happens(0.2)) await setTimeout(chance.below(LONGEST_START_MS))
  else {
    await firstLine
    await setTimeout(chance.below(LONGEST_WORK_MS))
  }
  child.kill('SIGKILL')
  await closed
}

test('a core killed ten times loses nothing it confirmed and leaves nothing by half', async () => {
  const folder = aFolder()
  const path = join(folder, 'desk.db')
  const folders = { packsDir: TEST_PACKS, dataDir: SHIPPED.dataDir, rejectsDir: folder }
  const confirmed: Confirmed[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const file = aCsvFile(
      folder,
      rows(ROWS, () => ({}), kill * ROWS),
      `zeitung-${kill}.csv`,
    )
    const args = [path, folders.packsDir, folders.dataDir, folders.rejectsDir, file]
    await runAndKill(args, chanceFor(20_261_122, 1, kill), confirmed)
    if (!existsSync(path)) continue
    expect(await brokenPlace(path, folders), `after kill ${kill}`).toBeNull()
    expect(faultsOf(path, confirmed), `after kill ${kill}`).toEqual([])
  }
  expect(confirmed.filter(({ kind }) => kind === 'decision').length).toBeGreaterThan(KILLS)
  expect(confirmed.filter(({ kind }) => kind === 'import').length).toBeGreaterThan(0)
})

test('the examination after a kill sees what is lost and what is there by half', async () => {
  const folder = aFolder()
  const desk = aDesk({ path: join(folder, 'desk.db'), folder })
  await desk.take(rows(3))
  const { decisionId } = desk.decide(1, 'approve')
  await desk.close()
  const confirmed: Confirmed = { kind: 'decision', batchId: decisionId, commentId: 1 }
  expect(faultsOf(desk.path, [confirmed])).toEqual([])
  expect(faultsOf(desk.path, [{ ...confirmed, batchId: 'another' }])).toEqual([
    'the confirmed decision another is lost',
  ])

  const db = new Database(desk.path)
  db.exec(`UPDATE comments SET status = 'pending' WHERE id = 1; UPDATE comments SET version = 4 WHERE id = 2;
    DELETE FROM search WHERE rowid = 3; UPDATE counters SET value = 7 WHERE name = 'later'`)
  db.close()
  expect(faultsOf(desk.path, [])).toEqual([
    'comment 1 does not stand where its last decision put it',
    'comment 2 has version 4, not 0',
    'counter later says 7, there are 0',
    'comment 3 came in by half',
  ])
})
