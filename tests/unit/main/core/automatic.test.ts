import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDecision } from '../../../../shared/rules/decision.ts'
import { aPackText, publish, type TestRule } from '../../../fixtures/check-packs.ts'
import { decisionsOf } from '../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aRow } from '../../../fixtures/rows.ts'

const RULES: readonly TestRule[] = [
  { id: 'muell', terms: ['quargelzipf'], severity: 3 },
  { id: 'schlimmer', terms: ['zipfelquarg'], severity: 4 },
  { id: 'lob', terms: ['prima'], severity: 1, action: 'suggest-approve' },
  { id: 'hinauf', terms: ['amtlich'], severity: 2, action: 'suggest-escalate' },
  { id: 'merkmal', terms: ['holla'], severity: 1, action: 'flag' },
]

const switchTo = (desk: Desk, ruleId: string, on = true) => desk.ask('rule.automatic', { pack: 'probe', ruleId, on })
const isSwitched = (desk: Desk, ruleId: string) =>
  desk
    .ask('pack.list', {})
    .packs.find(pack => pack.name === 'probe')!
    .rules.find(rule => rule.id === ruleId)!.automatic

/** A desk with these rules, a senior at it, and the switches of some of them on. */
function aDeskThatActs(...ruleIds: readonly string[]): Desk {
  const desk = aDesk()
  publish(desk, aPackText(RULES))
  for (const ruleId of ruleIds) switchTo(desk, ruleId)
  return desk
}

const arrives = async (desk: Desk, text: string, change = {}) => {
  await desk.take([aRow({ externalId: text, text, ...change })])
  return desk.idOf(text)
}

