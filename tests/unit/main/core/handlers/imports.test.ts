import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportState } from '../../../../../shared/domain.ts'
import { contentOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aCsvFile, anNdjsonFile, aRow, ROW_MAPPING, rows } from '../../../../fixtures/rows.ts'

const aStart = (token: string, source = 'Zeitung') =>
  ({ token, source, mapping: ROW_MAPPING, statuses: 'map', language: 'de' }) as const
const probeOf = async (desk: Desk, file: string) => {
  const reply = await desk.core.offerFile(file)
  if (!reply.ok) throw new Error(reply.problem.key)
  return reply.value
}
const statesTold = (desk: Desk): ImportState[] =>
  desk.told.flatMap(event => (event.name === 'import.changed' ? [event.payload] : []))

describe('an import', () => {
  it('takes new rows, and the same file again changes nothing but the book of imports', async () => {
    const desk = aDesk()
    expect(await desk.take(rows(450))).toMatchObject({
      state: 'finished',
      read: 450,
      new: 450,
      revised: 0,
      same: 0,
      rejected: 0,
    })
    const { comments, revisions, decisions } = contentOf(desk.db)
    expect(await desk.take(rows(450))).toMatchObject({ read: 450, new: 0, revised: 0, same: 450, rejected: 0 })
    expect(contentOf(desk.db)).toMatchObject({ comments, revisions, decisions })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('reads CSV and NDJSON to the same comments', async () => {
    const content = rows(20, index => ({
      text: `Er sagte: "so; nicht",\nund ging. ${index}`,
      headline: index % 2 ? 'Na ja' : '',
    }))
    const texts = (desk: Desk) => desk.db.prepare('SELECT comment_id, text FROM revisions ORDER BY comment_id').all()
    const fromNdjson = aDesk()
    await fromNdjson.take(content)
    const fromCsv = aDesk()
    const probe = await probeOf(fromCsv, aCsvFile(fromCsv.folder, content))
    expect(probe).toMatchObject({ format: 'csv', delimiter: ';', encoding: 'utf-8', columns: Object.keys(content[0]!) })
    fromCsv.ask('import.start', aStart(probe.token))
    await fromCsv.core.idle()
    expect(texts(fromCsv)).toEqual(texts(fromNdjson))
    expect(texts(fromCsv)).toHaveLength(20)
  })

  it('takes an edited text as a new revision that waits for a person again, with hits of its own', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Harmlos.' })])
    desk.decide(1, 'approve')
    desk.told.length = 0
    const state = await desk.take([aRow({ externalId: 'x', text: 'Du Schnurzelbatz!' })])
    expect(state).toMatchObject({ new: 0, revised: 1, same: 0 })
    expect(desk.view(1)).toMatchObject({
      status: 'pending',
      queue: 'flagged',
      revision: 2,
      version: 2,
      everPublic: true,
      text: 'Du Schnurzelbatz!',
      earlierTexts: [{ revision: 1, text: 'Harmlos.', receivedAt: expect.any(String) }],
    })
    expect(desk.view(1).hits.map(hit => hit.ruleId)).toEqual(['grobes-wort'])
    expect(desk.told).toContainEqual({ name: 'comment.changed', payload: { ids: [1] } })
    expect(desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 5 }).rows[0]!.risk).toBe(303)
  })

  it('knows a row twice in one file: the later text is the revision', async () => {
    const desk = aDesk()
    const twice = [
      aRow({ externalId: 'x', text: 'Eins.' }),
      aRow({ externalId: 'x', text: 'Zwei.' }),
      aRow({ externalId: 'x', text: 'Zwei.' }),
    ]
    expect(await desk.take(twice)).toMatchObject({ read: 3, new: 1, revised: 1, same: 1 })
    expect(desk.view(1)).toMatchObject({ text: 'Zwei.', revision: 2 })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('keeps two sources with the same numbers apart', async () => {
    const desk = aDesk()
    await desk.take(rows(3), 'Zeitung')
    expect(await desk.take(rows(3), 'Andere Zeitung')).toMatchObject({ new: 3 })
    expect(desk.ask('queue.list', {})[0]!.count).toBe(6)
  })

  it.each([
    ['online', 'map', 'approved', 'decided', true, 0],
    ['hold', 'map', 'pending', 'incoming', false, 0],
    ['spam', 'map', 'deleted', 'decided', false, 0],
    ['wasweissich', 'map', 'pending', 'incoming', false, 1],
    ['online', 'allPending', 'pending', 'incoming', false, 0],
  ] as const)(
    'takes a row that is "%s" at the site, asked to %s, as %s in %s',
    async (word, statuses, status, queue, everPublic, unknownStatus) => {
      const desk = aDesk()
      expect(await desk.take([aRow({ status: word })], 'Zeitung', statuses)).toMatchObject({ new: 1, unknownStatus })
      expect(desk.view(1)).toMatchObject({ status, queue, everPublic })
    },
  )

  it('puts bad rows into a file with line, field, reason and the row itself, and goes on', async () => {
    const desk = aDesk()
    const bad = [
      ...rows(2),
      aRow({ externalId: '' }),
      aRow({ externalId: '8', submittedAt: 'gestern' }),
      aRow({ externalId: '9', text: 'x'.repeat(60_000) }),
      ...rows(2, () => ({}), 20),
    ]
    const state = await desk.take(bad)
    expect(state).toMatchObject({ state: 'finished', read: 7, new: 4, rejected: 3 })
    const lines = readFileSync(state.rejectFile!, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeffline,field,reason,raw')
    expect(lines.slice(1, 4).map(line => line.split(',').slice(0, 2))).toEqual([
      ['3', 'externalId'],
      ['4', 'submittedAt'],
      ['5', 'text'],
    ])
    expect(lines[2]).toContain('gestern')
  })

  it('makes no reject file when every row is good', async () => {
    const desk = aDesk()
    expect((await desk.take(rows(3))).rejectFile).toBeNull()
    expect(readdirSync(desk.folder).filter(name => name.includes('reject'))).toEqual([])
  })

  it('tells its progress and its end, in growing figures', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, rows(1500))
    const { sizeBytes, token } = await probeOf(desk, file)
    desk.clock.advance(1000)
    desk.ask('import.start', aStart(token))
    const ticking = setInterval(() => desk.clock.advance(250), 0)
    await desk.core.idle()
    clearInterval(ticking)
    const told = statesTold(desk)
    const figures = told.map(state => state.read)
    expect(told.length).toBeGreaterThan(2)
    expect(figures).toEqual(figures.toSorted((a, b) => a - b))
    expect(told.slice(0, -1).every(state => state.state === 'running')).toBe(true)
    expect(told.at(-1)).toMatchObject({ state: 'finished', read: 1500, bytesRead: sizeBytes, bytesTotal: sizeBytes })
    expect(told.at(-1)!.ratePerSecond).toBeGreaterThan(0)
    expect(desk.told.map(event => event.name)).toContain('queues.changed')
  })

  it('lets decisions through while it runs', async () => {
    const desk = aDesk()
    await desk.take(rows(5), 'Erste')
    const token = await desk.offer(anNdjsonFile(desk.folder, rows(3000)))
    desk.ask('import.start', aStart(token, 'Zweite'))
    const readAt: number[] = []
    for (const id of [1, 2, 3, 4, 5]) {
      await new Promise(resolve => setImmediate(resolve))
      desk.decide(id, 'approve')
      readAt.push(desk.ask('import.list', {})[0]!.read)
    }
    await desk.core.idle()
    expect(readAt.every(read => read < 3000)).toBe(true)
    expect(desk.ask('import.list', {})[0]).toMatchObject({ state: 'finished', new: 3000 })
    expect(desk.counts()).toMatchObject({ decided: 5, incoming: 3000 })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('can be cancelled: what was taken stays, and importing again completes it', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, rows(5000))
    const { importId } = desk.ask('import.start', aStart(await desk.offer(file)))
    await new Promise(resolve => setImmediate(resolve))
    desk.ask('import.cancel', { importId })
    await desk.core.idle()
    const [state] = desk.ask('import.list', {})
    expect(state).toMatchObject({ id: importId, state: 'cancelled' })
    expect(state!.read).toBeLessThan(5000)
    expect(desk.counts()['incoming']).toBe(state!.read)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
    expect(desk.refusal('import.cancel', { importId })).toMatchObject({ code: 'NOT_FOUND', key: 'importUnknown' })
    expect(await desk.take(rows(5000))).toMatchObject({ same: state!.read, new: 5000 - state!.read })
  })

  it('runs alone', async () => {
    const desk = aDesk()
    const first = await desk.offer(anNdjsonFile(desk.folder, rows(1000), 'a.ndjson'))
    const second = await desk.offer(anNdjsonFile(desk.folder, rows(10), 'b.ndjson'))
    desk.ask('import.start', aStart(first))
    expect(desk.refusal('import.start', aStart(second))).toMatchObject({ code: 'RULE', key: 'importRunning' })
    await desk.core.idle()
    desk.ask('import.start', aStart(second))
    await desk.core.idle()
    expect(desk.ask('import.list', {}).map(state => [state.fileName, state.state])).toEqual([
      ['b.ndjson', 'finished'],
      ['a.ndjson', 'finished'],
    ])
  })

  it('whose file goes away ends as failed and says so, and another one may start', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, rows(50))
    const token = await desk.offer(file)
    rmSync(file)
    desk.ask('import.start', aStart(token))
    await desk.core.idle()
    expect(desk.ask('import.list', {})[0]).toMatchObject({ state: 'failed', read: 0 })
    expect(statesTold(desk).at(-1)).toMatchObject({ state: 'failed' })
    expect(desk.told.filter(event => event.name === 'file.refused')).toEqual([
      { name: 'file.refused', payload: { key: 'fileGone', values: { file: 'zeitung.ndjson' } } },
    ])
    expect(await desk.take(rows(50))).toMatchObject({ state: 'finished', new: 50 })
  })

  it('that was running when the machine stopped is said to be interrupted, and its whole slices are there', async () => {
    const folder = aFolder()
    const desk = aDesk({ path: join(folder, 'desk.sqlite') })
    desk.ask('import.start', aStart(await desk.offer(anNdjsonFile(desk.folder, rows(2000)))))
    for (let turn = 0; turn < 400 && desk.ask('import.list', {})[0]!.read === 0; turn++)
      await new Promise(resolve => setTimeout(resolve, 1))
    // What a power cut would leave: the files as they are at this moment.
    const after = aFolder()
    for (const name of ['desk.sqlite', 'desk.sqlite-wal']) copyFileSync(join(folder, name), join(after, name))
    const readThen = desk.ask('import.list', {})[0]!.read
    await desk.core.idle()
    const again = aDesk({ path: join(after, 'desk.sqlite'), signedIn: false })
    expect(again.ask('import.list', {})).toMatchObject([
      { state: 'interrupted', read: readThen, finishedAt: expect.any(String) },
    ])
    expect(readThen).toBeGreaterThan(0)
    expect(again.counts()['incoming']).toBe(readThen)
    expect(again.ask('audit.verify', {}).broken).toBeNull()
    expect(await again.take(rows(2000))).toMatchObject({ same: readThen, new: 2000 - readThen })
  })
})

