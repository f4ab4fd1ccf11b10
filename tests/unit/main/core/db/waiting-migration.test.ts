import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { aClock } from '../../../../fixtures/clock.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

const VERSION = 10

it('a desk from before times and names keeps every row, its record holds, and what was put aside comes back', async () => {
  const folder = aFolder()
  const today = aDesk({ path: join(folder, 'later.sqlite') })
  await today.take(rows(5))
  today.decide(1, 'delete')
  const { authorId } = today.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 1 }).rows[0]!
  today.ask('author.note', { authorId, text: 'Schreibt sachlich.', commentId: 2 })
  today.decide(2, 'approve')
  today.ask('history.undo', {})
  today.decide(3, 'escalate')
  await today.close()
  const path = join(folder, 'older.sqlite')
  const columns = asOlderVersion(today.path, path, VERSION)

  const before = new Database(path, { readonly: true })
  const kept = contentIn(before, columns)
  before.close()
  const desk = aDesk({ path, signedIn: false, newId: () => crypto.randomUUID() })
  expect(contentIn(desk.db, columns)).toEqual(kept)
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
  expect(desk.db.pragma('foreign_key_check')).toEqual([])

  desk.decide(4, 'later')
  desk.decide(3, 'later')
  expect(desk.counts()).toMatchObject({ later: 2 })
  desk.clock.advance(24 * 3_600_000)
  desk.core.lookAtClock()
  expect(desk.counts()).toMatchObject({ later: 0, escalated: 1 })
  expect(desk.ask('audit.verify', {}).broken).toBeNull()
})

it('a post put aside before there were times comes back at the first look', async () => {
  const folder = aFolder()
  const today = aDesk({ path: join(folder, 'later.sqlite') })
  await today.take(rows(2))
  today.decide(1, 'later')
  await today.close()
  const path = join(folder, 'older.sqlite')
  asOlderVersion(today.path, path, VERSION)
  const older = new Database(path)
  const at = older.prepare<[], string>('SELECT decided_at FROM decisions').pluck().get()
  // as it was recorded then: in Later since the decision, until whenever
  older.exec('DROP TRIGGER decisions_no_update')
  older.prepare(`UPDATE decisions SET state_after = json_set(state_after, '$.queueAt', ?)`).run(at)
  older.prepare('UPDATE comments SET queue_at = ? WHERE id = 1').run(at)
  older.close()
  const clock = aClock({ start: '2026-11-22T10:00:00.000Z' })
  const desk = aDesk({ path, clock, signedIn: false, newId: () => crypto.randomUUID() })
  expect(desk.counts()).toMatchObject({ later: 0, incoming: 2 })
})
