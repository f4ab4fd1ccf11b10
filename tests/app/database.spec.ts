import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import type { ProblemKey, ProblemValues } from '../../shared/errors.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import { type Desk, type Launch, test } from './desk.ts'

const database = (folder: string) => join(folder, 'freigabe.db')

/** A desk that was used and closed: the database is one whole file. */
async function usedDesk(launch: Launch): Promise<void> {
  const desk = await launch()
  await desk.ask('moderator.signIn', { name: 'Test' })
  await desk.close()
}

/** Every request is answered by the problem, and its sentence stands on the screen in the screen's language. */
async function expectProblem(desk: Desk, key: ProblemKey): Promise<ProblemValues> {
  const reply = await desk.ask('queue.list', {})
  expect(reply).toMatchObject({ ok: false, problem: { key } })
  const values = reply.ok ? {} : (reply.problem.values ?? {})
  const settings = await desk.ask('settings.get', {})
  const t = settings.ok && settings.value.language === 'en' ? en : de
  await expect(desk.page.getByText(t.problems[key](values))).toBeVisible()
  return values
}

test('a database of a newer version is not touched, and the screen says so', async ({ folder, launch }) => {
  await usedDesk(launch)
  const db = new Database(database(folder))
  db.pragma('user_version = 9999')
  db.close()
  const before = readFileSync(database(folder))

  const desk = await launch()
  expect(await expectProblem(desk, 'databaseNewer')).toMatchObject({ found: 9999 })
  await desk.close()
  expect(readFileSync(database(folder)).equals(before)).toBe(true)
})

test('a damaged database is not touched, and the screen says whom to call', async ({ folder, launch }) => {
  const garbage = Buffer.alloc(50_000, 'Kein SQLite. ')
  writeFileSync(database(folder), garbage)
  const desk = await launch()
  await expectProblem(desk, 'databaseCorrupt')
  await desk.close()
  expect(readFileSync(database(folder)).equals(garbage)).toBe(true)
})

test('the database of another program is not touched', async ({ folder, launch }) => {
  const db = new Database(database(folder))
  db.exec("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Palatschinken')")
  db.close()
  const before = readFileSync(database(folder))

  const desk = await launch()
  await expectProblem(desk, 'databaseForeign')
  await desk.close()
  expect(readFileSync(database(folder)).equals(before)).toBe(true)
})

test('a folder that cannot be made is named, and the desk leaves nothing behind', async ({ folder, launch }) => {
  writeFileSync(join(folder, 'file'), '')
  const desk = await launch({ folder: join(folder, 'file/desk') })
  await expectProblem(desk, 'databaseUnreachable')
  await desk.close()
  expect(readdirSync(folder)).toEqual(['file'])
})

test('a folder that is read-only is named, and the posts in it stay as they are', async ({ folder, launch }) => {
  const place = join(folder, 'desk')
  const used = await launch({ folder: place })
  await used.ask('moderator.signIn', { name: 'Test' })
  await used.close()
  const before = readFileSync(database(place))
  const release = makeReadOnly(place)
  try {
    const desk = await launch({ folder: place })
    expect(await expectProblem(desk, 'databaseReadOnly')).toMatchObject({ folder: place })
    await desk.close()
    expect(readFileSync(database(place)).equals(before)).toBe(true)
  } finally {
    release()
  }
})

/** Root may write where the mode forbids it, so for root the folder becomes a file system that is mounted read-only. */
function makeReadOnly(place: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(place, 0o500)
    return () => chmodSync(place, 0o700)
  }
  const copy = `${place}-copy`
  cpSync(place, copy, { recursive: true, filter: source => !source.includes('Singleton') })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', place])
  mkdirSync(place, { recursive: true })
  cpSync(join(copy, 'freigabe.db'), database(place))
  execFileSync('mount', ['-o', 'remount,ro', place])
  return () => execFileSync('umount', [place])
}

test('closing the desk leaves one whole database and no half-written file', async ({ folder, launch }) => {
  const desk = await launch()
  await desk.ask('moderator.signIn', { name: 'Test' })
  await desk.ask('demo.load', {})
  await desk.close()
  expect(['freigabe.db-wal', 'freigabe.db-shm'].filter(name => existsSync(join(folder, name)))).toEqual([])
  const again = await launch()
  const verified = await again.ask('audit.verify', {})
  expect(verified).toMatchObject({ ok: true, value: { ok: true, broken: null } })
})

test('a database thread that dies is told to whoever waits, and the window stays', async ({ launch }) => {
  const desk = await launch()
  const waiting = desk.ask('demo.load', {})
  await desk.app.evaluate(() =>
    (globalThis as unknown as { endDatabaseThread: () => Promise<number> }).endDatabaseThread(),
  )
  const stopped = { ok: false, problem: { code: 'DATABASE', key: 'databaseStopped' } }
  const reply = await waiting
  expect(reply.ok ? stopped : reply).toEqual(stopped)
  expect(await desk.ask('queue.list', {})).toEqual(stopped)
  expect((await desk.ask('settings.get', {})).ok).toBe(true)
  await desk.close()
})