describe('a rule', () => {
  it('decides nothing by itself until somebody lets it', async () => {
    const desk = aDeskThatActs()
    expect(RULES.map(rule => isSwitched(desk, rule.id))).toEqual(RULES.map(() => false))
    const id = await arrives(desk, 'Quargelzipf')
    expect(desk.view(id)).toMatchObject({ status: 'pending', queue: 'flagged', suggestion: { action: 'delete' } })
    expect(decisionsOf(desk.db)).toEqual([])
  })

  it.each([
    ['muell', 'Quargelzipf', 'delete', 'N01', 'deleted', 'decided'],
    ['lob', 'Prima', 'approve', null, 'approved', 'decided'],
    ['hinauf', 'Amtlich', 'escalate', 'N01', 'escalated', 'escalated'],
  ] as const)('that may: %s', async (ruleId, text, action, reason, status, queue) => {
    const desk = aDeskThatActs(ruleId)
    const { moderator } = desk.ask('app.state', {})
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    const id = await arrives(desk, text)
    expect(desk.view(id)).toMatchObject({ status, queue, version: 1 })
    expect(decisionsOf(desk.db)).toMatchObject([
      {
        comment_id: id,
        action,
        reason,
        origin: 'automatic',
        moderator_id: moderator!.id,
        time_on_post_ms: 0,
        note: `Regel „probe/${ruleId}“, Fassung 1: Eine Regel der Prüfung`,
        rule: `{"id":"${ruleId}","pack":"probe","version":1}`,
        hits_seen: expect.stringContaining(`probe/${ruleId}`),
      },
    ])
    expect(desk.view(id).decisions).toMatchObject([
      { action, origin: { by: 'rule', rule: { pack: 'probe', id: ruleId, version: 1 } }, moderatorName: 'Anna Muster' },
    ])
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, decisions: 1, broken: null })
    expect(desk.counts()).toMatchObject({ incoming: 0, flagged: 0, [queue]: 1 })
  })

  it.each(['N35', 'N99'])('says what a person would have to explain: %s', async reason => {
    const desk = aDesk()
    const pack = JSON.parse(aPackText(RULES))
    pack.rules[0].reason = reason
    publish(desk, JSON.stringify(pack))
    switchTo(desk, 'muell')
    const id = await arrives(desk, 'Quargelzipf')
    const [decision] = desk.view(id).decisions
    const needsNote = new Map(desk.ask('reason.list', {}).map(one => [one.code, one.needsNote]))
    const facts = {
      status: 'pending',
      queue: 'flagged',
      moderatorOnDuty: true,
      objections: 0,
      reasons: needsNote,
    } as const
    expect([needsNote.get(reason), decision]).toMatchObject([true, { action: 'delete', reason }])
    expect(checkDecision({ action: 'delete', reason, note: decision!.note }, facts)).toEqual([])
    expect(decision!.note).toBe('Regel „probe/muell“, Fassung 1: Eine Regel der Prüfung')
  })

  it('leaves to people what it would delete for a reason that the desk no longer has', async () => {
    const desk = aDeskThatActs('muell')
    desk.db.exec("UPDATE reasons SET position = -1 WHERE code = 'N01'")
    const id = await arrives(desk, 'Quargelzipf')
    expect(desk.view(id)).toMatchObject({ status: 'pending', queue: 'flagged', decisions: [] })
  })

  it('that decided before its name was kept in the record is shown as some rule', async () => {
    const desk = aDeskThatActs('muell')
    const id = await arrives(desk, 'Quargelzipf')
    desk.db.exec('DROP TRIGGER decisions_no_update; UPDATE decisions SET rule = NULL')
    expect(desk.view(id).decisions).toMatchObject([{ origin: { by: 'rule', rule: null } }])
  })

  it.each(['online', 'deleted', 'spam'])('leaves alone what its source has decided: %s', async status => {
    const desk = aDeskThatActs('muell')
    await arrives(desk, 'Quargelzipf', { status })
    expect(decisionsOf(desk.db)).toEqual([])
  })

  it('leaves alone what is under a legal hold, also when its author edits it', async () => {
    const desk = aDeskThatActs('muell')
    const id = await arrives(desk, 'Noch harmlos')
    desk.db.prepare("UPDATE comments SET hold_id = 'h1' WHERE id = ?").run(id)
    await desk.take([aRow({ externalId: 'Noch harmlos', text: 'Quargelzipf' })])
    expect(desk.view(id)).toMatchObject({ status: 'pending', queue: 'flagged', revision: 2 })
    expect(decisionsOf(desk.db)).toEqual([])
  })

  it('acts on an edit, and on a post that a person had approved before the edit', async () => {
    const desk = aDeskThatActs('muell')
    const id = await arrives(desk, 'Noch harmlos')
    desk.decide(id, 'approve')
    await desk.take([aRow({ externalId: 'Noch harmlos', text: 'Quargelzipf' })])
    expect(desk.view(id)).toMatchObject({ status: 'deleted', queue: 'decided', revision: 2 })
    expect(decisionsOf(desk.db)).toMatchObject([{ origin: 'person' }, { origin: 'automatic', revision: 2 }])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('does not reach back to what waited before it might act', async () => {
    const desk = aDeskThatActs()
    const id = await arrives(desk, 'Quargelzipf')
    switchTo(desk, 'muell')
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.view(id).status).toBe('pending')
  })

  it('leaves the undo of whoever sits there alone, and a person may decide otherwise', async () => {
    const desk = aDeskThatActs('muell')
    const own = await arrives(desk, 'Etwas anderes')
    desk.decide(own, 'approve')
    const id = await arrives(desk, 'Quargelzipf')
    expect(desk.ask('history.list', { limit: 10 }).steps.map(step => step.commentId)).toEqual([own])
    expect(desk.ask('history.undo', {}).commentIds).toEqual([own])
    desk.decide(id, 'approve')
    expect(desk.view(id)).toMatchObject({ status: 'approved', version: 2 })
    desk.ask('history.undo', {})
    expect(desk.view(id)).toMatchObject({ status: 'deleted', version: 3 })
    expect(desk.view(id).decisions.map(({ action, origin }) => [action, origin.by])).toEqual([
      ['undo', 'person'],
      ['approve', 'person'],
      ['delete', 'rule'],
    ])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })
})

