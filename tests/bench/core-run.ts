import { join } from 'node:path'
import Database from 'better-sqlite3'
import { check } from '../../main/core/checks/check.ts'
import { compile } from '../../main/core/checks/compile.ts'
import type { Core } from '../../main/core/core.ts'
import type { DecisionDraft, Output } from '../../shared/contract.ts'
import type { Cursor, Order, QueueName } from '../../shared/domain.ts'
import { termsOf } from './checks/packs.ts'
import { answerParent } from './child.ts'
import { chanceFor } from './corpus/random.ts'
import { ask, DATABASE_NAME, openCore } from './project.ts'
import { measureSearch, type SearchFigures } from './search-questions.ts'
import { shippedPacks } from './shipped.ts'
import { type Spread, spreadOf } from './spread.ts'

// A process of its own: the core on its thread, without a window.

export type CoreOrder = Readonly<{ folder: string }>

export type CoreFigures = Readonly<{
  /** Milliseconds per request, by the name of what was asked. */
  requests: Readonly<Record<string, Spread>>
  search: SearchFigures
  check: Readonly<{ throughRequests: number; bare: number; terms: number }>
}>

/** What the queue screen asks for at once. */
const PAGE_ROWS = 100
const VIEWS = 11
const REPEATS = 200
const WARM_UP = 50
const DECISIONS = 500
const CHECKED_TEXTS = 5_000
const DEEP_PLACES = 40
const SEED = 7

const pages: ReadonlyArray<readonly [QueueName, Order]> = [
  ['incoming', 'oldest'],
  ['incoming', 'newest'],
  ['flagged', 'risk'],
  ['decided', 'newest'],
]

answerParent(async ({ folder }: CoreOrder): Promise<CoreFigures> => {
  const core = openCore(folder)
  const sql = new Database(join(folder, DATABASE_NAME), { readonly: true })
  const requests: Record<string, Spread> = { 'queue.list': measure(() => ask(core, 'queue.list', {})) }
  for (const [queue, order] of pages) {
    const name = `queue.page ${queue}, ${order} first`
    const ask100 = (after: Cursor | null) => ask(core, 'queue.page', { queue, order, after, limit: PAGE_ROWS })
    const deep = deepPlaces(sql, queue, order)
    requests[`${name}, top`] = measure(() => ask100(null))
    if (deep.length > 0) requests[`${name}, deep inside`] = measure(turn => ask100(deep[turn % deep.length]!))
  }
  const ids = deepPlaces(sql, 'incoming', 'oldest').map(after =>
    ask(core, 'queue.page', { queue: 'incoming', order: 'oldest', after, limit: VIEWS }).rows.map(row => row.id),
  )
  requests[`comment.views of ${VIEWS}`] = measure(turn => ask(core, 'comment.views', { ids: ids[turn % ids.length]! }))
  requests['comment.decide'] = measureDecisions(core)
  requests['history.list'] = measure(() => ask(core, 'history.list', { limit: 12 }))
  const texts = someTexts(sql)
  const search = measureSearch(core, sql)
  sql.close()
  const figures = { requests, search, check: measureChecks(core, texts) }
  await core.close()
  return figures
})

/** The spread of `work` in milliseconds; the first turns are thrown away. */
function measure(work: (turn: number) => void): Spread {
  const took: number[] = []
  for (let turn = 0; turn < WARM_UP + REPEATS; turn += 1) {
    const startedMs = performance.now()
    work(turn)
    if (turn >= WARM_UP) took.push(performance.now() - startedMs)
  }
  return spreadOf(took)
}

/** Places between the first and the last quarter of a queue, in no order, so that no page is just behind the one before. */
function deepPlaces(sql: Database.Database, queue: QueueName, order: Order): Cursor[] {
  const count = sql.prepare<[string], number>('SELECT count(*) FROM comments WHERE queue = ?').pluck().get(queue) ?? 0
  const by = { oldest: 'queue_at, id', newest: 'queue_at DESC, id DESC', risk: 'risk DESC, queue_at, id' }[order]
  const place = sql.prepare<[string, number], Cursor>(
    `SELECT risk, queue_at AS at, id FROM comments WHERE queue = ? ORDER BY ${by} LIMIT 1 OFFSET ?`,
  )
  const chance = chanceFor(SEED, 1, count)
  return Array.from({ length: DEEP_PLACES }, () =>
    place.get(queue, Math.floor(count / 4) + chance.below(Math.ceil(count / 2))),
  ).filter(found => found !== undefined)
}

function measureDecisions(core: Core): Spread {
  const reason = ask(core, 'reason.list', {}).find(each => !each.needsNote)!.code
  const took: number[] = []
  const rows = waitingRows(core)
  for (const [turn, row] of rows.entries()) {
    const view = ask(core, 'comment.views', { ids: [row.id] })[0]!
    const action = (['approve', 'delete', 'later'] as const)[turn % 3]!
    const draft: DecisionDraft = {
      commentId: view.id,
      revision: view.revision,
      version: view.version,
      action,
      reason: action === 'delete' ? reason : null,
      note: '',
      timeOnPostMs: 4000,
    }
    const startedMs = performance.now()
    ask(core, 'comment.decide', draft)
    if (turn >= WARM_UP) took.push(performance.now() - startedMs)
  }
  return spreadOf(took)
}

/** So many comments from the head of Incoming, but never more than half of them. */
function waitingRows(core: Core) {
  const count = ask(core, 'queue.list', {}).find(({ queue }) => queue === 'incoming')?.count ?? 0
  const rows: Array<{ id: number }> = []
  let after: Cursor | null = null
  do {
    const page: Output<'queue.page'> = ask(core, 'queue.page', {
      queue: 'incoming',
      order: 'oldest',
      after,
      limit: PAGE_ROWS,
    })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null && rows.length < DECISIONS)
  return rows.slice(0, Math.min(DECISIONS, Math.floor(count / 2)))
}

function someTexts(sql: Database.Database): string[] {
  return sql
    .prepare<[number], string>('SELECT text FROM revisions ORDER BY comment_id LIMIT ?')
    .pluck()
    .all(CHECKED_TEXTS)
}

/** Comments per second on one core: through the whole request, and the rules alone. */
function measureChecks(core: Core, texts: readonly string[]): CoreFigures['check'] {
  const packs = shippedPacks()
  const compiled = compile(packs)
  return {
    throughRequests: perSecond(texts, text => ask(core, 'check.text', { text })),
    bare: perSecond(texts, text => check(compiled, text)),
    terms: termsOf(packs).length,
  }
}

const LONG_ENOUGH_MS = 2_000

function perSecond(texts: readonly string[], work: (text: string) => void): number {
  for (const text of texts.slice(0, 1000)) work(text)
  const startedMs = performance.now()
  let done = 0
  while (performance.now() - startedMs < LONG_ENOUGH_MS) {
    for (const text of texts) work(text)
    done += texts.length
  }
  return (done / (performance.now() - startedMs)) * 1000
}
