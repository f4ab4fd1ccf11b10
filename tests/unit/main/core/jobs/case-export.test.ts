import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyBundle } from '../../../../../main/core/legal/bundle/verify-bundle.ts'
import type { Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aCase, aLegalDesk, aParty } from '../../../../fixtures/legal-desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const run = (cwd: string, file: string, ...args: string[]) => execFileSync(file, args, { cwd, encoding: 'utf8' })
const deskWithKey = (content = rows(3)) => {
  const keyFolder = aFolder()
  return aLegalDesk(content, { keyFolder })
}
const exported = async (desk: Desk, caseId: string, name = 'akte.zip') => {
  const path = join(desk.folder, name)
  const reply = await desk.core.exportCase(caseId, path)
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem))
  return { path, ...reply.value }
}

describe('the bundle of a case', () => {
  it('holds what was secured, the record and the chains, and strangers can check it', async () => {
    const desk = await deskWithKey(rows(3, index => ({ parentId: index === 1 ? '1' : '' })))
    desk.decide(1, 'delete')
    const { caseId, does } = aCase(desk, [1, 2])
    does({ kind: 'partyPut', party: aParty() })
    const { path, sha256, files } = await exported(desk, caseId)
    expect(await verifyBundle(path)).toMatchObject({ ok: true, faults: [] })

    const folder = aFolder()
    run(folder, 'unzip', '-q', path)
    const bag = join(folder, readdirSync(folder)[0]!)
    run(bag, 'sha256sum', '-c', '--quiet', 'manifest-sha256.txt')
    run(bag, 'sha256sum', '-c', '--quiet', 'tagmanifest-sha256.txt')
    expect(run(folder, 'sha256sum', path).slice(0, 64)).toBe(sha256)
    const fall = JSON.parse(readFileSync(join(bag, 'data/03_fall.json'), 'utf8')) as Record<string, unknown>
    expect(fall).toMatchObject({ number: 'FRG-2026-000001', parties: [{ name: 'Eva Klein' }] })
    expect(readFileSync(join(bag, 'data/10_beitraege/1/1/kommentar.txt'), 'utf8')).toBe(desk.view(1).text)
    expect(readdirSync(join(bag, 'data')).toSorted()).toEqual([
      '02_Beweismittelverzeichnis.csv',
      '03_fall.json',
      '10_beitraege',
      '20_konto',
      '30_meldungen',
      '90_protokoll',
    ])
    const list = readFileSync(join(bag, 'data/02_Beweismittelverzeichnis.csv'), 'utf8').trim().split('\r\n')
    expect(list).toHaveLength(1 + 14)
    expect(files).toBe(14 + 2 + 2 + 1)
    const head = readFileSync(join(bag, 'data/90_protokoll/kette.jsonl'), 'utf8').trim().split('\n')[1]!
    expect(JSON.parse(head)).toMatchObject({ chain: caseId, entryHash: fall['custodyHead'] })
  })

  it('is the same file twice, although writing it is recorded, and another one after a further step', async () => {
    const desk = await deskWithKey()
    const { caseId, does, read } = aCase(desk)
    const first = await exported(desk, caseId, 'a.zip')
    desk.clock.advance(86_400_000)
    const second = await exported(desk, caseId, 'b.zip')
    expect(readFileSync(second.path).equals(readFileSync(first.path))).toBe(true)
    expect(read().exports.map(({ action, objectSha256 }) => [action, objectSha256])).toEqual([
      ['exported', first.sha256],
      ['exported', first.sha256],
    ])
    does({ kind: 'noted', text: 'noch etwas' })
    expect((await exported(desk, caseId, 'c.zip')).sha256).not.toBe(first.sha256)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is refused, with the file named and nothing left, where evidence is no longer what was secured', async () => {
    const desk = await deskWithKey()
    const { caseId, read } = aCase(desk)
    const { sha256 } = read().items[0]!.captures[0]!.files.find(({ name }) => name === 'kommentar.txt')!
    desk.db.exec('DROP TRIGGER blobs_no_update')
    desk.db.prepare('UPDATE blobs SET bytes = ? WHERE sha256 = ?').run(Buffer.from('harmlos'), sha256)
    const path = join(desk.folder, 'akte.zip')
    expect(await desk.core.exportCase(caseId, path)).toMatchObject({
      ok: false,
      problem: { key: 'bundleSourceTampered', values: { file: '10_beitraege/1/1/kommentar.txt' } },
    })
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(desk.folder).filter(name => name.includes('akte'))).toEqual([])
    expect(read().exports).toEqual([])
  })

  it('is for the legal desk', async () => {
    const desk = await deskWithKey()
    const { caseId } = aCase(desk)
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(await desk.core.exportCase(caseId, join(desk.folder, 'x.zip'))).toMatchObject({
      ok: false,
      problem: { key: 'legalOnly' },
    })
    expect(await desk.core.exportCase('nicht-da', join(desk.folder, 'x.zip'))).toMatchObject({ ok: false })
  })
})
