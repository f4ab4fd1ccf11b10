import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readReasons } from '../../../../main/core/reasons.ts'
import { readPacks } from '../../../../main/core/shipped-packs.ts'
import { AppError } from '../../../../shared/errors.ts'
import { aPackText, asSenior, publish } from '../../../fixtures/check-packs.ts'
import { aClock } from '../../../fixtures/clock.ts'
import { aDesk, type Desk, SHIPPED, TEST_PACKS } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aRow } from '../../../fixtures/rows.ts'

const PACK = 'desk-test.yaml'
const changedPack = (change: (text: string) => string): string => {
  const folder = aFolder()
  cpSync(TEST_PACKS, folder, { recursive: true })
  writeFileSync(join(folder, PACK), change(readFileSync(join(folder, PACK), 'utf8')))
  return folder
}

describe('the packs that ship', () => {
  it('name only reasons that are in the list', () => {
    const known = new Set(readReasons(SHIPPED.dataDir).reasons.map(reason => reason.code))
    const named = readPacks(SHIPPED.packsDir).flatMap(({ pack }) => pack.rules.map(rule => rule.reason))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(reason => !known.has(reason))).toEqual([])
  })
})

describe('a pack', () => {
  it('is installed once; when it has changed, what waits is checked by the new rules at once', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    await first.take([aRow({ externalId: '1', text: 'Schnurzelbatz' })])
    await first.close()
    const same = aDesk({ path, signedIn: false })
    expect(same.db.prepare('SELECT count(*) FROM packs').pluck().get()).toBe(1)
    await same.close()
    const packsDir = changedPack(text =>
      text.replace('version: 2', 'version: 3').replace('Ein grobes Wort', 'Ein derbes Wort'),
    )
    const changed = aDesk({ path, packsDir, signedIn: false })
    expect(changed.db.prepare('SELECT count(*) FROM packs').pluck().get()).toBe(2)
    await changed.core.idle()
    await changed.take([aRow({ externalId: '2', text: 'Schnurzelbatz' })])
    expect([1, 2].map(id => changed.view(id).hits[0])).toMatchObject([
      { ruleVersion: 3, explain: { de: 'Ein derbes Wort der Prüfung' } },
      { ruleVersion: 3, explain: { de: 'Ein derbes Wort der Prüfung' } },
    ])
    expect(changed.ask('audit.verify', {}).ok).toBe(true)
  })

  it('that is broken is named, with its sentence, before any database is touched', () => {
    const packsDir = changedPack(text => text.replace('severity: 3', 'severity: 9'))
    const open = () => aDesk({ packsDir, path: join(aFolder(), 'desk.sqlite') })
    expect(open).toThrow(AppError)
    try {
      open()
    } catch (error) {
      expect((error as AppError).toProblem()).toMatchObject({
        code: 'DATABASE',
        key: 'dataBroken',
        values: { file: PACK, line: 10, detail: expect.stringContaining('grobes-wort') },
      })
    }
  })
})

