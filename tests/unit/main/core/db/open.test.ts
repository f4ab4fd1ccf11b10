import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../../../main/core/db/migrations/index.ts'
import { journalOf } from '../../../../../main/core/db/journal.ts'
import { asDatabaseError, JOURNAL_PAGES, openDatabase } from '../../../../../main/core/db/open.ts'
import { AppError, type Problem } from '../../../../../shared/errors.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

/** What opening is refused with. */
function refusalOf(open: () => { close: () => unknown }): Problem {
  try {
    open().close()
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
  throw new Error('It was opened')
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
/** Every file of a folder with the fingerprint of its bytes. */
const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, sha256(readFileSync(join(folder, name)))]))

async function aUsedDatabase(): Promise<{ folder: string; path: string }> {
  const folder = aFolder()
  const path = join(folder, 'desk.sqlite')
  const desk = aDesk({ path })
  await desk.take(rows(30))
  desk.decide(1, 'approve')
  await desk.close()
  return { folder, path }
}

describe('a database', () => {
  it('is made where there is none, or where there is an empty file', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'empty.sqlite'), '')
    for (const name of ['new.sqlite', 'empty.sqlite']) {
      const db = openDatabase({ path: join(folder, name) })
      expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
      db.close()
    }
  })

  it('survives a power cut: journal, synchronous writes and foreign keys are on', () => {
    const db = openDatabase({ path: join(aFolder(), 'desk.sqlite') })
    const read = (name: string) => db.pragma(name, { simple: true })
    const FULL = 2
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys')]).toEqual(['wal', FULL, 1])
    db.close()
  })

  it('merges its journal every 16 MB and keeps what a statement may take back in memory', () => {
    const db = openDatabase({ path: join(aFolder(), 'desk.sqlite') })
    const IN_MEMORY = 2
    expect(JOURNAL_PAGES * (db.pragma('page_size', { simple: true }) as number)).toBe(16_384_000)
    expect(db.pragma('wal_autocheckpoint', { simple: true })).toBe(JOURNAL_PAGES)
    expect(db.pragma('temp_store', { simple: true })).toBe(IN_MEMORY)
    db.close()
  })

  it('gives back to the disk what its journal has taken beyond that', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const db = openDatabase({ path })
    const journal = journalOf(db)
    const bytes = () => statSync(`${path}-wal`).size
    db.exec('CREATE TABLE notes (text TEXT) STRICT')
    journal.mergeByItself(false)
    db.prepare('INSERT INTO notes VALUES (hex(zeroblob(?)))').run(2 * JOURNAL_PAGES * 2048)
    expect(bytes()).toBeGreaterThan(2 * JOURNAL_PAGES * 4096)
    journal.merge()
    db.exec("INSERT INTO notes VALUES ('the journal begins anew')")
    expect(db.pragma('journal_size_limit', { simple: true })).toBe(16_384_000)
    expect(bytes()).toBe(16_384_000)
    db.close()
  })

  it('from a newer version is refused and left to the byte', async () => {
    const { folder, path } = await aUsedDatabase()
    const newer = new Database(path)
    newer.pragma(`user_version = ${migrations.length + 1}`)
    newer.close()
    const before = filesIn(folder)
    expect(refusalOf(() => openDatabase({ path }))).toEqual({
      code: 'DATABASE',
      key: 'databaseNewer',
      values: { file: path, found: migrations.length + 1, known: migrations.length },
    })
    expect(filesIn(folder)).toEqual(before)
  })

  it('from a newer version that crashed is left to the byte too, with what waits in its journal', async () => {
    const { folder, path } = await aUsedDatabase()
    const newer = new Database(path)
    newer.pragma(`user_version = ${migrations.length + 1}`)
    const crashed = aFolder()
    for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(crashed, name))
    newer.close()
    expect(readFileSync(join(crashed, 'desk.sqlite-wal')).length).toBeGreaterThan(0)
    const { 'desk.sqlite-shm': _index, ...before } = filesIn(crashed)
    expect(refusalOf(() => openDatabase({ path: join(crashed, 'desk.sqlite') }))).toMatchObject({
      key: 'databaseNewer',
    })
    const { 'desk.sqlite-shm': _rebuilt, ...after } = filesIn(crashed)
    expect(after).toEqual(before)
  })

  it('of another program is refused and left to the byte', () => {
    const folder = aFolder()
    const path = join(folder, 'recipes.sqlite')
    const foreign = new Database(path)
    foreign.exec("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Kaiserschmarren')")
    foreign.close()
    const before = filesIn(folder)
    expect(refusalOf(() => openDatabase({ path }))).toEqual({
      code: 'DATABASE',
      key: 'databaseForeign',
      values: { file: path },
    })
    expect(filesIn(folder)).toEqual(before)
  })

  it.each([
    ['a letter to the editor', Buffer.from('Sehr geehrte Redaktion, '.repeat(400))],
    ['nothing but noise', Buffer.from(Array.from({ length: 9000 }, (_, index) => (index * 7919) % 256))],
    ['two letters', Buffer.from('ab')],
  ])('that is really %s is refused and left to the byte', (_, bytes) => {
    const folder = aFolder()
    const path = join(folder, 'desk.sqlite')
    writeFileSync(path, bytes)
    expect(refusalOf(() => openDatabase({ path }))).toMatchObject({ code: 'DATABASE', key: 'databaseCorrupt' })
    expect(filesIn(folder)).toEqual({ 'desk.sqlite': sha256(bytes) })
  })

  it('under a file, or that is a folder, cannot be reached', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), 'x')
    mkdirSync(join(folder, 'desk.sqlite'))
    for (const path of [
      join(folder, 'file', 'desk.sqlite'),
      join(folder, 'desk.sqlite'),
      join(folder, 'none', 'a.sqlite'),
    ])
      expect(refusalOf(() => openDatabase({ path }))).toEqual({
        code: 'DATABASE',
        key: 'databaseUnreachable',
        values: { file: path },
      })
  })

  it('that another program holds is said to be busy when something is to be written', async () => {
    const { path } = await aUsedDatabase()
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const desk = aDesk({ path, signedIn: false })
    expect(desk.counts()).toMatchObject({ incoming: 29, decided: 1 })
    expect(desk.refusal('moderator.signIn', { name: 'Berta' })).toEqual({
      code: 'DATABASE',
      key: 'databaseBusy',
      values: { file: path },
    })
    other.close()
    expect(desk.ask('moderator.signIn', { name: 'Berta' })).toMatchObject({ name: 'Berta' })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('that another program holds while it is made is said to be busy too', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const other = new Database(path)
    other.exec('BEGIN EXCLUSIVE; CREATE TABLE a (b)')
    expect(refusalOf(() => openDatabase({ path }))).toMatchObject({ key: 'databaseBusy', values: { file: path } })
    other.close()
  })
})