describe('a person decides', () => {
  it.each([
    ['where another rule wants something else', ['muell'], 'Amtlich ein Quargelzipf'],
    ['where both may act and want different things', ['muell', 'hinauf'], 'Amtlich ein Quargelzipf'],
    ['where a worse rule has another reason', ['muell'], 'Zipfelquarg und Quargelzipf'],
    ['where praise meets a rule that deletes', ['lob'], 'Prima, du Quargelzipf'],
    ['where praise meets a rule that only flags', ['lob'], 'Prima, holla'],
  ])('%s', async (_, ruleIds, text) => {
    const desk = aDesk()
    const pack = JSON.parse(aPackText(RULES))
    pack.rules[1].reason = 'N10'
    publish(desk, JSON.stringify(pack))
    for (const ruleId of ruleIds) switchTo(desk, ruleId)
    const id = await arrives(desk, text)
    expect(desk.view(id)).toMatchObject({ status: 'pending', queue: 'flagged' })
    expect(decisionsOf(desk.db)).toEqual([])
  })

  it('not where a rule beside it only flags what is to be deleted', async () => {
    const desk = aDeskThatActs('muell')
    const id = await arrives(desk, 'Holla, du Quargelzipf')
    expect(desk.view(id).status).toBe('deleted')
  })
})

describe('the switch', () => {
  it('is turned by seniors, not for rules that only flag, and is written down', () => {
    const desk = aDeskThatActs()
    expect(desk.refusal('rule.automatic', { pack: 'probe', ruleId: 'merkmal', on: true })).toMatchObject({
      key: 'ruleOnlyFlags',
    })
    expect(desk.refusal('rule.automatic', { pack: 'probe', ruleId: 'fehlt', on: true })).toMatchObject({
      key: 'ruleUnknown',
    })
    switchTo(desk, 'muell')
    expect(isSwitched(desk, 'muell')).toBe(true)
    const effects = desk.db
      .prepare<[], string>("SELECT effects FROM audit WHERE request = 'rule.automatic' ORDER BY seq DESC LIMIT 1")
      .pluck()
    expect(JSON.parse(effects.get()!)).toMatchObject([{ kind: 'rules', pack: 'probe', what: 'muell automatic on' }])
    switchTo(desk, 'muell', false)
    expect(isSwitched(desk, 'muell')).toBe(false)
  })

  it('falls when the rule means something else, and stays down when that is taken back', async () => {
    const desk = aDeskThatActs('muell', 'lob')
    const first = desk.ask('pack.read', { pack: 'probe' }).versions[0]!.packId
    publish(desk, aPackText([{ ...RULES[0]!, terms: ['quargelzipf', 'gesellschaft'] }, ...RULES.slice(1)]))
    expect([isSwitched(desk, 'muell'), isSwitched(desk, 'lob')]).toEqual([false, true])
    const id = await arrives(desk, 'Gesellschaft')
    expect(desk.view(id).status).toBe('pending')
    desk.ask('pack.rollBack', { pack: 'probe', packId: first, note: '' })
    expect([isSwitched(desk, 'muell'), isSwitched(desk, 'lob')]).toEqual([false, true])
  })

  it('falls with the rule, even where another rule gets its name', () => {
    const desk = aDeskThatActs('muell')
    publish(desk, aPackText(RULES.slice(1)))
    publish(desk, aPackText(RULES))
    expect(isSwitched(desk, 'muell')).toBe(false)
  })

  it('outlasts the shift of whoever turned it, and a start of the program', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    publish(first, aPackText(RULES))
    switchTo(first, 'muell')
    first.ask('moderator.signIn', { name: 'Berta Beispiel' })
    const off = { pack: 'probe', ruleId: 'muell', on: false }
    expect(first.refusal('rule.automatic', off)).toMatchObject({ key: 'seniorOnly' })
    await first.close()
    const second = aDesk({ path, signedIn: false })
    expect(isSwitched(second, 'muell')).toBe(true)
  })
})
