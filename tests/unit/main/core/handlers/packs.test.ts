import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PackSummary } from '../../../../../shared/domain.ts'
import { aPackText, asSenior, idInForce, publish, type TestRule } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk, TEST_PACKS } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const PACK = 'desk-test'
const SHIPPED_TEXT = readFileSync(join(TEST_PACKS, 'desk-test.yaml'), 'utf8')
const withWord = (word: string, text = SHIPPED_TEXT) => text.replace('[schnurzelbatz,', `[schnurzelbatz, ${word},`)

const aSeniorsDesk = (options: Parameters<typeof aDesk>[0] = {}): Desk => {
  const desk = aDesk(options)
  asSenior(desk)
  return desk
}
const summary = (desk: Desk, name = PACK): PackSummary =>
  desk.ask('pack.list', {}).packs.find(pack => pack.name === name)!
const ruleVersions = (desk: Desk, name = PACK) =>
  Object.fromEntries(summary(desk, name).rules.map(rule => [rule.id, rule.version]))
const put = (desk: Desk, yaml: string, change: object = {}) =>
  desk.ask('pack.publish', { pack: PACK, yaml, note: 'Neues Wort', basedOn: idInForce(desk, PACK), ...change })
const saveDraft = (desk: Desk, yaml: string, basedOn = idInForce(desk, PACK)) =>
  desk.ask('pack.saveDraft', { pack: PACK, yaml, basedOn })
const lastEntry = (desk: Desk) =>
  desk.db
    .prepare<[], { request: string; effects: string; moderatorId: string }>(
      `SELECT request, effects, moderator_id AS moderatorId FROM audit WHERE request LIKE 'pack.%'
       ORDER BY seq DESC LIMIT 1`,
    )
    .get()!
const idOf = (desk: Desk, version: number) =>
  desk.ask('pack.read', { pack: PACK }).versions.find(one => one.version === version)!.packId
const wordRule = (word: string, own: Partial<TestRule> = {}): TestRule => ({ id: 'wort', terms: [word], ...own })

