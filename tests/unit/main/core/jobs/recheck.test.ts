import { join } from 'node:path'
import fc from 'fast-check'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { RecheckState } from '../../../../../shared/domain.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { factTable } from '../../../../../main/core/db/facts.ts'
import { factsOf } from '../../../../../main/core/facts.ts'
import { createRuleSet, type RuleSet } from '../../../../../main/core/rule-set.ts'
import { aPackText, publish, type TestRule } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../../main/core/checker.ts')).href
const WORDS = ['apfel', 'birne', 'dachs', 'esel', 'fisch'] as const

const textOf = (index: number) =>
  `Ein ${WORDS[index % 5]} und ein ${WORDS[Math.floor(index / 5) % 5]}, Nummer ${index}.`
const STATUSES = ['', 'online', 'deleted']

/** A desk with posts of every status, half of them of a few authors who post a lot. */
async function aFullDesk(posts: number, options: Parameters<typeof aDesk>[0] = {}): Promise<Desk> {
  const desk = aDesk(options)
  await desk.take(
    rows(posts, index => ({
      text: textOf(index),
      status: STATUSES[index % 3]!,
      authorId: index % 2 === 0 ? `u${index % 6}` : `v${index}`,
    })),
  )
  return desk
}

type Row = Readonly<{
  id: number
  revision: number
  status: string
  queue: string
  severity: number
  risk: number
  riskParts: string | null
  action: string | null
  text: string
  authorId: number
  submittedAt: string
}>

const rowsOf = (desk: Desk): Row[] =>
  desk.db
    .prepare<[], Row>(
      `SELECT c.id, c.revision, c.status, c.queue, c.severity, c.risk, c.risk_parts AS riskParts,
         c.suggested_action AS action, r.text, c.author_id AS authorId, c.submitted_at AS submittedAt
       FROM comments c JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision ORDER BY c.id`,
    )
    .all()

const hitsOf = (desk: Desk, id: number) =>
  desk.db
    .prepare<[number], { rule: string; start: number; end: number }>(
      `SELECT r.id AS rule, start_offset AS start, end_offset AS end FROM hits h JOIN rules r ON r.key = h.rule_key
       JOIN comments c ON c.id = h.comment_id AND c.revision = h.revision WHERE h.comment_id = ? ORDER BY position`,
    )
    .all(id)

/** All packs in force, compiled anew from what is stored. */
function rulesInForce(desk: Desk): RuleSet {
  const packs = desk.db
    .prepare<[], string>(
      'SELECT p.body FROM pack_states s JOIN packs p ON p.id = s.in_force WHERE s.is_on = 1 ORDER BY s.name',
    )
    .pluck()
    .all()
    .map(body => parsePack(body))
  const keys = new Map(packs.flatMap(pack => pack.rules.map(rule => [`${pack.name}@${pack.version}/${rule.id}`, 1])))
  return createRuleSet({ id: 'anew', packs, shadows: [], keys, automatic: new Set(), today: '2026-11-22' })
}

/** What stands in the database against what one check of everything from scratch says. */
function expectFreshlyChecked(desk: Desk): void {
  const set = rulesInForce(desk)
  const table = factTable(desk.db)
  for (const row of rowsOf(desk)) {
    const facts = factsOf(
      { ...row, registeredAt: '2020-03-01T00:00:00Z', section: 'Wien', article: 'a1', openNotices: 0 },
      table,
      () => null,
    )
    const verdict = set.judge(set.scan(row.text), facts)
    expect(row).toMatchObject({
      severity: verdict.severity,
      risk: verdict.risk,
      action: verdict.suggestion?.action ?? null,
      queue:
        row.queue === 'flagged' || row.queue === 'incoming'
          ? verdict.severity > 0
            ? 'flagged'
            : 'incoming'
          : row.queue,
    })
    expect(JSON.parse(row.riskParts ?? 'null')).toEqual(verdict.riskParts)
    expect(hitsOf(desk, row.id).map(({ start, end }) => [start, end])).toEqual(
      verdict.hits.map(({ start, end }) => [start, end]),
    )
  }
}

