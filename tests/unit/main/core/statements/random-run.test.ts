import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileOf, holdsAt } from '../../../../../main/core/author-file.ts'
import { checkDatabaseRecord } from '../../../../../main/core/statements/database-rules.ts'
import { readDatabaseSchema } from '../../../../../main/core/statements/database-schema.ts'
import { standingAt } from '../../../../../main/core/standing.ts'
import { createTables } from '../../../../../main/core/tables.ts'
import type { ExportPackage } from '../../../../../shared/statement.ts'
import { StatementContent } from '../../../../../shared/statement.ts'
import { aDesk, type Desk, SHIPPED } from '../../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../../fixtures/notices.ts'
import { asPlatform } from '../../../../fixtures/platform.ts'
import { seeded } from '../../../../fixtures/random.ts'
import { rows } from '../../../../fixtures/rows.ts'

// A thousand decisions of every kind, and what must be true of the statements of reasons behind them.

const DECISIONS = 1000
const POSTS = 240
const AUTHORS = 24
const REASONS = ['N01', 'N05', 'N09', 'N13', 'N16', 'N19', 'N20', 'N21', 'N25', 'N99']
const NOTE = 'Drei Beiträge mit derselben Unterstellung hintereinander.'

async function aBusyDesk(): Promise<Desk> {
  const desk = aDesk()
  const { moderator } = desk.ask('app.state', {})
  desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
  desk.ask('rule.automatic', { pack: 'desk-test', ruleId: 'grobes-wort', on: true })
  return desk
}

/** Tries an order; what is refused changes nothing and counts for nothing. */
const attempt = (desk: Desk, name: string, input: unknown): boolean => desk.core.dispatch(name, input).ok

function sanction(desk: Desk, random: ReturnType<typeof seeded>): boolean {
  const authorId = 1 + random.below(AUTHORS)
  const kind = random.pick(['warning', 'suspension', 'ban'] as const)
  return attempt(desk, 'author.sanction', {
    authorId,
    commentId: null,
    kind,
    reason: random.pick(REASONS),
    hours: kind === 'suspension' ? 24 : null,
    note: kind === 'ban' ? NOTE : random.pick(['', NOTE]),
  })
}

function endSanction(desk: Desk, random: ReturnType<typeof seeded>): boolean {
  const { file } = desk.ask('author.read', { authorId: 1 + random.below(AUTHORS) })
  const held = file.find(({ kind, ended, undone }) => kind !== 'warning' && ended === null && !undone)
  return held !== undefined && attempt(desk, 'author.end', { recordId: held.id })
}

function object(desk: Desk, random: ReturnType<typeof seeded>, commentId: number): boolean {
  return random.next() < 0.5
    ? attempt(
        desk,
        'notice.enter',
        aNotice({
          commentId,
          kind: random.pick(['reader', 'trustedFlagger', 'authority', 'readerFlag'] as const),
        }),
      )
    : attempt(desk, 'complaint.enter', aComplaint({ commentId }))
}

function batch(desk: Desk, random: ReturnType<typeof seeded>): number {
  const ids = [...new Set(Array.from({ length: 8 }, () => 1 + random.below(POSTS)))]
  const items = desk
    .ask('comment.views', { ids })
    .map(({ id, revision, version }) => ({ commentId: id, revision, version }))
  const reply = desk.core.dispatch('batch.decide', {
    items,
    action: random.pick(['approve', 'delete', 'delete'] as const),
    reason: random.pick(REASONS.filter(code => code !== 'N99')),
    note: '',
    timeMs: 100,
  })
  return reply.ok ? (reply.value as { done: number }).done : 0
}

async function work(desk: Desk, seed: number): Promise<void> {
  const random = seeded(seed)
  let taken = 0
  let batches = 0
  while (taken < DECISIONS) {
    const commentId = 1 + random.below(POSTS)
    const what = random.next()
    desk.clock.advance(random.below(40_000))
    if (random.next() < 0.02) desk.ask('moderator.signIn', { name: random.pick(['Anna Muster', 'Berta Beispiel']) })
    if (what < 0.5) {
      const action = random.pick(['approve', 'delete', 'delete', 'escalate'] as const)
      const reason = action === 'delete' ? random.pick(REASONS) : null
      const note = action === 'escalate' || reason === 'N99' ? NOTE : ''
      taken += attempt(desk, 'comment.decide', desk.draft(commentId, action, { reason, note })) ? 1 : 0
    } else if (what < 0.66) taken += attempt(desk, 'history.undo', {}) ? 1 : 0
    else if (what < 0.74) taken += attempt(desk, 'history.redo', {}) ? 1 : 0
    else if (what < 0.77) taken += batch(desk, random)
    else if (what < 0.83) taken += sanction(desk, random) ? 1 : 0
    else if (what < 0.86) taken += endSanction(desk, random) ? 1 : 0
    else if (what < 0.96) object(desk, random, commentId)
    else if (what < 0.98) handOver(desk, random.pick(['merge', 'letters', 'database'] as const))
    else {
      batches += 1
      await desk.take(
        rows(3, at => ({ text: `Du Schnurzelbatz ${batches} ${at}`, authorId: `u${at}` }), 1000 + batches * 3),
      )
      taken += 3
    }
  }
}

