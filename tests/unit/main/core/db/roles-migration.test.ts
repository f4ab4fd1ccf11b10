import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

const VERSION = 14

it('a desk from before two more roles keeps its people, their roles and all that points at them', async () => {
  const folder = aFolder()
  const today = aDesk({ path: join(folder, 'later.sqlite') })
  await today.take(rows(3))
  const anna = today.ask('app.state', {}).moderator!
  today.ask('moderator.setRole', { moderatorId: anna.id, role: 'senior' })
  today.decide(1, 'delete')
  today.ask('moderator.signIn', { name: 'Berta Beispiel' })
  today.decide(2, 'approve')
  await today.close()
  const path = join(folder, 'older.sqlite')
  const columns = asOlderVersion(today.path, path, VERSION)
  const before = new Database(path, { readonly: true })
  const kept = contentIn(before, columns)
  before.close()

  const desk = aDesk({ path, signedIn: false, newId: () => crypto.randomUUID() })
  expect(contentIn(desk.db, columns)).toEqual(kept)
  expect(desk.db.pragma('foreign_key_check')).toEqual([])
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
  desk.ask('moderator.signIn', { name: 'Anna Muster' })
  desk.ask('moderator.setRole', { moderatorId: anna.id, role: 'admin' })
  expect(desk.ask('app.state', {}).moderator!.role).toBe('admin')
  expect(() => desk.db.prepare("UPDATE moderators SET role = 'boss'").run()).toThrow(/CHECK constraint failed/)
})