const toldOf = (desk: Desk): RecheckState[] =>
  desk.told.flatMap(event => (event.name === 'recheck.changed' ? [event.payload] : []))

describe('checking everything again', () => {
  test('leaves every post as a check from scratch would, whatever changed', async () => {
    const rule = fc.record({
      word: fc.constantFrom(...WORDS),
      severity: fc.integer({ min: 1, max: 5 }),
      action: fc.constantFrom('flag', 'suggest-delete', 'suggest-escalate'),
    })
    const change = fc.oneof(
      fc.array(rule, { minLength: 1, maxLength: 4 }).map(rules => ({ kind: 'publish' as const, rules })),
      fc.boolean().map(on => ({ kind: 'switch' as const, on })),
      fc.record({ kind: fc.constant('decide' as const), place: fc.nat(20) }),
      fc.constant({ kind: 'undo' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
        const desk = await aFullDesk(60)
        publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
        let turn = 0
        for (const step of changes) {
          turn += 1
          if (step.kind === 'publish')
            publish(
              desk,
              aPackText(
                step.rules.map(({ word, severity, action }, place) => ({
                  id: `r${place}`,
                  severity,
                  action,
                  terms: [word, `nie${turn}x${place}`],
                })),
              ),
            )
          if (step.kind === 'switch') desk.core.dispatch('pack.switch', { pack: 'probe', on: step.on })
          if (step.kind === 'undo') desk.core.dispatch('history.undo', {})
          if (step.kind === 'decide') {
            const waiting = rowsOf(desk).filter(row => row.status === 'pending')
            if (waiting.length > 0) desk.decide(waiting[step.place % waiting.length]!.id, 'approve')
          }
        }
        await desk.core.idle()
        desk.ask('recheck.start', {})
        await desk.core.idle()
        expectFreshlyChecked(desk)
        expect(desk.ask('recheck.state', {})).toMatchObject({ state: 'finished', done: 60, total: 60 })
        expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true })
        await desk.close()
      }),
      { numRuns: 25 },
    )
  })

  test('does the same with threads as without', async () => {
    const folder = aFolder()
    const desk = await aFullDesk(2500, { folder, path: join(folder, 'desk.db'), checkerScript: CHECKER })
    publish(
      desk,
      aPackText([
        { id: 'erste', terms: ['apfel'] },
        { id: 'zweite', severity: 4, terms: ['fisch'] },
      ]),
    )
    await desk.core.idle()
    expectFreshlyChecked(desk)
  })

  test('moves what waits between the two queues and leaves its place in the order and its version', async () => {
    const desk = await aFullDesk(30)
    const before = desk.db.prepare('SELECT id, version, queue_at FROM comments ORDER BY id').all()
    const flagged = () => desk.counts()['flagged']
    publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
    await desk.core.idle()
    const count = rowsOf(desk).filter(row => row.status === 'pending' && row.text.includes('apfel')).length
    expect(count).toBeGreaterThan(0)
    expect(flagged()).toBe(count)
    expect(desk.told.filter(event => event.name === 'comment.changed').at(-1)?.payload).toBeDefined()
    desk.ask('pack.switch', { pack: 'probe', on: false })
    await desk.core.idle()
    expect(flagged()).toBe(0)
    expect(desk.db.prepare('SELECT id, version, queue_at FROM comments ORDER BY id').all()).toEqual(before)
  })

  test('checks what waits before the archive and tells how far it is', async () => {
    const desk = await aFullDesk(60)
    desk.told.length = 0
    publish(desk, aPackText([{ id: 'erste', terms: ['esel'] }]))
    await desk.core.idle()
    const told = toldOf(desk)
    expect(told[0]).toMatchObject({ phase: 'waiting', state: 'running', done: 0, total: 60, changed: 0 })
    expect(told.find(state => state.phase === 'archive')).toMatchObject({ done: 20 })
    expect(told.at(-1)).toMatchObject({ phase: 'archive', state: 'finished', done: 60 })
    expect(told.at(-1)!.changed).toBe(rowsOf(desk).filter(row => row.text.includes('esel')).length)
  })

  test('a rule that stays as it is makes no new hits when its pack gets a new version', async () => {
    const desk = await aFullDesk(30)
    publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
    await desk.core.idle()
    publish(
      desk,
      aPackText([
        { id: 'erste', terms: ['apfel'] },
        { id: 'zweite', terms: ['uhu'] },
      ]),
    )
    await desk.core.idle()
    expect(desk.ask('recheck.state', {})).toMatchObject({ state: 'finished', changed: 0 })
  })

  test('respects what people called false alarms', async () => {
    const desk = await aFullDesk(30)
    publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
    await desk.core.idle()
    const post = rowsOf(desk).find(row => row.queue === 'flagged' && row.text.match(/apfel/g)?.length === 1)!
    const [hit] = desk.view(post.id).hits
    const mark = { commentId: post.id, revision: 1, pack: 'probe', ruleId: 'erste', start: hit!.start, end: hit!.end }
    desk.ask('hit.mark', { ...mark, falseAlarm: true })
    expect(desk.view(post.id)).toMatchObject({ queue: 'flagged', risk: 0, riskParts: null, suggestion: null })
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.view(post.id)).toMatchObject({ queue: 'incoming', risk: 0, hits: [{ falseAlarm: true }] })
    desk.ask('hit.mark', { ...mark, falseAlarm: false })
    expect(desk.view(post.id).risk).toBeGreaterThan(0)
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.view(post.id).queue).toBe('flagged')
  })

  test('writes what a version in shadow would hit, and nothing that anyone sees', async () => {
    const desk = await aFullDesk(30)
    publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
    await desk.core.idle()
    const before = rowsOf(desk)
    const shadowed = () => desk.db.prepare<[], number>('SELECT comment_id FROM shadow_hits ORDER BY 1').pluck().all()
    desk.ask('pack.shadow', { pack: 'probe', yaml: aPackText([{ id: 'erste', terms: ['fisch'] }]) })
    await desk.core.idle()
    expect(shadowed()).toEqual(before.filter(row => row.text.includes('fisch')).map(row => row.id))
    expect(rowsOf(desk)).toEqual(before)
    desk.ask('pack.shadow', { pack: 'probe', yaml: aPackText([{ id: 'erste', terms: ['esel'] }]) })
    await desk.core.idle()
    expect(shadowed()).toEqual(before.filter(row => row.text.includes('esel')).map(row => row.id))
  })
})

