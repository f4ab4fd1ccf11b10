import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requests } from '../../../../shared/contract.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { contentOf } from '../../../fixtures/content.ts'
import { noAnswers } from '../../../../shared/rules/offences/questions.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aCase, aLegalDesk } from '../../../fixtures/legal-desk.ts'
import { anNdjsonFile, aRow, ROW_MAPPING, rows } from '../../../fixtures/rows.ts'

type Entry = Readonly<{
  request: string
  input: string
  effects: string
  moderator_id: string | null
  workstation_id: string
}>
const auditOf = ({ db }: Desk) => db.prepare<[], Entry>('SELECT * FROM audit ORDER BY seq').all()

const noTimes = { submittedAt: null, publishedAt: null, unpublishedAt: null, knownAt: null }

describe('a request', () => {
  it.each(['comment.ban', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'file.choose'])(
    'called "%s" is none of ours',
    name => {
      const desk = aDesk()
      expect(desk.refusal(name, {})).toEqual({ code: 'BAD_INPUT', key: 'unknownRequest', values: {} })
    },
  )

  it.each<{ name: unknown }>([
    { name: undefined },
    { name: null },
    { name: 7 },
    { name: { toString: null } },
    { name: ['queue.list'] },
  ])('whose name is $name is none of ours', ({ name }) => {
    const desk = aDesk()
    expect(desk.refusal(name as string, {})).toMatchObject({ code: 'BAD_INPUT', key: 'unknownRequest' })
  })

  it('that only asks leaves no trace', async () => {
    const desk = await aLegalDesk(rows(3), { role: 'admin' })
    desk.decide(1, 'approve')
    const { caseId } = aCase(desk)
    const before = contentOf(desk.db)
    desk.told.length = 0
    const questions = Object.entries(requests).filter(([, request]) => request.kind === 'query')
    const inputs: Record<string, unknown> = {
      'queue.page': { queue: 'incoming', order: 'oldest', after: null, limit: 50 },
      'selection.page': { selection: wholeQueue('incoming', 'oldest'), after: null, limit: 50 },
      'selection.count': { selection: wholeQueue('incoming', 'oldest'), after: null },
      'selection.arrived': { selection: wholeQueue('incoming', 'oldest'), sinceId: 1 },
      'selection.suggest': { field: 'author', typed: 'd', limit: 5 },
      'comment.views': { ids: [1, 2, 3] },
      'comment.link': { commentId: 1 },
      'comment.masks': { ids: [1, 2] },
      'history.list': { limit: 5 },
      'history.page': { from: null, limit: 50 },
      'author.read': { authorId: 1 },
      'notice.place': { place: 'https://zeitung.example/artikel/1#c1' },
      'thread.read': { commentId: 1 },
      'statistics.read': { period: 'today' },
      'batch.preview': { ids: [1, 2, 3] },
      'similar.group': { commentId: 1 },
      'similar.phrase': { commentId: 1 },
      'sweep.page': { after: null, limit: 12 },
      'opinion.page': { after: null, limit: 50 },
      'opinion.views': { ids: [1] },
      'opinion.agreement': { from: null, until: null },
      'statement.page': { list: 'due', after: null, limit: 50 },
      'check.text': { text: 'Schnurzelbatz' },
      'pack.read': { pack: 'desk-test' },
      'pack.check': { yaml: '{}' },
      'pack.try': { pack: 'desk-test', yaml: null, ruleId: null, text: 'Schnurzelbatz' },
      'pack.edit': { yaml: 'rules: []', edit: { kind: 'addRule', ruleId: 'neu' } },
      'pack.version': { pack: 'desk-test', packId: 1 },
      'pack.diff': { pack: 'desk-test', from: { which: 'inForce' }, to: { yaml: '' } },
      'reference.list': { kind: 'statute' },
      'reference.entry': { kind: 'statute', entry: 'stgb115', versionId: null },
      'reference.history': { kind: 'statute', entry: 'stgb115' },
      'offence.suggest': { commentId: 1 },
      'offence.assess': { answers: noAnswers, times: noTimes, today: null },
      'article18.preview': {
        reason: 'N13',
        said: [],
        target: null,
        check: { lifeOrSafety: null, whom: '', howSoon: null, memberState: null, because: '' },
      },
      'article18.list': { commentId: 1 },
      'case.list': { status: 'open', after: null, limit: 5 },
      'case.read': { caseId },
      'case.ofComment': { commentId: 1 },
      'evidence.list': { commentId: 1 },
      'evidence.check': { caseId },
      'custody.list': { chain: caseId },
      'paper.list': { caseId },
      'paper.preview': { caseId, kind: 'factsReport', subjectId: null, particulars: {} },
    }
    // What these ask about is made by an order first.
    const ofOrders = new Set([
      'backtest.page',
      'statement.read',
      'statement.package',
      'statement.packageAgain',
      'paper.read',
    ])
    for (const [name] of questions.filter(([question]) => !ofOrders.has(question)))
      expect({ name, reply: desk.core.dispatch(name, inputs[name] ?? {}) }).toMatchObject({ name, reply: { ok: true } })
    expect(questions.length).toBeGreaterThan(8)
    expect(contentOf(desk.db)).toEqual(before)
    expect(desk.told).toEqual([])
  })
})

