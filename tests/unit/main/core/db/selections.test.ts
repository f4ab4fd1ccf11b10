import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Db, openDatabase } from '../../../../../main/core/db/open.ts'
import { selectionSql, selectionTable } from '../../../../../main/core/db/selections.ts'
import type { Output } from '../../../../../shared/contract.ts'
import type { Cursor, Order } from '../../../../../shared/domain.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow } from '../../../../fixtures/rows.ts'

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

const values = {
  queue: 'flagged',
  at: '',
  id: 0,
  risk: 0,
  limit: 50,
  now: '',
  me: 'somebody',
  match: '"radweg"',
  floor: 0,
  ids: '[1]',
  sources: null,
  sections: null,
  articles: null,
  authors: null,
  assignees: null,
  rules: null,
  reasons: null,
  statuses: null,
  languages: null,
  hasLink: null,
  since: null,
  until: null,
  terms: null,
}

/** A connection that knows the functions of lists. */
function aConnection(path = ':memory:') {
  const db = openDatabase({ path })
  selectionTable(db)
  return db
}

const walks: Array<[keyof typeof selectionSql, readonly unknown[]]> = [
  ['oldest', ['SEARCH comments USING COVERING INDEX comments_by_queue_time (queue=? AND queue_at>?)']],
  ['newest', ['SEARCH comments USING COVERING INDEX comments_by_queue_time (queue=? AND queue_at<?)']],
  [
    'risk',
    [
      'MERGE (UNION ALL)',
      'LEFT',
      'SEARCH comments USING COVERING INDEX comments_by_risk (risk=? AND queue_at>?)',
      'RIGHT',
      'SEARCH comments USING COVERING INDEX comments_by_risk (risk<?)',
    ],
  ],
  // it reads the posts too, since SQLite takes no expression out of an index: Escalated is short
  ['deadline', ['SEARCH comments USING INDEX comments_by_deadline (<expr>>?)']],
  ['reported', ['SEARCH comments USING COVERING INDEX comments_by_report ((reported_rank,reported_at)>(?,?))']],
  [
    'reportedNewest',
    ['SEARCH comments USING COVERING INDEX comments_by_report_time (reported_at>? AND reported_at<?)'],
  ],
  ['complained', ['SEARCH comments USING COVERING INDEX comments_by_complaint (complained_at>?)']],
  [
    'complainedNewest',
    ['SEARCH comments USING COVERING INDEX comments_by_complaint (complained_at>? AND complained_at<?)'],
  ],
  ['allNewest', ['SEARCH comments USING INTEGER PRIMARY KEY (rowid<?)']],
  ['allOldest', ['SEARCH comments USING INTEGER PRIMARY KEY (rowid>?)']],
  // M is the text, < and > bound the number, 64 and 192 are ascending and descending: FTS5 itself gives them in this order.
  ['textNewest', ['SCAN search VIRTUAL TABLE INDEX 192:M1<']],
  ['textOldest', ['SCAN search VIRTUAL TABLE INDEX 64:M1>']],
  [
    'ofAuthors',
    [
      'SEARCH comments USING COVERING INDEX comments_by_author (author_id=?)',
      'LIST SUBQUERY 1',
      'SCAN json_each VIRTUAL TABLE INDEX 1:',
    ],
  ],
  [
    'ofArticles',
    [
      'SEARCH comments USING COVERING INDEX comments_by_article (article_id=?)',
      'LIST SUBQUERY 1',
      'SCAN json_each VIRTUAL TABLE INDEX 1:',
    ],
  ],
  [
    'ofRules',
    [
      'SEARCH hits USING COVERING INDEX hits_by_rule (rule_key=?)',
      'LIST SUBQUERY 1',
      'SCAN json_each VIRTUAL TABLE INDEX 1:',
      'USE TEMP B-TREE FOR DISTINCT',
    ],
  ],
  [
    'ofAssignees',
    [
      'SEARCH comments USING COVERING INDEX comments_by_assignee (assignee_id=?)',
      'LIST SUBQUERY 1',
      'SCAN json_each VIRTUAL TABLE INDEX 1:',
    ],
  ],
  // few, so sorting them costs nothing
  [
    'answers',
    ['SEARCH comments USING INDEX comments_by_assignee (assignee_id=? AND queue=?)', 'USE TEMP B-TREE FOR ORDER BY'],
  ],
  ['deadlines', ['SCAN j VIRTUAL TABLE INDEX 1:', 'SEARCH c USING INTEGER PRIMARY KEY (rowid=?)']],
  ['places', ['SCAN j VIRTUAL TABLE INDEX 1:', 'SEARCH c USING INTEGER PRIMARY KEY (rowid=?)']],
]

describe('a walk', () => {
  it.each(walks)('of %s reads one index, in its order, and nothing else', (walk, steps) => {
    const db = aConnection()
    expect(stepsOf(db, selectionSql[walk], values)).toEqual(steps)
    db.close()
  })

  it.each(walks)('of %s is the same after a small desk was closed, so that it may grow', async (walk, steps) => {
    const desk = aDesk({ path: join(aFolder(), 'desk.sqlite') })
    await desk.take([aRow({ text: 'Schnurzelbatz' })])
    desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 50 })
    await desk.close()
    const db = aConnection(desk.path)
    expect(stepsOf(db, selectionSql[walk], values)).toEqual(steps)
    db.close()
  })
})

describe('a pick', () => {
  it.each(['pick', 'count'] as const)('for %s reads the comments it is given and never walks a table', name => {
    const db = aConnection()
    const steps = stepsOf(db, selectionSql[name], values)
    expect(steps[0]).toBe('SCAN j VIRTUAL TABLE INDEX 1:')
    expect(steps.filter(step => step.startsWith('SCAN')).every(step => /^SCAN (j|json_each) /.test(step))).toBe(true)
    expect(steps.filter(step => step.includes('TEMP B-TREE'))).toEqual([])
    expect(steps).toContain('SEARCH d USING INDEX decisions_by_comment (comment_id=?)')
    expect(steps).toContain('SEARCH h USING COVERING INDEX hits_by_rule (rule_key=? AND comment_id=? AND revision=?)')
    db.close()
  })
})

describe('what a view needs', () => {
  it.each([
    ['SELECT queue_at FROM comments WHERE queue = ? ORDER BY queue_at, id LIMIT 1', 'comments_by_queue_time'],
    ['SELECT 1 FROM comments WHERE author_id = ? ORDER BY submitted_at DESC LIMIT 5', 'comments_by_author'],
    [
      'SELECT 1 FROM comments WHERE source_id = ? AND parent_external_id = ? ORDER BY submitted_at LIMIT 8',
      'comments_by_parent',
    ],
    ['SELECT 1 FROM decisions WHERE comment_id = ? ORDER BY seq DESC LIMIT 10', 'decisions_by_comment'],
  ])('is answered from an index: %s', (sql, index) => {
    const db = openDatabase({ path: ':memory:' })
    const ones = Array<number>(sql.split('?').length - 1).fill(1)
    expect(stepsOf(db, sql, ones)).toEqual([expect.stringContaining(`INDEX ${index} `)])
    db.close()
  })
})
