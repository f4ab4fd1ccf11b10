import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyBundle } from '../../../../../main/core/legal/bundle/verify-bundle.ts'
import type { PaperDraft } from '../../../../../shared/papers.ts'
import { aClock } from '../../../../fixtures/clock.ts'
import type { Desk, DeskOptions } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aLegalDesk } from '../../../../fixtures/legal-desk.ts'
import { layThreatCase, LETTERHEAD, REPORT, THREAT_ROWS } from '../../../../fixtures/threat-case.ts'

async function aThreat(options: DeskOptions = {}) {
  const desk = await aLegalDesk(THREAT_ROWS, { role: 'admin', clock: aClock(), ...options })
  const laid = layThreatCase(desk.ask)
  const { caseId } = laid
  const report: PaperDraft = { caseId, kind: 'factsReport', subjectId: null, particulars: REPORT }
  const version = () => desk.ask('case.read', { caseId }).version
  const make = (change: Partial<PaperDraft> = {}) =>
    desk.ask('paper.make', { ...report, ...change, version: version() })
  const refused = (change: Partial<PaperDraft> & { version?: number } = {}) =>
    desk.refusal('paper.make', { ...report, version: version(), ...change })
  return { desk, ...laid, report, version, make, refused }
}

/** Draws everything that waits, with bytes that tell what they are. */
function drawAll({ core }: Desk): string[] {
  const drawn: string[] = []
  for (let job = core.nextPrint(new Set()); job !== null; job = core.nextPrint(new Set())) {
    drawn.push(job.kind)
    const files = [Buffer.from(`${job.kind} ${job.id}`)]
    expect(core.keepPrint({ kind: job.kind, id: job.id, files })).toMatchObject({ ok: true })
  }
  return drawn
}

const textOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64').toString('utf8')

