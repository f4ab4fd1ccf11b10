import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportState } from '../../../../shared/domain.ts'
import { contentOf } from '../../../fixtures/content.ts'
import { aDesk, type Desk, SHIPPED, TEST_PACKS } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { anNdjsonFile, ROW_MAPPING, rows } from '../../../fixtures/rows.ts'

/** From now on the database may grow by so many pages and no more; SQLite then says what it says on a full disk. */
const leaveRoom = ({ db }: Desk, pages: number) =>
  db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + pages}`)
const makeRoom = ({ db }: Desk) => db.pragma('max_page_count = 1000000')
const start = async (desk: Desk, file: string) => {
  const token = await desk.offer(file)
  return { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' } as const
}

describe('on a full disk', () => {
  it('a decision is refused with the way out, nothing of it is kept, and it works once there is room', async () => {
    const desk = aDesk()
    await desk.take(rows(60))
    leaveRoom(desk, 3)
    let id = 1
    const draft = () => desk.draft(id, 'escalate', { note: 'x'.repeat(1000) })
    while (desk.core.dispatch('comment.decide', draft()).ok) id++
    expect(id).toBeGreaterThan(1)
    const before = contentOf(desk.db)
    desk.told.length = 0
    expect(desk.refusal('comment.decide', draft())).toEqual({ code: 'DATABASE', key: 'diskFull', values: {} })
    expect(contentOf(desk.db)).toEqual(before)
    expect(desk.told).toEqual([])
    makeRoom(desk)
    expect(desk.ask('comment.decide', draft())).toMatchObject({ status: 'escalated' })
    expect(desk.counts()['escalated']).toBe(id)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('an import stops at a whole slice and says why, and the same file goes in once there is room', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, rows(2000))
    const order = await start(desk, file)
    leaveRoom(desk, 200)
    desk.ask('import.start', order)
    await desk.core.idle()
    expect(desk.told).toContainEqual({ name: 'file.refused', payload: { key: 'diskFull', values: {} } })
    const told = desk.told.flatMap(event => (event.name === 'import.changed' ? [event.payload] : []))
    expect(told.at(-1)!.state).toBe('failed')
    const [failed] = desk.ask('import.list', {})
    expect(failed).toMatchObject({ state: 'failed', read: told.at(-1)!.read })
    expect(desk.counts()['incoming']).toBe(failed!.read)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()

    makeRoom(desk)
    const state: ImportState = await desk.take(rows(2000))
    expect(state).toMatchObject({ state: 'finished', same: failed!.read, new: 2000 - failed!.read })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('an import whose end cannot be written is not said to be running', async () => {
    const desk = aDesk()
    const order = await start(desk, anNdjsonFile(desk.folder, rows(1000)))
    desk.ask('import.start', order)
    desk.db.exec("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END")
    await desk.core.idle()
    expect(desk.ask('import.list', {})[0]).toMatchObject({ state: 'failed', read: 0 })
    desk.db.exec('DROP TRIGGER full')
    expect(await desk.take(rows(1000))).toMatchObject({ state: 'finished', new: 1000 })
  })

  it('an import that cannot even be noted is refused, and its file may be offered to the next try', async () => {
    const desk = aDesk()
    const order = await start(desk, anNdjsonFile(desk.folder, rows(3)))
    leaveRoom(desk, 0)
    while (desk.core.dispatch('workstation.rename', { name: 'x'.repeat(80) }).ok);
    const before = contentOf(desk.db)
    expect(desk.refusal('import.start', order)).toMatchObject({ key: 'diskFull' })
    expect(contentOf(desk.db)).toEqual(before)
    makeRoom(desk)
    desk.ask('import.start', order)
    await desk.core.idle()
    expect(desk.counts()['incoming']).toBe(3)
  })
})

const canMount = spawnSync('unshare', ['-Urm', 'true']).status === 0
if (!canMount)
  process.stderr.write('A real full disk needs user namespaces (unshare -Urm), which this machine does not allow.\n')

describe('on a real disk that is really full', () => {
  it.runIf(canMount)('starting and deciding are refused in words, and nothing confirmed is lost', () => {
    const disk = aFolder()
    const file = anNdjsonFile(aFolder(), rows(300))
    const child = join(import.meta.dirname, '../../../fixtures/children/full-disk.ts')
    const command = 'mount -t tmpfs -o size=2m tmpfs "$1" && exec "$0" "$2" "$1" "$3" "$4" "$5"'
    const shell = ['-Urm', 'sh', '-c', command, process.execPath, disk, child, TEST_PACKS, SHIPPED.dataDir, file]
    const answers = JSON.parse(execFileSync('unshare', shell, { encoding: 'utf8' })) as unknown
    expect(answers).toEqual({
      start: 'diskFull',
      startWithLittleRoom: ['diskFull', 'opened'],
      firstImport: 'done',
      decision: 'diskFull',
      undoWhileFull: 'diskFull',
      lostWhileFull: 0,
      decisionWithRoom: 'done',
      verify: true,
      reopened: 'opened',
      record: { ok: true, value: expect.objectContaining({ ok: true, broken: null }) },
      kept: true,
    })
  })
})