describe('without the right to write', () => {
  const openAsNobody = (path: string) => {
    const child = join(import.meta.dirname, '../../../../fixtures/children/open-as-nobody.ts')
    return JSON.parse(execFileSync(process.execPath, [child, path], { encoding: 'utf8' })) as unknown
  }
  const readOnly = { code: 'DATABASE', key: 'databaseReadOnly' }

  it('a folder gets no database, and the sentence names the folder', () => {
    const folder = aFolder()
    chmodSync(folder, 0o555)
    expect(openAsNobody(join(folder, 'desk.sqlite'))).toEqual({ ...readOnly, values: { folder } })
    chmodSync(folder, 0o755)
    expect(readdirSync(folder)).toEqual([])
  })

  it('to the folder, a database in it is not opened and not changed', async () => {
    const { folder, path } = await aUsedDatabase()
    const before = filesIn(folder)
    chmodSync(path, 0o666)
    chmodSync(folder, 0o555)
    expect(openAsNobody(path)).toEqual({ ...readOnly, values: { folder } })
    chmodSync(folder, 0o755)
    expect(filesIn(folder)).toEqual(before)
  })

  it('to the file, nothing is written although the folder is open', async () => {
    const { folder, path } = await aUsedDatabase()
    const before = sha256(readFileSync(path))
    chmodSync(folder, 0o777)
    chmodSync(path, 0o444)
    expect(openAsNobody(path)).toEqual({ ...readOnly, values: { folder } })
    expect(sha256(readFileSync(path))).toEqual(before)
  })

  it('is what is missing: with it the same user opens the same database', async () => {
    const { folder, path } = await aUsedDatabase()
    chmodSync(folder, 0o777)
    chmodSync(path, 0o666)
    expect(openAsNobody(path)).toEqual({ opened: true })
  })
})

