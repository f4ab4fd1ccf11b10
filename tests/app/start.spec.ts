import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { chromiumFlags, electronPath, projectDir, test } from './desk.ts'

// How the program begins and ends, from outside: command line, standard output, exit code, files.

function start(folder: string, args: readonly string[], screenshot?: string) {
  const env = screenshot === undefined ? process.env : { ...process.env, FREIGABE_SCREENSHOT: screenshot }
  const child = spawn(electronPath, [...chromiumFlags, projectDir, `--user-data-dir=${folder}`, ...args], { env })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, ended: endOf(child) }
}

const endOf = (child: ChildProcess) => new Promise<number | null>(resolve => child.once('exit', resolve))

test('--demo opens on a post, with a trainee on duty, and adds nothing the second time', async ({ launch }) => {
  const first = await launch({ args: ['--demo'] })
  await first.page.locator('[data-post]').waitFor()
  await expect(first.page.getByRole('button', { name: 'Probe' })).toBeVisible()
  const counts = await first.ask('queue.list', {})
  expect(counts.ok && counts.value.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(600)
  await first.close()
  const second = await launch({ args: ['--demo'] })
  expect(await second.ask('queue.list', {})).toEqual(counts)
})

test('--import shows the file on the screen, ready to be taken in', async ({ folder, launch }) => {
  const file = join(folder, 'beitraege.csv')
  writeFileSync(file, 'id;text;artikel\n1;Guten Morgen;7\n')
  const desk = await launch({ args: ['--demo', '--import', file] })
  await expect(desk.page.getByRole('dialog').getByText('beitraege.csv')).toBeVisible()
  await expect(desk.page.getByRole('dialog').getByText(folder)).toHaveCount(0)
})

test('a field behind a dialog takes letters again once the dialog is closed', async ({ folder, launch }) => {
  const file = join(folder, 'beitraege.csv')
  writeFileSync(file, 'id;text;artikel\n1;Guten Morgen;7\n')
  const desk = await launch({ args: ['--import', file] })
  await expect(desk.page.getByRole('dialog')).toBeVisible()
  await desk.press('Escape')
  await expect(desk.page.getByRole('dialog')).toHaveCount(0)
  await desk.page.keyboard.type('Mara')
  await expect(desk.page.locator('input[type=text]')).toHaveValue('Mara')
})

test('--import of a file that is not there says so and opens the desk all the same', async ({ folder, launch }) => {
  const desk = await launch({ args: ['--demo', '--import', join(folder, 'fehlt.csv')] })
  await expect(desk.page.getByText('fehlt.csv').first()).toBeVisible()
  await expect(desk.page.locator('[data-post]')).toBeVisible()
})

test('a screenshot is written once the first post is painted, named in one line, and the program may end', async ({
  folder,
}) => {
  const picture = join(folder, 'first.png')
  const { ended, said } = start(join(folder, 'desk'), ['--demo', '--exit-after-screenshot'], picture)
  expect(await ended).toBe(0)
  expect(said().match(/^screenshot: .*$/gm)).toEqual([`screenshot: ${picture}`])
  const png = readFileSync(picture)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(400)
  // a window without a post on it packs into far less
  expect(png.length).toBeGreaterThan(40_000)
})

test('a program that is asked to end by the system closes its database first', async ({ folder }) => {
  const picture = join(folder, 'first.png')
  const place = join(folder, 'desk')
  const { child, ended, said } = start(place, ['--demo'], picture)
  await expect.poll(said, { timeout: 30_000 }).toContain('screenshot:')
  expect(existsSync(join(place, 'freigabe.db-wal'))).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(existsSync(join(place, 'freigabe.db-wal'))).toBe(false)
})

test('a page whose process dies comes back on the same desk, and the log says why', async ({ launch }) => {
  const desk = await launch({ args: ['--demo'] })
  await desk.page.locator('[data-post]').waitFor()
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(() => desk.log()).toContain('renderProcessGone')
  const standing = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        `document.querySelectorAll('[data-post]').length`,
      ),
    )
  await expect.poll(standing).toBe(1)
})
