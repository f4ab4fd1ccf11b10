import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { journalOf } from '../../../../../main/core/db/journal.ts'
import { type Db, openDatabase } from '../../../../../main/core/db/open.ts'
import { createContext } from '../../../../../main/core/pool/context.ts'
import { createPool, type Pool } from '../../../../../main/core/pool/pool.ts'
import { createChecker } from '../../../../../main/core/pool/serve.ts'
import type { RuleSetSpec } from '../../../../../main/core/rule-set.ts'
import { aPackText } from '../../../../fixtures/check-packs.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../../main/core/checker.ts'))

function aPool(db: Db, path: string): Pool {
  const pool = createPool({ script: CHECKER, size: 2, path, log: () => {}, here: createContext(db) })
  onTestFinished(() => pool.close())
  return pool
}

describe('a thread that merges the journal', () => {
  test('does so while another connection is in the middle of a transaction', async () => {
    const path = join(aFolder(), 'desk.db')
    const db = openDatabase({ path })
    onTestFinished(() => void db.close())
    const journal = journalOf(db)
    journal.mergeByItself(false)
    db.exec('CREATE TABLE notes (text TEXT) STRICT')
    const note = db.prepare('INSERT INTO notes VALUES (?)')
    for (let number = 0; number < 20; number++) note.run('x'.repeat(3000))
    const { written } = journal.pages()
    expect(written).toBeGreaterThan(20)

    db.exec('BEGIN IMMEDIATE')
    note.run('not yet')
    expect(await aPool(db, path).run('mergeJournal', null)).toEqual({ written, merged: written })
    note.run('nor yet')
    db.exec('COMMIT')
    expect(db.prepare('SELECT count(*) FROM notes').pluck().get()).toBe(22)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('says why it cannot', async () => {
    const db = openDatabase({ path: ':memory:' })
    onTestFinished(() => void db.close())
    const pool = aPool(db, join(aFolder(), 'gone.db'))
    await expect(pool.run('mergeJournal', null)).rejects.toMatchObject({ code: 'DATABASE', key: 'databaseUnreachable' })
  })
})

describe('merging on a thread that has worked for a run', () => {
  const pack = parsePack(aPackText([{ id: 'welle', when: { sameText: { posts: 3, minutes: 60 } } }]))
  const spec: RuleSetSpec = {
    id: 'wave',
    packs: [pack],
    shadows: [],
    keys: new Map([[`${pack.name}@${pack.version}/welle`, 1]]),
    automatic: new Set(),
    today: '2026-11-22',
  }
  afterEach(() => void vi.useRealTimers())

  test('does not keep the run alive, which would stay at its moment and the journal could never begin anew', async () => {
    const folder = aFolder()
    const path = join(folder, 'desk.db')
    const desk = aDesk({ folder, path })
    await desk.take(
      rows(3, () => ({ text: 'Dreimal ein und derselbe Text, lang genug für eine Signatur, von einem.' })),
    )
    const journal = journalOf(desk.db)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answer = createChecker({ path })
    const none = { sets: [], learn: [], forget: [] }
    const input = { ids: Int32Array.of(1, 2, 3), run: 'backtest' }
    const checked = await answer({ ...none, task: 'recheckPosts', input, sets: ['wave'], learn: [spec] })
    expect(checked).toHaveProperty('value')

    const before = journal.pages()
    for (let merge = 0; merge < 4; merge++) {
      desk.ask('workstation.rename', { name: `Pult ${merge}` })
      await answer({ ...none, task: 'mergeJournal', input: null })
      vi.advanceTimersByTime(1000)
    }
    const after = journal.pages()
    expect(after.merged).toBe(after.written)
    expect(after.written).toBeLessThan(before.written)
  })
})
