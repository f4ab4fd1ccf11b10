import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { journalOf, mergeJournalOf, withoutWaiting } from '../../../../../main/core/db/journal.ts'
import { type Db, JOURNAL_PAGES, openDatabase } from '../../../../../main/core/db/open.ts'
import { momentOf, openReader } from '../../../../../main/core/db/reader.ts'
import { aFolder } from '../../../../fixtures/folder.ts'

const NORMAL = 1
const FULL = 2
const synchronousOf = (db: Db) => db.pragma('synchronous', { simple: true })
const countIn = (db: Db) => db.prepare<[], number>('SELECT count(*) FROM notes').pluck().get()

/** A database with one table of its own, a way to fill it, and a journal that only tests merge. */
function aJournal() {
  const folder = aFolder()
  const path = join(folder, 'desk.sqlite')
  const db = openDatabase({ path })
  onTestFinished(() => void db.close())
  db.exec('CREATE TABLE notes (text TEXT) STRICT')
  const insert = db.prepare('INSERT INTO notes VALUES (hex(randomblob(1500)))')
  const journal = journalOf(db)
  journal.mergeByItself(false)
  journal.merge()
  const write = (count: number) =>
    db.transaction(() => {
      for (let number = 0; number < count; number++) insert.run()
    })()
  return { folder, path, db, journal, write }
}

/** How many notes the files hold at this moment, the journal among them or not, and whether they are whole. */
function copied(path: string, files: readonly string[]) {
  const copy = join(aFolder(), 'copy.sqlite')
  for (const ending of files) copyFileSync(path + ending, copy + ending)
  const db = new Database(copy)
  try {
    return { notes: countIn(db), integrity: db.pragma('integrity_check', { simple: true }) }
  } finally {
    db.close()
  }
}
const fileOf = (path: string) => copied(path, [''])
const fileAndJournalOf = (path: string) => copied(path, ['', '-wal'])

describe('the pages of a journal', () => {
  it('are counted from where it began anew, and counting merges none of them', () => {
    const { path, journal, write } = aJournal()
    write(10)
    const first = journal.pages()
    expect(first.written).toBeGreaterThanOrEqual(10)
    expect(first.merged).toBe(0)
    const before = readFileSync(path)
    write(5)
    expect(journal.pages().written).toBeGreaterThan(first.written)
    expect(journal.pages().merged).toBe(0)
    expect(readFileSync(path).equals(before)).toBe(true)

    const all = journal.merge()
    expect(all).toEqual({ written: all.written, merged: all.written })
    expect(journal.pages()).toEqual(all)
    write(1)
    expect(journal.pages().written).toBeLessThan(first.written)
    expect(journal.pages().merged).toBe(0)
  })

  it('are none in memory', () => {
    const db = openDatabase({ path: ':memory:' })
    const journal = journalOf(db)
    expect([journal.pages(), journal.merge()]).toEqual([
      { written: 0, merged: 0 },
      { written: 0, merged: 0 },
    ])
    db.close()
  })

  it('are merged with a commit again once the connection does so by itself', () => {
    const { journal, write } = aJournal()
    write(JOURNAL_PAGES)
    write(1)
    expect(journal.pages().merged).toBe(0)
    journal.mergeByItself(true)
    write(1)
    const { written, merged } = journal.pages()
    expect(written).toBeGreaterThan(JOURNAL_PAGES)
    expect(merged).toBe(written)
  })
})

describe('merging by another connection', () => {
  it('brings into the file what is committed, and nothing of what the writer is at', () => {
    const { path, db, journal, write } = aJournal()
    write(30)
    const { written } = journal.pages()
    db.exec('BEGIN IMMEDIATE')
    db.exec("INSERT INTO notes VALUES ('in the middle of it')")
    expect(fileOf(path).notes).toBe(0)
    expect(mergeJournalOf({ path })).toEqual({ written, merged: written })
    expect(fileOf(path)).toEqual({ notes: 30, integrity: 'ok' })
    db.exec('COMMIT')
    expect(countIn(db)).toBe(31)
    expect(fileAndJournalOf(path)).toEqual({ notes: 31, integrity: 'ok' })
  })

  it('goes as far as somebody still reads, who goes on seeing that moment', () => {
    const { path, journal, write } = aJournal()
    const reader = openReader({ path })
    onTestFinished(() => void reader.close())
    const moment = momentOf(reader)
    write(10)
    moment.hold()
    expect(countIn(reader)).toBe(10)
    const then = journal.pages().written
    write(10)
    const held = mergeJournalOf({ path })
    expect(held).toEqual({ written: journal.pages().written, merged: then })
    expect(countIn(reader)).toBe(10)
    moment.letGo()
    const freed = mergeJournalOf({ path })
    expect(freed.merged).toBe(freed.written)
    expect(countIn(reader)).toBe(20)
  })

  it('leaves the journal where it is, and the writer goes on in it', () => {
    const { path, db, write } = aJournal()
    write(10)
    mergeJournalOf({ path })
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0)
    write(10)
    expect(countIn(db)).toBe(20)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  })

  it('of a file that is not there is refused in words, and makes none', () => {
    const path = join(aFolder(), 'none.sqlite')
    expect(() => mergeJournalOf({ path })).toThrow(
      expect.objectContaining({ code: 'DATABASE', key: 'databaseUnreachable' }),
    )
    expect(() => readFileSync(path)).toThrow('ENOENT')
  })
})

describe('a transaction that does not wait for the disk', () => {
  it('has the connection wait again behind it, whether it went well or not', () => {
    const { db, write } = aJournal()
    const seen: unknown[] = []
    const value = withoutWaiting(db, () => {
      seen.push(synchronousOf(db))
      write(1)
      return 'done'
    })
    seen.push(synchronousOf(db))
    const failing = () =>
      withoutWaiting(db, () => {
        seen.push(synchronousOf(db))
        db.transaction(() => {
          write(1)
          throw new Error('no')
        })()
      })
    expect(failing).toThrow('no')
    seen.push(synchronousOf(db))
    expect(value).toBe('done')
    expect(seen).toEqual([NORMAL, FULL, NORMAL, FULL])
    expect(countIn(db)).toBe(1)
  })
})

type Step =
  | Readonly<{ kind: 'write'; notes: number; waits: boolean }>
  | Readonly<{ kind: 'merge' }>
  | Readonly<{ kind: 'hold' }>
  | Readonly<{ kind: 'letGo' }>
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      notes: fc.integer({ min: 1, max: 9 }),
      waits: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'merge' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'hold' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'letGo' as const }) },
)

it('nothing is lost in whatever order is written, merged and read: after each step the files hold all that was committed', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), steps => {
      const { path, db, write } = aJournal()
      const reader = openReader({ path })
      const moment = momentOf(reader)
      let written = 0
      for (const one of steps) {
        if (one.kind === 'merge') mergeJournalOf({ path })
        else if (one.kind === 'hold') {
          moment.hold()
          countIn(reader)
        } else if (one.kind === 'letGo') moment.letGo()
        else {
          if (one.waits) write(one.notes)
          else withoutWaiting(db, () => write(one.notes))
          written += one.notes
        }
        expect(fileAndJournalOf(path)).toEqual({ notes: written, integrity: 'ok' })
      }
      reader.close()
    }),
    { numRuns: 15 },
  )
})
