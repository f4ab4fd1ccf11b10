import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aCase, aLegalDesk } from '../../../../fixtures/legal-desk.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

const VERSION = 18

it('a desk from before papers keeps its cases and evidence, and what was secured gets its picture', async () => {
  const folder = aFolder()
  const today = await aLegalDesk(rows(3), { path: join(folder, 'later.sqlite'), role: 'admin' })
  const { caseId } = aCase(today, [1, 2])
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
  expect(desk.ask('paper.list', { caseId })).toEqual([])
  expect(desk.core.nextPrint(new Set())).toMatchObject({ kind: 'picture' })
})