describe('publishing', () => {
  it('puts the text in force, raises the pack and the changed rule alone, and writes who, what and why', () => {
    const desk = aSeniorsDesk()
    saveDraft(desk, withWord('quargelzipf'))
    expect(summary(desk)).toMatchObject({ version: 4, hasDraft: true, origin: 'shipped' })
    expect(put(desk, withWord('quargelzipf'))).toEqual({ version: 5, changedRules: ['grobes-wort'] })
    expect(summary(desk)).toMatchObject({ version: 5, hasDraft: false, origin: 'edited', newerShipped: null })
    expect(ruleVersions(desk)).toEqual({ 'grobes-wort': 3, drohwort: 1, hinweis: 7 })
    const { yaml, draft, versions } = desk.ask('pack.read', { pack: PACK })
    expect(yaml).toContain('quargelzipf')
    expect(yaml).toContain('# Words that nobody says')
    expect(draft).toBeNull()
    expect(versions).toMatchObject([
      { version: 5, origin: 'edited', note: 'Neues Wort', moderatorName: 'Anna Muster', inForce: true },
      { version: 4, origin: 'shipped', note: '', moderatorName: null, inForce: false },
    ])
    const { request, effects, moderatorId } = lastEntry(desk)
    expect(request).toBe('pack.publish')
    expect(moderatorId).toBe(desk.ask('app.state', {}).moderator!.id)
    expect(JSON.parse(effects)).toEqual([{ kind: 'rules', pack: PACK, what: 'publish', packId: versions[0]!.packId }])
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('has what waits flagged by the new rule at once, and let go by the one that is gone', async () => {
    const desk = aSeniorsDesk()
    await desk.take([
      aRow({ externalId: 'a', text: 'So ein Quargelzipf.' }),
      aRow({ externalId: 'b', text: 'Krawutzling!' }),
    ])
    expect(desk.counts()).toMatchObject({ incoming: 1, flagged: 1 })
    put(
      desk,
      SHIPPED_TEXT.replace('krawutzling]', 'quargelzipf]').replace('So ein Krawutzling.', 'So ein Quargelzipf.'),
    )
    await desk.core.idle()
    expect(desk.view(desk.idOf('a'))).toMatchObject({
      queue: 'flagged',
      hits: [{ ruleId: 'grobes-wort', ruleVersion: 3, start: 7, end: 18 }],
      suggestion: { action: 'delete', reason: 'N01' },
    })
    expect(desk.view(desk.idOf('b'))).toMatchObject({ queue: 'incoming', hits: [], risk: 0, riskParts: null })
    expect(desk.counts()).toMatchObject({ incoming: 1, flagged: 1 })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('works for a pack that is new', async () => {
    const desk = aSeniorsDesk()
    const yaml = aPackText([wordRule('quargelzipf')])
    desk.ask('pack.import', { yaml, replaceDraft: false })
    expect(summary(desk, 'probe')).toMatchObject({ version: 0, hasDraft: true, rules: [] })
    desk.ask('pack.publish', { pack: 'probe', yaml, note: 'Erste Fassung', basedOn: null })
    expect(summary(desk, 'probe')).toMatchObject({ version: 1, hasDraft: false, origin: 'edited' })
    await desk.take([aRow({ externalId: 'x', text: 'Ein Quargelzipf' })])
    expect(desk.view(desk.idOf('x')).hits).toMatchObject([{ pack: 'probe', ruleId: 'wort' }])
  })

  it.each<[string, string, object, object]>([
    ['without a note', withWord('quargelzipf'), { note: '   ' }, { code: 'BAD_INPUT' }],
    [
      'of what is based on another version',
      withWord('quargelzipf'),
      { basedOn: 99 },
      { code: 'CONFLICT', key: 'packChanged', values: { pack: PACK, inForce: 4 } },
    ],
    ['of what calls itself new', withWord('quargelzipf'), { basedOn: null }, { code: 'CONFLICT', key: 'packChanged' }],
    ['of the same text', SHIPPED_TEXT, {}, { key: 'packUnchanged' }],
    [
      'of a text with an example that is missed',
      SHIPPED_TEXT.replace("'Zermatschkern!'", "'Zermantschkern!'"),
      {},
      { key: 'exampleMissed', values: { rule: 'drohwort' } },
    ],
    [
      'of a text with an example that is wrongly hit',
      SHIPPED_TEXT.replace("'Der Kern der Sache.'", "'Nicht zermatschkern.'"),
      {},
      { key: 'exampleHit', values: { rule: 'drohwort' } },
    ],
    [
      'under another name',
      withWord('quargelzipf').replace('name: desk-test', 'name: other-pack'),
      {},
      { key: 'packNameDiffers', values: { pack: PACK, found: 'other-pack' } },
    ],
    [
      'of a broken text',
      SHIPPED_TEXT.replace('severity: 5', 'severity: 9'),
      {},
      { key: 'packBroken', values: { count: 1, line: 22 } },
    ],
    ['of what is no YAML', 'rules: [', {}, { key: 'packBroken' }],
  ])('is refused %s, and what is in force stays', (_, yaml, change, problem) => {
    const desk = aSeniorsDesk()
    saveDraft(desk, yaml)
    const input = { pack: PACK, yaml, note: 'Probe', basedOn: idInForce(desk, PACK), ...change }
    expect(desk.refusal('pack.publish', input)).toMatchObject(problem)
    expect(summary(desk)).toMatchObject({ version: 4, origin: 'shipped', hasDraft: true })
    expect(desk.ask('check.text', { text: 'Schnurzelbatz' }).hits).toHaveLength(1)
  })

  it.each<[string, (desk: Desk) => void]>([
    ['published another one', desk => put(desk, withWord('zipfelquarg'))],
    ['went back', desk => desk.ask('pack.rollBack', { pack: PACK, packId: idOf(desk, 4), note: '' })],
  ])('of a draft is refused once somebody %s, until a person wants it all the same', (_, meanwhile) => {
    const desk = aSeniorsDesk()
    put(desk, withWord('grantlhuber'))
    saveDraft(desk, withWord('quargelzipf'))
    const kept = { draft: withWord('quargelzipf'), draftBasedOn: idOf(desk, 5) }
    meanwhile(desk)
    const order = { pack: PACK, yaml: kept.draft, note: 'Trotzdem' }
    expect(desk.refusal('pack.publish', { ...order, basedOn: kept.draftBasedOn })).toEqual({
      code: 'CONFLICT',
      key: 'packChanged',
      values: { pack: PACK, inForce: summary(desk).version },
    })
    expect(desk.ask('pack.read', { pack: PACK })).toMatchObject(kept)
    desk.ask('pack.publish', { ...order, basedOn: idInForce(desk, PACK) })
    expect(desk.ask('pack.read', { pack: PACK })).toMatchObject({ draft: null, draftBasedOn: null })
    expect(desk.ask('check.text', { text: 'Quargelzipf' }).hits).toHaveLength(1)
  })

  it('is for seniors only, and so is all else that changes what runs', () => {
    const desk = aDesk()
    const orders: Array<[string, object]> = [
      ['pack.publish', { pack: PACK, yaml: withWord('quargelzipf'), note: 'Probe', basedOn: 1 }],
      ['pack.rollBack', { pack: PACK, packId: 1, note: '' }],
      ['pack.switch', { pack: PACK, on: false }],
      ['pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') }],
      ['rule.automatic', { pack: PACK, ruleId: 'drohwort', on: true }],
    ]
    for (const [name, input] of orders) expect(desk.refusal(name, input)).toMatchObject({ key: 'seniorOnly' })
    const nobody = aDesk({ signedIn: false })
    for (const [name, input] of orders) expect(nobody.refusal(name, input)).toMatchObject({ key: 'noModerator' })
  })
})

describe('numbers', () => {
  it('rise and are never given twice, also after a roll-back', () => {
    const desk = aSeniorsDesk()
    put(desk, withWord('quargelzipf'))
    desk.ask('pack.rollBack', { pack: PACK, packId: idOf(desk, 4), note: 'Doch nicht' })
    expect(ruleVersions(desk)['grobes-wort']).toBe(2)
    expect(put(desk, withWord('zipfelquarg'))).toMatchObject({ version: 6, changedRules: ['grobes-wort'] })
    expect(ruleVersions(desk)).toEqual({ 'grobes-wort': 4, drohwort: 1, hinweis: 7 })
    // A rule that was taken out and comes back is none of those that were.
    const without = desk.ask('pack.edit', {
      yaml: desk.ask('pack.read', { pack: PACK }).yaml,
      edit: { kind: 'removeRule', ruleId: 'hinweis' },
    }).yaml
    put(desk, without)
    expect(ruleVersions(desk)['hinweis']).toBeUndefined()
    put(desk, SHIPPED_TEXT)
    expect(ruleVersions(desk)['hinweis']).toBe(8)
    expect(desk.ask('pack.read', { pack: PACK }).versions.map(one => one.version)).toEqual([8, 7, 6, 5, 4])
  })

  it('count what ran in shadow too', () => {
    const desk = aSeniorsDesk()
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    expect(summary(desk)).toMatchObject({ version: 4, shadowVersion: 5 })
    expect(put(desk, withWord('quargelzipf'))).toMatchObject({ version: 6 })
    expect(summary(desk)).toMatchObject({ version: 6, shadowVersion: null })
    expect(ruleVersions(desk)['grobes-wort']).toBe(4)
  })
})

describe('rolling back', () => {
  it('puts an earlier version in force, and a later one again, each time with what it says of the posts', async () => {
    const desk = aSeniorsDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Quargelzipf' })])
    put(desk, withWord('quargelzipf'))
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'flagged', hits: [{ ruleVersion: 3 }] })
    expect(desk.ask('pack.rollBack', { pack: PACK, packId: idOf(desk, 4), note: 'Zu viel' })).toEqual({ version: 4 })
    expect(JSON.parse(lastEntry(desk).effects)).toMatchObject([{ kind: 'rules', what: 'rollBack: Zu viel' }])
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'incoming', hits: [] })
    desk.ask('pack.rollBack', { pack: PACK, packId: idOf(desk, 5), note: '' })
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'flagged', hits: [{ ruleVersion: 3 }] })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('keeps the draft', () => {
    const desk = aSeniorsDesk()
    put(desk, withWord('quargelzipf'))
    saveDraft(desk, withWord('zipfelquarg'))
    desk.ask('pack.rollBack', { pack: PACK, packId: idOf(desk, 4), note: '' })
    expect(desk.ask('pack.read', { pack: PACK }).draft).toContain('zipfelquarg')
  })

  it('is refused to what is in force, to what is unknown, to another pack, and to what only ran in shadow', () => {
    const desk = aSeniorsDesk()
    publish(desk, aPackText([wordRule('quargelzipf')]))
    const other = desk.ask('pack.read', { pack: 'probe' }).versions[0]!.packId
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    const tried = desk.db.prepare<[], number>('SELECT max(id) FROM packs').pluck().get()!
    const back = (packId: number) => desk.refusal('pack.rollBack', { pack: PACK, packId, note: '' })
    expect(back(idOf(desk, 4))).toMatchObject({ code: 'CONFLICT', key: 'packInForce' })
    for (const packId of [999, other, tried])
      expect(back(packId)).toMatchObject({ code: 'NOT_FOUND', key: 'packUnknown' })
    expect(desk.ask('pack.read', { pack: PACK }).versions.map(one => one.packId)).not.toContain(tried)
  })
})