describe('an import is refused', () => {
  it.each([
    [
      'without a column it needs',
      { mapping: { ...ROW_MAPPING, text: null } },
      { key: 'mappingIncomplete', values: { field: 'text' } },
    ],
    [
      'while nobody has said where the time stands',
      { mapping: Object.fromEntries(Object.entries(ROW_MAPPING).filter(([field]) => field !== 'submittedAt')) },
      { key: 'mappingIncomplete', values: { field: 'submittedAt' } },
    ],
    [
      'with a column the file has not',
      { mapping: { ...ROW_MAPPING, text: 'Inhalt' } },
      { key: 'mappingUnknownColumn', values: { column: 'Inhalt' } },
    ],
    ['without a name for its source', { source: '  ' }, { code: 'BAD_INPUT' }],
    ['for a file nobody offered', { token: 'none' }, { code: 'FILE', key: 'fileGone' }],
  ])('%s, and the file may be tried again', async (_, change, problem) => {
    const desk = aDesk()
    const start = aStart(await desk.offer(anNdjsonFile(desk.folder, rows(3))))
    const before = contentOf(desk.db)
    expect(desk.refusal('import.start', { ...start, ...change })).toMatchObject(problem)
    expect(contentOf(desk.db)).toEqual(before)
    desk.ask('import.start', start)
    await desk.core.idle()
    expect(desk.counts()['incoming']).toBe(3)
  })

  it('when the folder for its rejects cannot be made', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    const desk = aDesk({ rejectsDir: join(folder, 'file', 'rejects') })
    const start = aStart(await desk.offer(anNdjsonFile(desk.folder, rows(3))))
    const before = contentOf(desk.db)
    expect(desk.refusal('import.start', start)).toEqual({
      code: 'DATABASE',
      key: 'databaseReadOnly',
      values: { folder: join(folder, 'file', 'rejects') },
    })
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('for the same token twice', async () => {
    const desk = aDesk()
    const start = aStart(await desk.offer(anNdjsonFile(desk.folder, rows(3))))
    desk.ask('import.start', start)
    await desk.core.idle()
    expect(desk.refusal('import.start', start)).toMatchObject({ key: 'fileGone' })
  })
})

describe('a file that is offered', () => {
  it.each([
    ['empty', '', 'fileEmpty'],
    ['only a header', 'id;text;date\n', 'fileHeaderOnly'],
    ['a web page', '<!doctype html><p>Hallo', 'fileMarkup'],
    ['an archive', 'PK\u0003\u0004 and more', 'filePacked'],
  ])('and is %s is refused by its name, without its path', async (_, content, key) => {
    const desk = aDesk()
    const file = join(desk.folder, 'export.csv')
    writeFileSync(file, content)
    expect(await desk.core.offerFile(file)).toEqual({
      ok: false,
      problem: { code: 'FILE', key, values: expect.objectContaining({ file: 'export.csv' }) },
    })
    expect(JSON.stringify(desk.log)).not.toContain(desk.folder)
  })

  it('and is not there, or is a folder, is refused', async () => {
    const desk = aDesk()
    const keyOf = async (path: string) => {
      const reply = await desk.core.offerFile(path)
      return reply.ok ? 'taken' : reply.problem.key
    }
    expect(await keyOf(join(desk.folder, 'none.csv'))).toBe('fileGone')
    expect(await keyOf(desk.folder)).toBe('fileIsFolder')
  })

  it('gets a source from its name and a guess for its columns', async () => {
    const desk = aDesk()
    const probe = await probeOf(desk, aCsvFile(desk.folder, rows(9), 'zeitungsforum.2026.csv'))
    expect(probe).toMatchObject({ source: 'zeitungsforum.2026', remembered: false, fileName: 'zeitungsforum.2026.csv' })
    expect(probe.mapping).toMatchObject({
      externalId: 'externalId',
      text: 'text',
      submittedAt: 'submittedAt',
      authorId: 'authorId',
    })
    expect(probe.samples).toHaveLength(5)
    expect(JSON.stringify(probe)).not.toContain(desk.folder)
  })

  it('of a known source is read as it was read last time', async () => {
    const desk = aDesk()
    const start = aStart(await desk.offer(anNdjsonFile(desk.folder, rows(3))), 'zeitung')
    desk.ask('import.start', { ...start, mapping: { ...ROW_MAPPING, headline: 'articleTitle', language: null } })
    await desk.core.idle()
    const probe = await probeOf(desk, anNdjsonFile(desk.folder, rows(3), 'ZEITUNG.ndjson'))
    expect(probe).toMatchObject({
      remembered: true,
      source: 'zeitung',
      mapping: { headline: 'articleTitle', language: null },
    })
  })

  it('with the columns of a known source is taken for that source', async () => {
    const desk = aDesk()
    desk.ask('import.start', aStart(await desk.offer(anNdjsonFile(desk.folder, rows(3))), 'Forum der Zeitung'))
    await desk.core.idle()
    const probe = await probeOf(desk, anNdjsonFile(desk.folder, rows(3), 'dump-0815.ndjson'))
    expect(probe).toMatchObject({ remembered: true, source: 'Forum der Zeitung' })
    writeFileSync(join(desk.folder, 'other.csv'), 'id;inhalt\n1;Ein Satz über etwas anderes\n')
    expect(await probeOf(desk, join(desk.folder, 'other.csv'))).toMatchObject({ remembered: false, source: 'other' })
  })

  it('with a name cut through an emoji still gets a name that can be stored', async () => {
    const desk = aDesk()
    const probe = await probeOf(desk, anNdjsonFile(desk.folder, rows(2), `${'x'.repeat(79)}😀.ndjson`))
    expect(probe.source.isWellFormed()).toBe(true)
    desk.ask('import.start', aStart(probe.token, probe.source))
    await desk.core.idle()
    expect(desk.counts()['incoming']).toBe(2)
  })

  it('is forgotten after twenty others', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, rows(2))
    const first = await desk.offer(file)
    for (let offer = 0; offer < 20; offer++) await desk.offer(file)
    expect(desk.refusal('import.start', aStart(first))).toMatchObject({ key: 'fileGone' })
    expect(existsSync(file)).toBe(true)
  })
})
