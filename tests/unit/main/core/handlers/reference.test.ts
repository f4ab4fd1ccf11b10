import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReference } from '../../../../../main/core/reference.ts'
import type { Statute } from '../../../../../shared/reference.ts'
import { aDesk, type Desk, SHIPPED } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { answers, SHIPPED_LAW, times } from '../../../../fixtures/law.ts'
import { rows } from '../../../../fixtures/rows.ts'

const promote = (desk: Desk, role = 'legal') => desk.db.prepare('UPDATE moderators SET role = ?').run(role)
function aLegalDesk(options = {}): Desk {
  const desk = aDesk(options)
  promote(desk)
  return desk
}
const textOf = (desk: Desk, entry: string) => desk.ask('reference.entry', { kind: 'statute', entry, versionId: null })
const statuteOf = (desk: Desk, entry: string): Statute =>
  desk
    .ask('reference.list', { kind: 'statute' })
    .flatMap(one => (one.kind === 'statute' && one.body.id === entry ? [one.body] : []))[0]!

function edit(desk: Desk, entry: string, from: string, to: string, note = 'Neue Rechtslage') {
  const { yaml, versionId } = textOf(desk, entry)
  expect(yaml).toContain(from)
  return desk.ask('reference.edit', {
    kind: 'statute',
    entry,
    yaml: yaml.replace(from, to),
    note,
    basedOn: versionId,
  })
}

