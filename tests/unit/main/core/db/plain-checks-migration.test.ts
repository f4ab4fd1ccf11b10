import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aComplaint, aNotice } from '../../../../fixtures/notices.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

const VERSION = 13

const schemaOf = (db: Database.Database) =>
  db
    .prepare<[], string>(
      "SELECT type || ' ' || name || ' ' || tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY 1",
    )
    .pluck()
    .all()

it('a desk from before keeps every row, index and trigger; its record holds, and it goes on counting', async () => {
  const folder = aFolder()
  const today = aDesk({ path: join(folder, 'later.sqlite') })
  await today.take(rows(6))
  today.decide(1, 'delete')
  today.decide(2, 'approve')
  today.decide(3, 'escalate', { dueAt: '2026-11-29T09:00:00Z' })
  today.decide(4, 'later')
  today.ask('history.undo', {})
  today.ask('notice.enter', aNotice({ commentId: 4 }))
  today.ask('complaint.enter', aComplaint({ commentId: 1 }))
  const schema = schemaOf(today.db)
  const counts = today.counts()
  await today.close()
  const path = join(folder, 'older.sqlite')
  const columns = asOlderVersion(today.path, path, VERSION)

  const before = new Database(path, { readonly: true })
  const kept = contentIn(before, columns)
  before.close()
  const desk = aDesk({ path, signedIn: false, newId: () => crypto.randomUUID() })
  expect(contentIn(desk.db, columns)).toEqual(kept)
  expect(schemaOf(desk.db)).toEqual(schema)
  expect(desk.counts()).toEqual(counts)
  expect(desk.ask('audit.verify', {}).broken).toBeNull()

  desk.decide(4, 'delete')
  expect(desk.counts()).toMatchObject({ reported: 0, decided: counts.decided! + 1 })
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
  expect(desk.db.pragma('foreign_key_check')).toEqual([])
})

it('still refuses a status and a queue that are none, and builds no table for that', async () => {
  const desk = aDesk()
  await desk.take(rows(1))
  const set = (column: string, value: string) => () =>
    desk.db.prepare(`UPDATE comments SET ${column} = ? WHERE id = 1`).run(value)
  expect(set('status', 'gone')).toThrow(/CHECK constraint failed/)
  expect(set('queue', 'opinion')).toThrow(/CHECK constraint failed/)
  expect(set('queue', 'later')).not.toThrow()
  const steps = desk.db
    .prepare<[string, string], { opcode: string }>('EXPLAIN UPDATE comments SET status = ?, queue = ? WHERE id = 1')
    .all('', '')
  expect(steps.map(step => step.opcode)).not.toContain('OpenEphemeral')
})
