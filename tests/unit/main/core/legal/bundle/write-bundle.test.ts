import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBagInfo } from '../../../../../../main/core/legal/bundle/bag-files.ts'
import type { BundleDescription, PayloadFile } from '../../../../../../main/core/legal/bundle/bundle-types.ts'
import { verifyBundle } from '../../../../../../main/core/legal/bundle/verify-bundle.ts'
import type { OpenFile } from '../../../../../../main/core/legal/bundle/whole-file.ts'
import { writeBundle } from '../../../../../../main/core/legal/bundle/write-bundle.ts'
import { AppError, type Problem } from '../../../../../../shared/errors.ts'
import { aBundle, aDescription, aPayloadFile, BUNDLE_NAME, payload, sha256Of } from '../../../../../fixtures/bundle.ts'
import { aFolder } from '../../../../../fixtures/folder.ts'

const problemOf = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => expect.unreachable('it was written'),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      return error.toProblem()
    },
  )

/** Tries to write where a bundle lies already; the problem, after checking that all is as before. */
async function refused(own: Partial<BundleDescription>, openFile?: OpenFile): Promise<Problem> {
  const folder = aFolder()
  const target = await aBundle(folder)
  const before = [readdirSync(folder), sha256Of(readFileSync(target))]
  const problem = await problemOf(writeBundle(aDescription(folder, own), target, openFile))
  expect([readdirSync(folder), sha256Of(readFileSync(target))]).toEqual(before)
  return problem
}

describe('a bundle', () => {
  it('is sound when it has its name, and readable by its owner alone', async () => {
    const folder = aFolder()
    const target = join(folder, 'mappe.zip')
    const description = aDescription(folder)
    const written = await writeBundle(description, target)
    const { ok, faults, facts } = await verifyBundle(target, { key: description.signer.fingerprint })
    expect({ ok, faults }).toEqual({ ok: true, faults: [] })
    const bytes = readFileSync(target)
    expect(written).toEqual({
      path: target,
      archiveSha256: sha256Of(bytes),
      archiveBytes: bytes.length,
      payloadFiles: 6,
      payloadBytes: 781,
      fingerprint: description.signer.fingerprint,
    })
    expect(facts).toMatchObject({ name: BUNDLE_NAME, edition: 'authority', identifier: 'FRG-2026-000123', stamp: null })
    expect(statSync(target).mode & 0o777).toBe(0o600)
  })

  it('has the same bytes in whatever order, shape, zone and time its files come', async () => {
    const folder = aFolder()
    const first = readFileSync(await aBundle(folder))
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Kiritimati'
    const inPieces = payload.toReversed().map(({ path, content }): PayloadFile => {
      const bytes = content as Uint8Array
      return { path, content: () => [bytes.subarray(0, 3), bytes.subarray(3)] }
    })
    async function* arriving() {
      yield* inPieces
    }
    const second = readFileSync(await aBundle(folder, { files: arriving() }))
    process.env['TZ'] = zone
    expect(second.equals(first)).toBe(true)
  })

  it('keeps each value of bag-info.txt on its own line', async () => {
    const folder = aFolder()
    const { info } = aDescription(folder)
    const contactName = 'Eva\r\nPayload-Oxum: 0.0\u2028Muster'
    const path = await aBundle(folder, { info: { ...info, contactName, externalDescription: ' ' } })
    const text = /Source-Organization[^]*?authority\n/.exec(readFileSync(path, 'utf8'))![0]
    const elements = readBagInfo(text)!
    expect(elements.get('Contact-Name')).toBe('Eva Payload-Oxum: 0.0 Muster')
    expect(elements.has('External-Description')).toBe(false)
    expect((await verifyBundle(path)).ok).toBe(true)
  })

  it('may have no payload at all', async () => {
    const path = await aBundle(aFolder(), { files: [] })
    expect(await verifyBundle(path)).toMatchObject({ ok: true, facts: { payloadFiles: 0, payloadBytes: 0 } })
  })
})