describe('the law that came with the product', () => {
  it('is there whole on a new desk, in the order of its files', () => {
    const desk = aDesk({ signedIn: false })
    for (const kind of ['statute', 'clock', 'document', 'publicity', 'suggestion'] as const) {
      const list = desk.ask('reference.list', { kind })
      expect(list.map(({ body }) => body)).toEqual(SHIPPED_LAW.entries[kind])
      expect(list.some(({ isOwn, hasNewerShipped }) => isOwn || hasNewerShipped)).toBe(false)
    }
  })

  it('stands in the log with the fingerprint of all its versions', () => {
    const desk = aDesk({ signedIn: false })
    const effects = desk.db.prepare<[], string>('SELECT effects FROM audit').pluck().get()!
    const count = Object.values(SHIPPED_LAW.entries).flat().length
    expect(JSON.parse(effects)).toContainEqual(
      expect.objectContaining({ kind: 'reference', what: 'shipped', firstId: 1, lastId: count }),
    )
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('is not stored again by the next start', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    const count = () => first.db.prepare<[], number>('SELECT count(*) FROM reference_versions').pluck().get()
    const stored = count()
    await first.close()
    const second = aDesk({ path, signedIn: false })
    expect(second.db.prepare<[], number>('SELECT count(*) FROM reference_versions').pluck().get()).toBe(stored)
    expect(second.db.prepare("SELECT * FROM audit WHERE request = 'reference.shipped'").all()).toEqual([])
  })
})

describe('an entry', () => {
  it('is changed with a reason, and its history knows who, when and why', () => {
    const desk = aLegalDesk()
    const { versionId } = edit(desk, 'stgb115', 'maxMonths: 3', 'maxMonths: 12')
    expect(statuteOf(desk, 'stgb115').maxMonths).toBe(12)
    expect(desk.ask('reference.history', { kind: 'statute', entry: 'stgb115' })).toEqual([
      {
        versionId,
        origin: 'edited',
        note: 'Neue Rechtslage',
        moderatorName: 'Anna Muster',
        installedAt: expect.stringMatching(/^2026-11-22T09:00:00/),
        inForce: true,
      },
      expect.objectContaining({ origin: 'shipped', note: '', moderatorName: null, inForce: false }),
    ])
    expect(desk.told.map(({ name }) => name)).toContain('reference.changed')
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('goes back to an older version by a new one', () => {
    const desk = aLegalDesk()
    const original = textOf(desk, 'stgb115')
    edit(desk, 'stgb115', 'maxMonths: 3', 'maxMonths: 12')
    const { versionId } = desk.ask('reference.goBack', {
      kind: 'statute',
      entry: 'stgb115',
      versionId: original.versionId,
      note: 'Irrtum',
    })
    expect(textOf(desk, 'stgb115')).toEqual({ ...original, versionId })
    expect(desk.ask('reference.history', { kind: 'statute', entry: 'stgb115' })).toHaveLength(3)
  })

  it.each([
    ['a line that is wrong', 'maxMonths: 3', 'maxMonths: drei', { code: 'RULE', key: 'referenceBroken' }],
    ['a field that nobody knows', 'maxMonths: 3', 'maxMonate: 3', { code: 'RULE', key: 'referenceBroken' }],
    ['another name', 'id: stgb115', 'id: stgb999', { code: 'RULE', key: 'referenceIdDiffers' }],
    ['nothing new', 'maxMonths: 3', 'maxMonths: 3', { code: 'RULE', key: 'nothingChanges' }],
    ['a graver case of nothing', 'maxMonths: 3', 'maxMonths: 3\nqualifies: stgb999', { key: 'referenceNoStatute' }],
  ])('is refused with %s, and stays as it was', (_, from, to, problem) => {
    const desk = aLegalDesk()
    const { yaml, versionId } = textOf(desk, 'stgb115')
    const order = { kind: 'statute', entry: 'stgb115', note: 'Warum', basedOn: versionId, yaml: yaml.replace(from, to) }
    expect(desk.refusal('reference.edit', order)).toMatchObject(problem)
    expect(textOf(desk, 'stgb115')).toMatchObject({ versionId, yaml })
  })

  it('names the line of the fault', () => {
    const desk = aLegalDesk()
    const { yaml, versionId } = textOf(desk, 'stgb115')
    const line = yaml.split('\n').indexOf('maxMonths: 3') + 1
    const order = { kind: 'statute', entry: 'stgb115', note: 'Warum', basedOn: versionId }
    expect(
      desk.refusal('reference.edit', { ...order, yaml: yaml.replace('maxMonths: 3', 'maxMonths: x') }),
    ).toMatchObject({ values: { line } })
  })

  it('is not changed over the head of somebody else', () => {
    const desk = aLegalDesk()
    const before = textOf(desk, 'stgb115')
    edit(desk, 'stgb115', 'maxMonths: 3', 'maxMonths: 12')
    const late = { kind: 'statute', entry: 'stgb115', yaml: before.yaml, note: 'Warum', basedOn: before.versionId }
    expect(desk.refusal('reference.edit', late)).toMatchObject({ code: 'CONFLICT', key: 'referenceChanged' })
  })

  it('is left alone by moderators', () => {
    const desk = aDesk()
    const { yaml, versionId } = textOf(desk, 'stgb115')
    const order = { kind: 'statute', entry: 'stgb115', yaml, note: 'Warum', basedOn: versionId }
    expect(desk.refusal('reference.edit', order)).toMatchObject({ code: 'RULE', key: 'lawOnly' })
  })

  it('can be found, with its versions, by its own name only', () => {
    const desk = aLegalDesk()
    const unknown = { kind: 'statute', entry: 'stgb999' }
    expect(desk.refusal('reference.history', unknown)).toMatchObject({ code: 'NOT_FOUND', key: 'referenceGone' })
    const { versionId } = textOf(desk, 'stgb188')
    expect(desk.refusal('reference.entry', { kind: 'statute', entry: 'stgb115', versionId })).toMatchObject({
      key: 'referenceVersionGone',
    })
  })

  it('is append-only, and a changed version is found by verify', () => {
    const desk = aLegalDesk()
    expect(() => desk.db.exec("UPDATE reference_versions SET note = 'x'")).toThrow(/append-only/)
    expect(() => desk.db.exec('DELETE FROM reference_versions')).toThrow(/append-only/)
    edit(desk, 'stgb115', 'maxMonths: 3', 'maxMonths: 12')
    desk.db.exec('DROP TRIGGER reference_versions_no_update')
    desk.db.exec("UPDATE reference_versions SET note = 'anders' WHERE origin = 'edited'")
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'reference' })
  })

  it('that no entry of the log knows is found by verify', () => {
    const desk = aDesk()
    desk.db.exec(`INSERT INTO reference_versions (kind, entry, body, body_sha256, origin, note, installed_at)
      VALUES ('statute', 'x', '{}', 'x', 'shipped', '', '')`)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'reference' })
  })
})