describe('switching a pack off', () => {
  it('silences its rules until it is on again', async () => {
    const desk = aSeniorsDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Schnurzelbatz' })])
    desk.ask('pack.switch', { pack: PACK, on: false })
    expect(JSON.parse(lastEntry(desk).effects)).toMatchObject([{ kind: 'rules', pack: PACK, what: 'off' }])
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'incoming', hits: [] })
    expect(summary(desk)).toMatchObject({ on: false, version: 4 })
    expect(desk.refusal('pack.switch', { pack: PACK, on: false })).toMatchObject({ key: 'nothingChanges' })
    desk.ask('pack.switch', { pack: PACK, on: true })
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'flagged' })
    expect(desk.refusal('pack.switch', { pack: 'no-such', on: true })).toMatchObject({ key: 'packUnknown' })
  })
})

describe('a stored version', () => {
  it('is given whole, with its number, also when another one is in force', () => {
    const desk = aSeniorsDesk()
    put(desk, withWord('quargelzipf'))
    expect(desk.ask('pack.version', { pack: PACK, packId: idOf(desk, 4) })).toEqual({ version: 4, yaml: SHIPPED_TEXT })
    const { version, yaml } = desk.ask('pack.version', { pack: PACK, packId: idOf(desk, 5) })
    expect([version, yaml.includes('quargelzipf')]).toEqual([5, true])
  })

  it('is given neither of another pack nor of what only ran in shadow', () => {
    const desk = aSeniorsDesk()
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    const tried = desk.db.prepare<[], number>('SELECT max(id) FROM packs').pluck().get()!
    for (const input of [
      { pack: PACK, packId: tried },
      { pack: 'probe', packId: idOf(desk, 4) },
    ])
      expect(desk.refusal('pack.version', input)).toMatchObject({ code: 'NOT_FOUND', key: 'packUnknown' })
  })
})

