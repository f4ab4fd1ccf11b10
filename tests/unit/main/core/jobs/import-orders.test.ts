import { copyFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { journalOf } from '../../../../../main/core/db/journal.ts'
import { JOURNAL_PAGES } from '../../../../../main/core/db/open.ts'
import type { Effect } from '../../../../../main/core/deps.ts'
import type { ScannedSlice } from '../../../../../main/core/pool/import-stream.ts'
import { poolSize } from '../../../../../main/core/pool/pool.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { anNdjsonFile, aRow, type Row, ROW_MAPPING, rows } from '../../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../../main/core/checker.ts')).href
const AT_WORK_MS = 10_000
const NORMAL = 1
const FULL = 2

/** What happens before the import is given its next slice, counted from 0. */
const before = vi.hoisted(() => ({ slice: (_number: number): void => {} }))
beforeEach(() => void (before.slice = () => {}))

vi.mock(import('../../../../../main/core/pool/import-stream.ts'), async importOriginal => {
  const original = await importOriginal()
  async function* streamImport(reading: Parameters<typeof original.streamImport>[0]): AsyncGenerator<ScannedSlice> {
    let number = 0
    for await (const scanned of original.streamImport(reading)) {
      if (scanned.slice.rows > 0) before.slice(number++)
      yield scanned
    }
  }
  return { ...original, streamImport }
})

type Slice = Readonly<{ lines: [number, number]; taken: number[] }>

/** The orders of all imports: their lines, and the new comments of each slice in them. */
const slicesOf = ({ db }: Desk): Slice[] =>
  db
    .prepare<[], { input: string; effects: string }>(
      "SELECT input, effects FROM audit WHERE request = 'import.slice' ORDER BY seq",
    )
    .all()
    .map(({ input, effects }) => ({
      lines: (JSON.parse(input) as { lines: [number, number] }).lines,
      taken: (JSON.parse(effects) as Effect[]).flatMap(effect =>
        effect.kind === 'intake' ? [effect.receipt.new] : [],
      ),
    }))
const linesOf = (desk: Desk) => slicesOf(desk).map(({ lines }) => lines)

/** Begins an import and has somebody go away from the desk at once, unless `stays`. */
async function start(desk: Desk, content: readonly Row[], { stays = false } = {}): Promise<string> {
  const token = await desk.offer(anNdjsonFile(desk.folder, content))
  const order = { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' } as const
  const { importId } = desk.ask('import.start', order)
  if (!stays) desk.clock.advance(AT_WORK_MS)
  return importId
}
const workOn = (desk: Desk) => void desk.ask('workstation.rename', { name: 'Pult' })
const stateOf = (desk: Desk) => desk.ask('import.list', {})[0]!

describe('the orders of an import', () => {
  it('are its slices one by one while somebody has given an order within the last ten seconds', async () => {
    const desk = aDesk()
    await start(desk, rows(1300), { stays: true })
    await desk.core.idle()
    expect(slicesOf(desk)).toEqual([
      { lines: [1, 400], taken: [400] },
      { lines: [401, 800], taken: [400] },
      { lines: [801, 1200], taken: [400] },
      { lines: [1201, 1300], taken: [100] },
    ])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('are four slices each while nobody is at work, and at the end of the file what is left', async () => {
    const desk = aDesk()
    await start(desk, rows(3700))
    await desk.core.idle()
    expect(slicesOf(desk)).toEqual([
      { lines: [1, 1600], taken: [400, 400, 400, 400] },
      { lines: [1601, 3200], taken: [400, 400, 400, 400] },
      { lines: [3201, 3700], taken: [400, 100] },
    ])
    expect(stateOf(desk)).toMatchObject({ state: 'finished', read: 3700, new: 3700, same: 0, rejected: 0 })
    expect(desk.counts()['incoming']).toBe(3700)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('become single slices again with the next one that comes after somebody has given an order', async () => {
    const desk = aDesk()
    before.slice = number => {
      if (number === 5) workOn(desk)
      if (number === 7) desk.clock.advance(AT_WORK_MS)
    }
    await start(desk, rows(4000))
    await desk.core.idle()
    expect(linesOf(desk)).toEqual([
      [1, 1600],
      [1601, 2400],
      [2401, 2800],
      [2801, 4000],
    ])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('that only refuse an order count as work too, questions do not', async () => {
    const desk = aDesk()
    before.slice = number => {
      if (number === 0) desk.ask('queue.list', {})
      if (number === 5) desk.refusal('comment.decide', {})
    }
    await start(desk, rows(2800))
    await desk.core.idle()
    expect(linesOf(desk)).toEqual([
      [1, 1600],
      [1601, 2400],
      [2401, 2800],
    ])
  })

  it('know a post again that another slice of the same order has brought', async () => {
    const desk = aDesk()
    const again = [
      ...rows(400),
      aRow({ externalId: '7', text: 'Anders.' }),
      ...rows(399, () => ({}), 1000),
      aRow({ externalId: '7', text: 'Wieder anders.' }),
      aRow({ externalId: '' }),
    ]
    await start(desk, again)
    await desk.core.idle()
    expect(linesOf(desk)).toEqual([[1, 802]])
    expect(stateOf(desk)).toMatchObject({ read: 802, new: 799, revised: 2, same: 0, rejected: 1 })
    expect(desk.view(desk.idOf('7'))).toMatchObject({ revision: 3, text: 'Wieder anders.' })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })
})

describe('an import that ends early while slices wait for others', () => {
  const completed = async (desk: Desk, read: number) => {
    expect(stateOf(desk)).toMatchObject({ read, new: read, same: 0 })
    expect(desk.counts()['incoming']).toBe(read)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
    before.slice = () => {}
    expect(await desk.take(rows(4000))).toMatchObject({ state: 'finished', same: read, new: 4000 - read })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  }

  it('because it was cancelled, keeps whole orders, and importing again completes it', async () => {
    const desk = aDesk()
    before.slice = number => {
      if (number === 6) desk.ask('import.cancel', { importId })
    }
    const importId = await start(desk, rows(4000))
    await desk.core.idle()
    expect(stateOf(desk).state).toBe('cancelled')
    expect(linesOf(desk)).toEqual([[1, 1600]])
    await completed(desk, 1600)
  })

  it('because its file broke off, does so too', async () => {
    const desk = aDesk()
    before.slice = number => {
      if (number === 6) throw Object.assign(new Error('read'), { code: 'EIO', syscall: 'read' })
    }
    await start(desk, rows(4000))
    await desk.core.idle()
    expect(stateOf(desk).state).toBe('failed')
    expect(desk.told).toContainEqual({
      name: 'file.refused',
      payload: { key: 'fileUnreadable', values: { file: 'zeitung.ndjson' } },
    })
    await completed(desk, 1600)
  })

  it('because a slice was refused, takes the others of its order back', async () => {
    const desk = aDesk()
    desk.db.exec(`CREATE TRIGGER broken BEFORE INSERT ON comments WHEN new.external_id = '2900'
      BEGIN SELECT RAISE(ABORT, 'no room'); END`)
    await start(desk, rows(4000))
    await desk.core.idle()
    desk.db.exec('DROP TRIGGER broken')
    expect(stateOf(desk).state).toBe('failed')
    await completed(desk, 1600)
  })
})

describe('what waits for the disk', () => {
  /** A desk with two posts; from here on every order is noted with how it was written. */
  const aNotingDesk = async () => {
    const folder = aFolder()
    const desk = aDesk({ folder, path: join(folder, 'desk.db') })
    await desk.take(rows(2), 'Erste')
    const seen: Array<[string, unknown]> = []
    desk.db.function('noted', (request, synchronous) => void seen.push([String(request), synchronous]))
    desk.db.exec(`CREATE TEMP TRIGGER note AFTER INSERT ON main.audit
      BEGIN SELECT noted(new.request, synchronous) FROM pragma_synchronous; END`)
    return { desk, seen }
  }

  it('is every order but the slices of an import: its beginning and end, and decisions meanwhile', async () => {
    const { desk, seen } = await aNotingDesk()
    before.slice = number => {
      if (number === 1) desk.decide(1, 'approve')
    }
    await start(desk, rows(1000), { stays: true })
    await desk.core.idle()
    desk.decide(2, 'approve')
    expect(seen).toEqual([
      ['import.start', FULL],
      ['import.slice', NORMAL],
      ['comment.decide', FULL],
      ['import.slice', NORMAL],
      ['import.slice', NORMAL],
      ['import.end', FULL],
      ['comment.decide', FULL],
    ])
  })

  it('is the end of a re-check, and none of its slices before', async () => {
    const { desk, seen } = await aNotingDesk()
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(seen).toEqual([
      ['recheck.start', FULL],
      ['recheck.slice', NORMAL],
      ['recheck.slice', FULL],
    ])
  })
})

describe('a power cut during an import', () => {
  it('takes back slices behind the last decision at most, and the same file completes them', async () => {
    const folder = aFolder()
    const path = join(folder, 'desk.db')
    const desk = aDesk({ folder, path })
    await desk.take(rows(3), 'Erste')
    journalOf(desk.db).mergeByItself(false)
    const journalBytes = () => statSync(`${path}-wal`).size
    const cut = aFolder()
    const sure = { bytes: 0, read: 0 }
    before.slice = number => {
      if (number === 2) {
        desk.decide(1, 'approve')
        Object.assign(sure, { bytes: journalBytes(), read: stateOf(desk).read })
      }
      if (number === 6) for (const ending of ['', '-wal']) copyFileSync(path + ending, join(cut, `desk.db${ending}`))
    }
    await start(desk, rows(2700), { stays: true })
    await desk.core.idle()
    before.slice = () => {}
    expect(sure.read).toBe(800)

    // What was not waited for may be missing from any byte on.
    const all = statSync(join(cut, 'desk.db-wal')).size
    const reads = []
    for (const share of [0, 0.01, 0.4, 0.7, 0.99, 1]) {
      const left = aFolder()
      for (const ending of ['', '-wal']) copyFileSync(join(cut, `desk.db${ending}`), join(left, `desk.db${ending}`))
      truncateSync(join(left, 'desk.db-wal'), sure.bytes + Math.floor(share * (all - sure.bytes)))
      const again = aDesk({ folder: left, path: join(left, 'desk.db'), signedIn: false })
      expect(again.view(1)).toMatchObject({ status: 'approved', queue: 'decided' })
      const { state, read } = stateOf(again)
      expect([state, again.counts()['incoming']]).toEqual(['interrupted', 2 + read])
      expect(again.ask('audit.verify', {}).broken).toBeNull()
      expect(await again.take(rows(2700))).toMatchObject({ state: 'finished', same: read, new: 2700 - read })
      reads.push(read)
    }
    expect(reads[0]).toBe(sure.read)
    expect(reads.at(-1)).toBe(2400)
    expect(reads).toEqual(reads.toSorted((a, b) => a - b))
  })
})

describe('the journal of an import that is read by a thread', () => {
  const LONG = 'Wort für Wort wird es mehr. '.repeat(150)
  const mergesBeside = poolSize() > 1

  const imported = async (content: readonly Row[]) => {
    const folder = aFolder()
    const desk = aDesk({ folder, path: join(folder, 'desk.db'), checkerScript: CHECKER })
    const limit = () => desk.db.pragma('wal_autocheckpoint', { simple: true })
    const meanwhile = new Set<unknown>()
    before.slice = () => void meanwhile.add(limit())
    await start(desk, content)
    await desk.core.idle()
    return { desk, meanwhile: [...meanwhile], afterwards: limit() }
  }

  it('is merged by another one, which leaves nothing to the next decision; then the desk merges by itself again', async () => {
    const { desk, meanwhile, afterwards } = await imported(rows(3000, index => ({ text: `${index} ${LONG}` })))
    expect(meanwhile).toEqual([mergesBeside ? 0 : JOURNAL_PAGES])
    expect(afterwards).toBe(JOURNAL_PAGES)
    const [pages] = desk.db.pragma('wal_checkpoint(NOOP)') as Array<{ log: number; checkpointed: number }>
    expect(pages!.log < JOURNAL_PAGES || pages!.checkpointed === pages!.log).toBe(true)
    expect(stateOf(desk)).toMatchObject({ state: 'finished', new: 3000 })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('of a small file, which no thread reads, is merged as ever', async () => {
    const { meanwhile, afterwards } = await imported(rows(500))
    expect([meanwhile, afterwards]).toEqual([[JOURNAL_PAGES], JOURNAL_PAGES])
  })
})