describe('a newer pack that comes with the product', () => {
  const newer = (change: (text: string) => string = text => text) =>
    changedPack(text =>
      change(text.replace('version: 4', 'version: 5').replace('[schnurzelbatz,', '[schnurzelbatz, quargelzipf,')),
    )
  const summary = (desk: Desk) => desk.ask('pack.list', {}).packs.find(pack => pack.name === 'desk-test')!
  const hitsOf = (desk: Desk, text: string) => desk.ask('check.text', { text }).hits.length
  const edited = (desk: Desk) =>
    desk.ask('pack.read', { pack: 'desk-test' }).yaml.replace('krawutzling]', 'krawutzling, zipfelquarg]')

  /** A desk on a file, and the same file opened again with other packs. */
  async function reopened(first: Desk, packsDir: string): Promise<Desk> {
    await first.core.idle()
    await first.close()
    return aDesk({ path: first.path, packsDir, signedIn: false })
  }
  const aDeskOnDisk = () => aDesk({ path: join(aFolder(), 'desk.sqlite') })

  const arrivals = (desk: Desk) =>
    desk.db
      .prepare<[], { moderatorId: string | null; effects: string }>(
        "SELECT moderator_id AS moderatorId, effects FROM audit WHERE request = 'packs.shipped' ORDER BY seq",
      )
      .all()
      // The law that comes with a new desk stands in the same entry.
      .map(({ moderatorId, effects }) => ({
        moderatorId,
        effects: (JSON.parse(effects) as Array<{ kind: string }>).filter(({ kind }) => kind !== 'reference'),
      }))

  it('is in the audit log by itself, once, with nobody as the one who ordered it', async () => {
    const first = aDeskOnDisk()
    const entry = (packId: number) => ({
      moderatorId: null,
      effects: [{ kind: 'rules', pack: 'desk-test', what: 'shipped', packId }],
    })
    expect(arrivals(first)).toEqual([entry(1)])
    const packsDir = newer()
    const second = await reopened(first, packsDir)
    expect(arrivals(second)).toEqual([entry(1), entry(2)])
    const third = await reopened(second, packsDir)
    expect(arrivals(third)).toHaveLength(2)
    expect(third.ask('audit.verify', {})).toMatchObject({ ok: true, broken: null })
  })

  it.each([
    ['by the window', true],
    ['first by the command line', false],
  ])('has everything checked anew when the desk is opened %s', async (_, runsAlone) => {
    const first = aDeskOnDisk()
    await first.take([aRow({ externalId: 'x', text: 'Quargelzipf' })])
    await first.close()
    const options = { path: first.path, packsDir: newer(), signedIn: false }
    const opened = aDesk({ ...options, runsAlone })
    await opened.core.idle()
    const recheckId = opened.ask('recheck.state', {})!.id
    expect(opened.view(1).queue).toBe(runsAlone ? 'flagged' : 'incoming')
    expect(arrivals(opened).at(-1)!.effects).toMatchObject([
      { kind: 'rules' },
      { kind: 'recheck', recheckId, state: 'running' },
    ])
    await opened.close()
    const window = aDesk(options)
    await window.core.idle()
    expect([window.view(1).queue, window.ask('recheck.state', {})]).toMatchObject([
      'flagged',
      { id: recheckId, state: 'finished', changed: 1 },
    ])
    expect(window.ask('audit.verify', {})).toMatchObject({ ok: true, broken: null })
  })

  it('is not in the log when it does not come into force, nor when it cannot', async () => {
    const first = aDeskOnDisk()
    publish(first, edited(first), 'desk-test')
    const desk = await reopened(first, newer())
    expect(arrivals(desk)).toHaveLength(1)
    const packs = () => desk.db.prepare('SELECT name, in_force, shipped FROM pack_states').all()
    const before = packs()
    desk.db.exec("CREATE TRIGGER no_log BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END")
    const packsDir = newer()
    writeFileSync(join(packsDir, 'probe.yaml'), aPackText([{ id: 'wort', terms: ['gugel'] }]))
    await desk.close()
    expect(() => aDesk({ path: desk.path, packsDir, signedIn: false })).toThrow(/full/)
    const db = new Database(desk.path)
    db.exec('DROP TRIGGER no_log')
    db.close()
    const again = aDesk({ path: desk.path, packsDir: newer(), signedIn: false })
    expect(again.db.prepare('SELECT name, in_force, shipped FROM pack_states').all()).toEqual(before)
  })

  it('goes in force by itself while the desk has none of its own', async () => {
    const desk = await reopened(aDeskOnDisk(), newer())
    expect(summary(desk)).toMatchObject({ version: 5, origin: 'shipped', newerShipped: null })
    expect(hitsOf(desk, 'Quargelzipf')).toBe(1)
  })

  it('is offered and does not run once the desk has one of its own', async () => {
    const first = aDeskOnDisk()
    publish(first, edited(first), 'desk-test')
    expect(summary(first)).toMatchObject({ version: 5, newerShipped: null })
    const desk = await reopened(first, newer())
    expect(summary(desk)).toMatchObject({ version: 5, origin: 'edited', newerShipped: 5 })
    expect([hitsOf(desk, 'Quargelzipf'), hitsOf(desk, 'Zipfelquarg')]).toEqual([0, 1])
    const shipped = desk.ask('pack.read', { pack: 'desk-test' }).versions.find(one => one.origin === 'shipped')!
    desk.ask('pack.rollBack', { pack: 'desk-test', packId: shipped.packId, note: '' })
    expect(summary(desk)).toMatchObject({ version: 5, origin: 'shipped', newerShipped: null })
    expect([hitsOf(desk, 'Quargelzipf'), hitsOf(desk, 'Zipfelquarg')]).toEqual([1, 0])
  })

  it('stays put where a senior went back behind it, even when another pack is new', async () => {
    const first = await reopened(aDeskOnDisk(), newer())
    asSenior(first)
    const old = first.ask('pack.read', { pack: 'desk-test' }).versions.find(one => one.version === 4)!
    first.ask('pack.rollBack', { pack: 'desk-test', packId: old.packId, note: 'Zu viel' })
    expect(summary(first)).toMatchObject({ version: 4, newerShipped: 5 })
    const packsDir = newer()
    writeFileSync(join(packsDir, 'probe.yaml'), aPackText([{ id: 'wort', terms: ['gugel'] }]))
    const desk = await reopened(first, packsDir)
    expect(hitsOf(desk, 'Gugel')).toBe(1)
    expect(summary(desk)).toMatchObject({ version: 4, newerShipped: 5 })
  })

  it('ends the automatic outcome of a rule that is another one in it, and of no other', async () => {
    const first = aDeskOnDisk()
    asSenior(first)
    for (const ruleId of ['grobes-wort', 'drohwort'])
      first.ask('rule.automatic', { pack: 'desk-test', ruleId, on: true })
    // Its version was forgotten to be raised.
    const desk = await reopened(first, newer())
    expect(summary(desk).rules.map(rule => [rule.id, rule.version, rule.automatic])).toEqual([
      ['grobes-wort', 2, false],
      ['drohwort', 1, true],
      ['hinweis', 7, false],
    ])
  })

  it('ends a shadow that has its number, and stores its hits under its own rules', async () => {
    const first = aDeskOnDisk()
    asSenior(first)
    first.ask('pack.shadow', { pack: 'desk-test', yaml: edited(first) })
    expect(summary(first).shadowVersion).toBe(5)
    const desk = await reopened(
      first,
      newer(text => text.replace('Ein grobes Wort', 'Ein derbes Wort')),
    )
    expect(summary(desk)).toMatchObject({ version: 5, shadowVersion: null })
    await desk.take([aRow({ externalId: 'x', text: 'Quargelzipf' })])
    expect(desk.view(desk.idOf('x')).hits).toMatchObject([{ explain: { de: 'Ein derbes Wort der Prüfung' } }])
  })
})