describe('a stored version that a later limit would refuse', () => {
  const waveOf = (posts: number) =>
    aPackText([{ id: 'welle', when: { any: [{ regex: 'da steht|steht da' }, { similar: { posts, hours: 5 } }] } }])

  it('runs on, and can be gone back to', async () => {
    const path = join(aFolder(), 'desk.db')
    const before = aDesk({ path })
    publish(before, waveOf(60))
    before.db.exec(`UPDATE packs SET body = replace(body, '"posts":60', '"posts":61') WHERE name = 'probe'`)
    await before.close()
    const desk = aDesk({ path })
    const { yaml, versions } = desk.ask('pack.read', { pack: 'probe' })
    await desk.take([aRow({ externalId: 'x', text: 'Da steht es.' })])
    expect([yaml.includes('"posts":61'), desk.view(1).queue]).toEqual([true, 'flagged'])
    publish(desk, waveOf(59))
    desk.ask('pack.rollBack', { pack: 'probe', packId: versions[0]!.packId, note: '' })
    expect(idInForce(desk, 'probe')).toBe(versions[0]!.packId)
  })
})

describe('a version in shadow', () => {
  const shadowRows = (desk: Desk) => desk.db.prepare<[], number>('SELECT count(*) FROM shadow_hits').pluck().get()!

  it('is counted and shown nowhere else, for what is there and what comes', async () => {
    const desk = aSeniorsDesk()
    const texts = ['Quargelzipf', 'Schnurzelbatz, du Quargelzipf!']
    await desk.take(texts.map((text, index) => aRow({ externalId: `${index}`, text })))
    const before = desk.view(2)
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'incoming', hits: [], risk: 0 })
    expect(desk.view(2)).toEqual(before)
    expect(shadowRows(desk)).toBe(2)
    await desk.take([aRow({ externalId: '9', text: 'Quargelzipf, die dritte' })])
    expect(desk.view(3)).toMatchObject({ queue: 'incoming', hits: [], risk: 0, suggestion: null })
    expect(shadowRows(desk)).toBe(3)
    desk.ask('pack.list', {})
    await desk.core.idle()
    expect(desk.ask('pack.list', {}).stats.find(one => one.ruleId === 'grobes-wort')).toMatchObject({
      posts: 1,
      shadowIn7Days: 3,
    })
    desk.ask('pack.shadow', { pack: PACK, yaml: null })
    expect(summary(desk).shadowVersion).toBeNull()
    expect(shadowRows(desk)).toBe(0)
    expect(desk.refusal('pack.shadow', { pack: PACK, yaml: null })).toMatchObject({ key: 'nothingChanges' })
  })

  it('ends when a version is published, and is replaced by the next one', async () => {
    const desk = aSeniorsDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Quargelzipf' })])
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    await desk.core.idle()
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('zipfelquarg') })
    await desk.core.idle()
    expect(summary(desk).shadowVersion).toBe(6)
    expect(shadowRows(desk)).toBe(0)
    desk.ask('pack.shadow', { pack: PACK, yaml: withWord('quargelzipf') })
    await desk.core.idle()
    expect(shadowRows(desk)).toBe(1)
    put(desk, withWord('andreswort'))
    await desk.core.idle()
    expect(summary(desk).shadowVersion).toBeNull()
    expect(shadowRows(desk)).toBe(0)
  })

  it('can be of a pack that was never published, and leaves nothing behind', async () => {
    const desk = aSeniorsDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Quargelzipf' })])
    desk.ask('pack.shadow', { pack: 'probe', yaml: aPackText([wordRule('quargelzipf')]) })
    await desk.core.idle()
    expect(summary(desk, 'probe')).toMatchObject({ version: 0, shadowVersion: 1, hasDraft: false })
    expect(shadowRows(desk)).toBe(1)
    desk.ask('pack.shadow', { pack: 'probe', yaml: null })
    expect(summary(desk, 'probe')).toBeUndefined()
  })

  it('must be whole and of that name', () => {
    const desk = aSeniorsDesk()
    expect(desk.refusal('pack.shadow', { pack: PACK, yaml: 'rules: [' })).toMatchObject({ key: 'packBroken' })
    expect(desk.refusal('pack.shadow', { pack: 'other', yaml: SHIPPED_TEXT })).toMatchObject({ key: 'packNameDiffers' })
    expect(summary(desk).shadowVersion).toBeNull()
  })
})