/** As the shell does it, without the disk. */
function handOver(desk: Desk, kind: 'merge' | 'letters' | 'database'): ExportPackage | null {
  const reply = desk.core.dispatch('statement.package', { kind, ids: null })
  if (!reply.ok) return expect(reply.problem.key).toBe('nothingToExport') as never
  const made = reply.value as ExportPackage
  desk.ask('statement.handOver', { kind, folder: made.folder, sha256: '0'.repeat(64), at: made.at, items: made.items })
  return made
}

const recordsOf = ({ files }: ExportPackage) =>
  files
    .filter(({ name }) => name.endsWith('.json'))
    .flatMap(({ text }) => {
      const { statements } = JSON.parse(text) as { statements: Array<Record<string, unknown>> }
      expect(statements.length).toBeGreaterThan(0)
      expect(statements.length).toBeLessThanOrEqual(100)
      return statements
    })

it.each([1, 20261129])(
  'every measure that stands after a thousand decisions has its statement (seed %i)',
  async seed => {
    const desk = await aBusyDesk()
    await desk.take(rows(POSTS, at => ({ authorId: `u${at % AUTHORS}`, authorName: `Nutzer${at % AUTHORS}x` })))
    asPlatform(desk)
    await work(desk, seed)
    const tables = createTables(desk.db)
    const standing = tables.statements.all().filter(({ stands }) => stands === 1)
    const contents = new Map(
      standing.map(one => [
        one.seq,
        StatementContent.parse(JSON.parse(tables.statementRecords.byId(one.textId)!.content!)),
      ]),
    )

    const deleted = desk.db.prepare<[], { id: number; version: number; revision: number }>(
      "SELECT id, version, revision FROM comments WHERE status = 'deleted' ORDER BY id",
    )
    const expected = deleted.all().map(({ id, version, revision }) => {
      const { restsOn } = standingAt(tables, id, version)
      const its = tables.statements
        .ofComment(id, revision)
        .filter(one => one.decisionId === restsOn || tables.statementRecords.isConfirmedBy(one.id, restsOn))
      expect(its).toHaveLength(1)
      expect(its[0]!.stands).toBe(1)
      const decision = tables.decisions.byId(its[0]!.decisionId!)!
      const content = contents.get(its[0]!.seq)!
      expect(content).toMatchObject({ reason: decision.reason, startsAt: decision.decidedAt })
      expect(content.automatedDecision === 'fully').toBe(decision.origin === 'automatic')
      return its[0]!.seq
    })
    const at = desk.clock.now().toISOString()
    const sanctions = tables.authorRecords
      .authors()
      .flatMap(author => fileOf(tables.authorRecords.ofAuthor(author)))
      .filter(
        ({ record, isUndone, end }) =>
          (record.kind === 'suspension' || record.kind === 'ban') && !isUndone && end === null,
      )
    for (const { record } of sanctions) {
      const its = tables.statements.ofAuthorRecord(record.id)!
      expect(its.stands).toBe(1)
      expect(contents.get(its.seq)).toMatchObject({
        reason: record.reason,
        startsAt: record.recordedAt,
        endsAt: record.endsAt,
      })
      expected.push(its.seq)
    }
    expect(sanctions.filter(item => holdsAt(item, at)).length).toBeGreaterThan(0)
    // no statement stands for something that does not
    expect(standing.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true })

    // what is left leaves, and every record that ever left passes the rules
    desk.clock.advance(3_600_000)
    const schema = readDatabaseSchema(SHIPPED.dataDir)
    const records = [
      ...desk
        .ask('statement.exports', {})
        .filter(({ kind }) => kind === 'database')
        .flatMap(({ id }) => recordsOf(desk.ask('statement.packageAgain', { exportId: id }))),
      ...recordsOf(handOver(desk, 'database')!),
    ]
    expect(records.flatMap(record => checkDatabaseRecord(record, schema))).toEqual([])
    const puids = records.map(({ puid }) => puid)
    expect(new Set(puids).size).toBe(puids.length)
    const reported = tables.statements.all().filter(({ reportedAt }) => reportedAt !== null)
    expect(new Set(reported.map(({ puid }) => puid))).toEqual(new Set(puids))
    handOver(desk, 'letters')
    const after = tables.statements.all()
    expect(after.filter(({ state }) => state === 'due' || state === 'withdrawalDue')).toEqual([])
    expect(
      after
        .filter(({ reportable, state }) => reportable === 1 && state === 'handedOver')
        .every(one => one.reportedAt !== null),
    ).toBe(true)
    expect(desk.ask('statement.counts', {})).toMatchObject({ due: 0, held: 0, withdrawals: 0, toReport: 0 })
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true })
  },
  120_000,
)

it('the reasons that ship name only what the database knows', () => {
  const schema = readDatabaseSchema(join(import.meta.dirname, '../../../../../main/data'))
  const yaml = readFileSync(join(import.meta.dirname, '../../../../../main/data/reasons-at.yaml'), 'utf8')
  const named = [...yaml.matchAll(/category: (\w+)\n\s+keyword: (\w+)/g)]
  expect(named).toHaveLength(37)
  for (const [, category, keyword] of named) {
    const known = schema.keywords[`STATEMENT_CATEGORY_${category}`]
    expect(known).toBeDefined()
    expect([...known!, 'KEYWORD_OTHER']).toContain(`KEYWORD_${keyword}`)
  }
})