describe('a pack with a last day', () => {
  const LAST = '2026-11-22'
  /** 23:30 in Vienna on that day. */
  const LATE = '2026-11-22T22:30:00.000Z'
  const HOUR_MS = 3_600_000
  const ending = (day = LAST) => changedPack(text => text.replace("owner: 'Tests'", `owner: 'Tests'\nexpires: ${day}`))
  const rechecks = (desk: Desk) => desk.db.prepare<[], number>('SELECT count(*) FROM rechecks').pluck().get()!
  const isFlagged = (desk: Desk) => desk.view(1).queue === 'flagged'

  it('ends while nobody touches the desk: what waits is checked without it, and the screen is told', async () => {
    const clock = aClock({ start: LATE, stepMs: 0 })
    const desk = aDesk({ clock, packsDir: ending() })
    await desk.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    clock.advance(HOUR_MS / 4)
    desk.core.lookAtClock()
    await desk.core.idle()
    expect([rechecks(desk), isFlagged(desk)]).toEqual([0, true])
    desk.told.length = 0
    clock.advance(HOUR_MS / 4)
    desk.core.lookAtClock()
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ queue: 'incoming', hits: [], risk: 0 })
    const told = desk.told.map(event => event.name)
    for (const name of ['rules.changed', 'app.changed', 'recheck.changed', 'comment.changed'])
      expect(told).toContain(name)
    expect(rechecks(desk)).toBe(1)
    clock.advance(24 * HOUR_MS)
    desk.core.lookAtClock()
    await desk.core.idle()
    expect(rechecks(desk)).toBe(1)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is tried again where the disk was full when its day was over, at midnight or at the start', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const clock = aClock({ start: LATE, stepMs: 0 })
    const packsDir = ending()
    const first = aDesk({ path, clock, packsDir })
    await first.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    first.db.exec("CREATE TRIGGER no_room BEFORE INSERT ON rechecks BEGIN SELECT RAISE(ABORT, 'full'); END")
    clock.advance(HOUR_MS)
    first.core.lookAtClock()
    await first.close()
    const desk = aDesk({ path, clock, packsDir, signedIn: false })
    desk.core.lookAtClock()
    await desk.core.idle()
    expect([rechecks(desk), isFlagged(desk)]).toEqual([0, true])
    desk.db.exec('DROP TRIGGER no_room')
    desk.told.length = 0
    desk.core.lookAtClock()
    desk.core.lookAtClock()
    await desk.core.idle()
    expect([rechecks(desk), isFlagged(desk)]).toEqual([1, false])
    expect(desk.told.map(event => event.name)).not.toContain('app.changed')
  })

  it('ends in shadow too', async () => {
    const clock = aClock({ start: LATE, stepMs: 0 })
    const desk = aDesk({ clock })
    asSenior(desk)
    await desk.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    const { yaml } = desk.ask('pack.read', { pack: 'desk-test' })
    desk.ask('pack.shadow', {
      pack: 'desk-test',
      yaml: yaml.replace("owner: 'Tests'", `owner: 'Tests'\nexpires: ${LAST}`),
    })
    await desk.core.idle()
    const shadows = desk.db.prepare<[], number>('SELECT count(*) FROM shadow_hits').pluck()
    expect(shadows.get()).toBe(1)
    clock.advance(HOUR_MS)
    desk.core.lookAtClock()
    await desk.core.idle()
    expect([shadows.get(), isFlagged(desk)]).toEqual([0, true])
  })

  it('ends while the desk is closed: the next start checks without it, and no later one does so again', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const packsDir = ending()
    const clock = aClock({ start: LATE, stepMs: 0 })
    const first = aDesk({ path, clock, packsDir })
    await first.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    expect(isFlagged(first)).toBe(true)
    await first.close()
    clock.advance(HOUR_MS)
    for (const turn of [1, 2]) {
      const next = aDesk({ path, clock, packsDir, signedIn: false })
      await next.core.idle()
      expect([turn, rechecks(next), isFlagged(next)]).toEqual([turn, 1, false])
      await next.close()
    }
  })

  it('that is switched off, or has not ended, changes nothing at midnight', async () => {
    for (const [day, on] of [
      [LAST, false],
      ['2026-11-23', true],
    ] as const) {
      const clock = aClock({ start: LATE, stepMs: 0 })
      const desk = aDesk({ clock, packsDir: ending(day) })
      asSenior(desk)
      await desk.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
      if (!on) desk.ask('pack.switch', { pack: 'desk-test', on })
      await desk.core.idle()
      const before = rechecks(desk)
      clock.advance(HOUR_MS)
      desk.core.lookAtClock()
      await desk.core.idle()
      expect([day, rechecks(desk)]).toEqual([day, before])
    }
  })

  it('takes the place of a check that began the day before and is not done', async () => {
    const clock = aClock({ start: LATE, stepMs: 0 })
    const desk = aDesk({ clock, packsDir: ending() })
    await desk.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    const { id } = desk.ask('recheck.start', {})
    desk.ask('recheck.pause', { id })
    clock.advance(HOUR_MS)
    desk.core.lookAtClock()
    await desk.core.idle()
    expect([isFlagged(desk), desk.ask('recheck.state', {})?.state]).toEqual([false, 'finished'])
  })

  it('runs until that day is over in the newsroom, and then is silent', async () => {
    const clock = aClock({ start: '2026-11-22T22:59:00.000Z', stepMs: 0 })
    const packsDir = changedPack(text => text.replace("owner: 'Tests'", "owner: 'Tests'\nexpires: 2026-11-22"))
    const desk = aDesk({ clock, packsDir })
    const state = () => desk.ask('pack.list', {}).packs[0]
    await desk.take([aRow({ externalId: 'a', text: 'Schnurzelbatz' })])
    expect(desk.view(1)).toMatchObject({ queue: 'flagged', hits: [{}] })
    expect(state()).toMatchObject({ expires: '2026-11-22', expired: false })
    clock.advance(60_000)
    await desk.take([aRow({ externalId: 'b', text: 'Schnurzelbatz' })])
    expect(desk.view(2)).toMatchObject({ queue: 'incoming', hits: [] })
    expect(state()).toMatchObject({ expires: '2026-11-22', expired: true })
    expect(desk.ask('check.text', { text: 'Schnurzelbatz' }).hits).toEqual([])
  })
})