describe('importing a pack', () => {
  it('makes a draft of it, and nothing runs', () => {
    const desk = aDesk()
    expect(desk.ask('pack.import', { yaml: withWord('quargelzipf'), replaceDraft: false })).toEqual({
      problems: [],
      pack: PACK,
    })
    expect(summary(desk)).toMatchObject({ version: 4, hasDraft: true })
    expect(desk.ask('check.text', { text: 'Quargelzipf' }).hits).toEqual([])
  })

  it('leaves another draft of the pack alone until a person has it replaced', () => {
    const desk = aDesk()
    saveDraft(desk, withWord('zipfelquarg'))
    const yaml = withWord('quargelzipf')
    expect(desk.refusal('pack.import', { yaml, replaceDraft: false })).toEqual({
      code: 'CONFLICT',
      key: 'draftPresent',
      values: { pack: PACK },
    })
    expect(desk.ask('pack.read', { pack: PACK }).draft).toBe(withWord('zipfelquarg'))
    desk.ask('pack.import', { yaml, replaceDraft: true })
    expect(desk.ask('pack.read', { pack: PACK })).toMatchObject({ draft: yaml, draftBasedOn: idOf(desk, 4) })
  })

  it('of the very text that is the draft changes nothing of it, not even what it began with', () => {
    const desk = aSeniorsDesk()
    put(desk, withWord('zipfelquarg'))
    saveDraft(desk, withWord('quargelzipf'), idOf(desk, 4))
    desk.ask('pack.import', { yaml: withWord('quargelzipf'), replaceDraft: false })
    expect(desk.ask('pack.read', { pack: PACK }).draftBasedOn).toBe(idOf(desk, 4))
  })

  it('that is broken names its faults with their lines, and leaves all as it was', () => {
    const desk = aDesk()
    const yaml = SHIPPED_TEXT.replace('severity: 5', 'severity: 9').replace(
      'reason: N21',
      'reason: N21\n    colour: red',
    )
    const { problems, pack } = desk.ask('pack.import', { yaml, replaceDraft: false })
    expect(pack).toBeNull()
    expect(problems).toMatchObject([
      { line: 22, rule: 'drohwort', field: 'severity' },
      { line: 36, rule: 'hinweis' },
    ])
    expect(summary(desk)).toMatchObject({ version: 4, hasDraft: false })
    expect(desk.ask('check.text', { text: 'Schnurzelbatz' }).hits).toHaveLength(1)
  })
})

