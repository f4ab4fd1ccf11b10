import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import authors from '../../../../../main/core/db/migrations/0010-authors.ts'
import { migrations } from '../../../../../main/core/db/migrations/index.ts'
import { migrate } from '../../../../../main/core/db/open.ts'
import { aFolder } from '../../../../fixtures/folder.ts'

it('the steps of a shift are kept when they may be more than decisions', () => {
  const path = join(aFolder(), 'desk.sqlite')
  const db = new Database(path)
  migrate(db, path, migrations.slice(0, migrations.indexOf(authors)))
  db.exec(`
    INSERT INTO moderators VALUES ('m', 'Anna', 'moderator', '2026-11-22T09:00:00.000Z');
    INSERT INTO sources (id, name, kind, created_at) VALUES (1, 'Zeitung', 'file', '2026-11-22T09:00:00.000Z');
    INSERT INTO articles (id, source_id, external_id, title, lead, section) VALUES (1, 1, 'a1', 'Radweg', '', '');
    INSERT INTO authors (id, source_id, external_id, name, first_seen_at) VALUES (1, 1, 'u1', 'Donaublick', '2026-11-22T09:00:00.000Z');
    INSERT INTO comments (id, source_id, external_id, article_id, author_id, status, queue, queue_at, submitted_at, received_at)
      VALUES (1, 1, '1', 1, 1, 'deleted', 'decided', 'x', 'x', 'x');
    INSERT INTO steps VALUES ('m', 1, 'b1', 'approve', NULL, 1, 1, 'done', 't1');
    INSERT INTO steps VALUES ('m', 2, 'b2', 'delete', 'N01', 1, 30, 'undone', 't2');
  `)
  migrate(db, path)
  expect(db.prepare('SELECT * FROM steps ORDER BY position').raw().all()).toEqual([
    ['m', 1, 'decision', 'b1', 'approve', null, 1, null, 1, 'done', 't1'],
    ['m', 2, 'decision', 'b2', 'delete', 'N01', 1, null, 30, 'undone', 't2'],
  ])
  expect(db.prepare('SELECT count(*) FROM author_records').pluck().get()).toBe(0)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
