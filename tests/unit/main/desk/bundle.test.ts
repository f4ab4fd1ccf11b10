import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BundleReport } from '../../../../shared/bundle.ts'
import { addTimeStamp } from '../../../../main/core/legal/bundle/add-time-stamp.ts'
import { workstationSigner } from '../../../../main/core/legal/bundle/workstation-key.ts'
import { aBundle } from '../../../fixtures/bundle.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { anAuthority } from '../../../fixtures/time-stamp-authority.ts'
import { call } from './call.ts'

const german = { env: { LANG: 'de_AT.UTF-8' } }

describe('desk bundle', () => {
  it('says what a sound bundle is', async () => {
    const folder = aFolder()
    const path = await aBundle(folder)
    const { fingerprint } = workstationSigner(join(folder, 'data'))
    const { code, out, err } = call(['bundle', basename(path)], { folder })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`${basename(path)}: in order.`)
    expect(out).toMatch(/case +FRG-2026-000123\n.*full, for the authority/)
    expect(out).toContain(`${fingerprint} (not compared: --key)`)
    expect(call(['bundle', path], german).out).toMatch(/in Ordnung\.\n[^]*Zeitstempel +keiner\n/)
  })

  it('compares the key, however its fingerprint was typed', async () => {
    const folder = aFolder()
    const path = await aBundle(folder)
    const { fingerprint } = workstationSigner(join(folder, 'data'))
    const typed = fingerprint.toUpperCase().replace(/..(?=.)/g, '$&:')
    expect(call(['bundle', '--key', typed, path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('as expected'),
    })
    const other = call(['bundle', `--key=${'0'.repeat(64)}`, path])
    expect([other.code, other.out]).toEqual([1, ''])
    expect(other.err).toContain(`signaturschluessel.pem: is not the expected key but ${fingerprint}`)
  })

  it('names the changed file, goes on with the next, and ends with 1', async () => {
    const folder = aFolder()
    const path = await aBundle(folder)
    const bad = join(folder, 'schlecht.zip')
    const bytes = readFileSync(path)
    writeFileSync(bad, bytes.fill(1, bytes.indexOf('Trottel'), bytes.indexOf('Trottel') + 1))
    const { code, out, err } = call(['bundle', bad, join(folder, 'weg.zip'), path], german)
    expect(code).toBe(1)
    expect(err).toMatch(/schlecht\.zip: NICHT in Ordnung, ein Fehler:\n {2}data\/10_\S+: wurde verändert/)
    expect(err).toContain('weg.zip: lässt sich nicht lesen (ENOENT).')
    expect(out).toContain('in Ordnung.')
  })

  it('prints what it found as JSON, one line for each file', async () => {
    const folder = aFolder()
    const path = await aBundle(folder)
    const { code, out } = call(['bundle', '--json', path, join(folder, 'weg.zip')])
    const [first, second] = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as BundleReport & { file: string })
    expect(code).toBe(1)
    expect(first).toMatchObject({ file: basename(path), ok: true, faults: [], facts: { payloadFiles: 6 } })
    expect(second).toMatchObject({ file: 'weg.zip', ok: false, faults: [{ what: 'unreadable' }], facts: null })
  })

  it('says who stamped a bundle, when, and whether that one was checked', async () => {
    const folder = aFolder()
    const path = await aBundle(folder)
    const { reply, roots, rootFile } = anAuthority(folder, 'A')
    await addTimeStamp(path, { ask: reply, newNonce: () => randomBytes(16), roots })
    const stamped = /time stamp +added later, \S+Z by Stempelstelle A \(root certificate not checked: --roots\)/
    expect(call(['bundle', path]).out).toMatch(stamped)
    expect(call(['bundle', '--roots', rootFile, path])).toMatchObject({
      code: 0,
      out: expect.stringMatching('checked'),
    })
    const other = anAuthority(folder, 'B')
    expect(call(['bundle', '--roots', other.rootFile, path])).toMatchObject({ code: 1 })
  })

  it.each([
    ['no file', ['bundle'], 'The file is missing.'],
    ['half a fingerprint', ['bundle', '--key', 'abc', 'a.zip'], 'is no fingerprint'],
    ['roots that are none', ['bundle', '--roots', '/etc/hostname', 'a.zip'], 'no readable certificate'],
    ['a database', ['bundle', '--db', 'a', 'a.zip'], 'does not go with this command'],
  ])('is misused with %s', (_, words, sentence) => {
    expect(call(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) })
  })

  it('prints no orders to the terminal that a hostile archive holds', async () => {
    const path = await aBundle(aFolder())
    const bytes = readFileSync(path)
    const end = bytes.indexOf('kommentar.txt', bytes.length - 2500)
    writeFileSync(path, bytes.fill('\u001b[2J', end, end + 4))
    const { code, err } = call(['bundle', path])
    expect(code).toBe(1)
    expect(err).not.toContain('\u001b')
  })
})