describe('a draft', () => {
  it('keeps what it began with, whatever comes into force, and loses it when it goes', () => {
    const desk = aSeniorsDesk()
    const first = idOf(desk, 4)
    saveDraft(desk, withWord('quargelzipf'))
    desk.db.prepare('UPDATE pack_states SET in_force = NULL').run()
    expect(desk.ask('pack.read', { pack: PACK }).draftBasedOn).toBe(first)
    desk.ask('pack.saveDraft', { pack: PACK, yaml: null, basedOn: null })
    const kept = desk.db.prepare('SELECT draft, draft_based_on FROM pack_states')
    expect(kept.all()).toEqual([])
  })

  it('begins with a version of its own pack', () => {
    const desk = aSeniorsDesk()
    publish(desk, aPackText([wordRule('quargelzipf')]))
    const other = idInForce(desk, 'probe')
    for (const basedOn of [other, 99])
      expect(desk.refusal('pack.saveDraft', { pack: PACK, yaml: SHIPPED_TEXT, basedOn })).toMatchObject({
        code: 'NOT_FOUND',
        key: 'packUnknown',
      })
    expect(summary(desk).hasDraft).toBe(false)
  })

  it('comes and goes without a trace', () => {
    const desk = aDesk()
    desk.ask('pack.saveDraft', { pack: 'probe', yaml: 'halb geschr', basedOn: null })
    expect(desk.ask('pack.read', { pack: 'probe' })).toEqual({
      yaml: '',
      draft: 'halb geschr',
      draftBasedOn: null,
      versions: [],
    })
    expect(summary(desk, 'probe')).toMatchObject({ version: 0, hasDraft: true, rules: [] })
    desk.ask('pack.saveDraft', { pack: 'probe', yaml: null, basedOn: null })
    expect(desk.refusal('pack.read', { pack: 'probe' })).toMatchObject({ key: 'packUnknown' })
    expect(summary(desk, 'probe')).toBeUndefined()
  })

  it('is checked as it stands: faults, rules as forms, examples that misbehave', () => {
    const desk = aDesk()
    expect(desk.ask('pack.check', { yaml: 'rules: [' })).toMatchObject({ name: null, rules: [], failed: [] })
    const yaml = SHIPPED_TEXT.replace("'Der Kern der Sache.'", "'Nicht zermatschkern.'")
    const { problems, name, rules, failed } = desk.ask('pack.check', { yaml })
    expect([problems, name]).toEqual([[], PACK])
    expect(rules.map(rule => [rule.id, rule.line, rule.conditions])).toEqual([
      ['grobes-wort', 8, ['terms']],
      ['drohwort', 20, ['terms']],
      ['hinweis', 32, ['terms']],
    ])
    expect(failed).toEqual([{ ruleId: 'drohwort', expected: 'miss', text: 'Nicht zermatschkern.' }])
  })

  it('is edited in its text, and a change that cannot be made is refused', () => {
    const desk = aDesk()
    const edit = { kind: 'setField' as const, ruleId: 'drohwort', path: ['severity'], value: 4 }
    const { yaml, ruleId } = desk.ask('pack.edit', { yaml: SHIPPED_TEXT, edit })
    expect(ruleId).toBe('drohwort')
    expect(yaml).toBe(SHIPPED_TEXT.replace('severity: 5', 'severity: 4'))
    const added = desk.ask('pack.edit', { yaml, edit: { kind: 'addRule', ruleId: 'neu' } }).yaml
    expect(desk.ask('pack.check', { yaml: added }).rules.map(rule => rule.id)).toContain('neu')
    const gone = { yaml: SHIPPED_TEXT, edit: { kind: 'removeRule', ruleId: 'fehlt' } }
    expect(desk.refusal('pack.edit', gone)).toMatchObject({ code: 'RULE', key: 'packBroken' })
  })

  it('is tried on a text with all facts unknown, beside what is in force', () => {
    const desk = aDesk()
    const yaml = aPackText([
      wordRule('quargelzipf'),
      { id: 'neuling', when: { firstPost: true } },
      { id: 'kein-neuling', when: { not: { firstPost: true } } },
    ])
    const { hits, suggestion, normalised } = desk.ask('pack.try', {
      pack: 'probe',
      yaml,
      ruleId: null,
      text: 'QUARGELZIPF!',
    })
    expect(hits).toMatchObject([{ ruleId: 'wort', start: 0, end: 11, falseAlarm: false }])
    expect(suggestion).toEqual({ action: 'delete', reason: 'N01', because: [0] })
    expect(normalised).toContain('quargelzipf')
    const inForce = { pack: PACK, yaml: null, text: 'Schnurzelbatz, zermatschkern!' }
    expect(desk.ask('pack.try', { ...inForce, ruleId: null }).hits).toHaveLength(2)
    expect(desk.ask('pack.try', { ...inForce, ruleId: 'drohwort' }).hits).toMatchObject([{ ruleId: 'drohwort' }])
    expect(desk.refusal('pack.try', { ...inForce, ruleId: 'fehlt' })).toMatchObject({ key: 'ruleUnknown' })
    expect(desk.refusal('pack.try', { ...inForce, pack: 'probe', ruleId: null })).toMatchObject({ key: 'packUnknown' })
  })

  it('is compared line by line with any version', () => {
    const desk = aSeniorsDesk()
    const changed = SHIPPED_TEXT.replace('severity: 5', 'severity: 4')
    saveDraft(desk, changed)
    const from = { packId: idOf(desk, 4) }
    const { lines } = desk.ask('pack.diff', { pack: PACK, from, to: { which: 'draft' } })
    expect(lines.filter(line => line.kind !== 'same')).toEqual([
      { kind: 'removed', text: '    severity: 5', oldLine: 22, newLine: null },
      { kind: 'added', text: '    severity: 4', oldLine: null, newLine: 22 },
    ])
    expect(lines.filter(line => line.kind !== 'added').map(line => line.text)).toEqual(
      SHIPPED_TEXT.trimEnd().split('\n'),
    )
    expect(lines.filter(line => line.kind !== 'removed').map(line => line.text)).toEqual(changed.trimEnd().split('\n'))
    const unknown = { pack: PACK, from: { packId: 999 }, to: { which: 'draft' } }
    expect(desk.refusal('pack.diff', unknown)).toMatchObject({ key: 'packUnknown' })
  })

  it('that has nothing in common with a long list is compared without holding the desk', () => {
    const desk = aDesk()
    const list = (word: string) => Array.from({ length: 20_000 }, (_, place) => `${word} ${place}`).join('\n')
    const { lines } = desk.ask('pack.diff', { pack: PACK, from: { yaml: list('eins') }, to: { yaml: list('zwei') } })
    expect(lines).toHaveLength(40_000)
    expect(lines.at(-1)).toEqual({ kind: 'added', text: 'zwei 19999', oldLine: null, newLine: 20_000 })
  })
})

describe('a rule that asks for a language', () => {
  it('is published once languages can be told apart, and then runs where posts come in', async () => {
    const desk = aSeniorsDesk()
    const english = 'The government should finally listen to what people are saying about these prices.'
    const pack = JSON.parse(aPackText([{ id: 'fremd', when: { language: { not: ['de'] } } }]))
    pack.rules[0].examples = {
      hit: [english, 'Nobody in this country believes a single word of that story any more.'],
      miss: ['Das glaubt doch in diesem Land kein Mensch mehr.', 'Heute ist das Wetter schön und wir gehen baden.'],
    }
    const yaml = JSON.stringify(pack)
    const order = { pack: 'probe', yaml, note: 'Probe', basedOn: null }
    expect(desk.ask('pack.check', { yaml }).failed).toEqual([])
    expect(desk.refusal('pack.publish', order)).toMatchObject({ key: 'languagesLoading' })
    const { loadLanguages } = await import('../../../../../main/core/checks/text/language.ts')
    await loadLanguages()
    desk.ask('pack.publish', order)
    await desk.take([aRow({ externalId: 'x', text: english })])
    expect(desk.view(1).hits).toMatchObject([{ ruleId: 'fremd', start: 0, end: 0 }])
  })
})