describe('making a paper', () => {
  it('fixes it, numbers it, and notes it in the record and the chain of its case', async () => {
    const { desk, caseId, make } = await aThreat()
    const headBefore = desk.ask('case.read', { caseId }).custodyHead
    const made = make()
    expect(made).toMatchObject({ number: 'FRG-2026-000001/1', version: 1 })
    const [paper] = desk.ask('paper.list', { caseId })
    const { state, entries } = desk.ask('case.read', { caseId })
    expect(state.documents).toEqual([
      { id: made.id, document: 'factsReport', number: made.number, version: 1, sha256: paper!.htmlSha256 },
    ])
    expect(entries[0]!.step).toMatchObject({ kind: 'documentMade', documentId: made.id })
    expect(desk.ask('custody.list', { chain: caseId }).at(-1)).toMatchObject({
      action: 'added',
      object: 'Sachverhaltsdarstellung FRG-2026-000001/1, Fassung 1',
      objectSha256: paper!.htmlSha256,
    })
    const html = textOf(desk.ask('paper.read', { paperId: made.id, part: null }))
    expect(html).not.toContain('Entwurf')
    expect(html.replaceAll('<wbr />', '')).toContain(headBefore)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('keeps number and earlier version when it is made again, and counts other papers on', async () => {
    const { make, victimId } = await aThreat()
    const sheet = { kind: 'victimSheet', subjectId: victimId, particulars: { support: 'ZARA' } } as const
    expect([make(), make(sheet), make(), make(sheet)].map(({ number, version }) => [number, version])).toEqual([
      ['FRG-2026-000001/1', 1],
      ['FRG-2026-000001/2', 1],
      ['FRG-2026-000001/1', 2],
      ['FRG-2026-000001/2', 2],
    ])
  })

  it('gives the same paper for the same facts', async () => {
    const { desk, report } = await aThreat()
    expect(desk.ask('paper.preview', report)).toEqual(desk.ask('paper.preview', report))
  })

  it('is refused for a case that changed, is closed or is not there, and for whom it is not about', async () => {
    const { desk, caseId, version, refused, suspectId } = await aThreat()
    expect(refused({ version: version() - 1 })).toMatchObject({ code: 'CONFLICT', key: 'caseChanged' })
    expect(refused({ caseId: 'nicht-da' })).toMatchObject({ key: 'caseGone' })
    expect(refused({ kind: 'victimSheet', subjectId: suspectId })).toMatchObject({ key: 'paperSubjectGone' })
    expect(refused({ subjectId: suspectId })).toMatchObject({ key: 'paperSubjectGone' })
    desk.ask('case.record', { caseId, version: version(), step: { kind: 'closed', outcome: 'erledigt' } })
    expect(refused()).toMatchObject({ key: 'caseClosed' })
    expect(desk.ask('paper.list', { caseId })).toEqual([])
  })

  it('keeps what was written in out of the audit log', async () => {
    const { desk, make } = await aThreat()
    make()
    const log = JSON.stringify(desk.db.prepare('SELECT input, effects FROM audit').all())
    expect(log).toContain('particularsSha256')
    for (const name of ['Insp. Huber', 'Johanna Berger', 'Gruber', 'Zornbinkel']) expect(log).not.toContain(name)
  })
})

describe('the letterhead', () => {
  it('is for an admin to set, and refused where nothing changes', async () => {
    const { desk } = await aThreat()
    expect(desk.ask('letterhead.read', {})).toEqual(LETTERHEAD)
    expect(desk.refusal('letterhead.set', { letterhead: LETTERHEAD })).toMatchObject({ key: 'letterheadSame' })
    desk.db.prepare("UPDATE moderators SET role = 'legal'").run()
    const other = { ...LETTERHEAD, phone: '' }
    expect(desk.refusal('letterhead.set', { letterhead: other })).toMatchObject({ key: 'adminOnly' })
  })
})

describe('what waits to be drawn', () => {
  it('is told of after the commit, papers before pictures, each once', async () => {
    const { desk, caseId, make } = await aThreat()
    drawAll(desk)
    desk.told.length = 0
    make()
    expect(desk.told.map(({ name }) => name)).toContain('print.waiting')
    desk.ask('evidence.capture', { commentIds: [3] })
    expect(drawAll(desk)).toEqual(['paper', 'picture'])
    expect(drawAll(desk)).toEqual([])
    const [paper] = desk.ask('paper.list', { caseId })
    expect(textOf(desk.ask('paper.read', { paperId: paper!.id, part: 1 }))).toBe(`paper ${paper!.id}`)
    expect(desk.refusal('paper.read', { paperId: paper!.id, part: 2 })).toMatchObject({ key: 'paperGone' })
    const capture = desk.ask('evidence.list', { commentId: 3 }).at(-1)!
    expect(capture.files.find(({ name }) => name === 'ansicht.png')).toMatchObject({ mediaType: 'image/png' })
    const objects = desk.ask('custody.list', { chain: caseId }).map(({ object }) => object)
    expect(objects).toContain('Sachverhaltsdarstellung FRG-2026-000001/1, Fassung 1, PDF')
    expect(objects).toContain(`${capture.id}/ansicht.png`)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is kept once, whatever comes later, and in parts where there are several', async () => {
    const { desk, caseId, make } = await aThreat()
    const { id } = make()
    const keep = (...texts: string[]) =>
      desk.core.keepPrint({ kind: 'paper', id, files: texts.map(text => Buffer.from(text)) })
    keep('eins', 'zwei')
    keep('drei')
    const [paper] = desk.ask('paper.list', { caseId })
    expect(paper!.prints.map(({ part, parts, size }) => [part, parts, size])).toEqual([
      [1, 2, 4],
      [2, 2, 4],
    ])
    expect(desk.ask('custody.list', { chain: caseId }).at(-1)!.object).toContain('PDF, Teil 2 von 2')
    expect(desk.core.keepPrint({ kind: 'paper', id: 'nicht-da', files: [] })).toMatchObject({ ok: true })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('shows a post in its picture with number and times, and says where it is cut', async () => {
    const desk = await aLegalDesk([{ ...THREAT_ROWS[1]!, text: 'x'.repeat(30_000) }, THREAT_ROWS[2]!], {
      role: 'admin',
    })
    desk.ask('evidence.capture', { commentIds: [1, 2] })
    const [long, short] = [new Set<string>(), new Set(desk.ask('evidence.list', { commentId: 1 }).map(({ id }) => id))]
      .map(except => desk.core.nextPrint(except))
      .map(job => job!.html)
    expect(long).toContain('abgeschnitten')
    expect(short).not.toContain('abgeschnitten')
    for (const piece of [
      'k-102',
      'Zornbinkel',
      'Und seine Familie',
      '20:45',
      desk.ask('evidence.list', { commentId: 2 })[0]!.id,
    ])
      expect(short).toContain(piece)
  })
})

describe('the bundle of a case', () => {
  it('holds the last version of each paper for an authority, as PDF once it is printed', async () => {
    const { desk, caseId, make, victimId } = await aThreat({ keyFolder: aFolder() })
    const exported = async (name: string) => {
      const path = join(desk.folder, name)
      expect(await desk.core.exportCase(caseId, 'authority', path)).toMatchObject({ ok: true })
      expect(await verifyBundle(path)).toMatchObject({ ok: true, faults: [] })
      const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).split('\n')
      return names.filter(one => one.includes('/01_')).map(one => basename(one))
    }
    make()
    make({ kind: 'victimSheet', subjectId: victimId, particulars: { support: 'ZARA' } })
    make({ kind: 'custodyLog', particulars: {} })
    expect(await exported('a.zip')).toEqual([
      '01-Sachverhaltsdarstellung-Fassung-1.html',
      '03-Uebergabekette-Fassung-1.html',
    ])
    drawAll(desk)
    make()
    const { id } = desk.ask('paper.list', { caseId }).find(({ version }) => version === 2)!
    desk.core.keepPrint({ kind: 'paper', id, files: [Buffer.from('eins'), Buffer.from('zwei')] })
    expect(await exported('b.zip')).toEqual([
      '01-Sachverhaltsdarstellung-Fassung-2-Teil-1-von-2.pdf',
      '01-Sachverhaltsdarstellung-Fassung-2-Teil-2-von-2.pdf',
      '03-Uebergabekette-Fassung-1.pdf',
    ])
  })
})

describe('a store that was tampered with', () => {
  const tamper = (desk: Desk, hash: string) => {
    desk.db.exec('DROP TRIGGER blobs_no_update')
    desk.db.prepare('UPDATE blobs SET bytes = ? WHERE sha256 = ?').run(Buffer.from('anders'), hash)
  }

  it('is found out, and its papers are neither given out nor printed', async () => {
    const { desk, caseId, make } = await aThreat()
    drawAll(desk)
    const { id } = make()
    const [paper] = desk.ask('paper.list', { caseId })
    tamper(desk, paper!.htmlSha256)
    expect(desk.refusal('paper.read', { paperId: id, part: null })).toMatchObject({ key: 'paperTampered' })
    expect(desk.core.nextPrint(new Set())).toBeNull()
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'document' })
  })

  it.each(['facts', 'print', 'picture'] as const)('is found out for the %s', async what => {
    const { desk, caseId, make } = await aThreat()
    make()
    drawAll(desk)
    const [paper] = desk.ask('paper.list', { caseId })
    const picture = desk.ask('evidence.list', { commentId: 2 })[0]!.files.find(({ name }) => name === 'ansicht.png')!
    tamper(desk, { facts: paper!.factsSha256, print: paper!.prints[0]!.sha256, picture: picture.sha256 }[what])
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: what === 'picture' ? 'evidence' : 'document' })
  })

  it('cannot lose a paper unseen', async () => {
    const { desk, make } = await aThreat()
    make()
    expect(() => desk.db.prepare('DELETE FROM papers').run()).toThrow(/append-only/)
    expect(() => desk.db.prepare("UPDATE papers SET number = 'x'").run()).toThrow(/append-only/)
    desk.db.exec('DROP TRIGGER papers_no_delete; DELETE FROM papers')
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'document' })
  })
})
