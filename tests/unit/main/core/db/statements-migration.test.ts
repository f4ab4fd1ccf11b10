import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrations } from '../../../../../main/core/db/migrations/index.ts'
import statements from '../../../../../main/core/db/migrations/0018-statements.ts'
import { migrate } from '../../../../../main/core/db/open.ts'
import { aFolder } from '../../../../fixtures/folder.ts'

it('decisions that were taken before there were statements stay as they are, without one', () => {
  const path = join(aFolder(), 'desk.sqlite')
  const db = new Database(path)
  migrate(db, path, migrations.slice(0, migrations.indexOf(statements)))
  db.exec(`
    INSERT INTO moderators (id, name, role, created_at) VALUES ('m', 'Anna', 'moderator', '2026-11-22T09:00:00.000Z');
    INSERT INTO workstation (only_row, id, name, created_at) VALUES (1, 'w', 'Platz', '2026-11-22T09:00:00.000Z');
    INSERT INTO sources (id, name, kind, created_at) VALUES (1, 'Zeitung', 'file', '2026-11-22T09:00:00.000Z');
    INSERT INTO articles (id, source_id, external_id, title, lead, section) VALUES (1, 1, 'a1', 'Radweg', '', '');
    INSERT INTO authors (id, source_id, external_id, name, first_seen_at) VALUES (1, 1, 'u1', 'Donaublick', '2026-11-22T09:00:00.000Z');
    INSERT INTO comments (id, source_id, external_id, article_id, author_id, status, queue, queue_at, submitted_at, received_at)
      VALUES (1, 1, '1', 1, 1, 'deleted', 'decided', 'x', 'x', 'x');
    INSERT INTO reasons VALUES ('N01', 0, 'Beleidigung', 'Insult', '', '', '', 1, 0, '1');
    INSERT INTO decisions (id, batch_id, comment_id, revision, version, action, reason, note, origin, moderator_id, workstation_id,
      time_on_post_ms, hits_seen, netiquette_version, state_before, state_after, decided_at)
      VALUES ('d', 'd', 1, 1, 1, 'delete', 'N01', '', 'person', 'm', 'w', 1, '[]', '1', '{}', '{}', 'x');
  `)
  const before = db.prepare('SELECT * FROM decisions').all()
  migrate(db, path)
  expect(db.prepare('SELECT * FROM decisions').all()).toEqual(before)
  expect(db.prepare('SELECT count(*) FROM statements').pluck().get()).toBe(0)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

it('the lists of statements are found by their index', () => {
  const db = new Database(':memory:')
  migrate(db, ':memory:')
  const plan = (sql: string) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n')
  expect(
    plan(
      `SELECT * FROM statements WHERE state IN ('due', 'withdrawalDue') AND due_since <= 'x' ORDER BY due_since, seq LIMIT 9`,
    ),
  ).toContain('statements_by_state')
  expect(plan('SELECT * FROM statements WHERE comment_id = 1')).toContain('statements_by_comment')
  db.close()
})