describe('an update of the product', () => {
  const dataDirWith = (change: (text: string) => string) => {
    const dataDir = aFolder()
    cpSync(SHIPPED.dataDir, dataDir, { recursive: true })
    const file = join(dataDir, 'publicity-at.yaml')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    return dataDir
  }
  const readersOf = (desk: Desk, level: string) =>
    desk
      .ask('reference.list', { kind: 'publicity' })
      .flatMap(one => (one.kind === 'publicity' && one.body.id === level ? [one] : []))[0]!

  it('comes into force by itself, and the log says so', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    await aDesk({ path }).close()
    const desk = aDesk({
      path,
      signedIn: false,
      dataDir: dataDirWith(text => text.replace('readers: 150', 'readers: 200')),
    })
    expect(readersOf(desk, 'broad').body).toMatchObject({ readers: 200 })
    expect(desk.db.prepare("SELECT count(*) FROM audit WHERE request = 'reference.shipped'").pluck().get()).toBe(1)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('leaves what the desk has made its own, and tells that there is something newer', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aLegalDesk({ path })
    const entry = { kind: 'publicity', entry: 'broad' } as const
    const { yaml, versionId } = first.ask('reference.entry', { ...entry, versionId: null })
    first.ask('reference.edit', {
      ...entry,
      yaml: yaml.replace('readers: 150', 'readers: 120'),
      note: 'OGH',
      basedOn: versionId,
    })
    await first.close()
    const desk = aDesk({
      path,
      signedIn: false,
      dataDir: dataDirWith(text => text.replace('readers: 150', 'readers: 200')),
    })
    expect(readersOf(desk, 'broad')).toMatchObject({ isOwn: true, hasNewerShipped: true, body: { readers: 120 } })
    expect(desk.ask('reference.history', entry).map(({ origin, inForce }) => [origin, inForce])).toEqual([
      ['shipped', false],
      ['edited', true],
      ['shipped', false],
    ])
  })

  it('takes out what it no longer brings', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    await aDesk({ path }).close()
    const without = { ...SHIPPED_LAW.entries, clock: SHIPPED_LAW.entries.clock.slice(1) }
    const desk = aDesk({ path, signedIn: false })
    const tables = (await import('../../../../../main/core/db/references.ts')).referenceTable(desk.db)
    const reference = createReference(tables, without)
    expect(reference.isUpToDate()).toBe(false)
    expect(reference.installShipped('2026-11-29T10:00:00.000Z')).toEqual([])
    expect(reference.list('clock').map(({ body }) => body)).toEqual(without.clock)
    expect(reference.isUpToDate()).toBe(true)
  })
})

describe('a law that changes from a day on', () => {
  const given = answers({ said: ['insult'], target: 'privatePerson', published: 'yes' })
  const on = (at: string) => ({
    answers: given,
    times: times({ submittedAt: at, publishedAt: at }),
    today: '2027-02-01',
  })
  const insultOf = (desk: Desk, at: string) =>
    desk.ask('offence.assess', on(at)).candidates.find(({ statute }) => statute === 'stgb115')

  it('is applied to deeds from that day, and the version before it to older ones', () => {
    const desk = aLegalDesk()
    const before = textOf(desk, 'stgb115').versionId
    const { yaml } = textOf(desk, 'stgb115')
    const after = desk.ask('reference.edit', {
      kind: 'statute',
      entry: 'stgb115',
      yaml: yaml.replace('maxMonths: 3', 'maxMonths: 12').replace('from: null', "from: '2027-01-01'"),
      note: 'BGBl I 1/2026',
      basedOn: before,
    }).versionId
    // 23:00 UTC on 31 December is the first of January in Vienna.
    expect(insultOf(desk, '2026-12-31T22:59:00.000Z')).toMatchObject({
      versionId: before,
      limitation: { lastDay: '2027-12-31' },
    })
    expect(insultOf(desk, '2026-12-31T23:00:00.000Z')).toMatchObject({
      versionId: after,
      limitation: { lastDay: '2030-01-01' },
    })
  })

  it('is not offered any more once it is repealed', () => {
    const desk = aLegalDesk()
    edit(desk, 'stgb115', 'until: null', "until: '2026-12-31'")
    expect(insultOf(desk, '2026-12-31T12:00:00.000Z')).toBeDefined()
    expect(insultOf(desk, '2027-01-01T12:00:00.000Z')).toBeUndefined()
  })
})

describe('the duties of a source', () => {
  it('are those of a host until the lawyer says otherwise', async () => {
    const desk = aLegalDesk()
    await desk.take(rows(1))
    const [source] = desk.ask('source.list', {})
    expect(source).toMatchObject({ name: 'Zeitung', profile: 'hosting_only' })
    desk.ask('source.setProfile', { sourceId: source!.id, profile: 'online_platform' })
    expect(desk.ask('source.list', {})[0]?.profile).toBe('online_platform')
    const again = { sourceId: source!.id, profile: 'online_platform' }
    expect(desk.refusal('source.setProfile', again).key).toBe('nothingChanges')
    expect(desk.refusal('source.setProfile', { ...again, sourceId: 99 })).toMatchObject({ key: 'sourceGone' })
    promote(desk, 'moderator')
    expect(desk.refusal('source.setProfile', { ...again, profile: 'hosting_only' }).key).toBe('lawOnly')
  })
})
