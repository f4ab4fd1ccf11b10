import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aNotice } from '../../../../fixtures/notices.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

const VERSION = 12

it('a desk from before notices keeps every row, its record holds, and it takes notices in', async () => {
  const folder = aFolder()
  const today = aDesk({ path: join(folder, 'later.sqlite') })
  await today.take(rows(4))
  today.decide(1, 'delete')
  today.decide(2, 'approve')
  today.ask('history.undo', {})
  await today.close()
  const path = join(folder, 'older.sqlite')
  const columns = asOlderVersion(today.path, path, VERSION)

  const before = new Database(path, { readonly: true })
  const kept = contentIn(before, columns)
  before.close()
  const desk = aDesk({ path, signedIn: false, newId: () => crypto.randomUUID() })
  expect(contentIn(desk.db, columns)).toEqual(kept)
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
  expect(desk.counts()).toMatchObject({ reported: 0, complaints: 0 })

  desk.ask('notice.enter', aNotice({ commentId: 1 }))
  desk.decide(1, 'delete')
  expect(desk.view(1).notices).toMatchObject([{ closed: { action: 'delete' } }])
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
})
