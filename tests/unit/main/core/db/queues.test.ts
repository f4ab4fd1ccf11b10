import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '../../../../../main/core/db/open.ts'
import { pageSql } from '../../../../../main/core/db/queues.ts'
import type { Output } from '../../../../../shared/contract.ts'
import type { Cursor, Order } from '../../../../../shared/domain.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const START = { queue: 'flagged', at: '', id: 0, risk: 0, limit: 50, now: '', me: 'somebody' }

const stepsOf = (db: Db, sql: string, values: unknown) =>
  db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(values)
    .map(step => step.detail)

/** Numbers of posts, page by page, from the first to the last. */
function pagesOf(desk: Desk, order: Order, limit: number): number[] {
  const ids: number[] = []
  let after: Cursor | null = null
  do {
    const page: Output<'queue.page'> = desk.ask('queue.page', { queue: 'flagged', order, after, limit })
    ids.push(...page.rows.map(row => row.id))
    after = page.next
  } while (after !== null)
  return ids
}

describe('pages of Flagged', () => {
  it.each([1, 2, 3, 7, 50])('of %i posts hold every post once, the riskiest first, then the oldest', async limit => {
    const desk = aDesk()
    const texts = [
      'Schnurzelbatz',
      'Schnurzelbatz und Schnurzelbatz',
      'Man sollte ihn zermatschkern.',
      'Glitzerkur jetzt',
    ]
    await desk.take(
      Array.from({ length: 36 }, (_, index) =>
        aRow({
          externalId: `c${index}`,
          text: texts[(index * 7) % texts.length]!,
          submittedAt: `2026-11-20T10:0${(index * 5) % 4}:00Z`,
        }),
      ),
    )
    const sorted = desk.db
      .prepare<[], number>("SELECT id FROM comments WHERE queue = 'flagged' ORDER BY +risk DESC, +queue_at, +id")
      .pluck()
      .all()
    expect(
      new Set(desk.db.prepare("SELECT risk FROM comments WHERE queue = 'flagged'").pluck().all()).size,
    ).toBeGreaterThan(2)
    expect(pagesOf(desk, 'risk', limit)).toEqual(sorted)
  })
})

describe('the page query', () => {
  const walks: Array<[Order, string]> = [
    ['oldest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at>?)'],
    ['newest', 'SEARCH c USING INDEX comments_by_queue_time (queue=? AND queue_at<?)'],
  ]
  const joins = [
    'SEARCH r USING PRIMARY KEY (comment_id=? AND number=?)',
    'SEARCH u USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
    expect.stringContaining('CORRELATED SCALAR SUBQUERY'),
    'SEARCH s USING PRIMARY KEY (author_id=?)',
  ]
  // looked up for few rows only
  const named = ['SEARCH d USING INDEX decisions_by_comment (comment_id=?)', 'SEARCH m USING PRIMARY KEY (id=?)']
  const withNames = (first: number) => [
    ...joins,
    `CORRELATED SCALAR SUBQUERY ${first}`,
    ...named,
    `CORRELATED SCALAR SUBQUERY ${first + 1}`,
    ...named,
  ]

  it.each(walks)('for %s walks its index, sorts nothing and reads no other row', (order, walk) => {
    const db = openDatabase({ path: ':memory:' })
    expect(stepsOf(db, pageSql[order], START)).toEqual([walk, ...withNames(2)])
    db.close()
  })

  it.each(walks)('for %s is the same after a small desk was closed, so that it may grow', async (order, walk) => {
    const desk = aDesk({ path: join(aFolder(), 'desk.sqlite') })
    await desk.take([aRow({ text: 'Schnurzelbatz' })])
    desk.ask('queue.page', { queue: 'flagged', order, after: null, limit: 50 })
    await desk.close()
    const db = openDatabase({ path: desk.path })
    expect(stepsOf(db, pageSql[order], START)).toEqual([walk, ...withNames(2)])
    db.close()
  })

  it('for risk walks the rest of one risk, then the lower ones, and sorts nothing', () => {
    const db = openDatabase({ path: ':memory:' })
    expect(stepsOf(db, pageSql.risk, START)).toEqual([
      'MERGE (UNION ALL)',
      'LEFT',
      'SEARCH c USING INDEX comments_by_risk (risk=? AND queue_at>?)',
      ...withNames(2),
      'RIGHT',
      'SEARCH c USING INDEX comments_by_risk (risk<?)',
      ...withNames(6),
    ])
    db.close()
  })

  it('for Escalated walks deadlines and then ages, and sorts nothing', () => {
    const db = openDatabase({ path: ':memory:' })
    expect(stepsOf(db, pageSql.deadline, START)).toEqual([
      'SEARCH c USING INDEX comments_by_deadline (<expr>>?)',
      ...withNames(2),
    ])
    db.close()
  })

  it('for what is for one person reads no more than that', () => {
    const db = openDatabase({ path: ':memory:' })
    expect(stepsOf(db, pageSql.mine, START)).toEqual([
      'SEARCH c USING INDEX comments_by_assignee (assignee_id=? AND queue=?)',
      ...withNames(2),
      'USE TEMP B-TREE FOR ORDER BY',
    ])
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
