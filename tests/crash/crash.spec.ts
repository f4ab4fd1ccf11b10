import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { Mapping } from '../../shared/domain.ts'
import { type Desk, projectDir, test } from '../app/desk.ts'
import { chanceFor } from '../bench/corpus/random.ts'
import { brokenPlace, type Confirmed, faultsOf } from '../fixtures/ledger.ts'
import { aCsvFile, ROW_MAPPING, rows } from '../fixtures/rows.ts'
import { decideUntilKilled } from './page-work.ts'

// The whole program with all its processes is killed, again and again, on one database, and started again.

const KILLS = 26
const ROWS_PER_FILE = 20_000
const LONGEST_WORK_MS = 4000
/** Another seed gives other moments. */
const SEED = Number(process.env['FREIGABE_CRASH_SEED'] ?? 1)

test('a program killed at any moment has lost nothing it confirmed, kept nothing by half, and starts again', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'freigabe.db')
  const folders = {
    packsDir: join(projectDir, 'main/packs'),
    dataDir: join(projectDir, 'main/data'),
    rejectsDir: join(folder, 'rejects'),
  }
  const confirmed: Confirmed[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const desk = await launch()
    const signedIn = await desk.ask('moderator.signIn', { name: 'Anna Muster' })
    expect(signedIn.ok).toBe(true)
    // two of three die while a file comes in, all of them while somebody decides
    const file =
      kill % 3 === 0
        ? null
        : aCsvFile(
            folder,
            rows(ROWS_PER_FILE, () => ({}), kill * ROWS_PER_FILE),
          )
    await workAndKill(desk, file, chanceFor(SEED, 1, kill).below(LONGEST_WORK_MS), confirmed)
    if (file !== null) rmSync(file)

    expect(existsSync(path)).toBe(true)
    expect(await brokenPlace(path, folders), `after kill ${kill}, seed ${SEED}`).toBeNull()
    expect(faultsOf(path, confirmed), `after kill ${kill}, seed ${SEED}`).toEqual([])
  }

  const desk = await launch()
  expect(await desk.ask('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true } })
  const imports = await desk.ask('import.list', {})
  const interrupted = imports.ok ? imports.value.filter(({ state }) => state === 'interrupted') : []
  expect(interrupted.length, 'imports that were killed half way').toBeGreaterThan(KILLS / 3)
  await desk.close()
  const decisions = confirmed.filter(({ kind }) => kind === 'decision').length
  expect(decisions).toBeGreaterThan(KILLS * 10)
  expect(confirmed.filter(({ kind }) => kind === 'import').length).toBeGreaterThan(KILLS)
  process.stdout.write(`${KILLS} kills, ${decisions} confirmed decisions, nothing lost\n`)
})

/** Lets the page decide, and import if there is a file, until the kill; adds what was confirmed before it. */
async function workAndKill(desk: Desk, file: string | null, afterMs: number, confirmed: Confirmed[]): Promise<void> {
  const { app, page } = desk
  const before = confirmed.length
  await page.exposeFunction('confirm', (one: Confirmed) => void confirmed.push(one))
  const mapping = file === null ? null : await chooseInstead(desk, file)
  const working = page.evaluate(decideUntilKilled, mapping).catch(() => {})
  await expect.poll(() => confirmed.slice(before).filter(({ kind }) => kind === 'decision').length).toBeGreaterThan(0)
  await setTimeout(afterMs)
  const closed = app.waitForEvent('close')
  killWithChildren(app.process().pid!)
  await Promise.all([closed, working])
}

/** The file dialog of the system answers by itself from now on. */
async function chooseInstead({ app }: Desk, file: string): Promise<Mapping> {
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen] }) })
  }, file)
  return ROW_MAPPING
}

/** The program was started as the leader of a process group; what it started belongs to that group. */
function killWithChildren(leader: number): void {
  process.kill(-leader, 'SIGKILL')
}
