import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSigner, similarity } from '../../../../../main/core/checks/similar/signature.ts'
import similarStep from '../../../../../main/core/db/migrations/0003-similar.ts'
import type { Db } from '../../../../../main/core/db/open.ts'
import { segmentStore } from '../../../../../main/core/db/similar-segments.ts'
import { similarTable } from '../../../../../main/core/db/similar.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { comments, edited, ofWords } from '../checks/similar/edited.ts'

const HOUR_MS = 3_600_000
const signer = createSigner()
const signatureOf = (text: string): Uint8Array => {
  const signature = signer.sign(text)
  if (signature === null) throw new Error(`Too short: ${text}`)
  return signature
}
const texts = comments.filter(text => signer.sign(text) !== null)
const ALL = { minSimilarity: 0.4, limit: 50 }

const opened = (path: string): Db => {
  const db = new Database(path)
  onTestFinished(() => void db.close())
  db.pragma('journal_mode = WAL')
  db.pragma('foreign_keys = ON')
  return db
}

/** A database of nothing but ten thousand comments without content, and what this is about. */
const aDatabase = (path = ':memory:'): Db => {
  const db = opened(path)
  db.exec(`CREATE TABLE comments (id INTEGER PRIMARY KEY) STRICT;
    WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 10000) INSERT INTO comments SELECT id FROM n;`)
  db.exec(similarStep)
  return db
}

/** Comments 1, 2, 3 … with one of the texts each, an hour apart. */
const filled = (db: Db, count: number, recentSignatures: number) => {
  const table = similarTable(db, recentSignatures)
  for (let id = 1; id <= count; id++) table.put(id, signatureOf(texts[id - 1]!), id * HOUR_MS)
  return table
}
const segmentsOf = (db: Db) => segmentStore(db).readAll()
const copyOf = (path: string, name: string): string => {
  const copy = join(path, '..', name)
  for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part)
  return copy
}

describe('what was put in', () => {
  it('is found in memory, in segments, while they are merged and after, and in a database opened again', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const db = aDatabase(path)
    const table = filled(db, 500, 16)
    expect(segmentsOf(db).length).toBeGreaterThan(10)
    const expectAll = (where: ReturnType<typeof similarTable>) => {
      for (let id = 1; id <= 500; id++) {
        const [first] = where.query(signatureOf(texts[id - 1]!), ALL)
        expect(first).toEqual({ commentId: id, similarity: 1, isSameText: true })
      }
    }
    expectAll(table)
    expect(table.maintain(3)).toBe(true)
    expect(segmentsOf(db).some(({ done }) => done !== null && done > 0)).toBe(true)
    expectAll(table)
    expectAll(similarTable(opened(path), 16))
    while (table.maintain(3));
    expect(segmentsOf(db).length).toBeLessThanOrEqual(4)
    expectAll(table)
    expectAll(similarTable(opened(path), 16))
  })

  it('is found with one word in ten changed, in nine cases of ten or more', () => {
    const long = ofWords(15)
    const table = similarTable(aDatabase(), 100)
    for (const [at, text] of long.entries()) table.put(at + 1, signatureOf(text), 0)
    const found = long.filter((text, at) =>
      table.query(signatureOf(edited(text, 0.1, at)), ALL).some(({ commentId }) => commentId === at + 1),
    )
    expect(found.length / long.length).toBeGreaterThanOrEqual(0.97)
  })

  it('comes most similar first, the text itself before all, then the newest, and no more than asked for', () => {
    const table = similarTable(aDatabase(), 4)
    const text = ofWords(30)[0]!
    const variants = [text, edited(text, 0.1, 1), text.toUpperCase(), edited(text, 0.05, 2), text]
    for (const [at, variant] of variants.entries()) table.put(at + 1, signatureOf(variant), at)
    const found = table.query(signatureOf(text), ALL)
    expect(found.slice(0, 3).map(({ commentId }) => commentId)).toEqual([5, 3, 1])
    expect(found.map(hit => hit.similarity)).toEqual(found.map(hit => hit.similarity).toSorted((a, b) => b - a))
    expect(found.map(({ commentId }) => commentId).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
    expect(table.query(signatureOf(text), { ...ALL, limit: 2 }).map(({ commentId }) => commentId)).toEqual([5, 3])
    expect(table.query(signatureOf(text), { ...ALL, except: 5, limit: 1 })[0]?.commentId).toBe(3)
  })

  it('is found only in the time asked for', () => {
    for (const recentSignatures of [4, 1000]) {
      const table = similarTable(aDatabase(), recentSignatures)
      for (let id = 1; id <= 20; id++) table.put(id, signatureOf(texts[0]!), id * HOUR_MS)
      const found = (sinceMs: number, untilMs: number) =>
        table.query(signatureOf(texts[0]!), { ...ALL, sinceMs, untilMs }).map(({ commentId }) => commentId)
      expect(found(18 * HOUR_MS, Infinity)).toEqual([20, 19, 18])
      expect(found(2 * HOUR_MS, 4 * HOUR_MS)).toEqual([4, 3, 2])
      expect(found(21 * HOUR_MS, 99 * HOUR_MS)).toEqual([])
    }
  })
})