/** Lets the re-check do some slices and no more. */
const someTurns = async (turns: number) => {
  for (let turn = 0; turn < turns; turn += 1) await new Promise<void>(resolve => void setImmediate(resolve))
}

describe('a re-check under way', () => {
  const RULES: readonly TestRule[] = [{ id: 'erste', terms: ['apfel', 'birne'] }]

  /** Several ranges are checked, several slices are written. */
  async function underWay(options: Parameters<typeof aDesk>[0] = {}): Promise<Desk> {
    const desk = await aFullDesk(900, options)
    publish(desk, aPackText(RULES))
    await someTurns(8)
    expect(desk.ask('recheck.state', {})).toMatchObject({ state: 'running' })
    return desk
  }

  test('pauses at once, and goes on where it was', async () => {
    const desk = await underWay()
    const { id } = desk.ask('recheck.state', {})!
    desk.ask('recheck.pause', { id })
    const paused = rowsOf(desk)
    await desk.core.idle()
    expect(rowsOf(desk)).toEqual(paused)
    expect(desk.ask('recheck.state', {})).toMatchObject({ id, state: 'paused' })
    expect(desk.refusal('recheck.pause', { id })).toMatchObject({ key: 'recheckUnknown' })
    desk.ask('recheck.resume', { id })
    desk.ask('recheck.pause', { id })
    desk.ask('recheck.resume', { id })
    await desk.core.idle()
    expect(desk.ask('recheck.state', {})).toMatchObject({ id, state: 'finished', done: 900 })
    expectFreshlyChecked(desk)
  })

  test('is cancelled for good', async () => {
    const desk = await underWay()
    const { id } = desk.ask('recheck.state', {})!
    desk.ask('recheck.cancel', { id })
    const cancelled = rowsOf(desk)
    await desk.core.idle()
    expect(rowsOf(desk)).toEqual(cancelled)
    expect(desk.ask('recheck.state', {})).toMatchObject({ id, state: 'cancelled' })
    expect(desk.refusal('recheck.resume', { id })).toMatchObject({ code: 'NOT_FOUND', key: 'recheckUnknown' })
    expect(desk.refusal('recheck.cancel', { id: 'nichts' })).toMatchObject({ key: 'recheckUnknown' })
  })

  test('begins anew when the rules change again', async () => {
    const desk = await underWay()
    const first = desk.ask('recheck.state', {})!
    publish(desk, aPackText([{ id: 'andere', terms: ['dachs'] }]))
    await desk.core.idle()
    const second = desk.ask('recheck.state', {})!
    expect(second.id).not.toBe(first.id)
    expect(second).toMatchObject({ state: 'finished', done: 900 })
    expect(desk.db.prepare('SELECT state FROM rechecks WHERE id = ?').pluck().get(first.id)).toBe('cancelled')
    expectFreshlyChecked(desk)
  })

  test('takes nothing back that is decided between two slices', async () => {
    const desk = await aFullDesk(900)
    publish(desk, aPackText(RULES))
    const decided = new Map<number, string>()
    while (desk.ask('recheck.state', {})!.state === 'running') {
      const waiting = desk.db
        .prepare<[], number>("SELECT id FROM comments WHERE queue IN ('incoming', 'flagged') ORDER BY id DESC LIMIT 1")
        .pluck()
        .get()!
      const action = decided.size % 2 === 0 ? 'delete' : 'later'
      desk.decide(waiting, action)
      decided.set(waiting, action === 'delete' ? 'decided' : 'later')
      await someTurns(1)
    }
    expect(decided.size).toBeGreaterThan(5)
    for (const row of rowsOf(desk)) expect(decided.get(row.id) ?? row.queue).toBe(row.queue)
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true })
  })

  test('moves a post that was decided and taken back, and the record still holds', async () => {
    const desk = await aFullDesk(30)
    const post = rowsOf(desk).find(row => row.queue === 'incoming' && row.text.includes('apfel'))!
    desk.decide(post.id, 'approve')
    desk.ask('history.undo', {})
    publish(desk, aPackText([{ id: 'erste', terms: ['apfel'] }]))
    await desk.core.idle()
    expect(desk.view(post.id).queue).toBe('flagged')
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, broken: null })
    desk.ask('history.redo', {})
    expect(desk.view(post.id)).toMatchObject({ queue: 'decided', status: 'approved' })
    desk.db.prepare("UPDATE comments SET queue = 'later' WHERE id = ?").run(post.id)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'comment' })
  })

  test('goes on after a crash where it was', async () => {
    const folder = aFolder()
    const path = join(folder, 'desk.db')
    const desk = await underWay({ folder, path })
    const { id } = desk.ask('recheck.state', {})!
    await desk.close()
    const again = aDesk({ folder, path })
    expect(again.ask('recheck.state', {})).toMatchObject({ id, state: 'running' })
    await again.core.idle()
    expect(again.ask('recheck.state', {})).toMatchObject({ id, state: 'finished', done: 900, total: 900 })
    expectFreshlyChecked(again)
  })

  test('is not taken up by a program that does not have the desk to itself', async () => {
    const folder = aFolder()
    const path = join(folder, 'desk.db')
    const desk = await underWay({ folder, path })
    await desk.close()
    const beside = aDesk({ folder, path, runsAlone: false, signedIn: false })
    const before = rowsOf(beside)
    await beside.core.idle()
    expect(rowsOf(beside)).toEqual(before)
  })
})
