import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { chromiumFlags, electronPath, listen, projectDir, test } from './desk.ts'

/** Starts the program once more on the same folder; resolves with its exit code. */
function startAgain(folder: string, ...args: string[]): Promise<number | null> {
  const child = spawn(electronPath, [...chromiumFlags, projectDir, `--user-data-dir=${folder}`, ...args], {
    stdio: 'ignore',
  })
  return new Promise(resolve => child.once('exit', resolve))
}

test('a second start ends at once and leaves the desk alone', async ({ folder, launch }) => {
  const desk = await launch()
  const { heard } = await listen(desk.page)
  expect(await startAgain(folder)).toBe(0)
  expect(desk.app.windows()).toHaveLength(1)
  expect(await heard()).toEqual([])
  expect((await desk.ask('app.state', {})).ok).toBe(true)
})

test('a second start hands its file to the desk that is open', async ({ folder, launch }) => {
  const desk = await launch()
  const { heard } = await listen(desk.page)
  const file = join(folder, 'beitraege.csv')
  writeFileSync(file, 'id;text;artikel\n1;Guten Morgen;7\n')
  expect(await startAgain(folder, '--import', file)).toBe(0)
  await expect.poll(async () => (await heard()).map(event => event.name)).toEqual(['file.offered'])
  const [offered] = await heard()
  expect(offered).toMatchObject({ payload: { fileName: 'beitraege.csv', format: 'csv' } })
  expect(JSON.stringify(offered)).not.toContain(folder)
})

test('a second start with a file that is not there is told in words', async ({ folder, launch }) => {
  const desk = await launch()
  const { heard } = await listen(desk.page)
  expect(await startAgain(folder, '--import', join(folder, 'fehlt.csv'))).toBe(0)
  await expect
    .poll(heard)
    .toEqual([{ name: 'file.refused', payload: { key: 'fileGone', values: { file: 'fehlt.csv' } } }])
})

test('two starts on two folders are two desks', async ({ folder, launch }) => {
  await launch()
  const other = await launch({ folder: join(folder, 'other') })
  expect((await other.ask('app.state', {})).ok).toBe(true)
})