describe('the audit log', () => {
  it('has one entry per order, with who gave it, what it said and what came of it', async () => {
    const desk = aDesk()
    const { workstation, moderator } = desk.ask('app.state', {})
    await desk.take(rows(2))
    const draft = desk.draft(1, 'approve')
    const { decisionId } = desk.ask('comment.decide', draft)
    desk.ask('history.undo', {})
    desk.ask('history.redo', {})
    desk.ask('workstation.rename', { name: 'Platz am Fenster' })
    // The rules that came with the product are the one thing nobody ordered.
    const entries = auditOf(desk).slice(1)
    expect(entries.map(entry => entry.request)).toEqual([
      'moderator.signIn',
      'import.start',
      'import.slice',
      'import.end',
      'comment.decide',
      'history.undo',
      'history.redo',
      'workstation.rename',
    ])
    expect(
      entries.every(entry => entry.moderator_id === moderator!.id && entry.workstation_id === workstation.id),
    ).toBe(true)
    expect(JSON.parse(entries[4]!.input)).toEqual(draft)
    expect(JSON.parse(entries[4]!.effects)).toEqual([
      { kind: 'decision', id: decisionId, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })

  it('has no entry for a refused order', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    const before = auditOf(desk)
    desk.refusal('comment.decide', { ...desk.draft(1, 'approve'), version: 7 })
    desk.refusal('history.undo', {})
    desk.refusal('import.cancel', { importId: 'none' })
    desk.refusal('moderator.signIn', { name: '   ' })
    expect(auditOf(desk)).toEqual(before)
  })
})

describe('an event', () => {
  it('is told only after its order is in the database', async () => {
    const seen: Array<{ name: string; decisions: number; open: boolean }> = []
    const desk: Desk = aDesk({
      onEvent: ({ name }) => {
        const decisions = desk.db.prepare<[], number>('SELECT count(*) FROM decisions').pluck().get()!
        seen.push({ name, decisions, open: desk.db.inTransaction })
      },
      signedIn: false,
    })
    desk.ask('moderator.signIn', { name: 'Anna' })
    await desk.take(rows(1))
    seen.length = 0
    desk.decide(1, 'approve')
    expect(seen).toEqual(
      ['comment.changed', 'queues.changed', 'history.changed'].map(name => ({ name, decisions: 1, open: false })),
    )
  })

  it('that its listener chokes on leaves the order done and answered', async () => {
    const desk = aDesk({
      onEvent: () => {
        throw new Error('the window is gone')
      },
    })
    await desk.take(rows(1))
    expect(desk.decide(1, 'approve')).toMatchObject({ status: 'approved' })
    expect(desk.log.filter(entry => entry.level === 'error').length).toBeGreaterThan(0)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('may give a new order from within, and each order tells its own events', async () => {
    const names: string[] = []
    let isFirst = true
    const desk: Desk = aDesk({
      onEvent: ({ name }) => {
        names.push(name)
        if (name !== 'comment.changed' || !isFirst) return
        isFirst = false
        desk.ask('workstation.rename', { name: 'Platz 2' })
      },
    })
    await desk.take(rows(1))
    names.length = 0
    desk.decide(1, 'approve')
    expect(names).toEqual(['comment.changed', 'app.changed', 'queues.changed', 'history.changed'])
  })
})

describe('a failure', () => {
  it('is answered with a number that finds its line in the log, and changes nothing', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    const draft = desk.draft(1, 'approve')
    desk.db.exec("CREATE TRIGGER broken BEFORE INSERT ON steps BEGIN SELECT no_such_function('x'); END")
    const before = contentOf(desk.db)
    const problem = desk.refusal('comment.decide', draft)
    expect(problem).toEqual({ code: 'INTERNAL', key: 'internal', ref: problem.ref, values: { ref: problem.ref } })
    expect(contentOf(desk.db)).toEqual(before)
    expect(desk.log).toContainEqual({
      level: 'error',
      what: 'failed',
      values: expect.objectContaining({
        request: 'comment.decide',
        ref: problem.ref,
        error: 'SqliteError SQLITE_ERROR',
      }),
    })
    desk.db.exec('DROP TRIGGER broken')
    expect(desk.ask('comment.decide', draft)).toMatchObject({ status: 'approved' })
  })

  it('beneath every request is still an answer', () => {
    const desk = aDesk()
    desk.db.close()
    // The last backtest and the last batch are remembered and ask nobody.
    const remembered = new Set(['backtest.state', 'batch.state'])
    for (const name of Object.keys(requests))
      expect({ name, ok: desk.core.dispatch(name, {}).ok }).toEqual({ name, ok: remembered.has(name) })
  })

  it('in a reply that breaks the contract takes the order back with it', async () => {
    const desk = aDesk()
    desk.db.exec("PRAGMA ignore_check_constraints = ON; UPDATE moderators SET role = 'boss'")
    const before = contentOf(desk.db)
    expect(desk.refusal('moderator.signIn', { name: 'Anna Muster' })).toMatchObject({ code: 'INTERNAL' })
    expect(contentOf(desk.db)).toEqual(before)
  })
})

describe('a desk', () => {
  it('is the same after it was closed and opened again', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    await first.take(rows(4))
    first.decide(1, 'approve')
    first.decide(2, 'delete')
    first.ask('history.undo', {})
    const before = contentOf(first.db)
    const state = first.ask('app.state', {})
    await first.close()
    const second = aDesk({ path, signedIn: false })
    expect(contentOf(second.db)).toEqual(before)
    expect(second.ask('app.state', {})).toEqual(state)
    expect(second.ask('history.redo', {}).commentIds).toEqual([2])
    expect(second.ask('audit.verify', {}).ok).toBe(true)
  })

  it('that is closed while a file is read keeps whole slices and says that the import was cancelled', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    const token = await first.offer(anNdjsonFile(first.folder, rows(3000)))
    first.ask('import.start', { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' })
    await first.close()
    const second = aDesk({ path, signedIn: false })
    const [ended] = second.ask('import.list', {})
    expect(ended).toMatchObject({ state: 'cancelled' })
    expect(ended!.read).toBeLessThan(3000)
    expect(second.counts()['incoming']).toBe(ended!.read)
    expect(second.ask('audit.verify', {}).ok).toBe(true)
  })

  it('knows the reasons and packs it started with', () => {
    const desk = aDesk()
    expect(desk.ask('app.state', {})).toMatchObject({
      hasComments: false,
      moderator: { name: 'Anna Muster', role: 'moderator' },
      packs: [{ name: 'desk-test', version: 4, rules: 3 }],
    })
    expect(desk.ask('reason.list', {})[0]).toMatchObject({ code: 'N01', digit: 1, needsNote: false })
  })

  it('checks a text on request, with the same hits that it would store', async () => {
    const desk = aDesk()
    const text = 'Glitzerkur? Du Schnurzelbatz!'
    await desk.take([aRow({ text })])
    const { hits, suggestion } = desk.view(1)
    expect(desk.ask('check.text', { text })).toEqual({ hits, suggestion })
    expect(hits).toHaveLength(2)
  })
})