describe('nothing is written', () => {
  const fails = (code: string) => (): AsyncIterable<Uint8Array> =>
    (async function* () {
      yield Buffer.from('half of it')
      throw Object.assign(new Error('Hausnummer 7'), { code })
    })()

  it('when a source has vanished', async () => {
    const files = [...payload, { path: 'weg.txt', content: fails('ENOENT') }]
    expect(await refused({ files })).toEqual({ code: 'FILE', key: 'bundleSourceGone', values: { file: 'weg.txt' } })
  })
  it('when a source breaks off', async () => {
    const files = [...payload, { path: 'a.txt', content: fails('EIO') }]
    expect(await refused({ files })).toMatchObject({
      key: 'bundleSourceUnreadable',
      values: { file: 'a.txt', cause: 'EIO' },
    })
  })
  it('when a source is not what was recorded', async () => {
    const files = [...payload, { ...aPayloadFile('a.txt', 'echt'), content: Buffer.from('Echt') }]
    expect(await refused({ files })).toMatchObject({ key: 'bundleSourceTampered', values: { file: 'a.txt' } })
  })
  it.each(['../a', 'a\nb', '50%', 'C:\\a'])('when a path is %j', async path => {
    expect(await refused({ files: [aPayloadFile(path, 'x')] })).toMatchObject({ key: 'bundlePathUnsafe' })
  })
  it('when two paths are one on some machines', async () => {
    const files = [aPayloadFile('Ä.txt', 'x'), aPayloadFile('a\u0308.txt', 'y')]
    expect(await refused({ files })).toMatchObject({ key: 'bundlePathsClash' })
  })
  it.each(['', '..', 'a/b', '-v', 'a.', 'x'.repeat(101)])('when its name is %j', async name => {
    expect(await refused({ name })).toMatchObject({ key: 'bundleNameInvalid', values: { name } })
  })
  it.each(['', '2026-02-30', '29.11.2026', '1979-12-31', '2108-01-01'])('when its date is %j', async baggingDate => {
    const { info } = aDescription(aFolder())
    expect(await refused({ info: { ...info, baggingDate } })).toMatchObject({ key: 'bundleNameInvalid' })
  })

  /** Opens the file with a disk that takes so many writes. */
  const after =
    (writes: number, code: string, method: 'write' | 'sync' = 'write'): OpenFile =>
    async path => {
      const file = await open(path, 'w+')
      const done = file[method].bind(file) as (...words: unknown[]) => unknown
      let left = writes
      const limited = async (...words: unknown[]) => {
        if (left-- > 0) return done(...words)
        throw Object.assign(new Error(code), { code })
      }
      return Object.assign(file, { [method]: limited })
    }
  it.each([0, 1, 9, 26, 30])('when the disk is full after %i writes', async writes => {
    expect(await refused({}, after(writes, 'ENOSPC'))).toMatchObject({ key: 'bundleDiskFull' })
  })
  it('when the disk is full at the end', async () => {
    expect(await refused({}, after(0, 'ENOSPC', 'sync'))).toMatchObject({ key: 'bundleDiskFull' })
  })
  it('when the disk fails', async () => {
    const values = { file: `${BUNDLE_NAME}.zip`, cause: 'EIO' }
    expect(await refused({}, after(4, 'EIO'))).toEqual({ code: 'FILE', key: 'bundleNotWritten', values })
  })
  it('when the disk returns other bytes than it was given', async () => {
    const lying: OpenFile = async path => {
      const file = await open(path, 'w+')
      const write = file.write.bind(file) as (...words: unknown[]) => unknown
      const lie = (bytes: Uint8Array, ...words: unknown[]) =>
        write(bytes.length === 700 ? Buffer.alloc(700) : bytes, ...words)
      return Object.assign(file, { write: lie })
    }
    expect(await refused({}, lying)).toMatchObject({ key: 'bundleNotAsWritten' })
  })
  it('when the folder is not there', async () => {
    const folder = aFolder()
    const problem = await problemOf(writeBundle(aDescription(folder), join(folder, 'weg', 'a.zip')))
    expect(problem).toMatchObject({ key: 'bundleNotWritten', values: { cause: 'ENOENT' } })
  })
  it('when its time stamp is refused', async () => {
    const stamp = { ask: () => Promise.resolve(Buffer.from('<html>')), newNonce: () => new Uint8Array(16), roots: [] }
    expect(await refused({ stamp })).toMatchObject({ key: 'stampNotAnAnswer' })
  })
})

it('a rest of an interrupted run is written over', async () => {
  const folder = aFolder()
  const partial = join(folder, `${BUNDLE_NAME}.zip.partial`)
  writeFileSync(partial, 'x'.repeat(100_000))
  const path = await aBundle(folder)
  expect(existsSync(partial)).toBe(false)
  expect((await verifyBundle(path)).ok).toBe(true)
})