describe('a damaged database', () => {
  it.each([0.2, 0.5, 0.9])('cut off after %d of its length is never taken for whole', async share => {
    const { path } = await aUsedDatabase()
    truncateSync(path, Math.floor(readFileSync(path).length * share))
    expect(findingOf(path)).not.toBe('ok')
  })

  it('is found out whichever page is overwritten, and never brings the desk down', async () => {
    const { path } = await aUsedDatabase()
    const sound = readFileSync(path)
    const db = new Database(path, { readonly: true })
    const pageSize = db.pragma('page_size', { simple: true }) as number
    db.close()
    const noise = Buffer.alloc(pageSize, 0xa5)
    const unseen = Array.from({ length: sound.length / pageSize }, (_, page) => page).filter(page => {
      const damaged = Buffer.from(sound)
      noise.copy(damaged, page * pageSize)
      writeFileSync(path, damaged)
      return findingOf(path) === 'ok'
    })
    expect(unseen).toEqual([])
    writeFileSync(path, sound)
    expect(findingOf(path)).toBe('ok')
  })

  /** Opens, looks at everything, and says what is wrong; anything but a named problem throws. */
  function findingOf(path: string): string {
    let desk
    try {
      desk = aDesk({ path, signedIn: false })
    } catch (error) {
      if (error instanceof AppError && error.key === 'databaseCorrupt') return error.key
      throw error
    }
    const page = { queue: 'incoming', order: 'oldest', after: null, limit: 200 }
    for (const [name, input] of [
      ['queue.page', page],
      ['comment.views', { ids: [1, 2, 30] }],
      ['queue.list', {}],
    ] as const) {
      const reply = desk.core.dispatch(name, input)
      if (!reply.ok && reply.problem.key !== 'databaseCorrupt') throw new Error(`${name}: ${reply.problem.key}`)
    }
    const reply = desk.core.dispatch('audit.verify', {})
    desk.db.close()
    for (const ending of ['-wal', '-shm']) if (existsSync(path + ending)) truncateSync(path + ending, 0)
    if (reply.ok) return (reply.value as { ok: boolean }).ok ? 'ok' : 'broken'
    if (reply.problem.key !== 'databaseCorrupt') throw new Error(`audit.verify: ${reply.problem.key}`)
    return reply.problem.key
  }
})

describe('what SQLite says', () => {
  const said = (code: string) => Object.assign(new Error('text that must not matter'), { code })
  const keyOf = (error: unknown, path = join(aFolder(), 'desk.sqlite')) => {
    const known = asDatabaseError(error, path)
    return known instanceof AppError ? `${known.code} ${known.key}` : 'unknown'
  }

  it.each([
    ['SQLITE_FULL', 'DATABASE diskFull'],
    ['ENOSPC', 'DATABASE diskFull'],
    ['EDQUOT', 'DATABASE diskFull'],
    ['SQLITE_CORRUPT', 'DATABASE databaseCorrupt'],
    ['SQLITE_CORRUPT_VTAB', 'DATABASE databaseCorrupt'],
    ['SQLITE_NOTADB', 'DATABASE databaseCorrupt'],
    ['SQLITE_BUSY', 'DATABASE databaseBusy'],
    ['SQLITE_BUSY_SNAPSHOT', 'DATABASE databaseBusy'],
    ['SQLITE_LOCKED', 'DATABASE databaseBusy'],
    ['SQLITE_READONLY', 'DATABASE databaseReadOnly'],
    ['SQLITE_READONLY_DBMOVED', 'DATABASE databaseReadOnly'],
    ['SQLITE_CANTOPEN', 'DATABASE databaseUnreachable'],
    ['SQLITE_IOERR_READ', 'DATABASE databaseUnreachable'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unknown'],
    ['SQLITE_ERROR', 'unknown'],
  ])('as %s becomes %s', (code, expected) => {
    expect(keyOf(said(code))).toBe(expected)
  })

  it('is left alone when it is a refusal already, or none of SQLite', () => {
    const refusal = new AppError('RULE', 'alreadySo')
    expect(asDatabaseError(refusal, '/x')).toBe(refusal)
    const bug = new TypeError('undefined is not a function')
    expect(asDatabaseError(bug, join(aFolder(), 'desk.sqlite'))).toBe(bug)
  })
})
