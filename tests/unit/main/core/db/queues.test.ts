import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '../../../../../main/core/db/open.ts'
import { pageSql } from '../../../../../main/core/db/queues.ts'
import type { Order } from '../../../../../shared/domain.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const START = { queue: 'flagged', at: '', id: 0, risk: 0, limit: 50 }

const stepsOf = (db: Db, sql: string, values: unknown) =>
  db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(step => step.detail)

describe('the page query', () => {
  const walks: Array<[Order, string]> = [
    ['oldest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at>?)'],
    ['newest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at<?)'],
    ['risk', 'SEARCH c USING INDEX comments_by_risk (risk<?)'],
  ]
  const joins = [
    'SEARCH r USING PRIMARY KEY (comment_id=? AND number=?)',
    'SEARCH u USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
  ]

  it.each(walks)('for %s walks its index, sorts nothing and reads no other row', (order, walk) => {
    const db = openDatabase({ path: ':memory:' })
    expect(stepsOf(db, pageSql[order], START)).toEqual([walk, ...joins])
    db.close()
  })

  it.each(walks)('for %s is the same after a small desk was closed, so that it may grow', async (order, walk) => {
    const desk = aDesk({ path: join(aFolder(), 'desk.sqlite') })
    await desk.take([aRow({ text: 'Schnurzelbatz' })])
    desk.ask('queue.page', { queue: 'flagged', order, after: null, limit: 50 })
    await desk.close()
    const db = openDatabase({ path: desk.path })
    expect(stepsOf(db, pageSql[order], START)).toEqual([walk, ...joins])
    db.close()
  })

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
