import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyBundle } from '../../../../../main/core/legal/bundle/verify-bundle.ts'
import type { Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aCase, aLegalDesk, aParty } from '../../../../fixtures/legal-desk.ts'
import { aNotice } from '../../../../fixtures/notices.ts'
import { rows } from '../../../../fixtures/rows.ts'

const run = (cwd: string, file: string, ...args: string[]) => execFileSync(file, args, { cwd, encoding: 'utf8' })
const deskWithKey = (content = rows(3)) => {
  const keyFolder = aFolder()
  return aLegalDesk(content, { keyFolder })
}
const exported = async (desk: Desk, caseId: string, name = 'akte.zip') => {
  const path = join(desk.folder, name)
  const reply = await desk.core.exportCase(caseId, 'authority', path)
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
    expect(await desk.core.exportCase(caseId, 'authority', path)).toMatchObject({
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
    expect(await desk.core.exportCase(caseId, 'authority', join(desk.folder, 'x.zip'))).toMatchObject({
      ok: false,
      problem: { key: 'legalOnly' },
    })
    expect(await desk.core.exportCase('nicht-da', 'authority', join(desk.folder, 'x.zip'))).toMatchObject({ ok: false })
  })
})

describe('the redacted bundle of a case', () => {
  const content = rows(
    4,
    index =>
      [
        {
          text: 'Frag doch die DONAU\u00adblick oder eva@beispiel.at, du Trottel!',
          authorName: 'Wutbürger',
          authorId: 'u9',
          articleId: 'a1',
        },
        { authorName: 'Donaublick', authorId: 'u1', parentId: '1', text: 'Ich bin nicht Wutbürger.' },
        { authorName: 'Eva', authorId: 'u2', parentId: '1', text: 'Die Evaluierung fehlt, sagt Donaublick.' },
        {},
      ][index]!,
  )

  it('has none of the removed strings, and is whole otherwise', async () => {
    const desk = await deskWithKey(content)
    desk.decide(1, 'delete', { note: 'Anna Muster meint: eindeutig.' })
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    const { caseId, does } = aCase(desk, [1])
    does({ kind: 'partyPut', party: aParty({ name: 'Berta Opfer', address: 'Hauptplatz 7', contact: '0660 1234567' }) })
    does({ kind: 'titled', title: 'Angriff auf Berta Opfer, gemeldet von Eva Klein' })
    const path = join(desk.folder, 'r.zip')
    const reply = await desk.core.exportCase(caseId, 'redacted', path)
    expect(reply).toMatchObject({ ok: true })
    expect(await verifyBundle(path)).toMatchObject({ ok: true, facts: { edition: 'redacted' } })
    const folder = aFolder()
    run(folder, 'unzip', '-q', path)
    const bag = join(folder, readdirSync(folder)[0]!)
    const all = readdirSync(bag, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
    for (const gone of [
      'Donaublick',
      'donau\u00adblick',
      'Anna Muster',
      'Eva Klein',
      'eva@beispiel.at',
      'Berta Opfer',
      'Hauptplatz 7',
      '0660 1234567',
    ])
      expect(all.toLowerCase()).not.toContain(gone.toLowerCase())
    const text = readFileSync(join(bag, 'data/10_beitraege/1/1/kommentar.txt'), 'utf8')
    expect(text).toMatch(/^Frag doch die Nutzer \d oder .+, du Trottel!$/)
    const context = readFileSync(join(bag, 'data/10_beitraege/1/1/kontext.json'), 'utf8')
    expect(context).toContain('Wutbürger')
    expect(context).toContain('Die Evaluierung fehlt')
    expect(existsSync(join(bag, 'data/20_konto'))).toBe(false)
    const protocol = readFileSync(join(bag, 'data/90_protokoll/redaktionsprotokoll.json'), 'utf8')
    expect(protocol).toContain('§ 14 ECG')
  })

  it('is not written where something would be left, and the file is named', async () => {
    // a name that is also the name of a field cannot be taken out of the data
    const desk = await deskWithKey(
      rows(2, index => (index === 1 ? { authorName: 'externalId', authorId: 'u7', parentId: '1' } : {})),
    )
    const { caseId } = aCase(desk, [1])
    const path = join(desk.folder, 'r.zip')
    expect(await desk.core.exportCase(caseId, 'redacted', path)).toMatchObject({
      ok: false,
      problem: { code: 'RULE', key: 'redactionLeaks', values: { file: '10_beitraege/1/1/kommentar.json' } },
    })
    expect(existsSync(path)).toBe(false)
  })
})