describe('a question about long ago', () => {
  it('is answered whatever came later: a wave has not begun for its third post', () => {
    const table = similarTable(aDatabase(), 4000)
    for (let id = 1; id <= 3000; id++) table.put(id, signatureOf(texts[0]!), id * HOUR_MS)
    for (const isSameText of [true, false]) {
      const query = { ...ALL, isSameText, isCount: true, sinceMs: 0, untilMs: 3 * HOUR_MS, except: 3 }
      expect(table.query(signatureOf(texts[0]!), query).map(({ commentId }) => commentId)).toEqual([2, 1])
    }
  })
})

describe('a new revision', () => {
  it('takes the place of the text before it, in memory and in segments, also after opening again', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const table = filled(aDatabase(path), 40, 16)
    table.put(3, signatureOf(texts[600]!), 3)
    table.put(39, signatureOf(texts[601]!), 39)
    table.put(5, null, 5)
    for (const where of [table, similarTable(opened(path), 16)]) {
      expect(where.query(signatureOf(texts[600]!), ALL)[0]?.commentId).toBe(3)
      expect(where.query(signatureOf(texts[601]!), ALL)[0]?.commentId).toBe(39)
      for (const id of [3, 5, 39])
        expect(where.query(signatureOf(texts[id - 1]!), ALL).map(({ commentId }) => commentId)).not.toContain(id)
      expect(where.signatureOf(5)).toBeNull()
    }
  })

  it('is not lost when older comments than those in the segments are put in, as after an update', () => {
    const db = aDatabase()
    const table = similarTable(db, 8)
    for (let id = 100; id >= 1; id--) table.put(id, signatureOf(texts[id]!), id)
    table.forget()
    for (let id = 1; id <= 100; id++) expect(table.query(signatureOf(texts[id]!), ALL)[0]?.commentId).toBe(id)
  })
})

describe('ten thousand copies of one text', () => {
  it('are answered with as many as asked for, among other texts that are still found', () => {
    const table = similarTable(aDatabase(), 500)
    const wave = signatureOf(ofWords(20)[0]!)
    for (let id = 1; id <= 9000; id++) table.put(id, id % 100 === 0 ? signatureOf(texts[300 + id / 100]!) : wave, id)
    while (table.maintain());
    const found = table.query(wave, { minSimilarity: 0.4, limit: 40 })
    expect(found).toHaveLength(40)
    expect(found.every(({ isSameText }) => isSameText)).toBe(true)
    expect(found[0]?.commentId).toBe(8999)
    for (let id = 100; id <= 9000; id += 100)
      expect(table.query(signatureOf(texts[300 + id / 100]!), ALL).map(({ commentId }) => commentId)).toContain(id)
  })
})

