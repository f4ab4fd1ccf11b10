import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../../../main/core/db/migrations/index.ts'
import { APPLICATION_ID, type Db, migrate, openDatabase } from '../../../../../main/core/db/open.ts'
import { contentOf } from '../../../../fixtures/content.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const schemaOf = (db: Db) => db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all()
const versionOf = (db: Db) => db.pragma('user_version', { simple: true })
/** The copies, oldest version first. */
const backups = (folder: string) =>
  readdirSync(folder)
    .filter(name => name.includes('.v'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** Steps that a later version might take. */
const NEXT =
  'ALTER TABLE articles ADD COLUMN paywall INTEGER NOT NULL DEFAULT 0; CREATE TABLE later_table (a TEXT) STRICT'
const laterSteps = (count: number) => [
  ...migrations,
  ...Array.from({ length: count }, (_, index) => (index === 0 ? NEXT : `CREATE TABLE step${index} (a TEXT) STRICT`)),
]

describe('migrations', () => {
  it('walk from nothing to the present', () => {
    const db = openDatabase({ path: ':memory:' })
    expect(versionOf(db)).toBe(migrations.length)
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(db.pragma('foreign_key_check')).toEqual([])
    db.close()
  })

  it.each(migrations.map((_, index) => index))('from %i one at a time end at the same schema as all at once', from => {
    const stepwise = new Database(':memory:')
    migrate(stepwise, ':memory:', migrations.slice(0, from))
    for (let to = from + 1; to <= migrations.length; to++) stepwise.exec(migrations[to - 1]!)
    const atOnce = openDatabase({ path: ':memory:' })
    expect(schemaOf(stepwise)).toEqual(schemaOf(atOnce))
    stepwise.close()
    atOnce.close()
  })

  it('change nothing on a desk that is up to date, and make no copy of it', async () => {
    const desk = aDesk({ path: join(aFolder(), 'desk.sqlite') })
    await desk.take(rows(2))
    const before = contentOf(desk.db)
    migrate(desk.db, desk.path)
    expect(contentOf(desk.db)).toEqual(before)
    expect(backups(join(desk.path, '..'))).toEqual([])
  })

  it('keep every row of a desk that is older, and a whole copy of it as it was', async () => {
    const folder = aFolder()
    const desk = aDesk({ path: join(folder, 'desk.sqlite') })
    await desk.take(rows(5))
    desk.decide(1, 'approve')
    const before = contentOf(desk.db)
    migrate(desk.db, desk.path, laterSteps(1))
    const { later_table: added, articles, ...rest } = contentOf(desk.db)
    const { articles: articlesBefore, ...restBefore } = before
    expect(added).toEqual([])
    expect(rest).toEqual(restBefore)
    expect(articles).toEqual(articlesBefore!.map(row => ({ ...(row as object), paywall: 0 })))
    expect(versionOf(desk.db)).toBe(migrations.length + 1)
    expect(backups(folder)).toEqual([`desk.sqlite.v${migrations.length}.backup`])
    const copy = aDesk({ path: join(folder, `desk.sqlite.v${migrations.length}.backup`), signedIn: false })
    expect(contentOf(copy.db)).toEqual(before)
    expect(copy.ask('audit.verify', {}).ok).toBe(true)
  })

  it('keep the last three copies', () => {
    const folder = aFolder()
    const path = join(folder, 'desk.sqlite')
    const db = openDatabase({ path })
    for (let steps = 1; steps <= 5; steps++) {
      migrate(db, path, laterSteps(steps))
      // File times may be coarse; the copies of a real desk are months apart.
      for (const [index, name] of backups(folder).entries()) utimesSync(join(folder, name), index, index)
    }
    const last = migrations.length + 4
    expect(backups(folder)).toEqual([last - 2, last - 1, last].map(version => `desk.sqlite.v${version}.backup`))
    db.close()
  })

  it('that fail leave the desk as it was, with the steps before them undone too', async () => {
    const desk = aDesk({ path: join(aFolder(), 'desk.sqlite') })
    await desk.take(rows(2))
    const before = [schemaOf(desk.db), contentOf(desk.db), versionOf(desk.db)]
    expect(() => migrate(desk.db, desk.path, [...laterSteps(1), 'CREATE TABLE comments (a TEXT)'])).toThrow(
      /already exists/,
    )
    expect([schemaOf(desk.db), contentOf(desk.db), versionOf(desk.db)]).toEqual(before)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('that cannot finish the copy keep the older copy and leave no half one', () => {
    const folder = aFolder()
    const path = join(folder, 'desk.sqlite')
    const db = openDatabase({ path })
    migrate(db, path, laterSteps(1))
    const [copy] = backups(folder)
    const before = readFileSync(join(folder, copy!))
    db.pragma(`user_version = ${migrations.length}`)
    // SQLite writes its copy in the same way whatever is wrong with it; a broken page is the plainest thing to be wrong.
    const broken = new Database(path)
    broken.unsafeMode()
    broken.pragma('writable_schema = ON')
    broken.exec("UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'packs'")
    broken.close()
    db.close()
    const again = new Database(path)
    expect(() => migrate(again, path, laterSteps(2))).toThrow(/malformed/)
    again.close()
    expect(backups(folder)).toEqual([copy])
    expect(readFileSync(join(folder, copy!))).toEqual(before)
  })
})
