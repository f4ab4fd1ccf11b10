import { describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '../../../../../main/core/db/open.ts'
import { pageSql } from '../../../../../main/core/db/queues.ts'
import type { Order } from '../../../../../shared/domain.ts'

/** A database with as many waiting posts as it takes to mislead a planner: all flagged, or hardly any. */
function filled(flaggedOf1000: number): Db {
  const db = openDatabase({ path: ':memory:' })
  db.exec(`
    INSERT INTO sources (id, name, kind, created_at) VALUES (1, 's', 'file', '');
    INSERT INTO articles (id, source_id, external_id, title, lead, section) VALUES (1, 1, 'a', '', '', '');
    INSERT INTO authors (id, source_id, external_id, name, first_seen_at) VALUES (1, 1, 'u', '', '');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    INSERT INTO comments (id, source_id, external_id, article_id, author_id, status, queue, queue_at, risk, submitted_at, received_at)
    SELECT i, 1, i, 1, 1, 'pending', iif(i <= ${flaggedOf1000}, 'flagged', 'incoming'), i, i % 5, '', '' FROM n;
    ANALYZE;
  `)
  return db
}

const stepsOf = (db: Db, sql: string, values: unknown) =>
  db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(step => step.detail)

describe('the page query', () => {
  const desks: Array<[string, () => Db]> = [
    ['a new desk', () => openDatabase({ path: ':memory:' })],
    ['a desk with nothing but flagged posts', () => filled(1000)],
    ['a desk with hardly a flagged post', () => filled(3)],
  ]
  const walks: Array<[Order, string]> = [
    ['oldest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at>?)'],
    ['newest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at<?)'],
    ['risk', 'SEARCH c USING INDEX comments_by_risk (risk<?)'],
  ]
  it.each(desks.flatMap(([what, make]) => walks.map(([order, walk]) => ({ what, make, order, walk }))))(
    'for $order walks its index and sorts nothing on $what',
    ({ make, order, walk }) => {
      const db = make()
      const plan = stepsOf(db, pageSql[order], { queue: 'flagged', at: '', id: 0, risk: 0, limit: 50 })
      expect(plan[0]).toBe(walk)
      expect(plan.filter(step => step.includes('TEMP B-TREE') || step.startsWith('SCAN'))).toEqual([])
      db.close()
    },
  )

  it.each([
    ['SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1', 'comments_by_queue_time'],
    ['SELECT 1 FROM comments WHERE author_id = ? ORDER BY submitted_at DESC LIMIT 5', 'comments_by_author'],
    [
      'SELECT 1 FROM comments WHERE source_id = ? AND parent_external_id = ? ORDER BY submitted_at LIMIT 8',
      'comments_by_parent',
    ],
    ['SELECT 1 FROM decisions WHERE comment_id = ? ORDER BY seq DESC LIMIT 10', 'decisions_by_comment'],
  ])('and what a view needs are answered from an index: %s', (sql, index) => {
    const db = openDatabase({ path: ':memory:' })
    const values = Array<number>(sql.split('?').length - 1).fill(1)
    expect(stepsOf(db, sql, values)).toEqual([expect.stringContaining(`INDEX ${index} `)])
    db.close()
  })
})
