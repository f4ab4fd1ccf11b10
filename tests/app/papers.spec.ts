import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Input, Output, RequestName } from '../../shared/contract.ts'
import { createCore } from '../../main/core/core.ts'
import { uuidv7 } from '../../main/core/ids.ts'
import { anNdjsonFile, ROW_MAPPING } from '../fixtures/rows.ts'
import { layThreatCase, REPORT, THREAT_ROWS } from '../fixtures/threat-case.ts'
import { projectDir, test } from './desk.ts'

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

test('a report made before the program ended is printed at the next start, and holds', async ({ folder, launch }) => {
  const { caseId, paperId } = await deskWithCase(folder)
  const desk = await launch()
  const papers = async () => {
    const list = await desk.ask('paper.list', { caseId })
    return list.ok ? list.value : []
  }
  await expect.poll(async () => (await papers())[0]?.prints.length, { timeout: 30_000 }).toBe(1)
  const read = await desk.ask('paper.read', { paperId, part: 1 })
  const pdf = join(folder, 'report.pdf')
  writeFileSync(pdf, Buffer.from(read.ok ? read.value.base64 : '', 'base64'))
  const info = run('pdfinfo', pdf)
  expect(info).toMatch(/Title:\s+Sachverhaltsdarstellung FRG-\d{4}-000001\/1/)
})