describe('what stands in the database', () => {
  it('is as if a rolled-back transaction had never been', () => {
    const db = aDatabase()
    const table = filled(db, 30, 16)
    const undone = db.transaction(() => {
      for (let id = 31; id <= 60; id++) table.put(id, signatureOf(texts[id - 1]!), id)
      table.put(1, signatureOf(texts[700]!), 1)
      table.maintain()
      throw new Error('undone')
    })
    expect(undone).toThrow('undone')
    table.forget()
    expect(table.query(signatureOf(texts[40]!), ALL).map(({ commentId }) => commentId)).not.toContain(41)
    for (let id = 1; id <= 30; id++) expect(table.query(signatureOf(texts[id - 1]!), ALL)[0]?.commentId).toBe(id)
    table.put(31, signatureOf(texts[800]!), 31)
    expect(table.query(signatureOf(texts[800]!), ALL)[0]?.commentId).toBe(31)
  })

  it('is whole in a copy taken at any moment, also amid a transaction and a merge', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const db = aDatabase(path)
    const table = similarTable(db, 16)
    for (let slice = 0; slice < 12; slice++) {
      const whole = slice * 25
      const copies: string[] = []
      db.transaction(() => {
        for (let id = whole + 1; id <= whole + 25; id++) table.put(id, signatureOf(texts[id - 1]!), id)
        copies.push(copyOf(path, `amid-${slice}.sqlite`))
        table.maintain(4)
      })()
      copies.push(copyOf(path, `after-${slice}.sqlite`))
      for (const [at, copy] of copies.entries()) {
        const copied = opened(copy)
        const there = similarTable(copied, 16)
        const last = whole + 25 * at
        for (let id = 1; id <= last; id++) expect(there.query(signatureOf(texts[id - 1]!), ALL)[0]?.commentId).toBe(id)
        expect(copied.prepare('SELECT count(*) FROM signatures').pluck().get()).toBe(last)
      }
    }
  })

  it('is found after years of segments', () => {
    const db = aDatabase()
    db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('similar_segments', 200000000)").run()
    const table = filled(db, 200, 16)
    table.maintain(3)
    for (let id = 1; id <= 200; id++) expect(table.query(signatureOf(texts[id - 1]!), ALL)[0]?.commentId).toBe(id)
    while (table.maintain());
    for (let id = 1; id <= 200; id++) expect(table.query(signatureOf(texts[id - 1]!), ALL)[0]?.commentId).toBe(id)
    const segments = segmentsOf(db).map(({ id }) => id)
    const pages = db.prepare<[], number>('SELECT id FROM similar_pages').pluck().all()
    expect(pages.every(page => segments.includes(Math.floor(page / 2 ** 24)))).toBe(true)
  })

  it('is seen when another program writes it', () => {
    const path = join(aFolder(), 'desk.sqlite')
    const here = filled(aDatabase(path), 10, 8)
    const there = similarTable(opened(path), 8)
    for (let id = 11; id <= 60; id++) (id % 2 === 0 ? here : there).put(id, signatureOf(texts[id - 1]!), id)
    while (there.maintain(2));
    for (let id = 1; id <= 60; id++) expect(here.query(signatureOf(texts[id - 1]!), ALL)[0]?.commentId).toBe(id)
  })

  it('goes when its comment goes', () => {
    const db = aDatabase()
    const table = filled(db, 20, 8)
    db.prepare('DELETE FROM comments WHERE id IN (2, 19)').run()
    table.forget()
    expect(table.signatureOf(2)).toBeNull()
    for (const id of [2, 19])
      expect(table.query(signatureOf(texts[id - 1]!), ALL).map(({ commentId }) => commentId)).not.toContain(id)
  })
})

describe('any course of events', () => {
  const id = fc.integer({ min: 1, max: 60 })
  const event = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('put' as const), id, text: fc.nat({ max: 120 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('maintain' as const), pages: fc.integer({ min: 1, max: 9 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('forget' as const, 'undone' as const) }) },
  )

  it('leaves exactly the texts in force to be found', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120 }), events => {
        const db = aDatabase()
        const table = similarTable(db, 5)
        const inForce = new Map<number, number>()
        for (const happened of events) {
          if (happened.kind === 'put') {
            table.put(happened.id, signatureOf(texts[happened.text]!), happened.id)
            inForce.set(happened.id, happened.text)
          } else if (happened.kind === 'remove') {
            table.put(happened.id, null, 0)
            inForce.delete(happened.id)
          } else if (happened.kind === 'maintain') table.maintain(happened.pages)
          else {
            if (happened.kind === 'undone') {
              db.exec('BEGIN')
              for (let other = 1; other <= 12; other++) table.put(other, signatureOf(texts[200]!), 0)
              db.exec('ROLLBACK')
            }
            table.forget()
          }
        }
        for (const [commentId, text] of inForce) {
          const found = table.query(signatureOf(texts[text]!), { minSimilarity: 0, limit: 200 })
          expect(found).toContainEqual({ commentId, similarity: 1, isSameText: true })
          for (const hit of found)
            expect(hit.similarity).toBe(
              similarity(signatureOf(texts[text]!), signatureOf(texts[inForce.get(hit.commentId)!]!)),
            )
        }
        db.close()
      }),
      { numRuns: 60 },
    )
  })
})
