import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Input, Output, RequestName } from '../../shared/contract.ts'
import { createCore } from '../../main/core/core.ts'
import { uuidv7 } from '../../main/core/ids.ts'
import { anNdjsonFile, ROW_MAPPING } from '../fixtures/rows.ts'
import { layThreatCase, REPORT, THREAT_ROWS } from '../fixtures/threat-case.ts'
import { PAPER_PAGE } from '../../main/policy.ts'
import { type Desk, projectDir, test } from './desk.ts'

/** A desk whose papers were made where nothing can draw: without a window. */
async function deskWithCase(folder: string): Promise<{ caseId: string; paperId: string }> {
  const core = createCore({
    path: join(folder, 'freigabe.db'),
    packsDir: join(projectDir, 'main/packs'),
    dataDir: join(projectDir, 'main/data'),
    rejectsDir: folder,
    program: { version: '0.1.0', system: 'test' },
    now: () => new Date(),
    newId: () => uuidv7(Date.now()),
    onEvent: () => {},
    log: () => {},
  })
  const ask = <N extends RequestName>(name: N, input: Input<N>): Output<N> => {
    const reply = core.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`)
    return reply.value as Output<N>
  }
  const me = ask('moderator.signIn', { name: 'Johanna Berger' })
  ask('moderator.setRole', { moderatorId: me.id, role: 'admin' })
  const offered = await core.offerFile(anNdjsonFile(folder, THREAT_ROWS))
  const token = offered.ok ? offered.value.token : ''
  ask('import.start', { token, source: 'Musterzeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' })
  await core.idle()
  const { caseId } = layThreatCase(ask)
  const { version } = ask('case.read', { caseId })
  const draft = { caseId, kind: 'factsReport', subjectId: null, particulars: REPORT } as const
  const { id: paperId } = ask('paper.make', { ...draft, version })
  await core.close()
  return { caseId, paperId }
}

const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' })

/** The parts of a paper's PDF, once they are printed. */
async function printsOf(desk: Desk, caseId: string): Promise<Buffer[]> {
  const paper = async () => {
    const list = await desk.ask('paper.list', { caseId })
    return list.ok ? list.value[0]! : null
  }
  await expect.poll(async () => (await paper())?.prints.length, { timeout: 30_000 }).toBeGreaterThan(0)
  const { id, prints } = (await paper())!
  const parts: Buffer[] = []
  for (const { part } of prints) {
    const read = await desk.ask('paper.read', { paperId: id, part })
    parts.push(Buffer.from(read.ok ? read.value.base64 : '', 'base64'))
  }
  return parts
}

test('a report made before the program ended is printed at the next start, twice the same', async ({
  folder,
  launch,
}) => {
  const { caseId } = await deskWithCase(folder)
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  cpSync(join(folder, 'freigabe.db'), join(copy, 'freigabe.db'))

  const desk = await launch()
  const [pdf, ...others] = await printsOf(desk, caseId)
  expect(others).toEqual([])
  await desk.close()
  const again = await launch({ folder: copy })
  expect((await printsOf(again, caseId))[0]!.equals(pdf!)).toBe(true)
  await again.close()

  const file = join(folder, 'report.pdf')
  writeFileSync(file, pdf!)
  const info = run('pdfinfo', file)
  expect(info).toMatch(/Title:\s+Sachverhaltsdarstellung FRG-\d{4}-000001\/1\n/)
  expect(info).toMatch(/Author:\s+Musterzeitung Medien GmbH & Co KG\n/)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/JavaScript:\s+no/)
  expect(info).toMatch(/Page size:.*A4/)
  const pages = Number(/Pages:\s+(\d+)/.exec(info)![1])
  for (let page = 1; page <= pages; page += 1) {
    const text = run('pdftotext', '-f', String(page), '-l', String(page), '-layout', file, '-')
    expect(text).toContain(`Seite ${page} von ${pages}`)
    expect(text).toContain('Vollfassung für Behörde')
    expect(text).toMatch(/FRG-\d{4}-000001\/1 · Fassung 1/)
  }
  const text = run('pdftotext', file, '-').replaceAll(/[\u00a0\s]+/g, ' ')
  expect(text).toContain('<script>alert(1)</script> & "Wir" wissen, wo er wohnt')
  expect(text).toContain('U+202E')
  expect(text).toContain('nicht veröffentlicht, nur der Moderation sichtbar')
  run('pdftoppm', '-r', '40', '-png', file, join(folder, 'page'))
  expect(readdirSync(folder).filter(name => /^page-\d+\.png$/.test(name))).toHaveLength(pages)
})

test('a secured post gets its picture beside the desk, and the record holds', async ({ folder, launch }) => {
  await deskWithCase(folder)
  const desk = await launch()
  const picture = async () => {
    const list = await desk.ask('evidence.list', { commentId: 2 })
    return (list.ok ? list.value : []).at(-1)!
  }
  const hasPicture = async () => (await picture()).files.some(({ name }) => name === 'ansicht.png')
  await expect.poll(hasPicture, { timeout: 30_000 }).toBe(true)
  const read = await desk.ask('evidence.read', { captureId: (await picture()).id, name: 'ansicht.png' })
  const png = Buffer.from(read.ok ? read.value.base64 : '', 'base64')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(800)
  expect(png.readUInt32BE(20)).toBeGreaterThan(250)
  // secured while the program runs
  await desk.ask('evidence.capture', { commentIds: [1] })
  const first = async () => {
    const list = await desk.ask('evidence.list', { commentId: 1 })
    return list.ok ? list.value[0]?.files.some(({ name }) => name === 'ansicht.png') : false
  }
  await expect.poll(first, { timeout: 30_000 }).toBe(true)
  expect(await desk.ask('audit.verify', {})).toMatchObject({ ok: true, value: { broken: null } })
  // the page that draws leaves nothing open
  await expect.poll(() => desk.app.windows().length).toBe(1)
  expect(desk.log()).not.toContain('"area":"print"')
  await desk.close()
})

test('the page that draws runs no script, and reaches nothing but itself', async ({ folder, launch }) => {
  await deskWithCase(folder)
  const desk = await launch()
  const seen = desk.app.evaluate(
    ({ app }) =>
      new Promise<object>(resolve => {
        app.once('browser-window-created', (_event, window) => {
          window.webContents.once('did-finish-load', () => {
            const { webContents: contents } = window
            const preferences = (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences()
            void Promise.all(
              ['https://example.invalid/', 'app://workstation/index.html'].map(url =>
                contents.session.fetch(url).then(
                  () => 'went through',
                  (error: Error) => error.message,
                ),
              ),
            ).then(outcomes =>
              resolve({
                outcomes,
                url: contents.getURL(),
                isVisible: window.isVisible(),
                isPersistent: contents.session.isPersistent(),
                ...preferences,
              }),
            )
          })
        })
      }),
  )
  await desk.ask('evidence.capture', { commentIds: [1] })
  expect(await seen).toMatchObject({
    outcomes: [0, 1].map(() => expect.stringContaining('ERR_BLOCKED_BY_CLIENT') as unknown),
    url: PAPER_PAGE,
    isVisible: false,
    isPersistent: false,
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
})
