import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addTimeStamp } from '../../../../../../main/core/legal/bundle/add-time-stamp.ts'
import { FILES } from '../../../../../../main/core/legal/bundle/bag-files.ts'
import type { StampSource } from '../../../../../../main/core/legal/bundle/time-stamp/ask-stamp.ts'
import { checkStamp } from '../../../../../../main/core/legal/bundle/time-stamp/check-stamp.ts'
import { nonceNumber, stampRequest } from '../../../../../../main/core/legal/bundle/time-stamp/request.ts'
import { verifyBundle } from '../../../../../../main/core/legal/bundle/verify-bundle.ts'
import { writeBundle } from '../../../../../../main/core/legal/bundle/write-bundle.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aBundle, aDescription, BUNDLE_NAME, runShell, sha256Of } from '../../../../../fixtures/bundle.ts'
import { aFolder, aLastingFolder } from '../../../../../fixtures/folder.ts'
import { anAuthority, type Authority, EC } from '../../../../../fixtures/time-stamp-authority.ts'

// Real authorities, made and run by openssl.

let tsa: Authority
let other: Authority
let folder: string
beforeAll(() => {
  folder = aLastingFolder()
  tsa = anAuthority(folder, 'A')
  other = anAuthority(folder, 'B', { key: EC, digest: 'sha384' })
})

const newNonce = () => randomBytes(16)
const sourceOf = (authority: Authority, own: Partial<StampSource> = {}): StampSource => ({
  ask: authority.reply,
  newNonce,
  roots: authority.roots,
  ...own,
})
const digest = createHash('sha256').update('Beweis').digest()
const nonce = nonceNumber(randomBytes(16))
const answerOf = (authority: Authority) => authority.reply(stampRequest(digest, nonce))

describe('a bundle stamped later', () => {
  it('says that it was, when and by whom by the stamp itself, and stays the same otherwise', async () => {
    const path = await aBundle(aFolder())
    const before = readFileSync(path)
    const { stamp, archiveSha256 } = await addTimeStamp(path, sourceOf(tsa))
    expect(stamp).toMatchObject({
      by: 'Stempelstelle A',
      policy: '1.3.6.1.4.1.99999.1',
      isTrusted: true,
      isLater: true,
    })
    const after = readFileSync(path)
    expect(archiveSha256).toBe(sha256Of(after))
    const contents = before.readUInt32LE(before.length - 6)
    expect(after.subarray(0, contents).equals(before.subarray(0, contents))).toBe(true)
    expect(after.toString('utf8')).toContain(`Nachträglich gestempelt am ${stamp.at.slice(0, 10)}`)
    const { ok, facts } = await verifyBundle(path)
    expect({ ok, stamp: facts?.stamp }).toEqual({ ok: true, stamp: { ...stamp, isTrusted: null } })
  })

  it('is accepted by openssl, alone and with its request', async () => {
    const at = aFolder()
    const path = await aBundle(at)
    await addTimeStamp(path, sourceOf(other))
    const check = (what: string) =>
      runShell(`cd ${BUNDLE_NAME} && openssl ts -verify -in ${FILES.answer} ${what} -CAfile ${other.rootFile}`, at)
    expect(runShell(`unzip -q ${basename(path)}`, at).status).toBe(0)
    expect(check(`-data ${FILES.tagManifest}`)).toMatchObject({ status: 0 })
    expect(check(`-queryfile ${FILES.request}`)).toMatchObject({ status: 0 })
    expect(check(`-data ${FILES.info}`).status).not.toBe(0)
  })

  it('is not stamped twice', async () => {
    const path = await aBundle(aFolder())
    await addTimeStamp(path, sourceOf(tsa))
    await expect(addTimeStamp(path, sourceOf(tsa))).rejects.toMatchObject({ key: 'bundleStamped' })
  })

  it('is not stamped when it is damaged', async () => {
    const path = await aBundle(aFolder())
    writeFileSync(path, readFileSync(path).fill(1, 300, 301))
    await expect(addTimeStamp(path, sourceOf(tsa))).rejects.toMatchObject({ key: 'bundleNotSound' })
  })

  it('is a fault where its authority leads to none that is trusted', async () => {
    const path = await aBundle(aFolder())
    await addTimeStamp(path, sourceOf(tsa))
    expect((await verifyBundle(path, { roots: tsa.roots })).facts?.stamp?.isTrusted).toBe(true)
    expect(await verifyBundle(path, { roots: other.roots })).toMatchObject({
      ok: false,
      faults: [{ file: FILES.answer, what: 'stampUntrusted', detail: 'Stempelstelle A' }],
      facts: { stamp: null },
    })
  })
})

it('a bundle stamped while it is written says that', async () => {
  const at = aFolder()
  const path = join(at, 'a.zip')
  await writeBundle(aDescription(at, { stamp: sourceOf(tsa) }), path)
  expect(await verifyBundle(path)).toMatchObject({ ok: true, facts: { stamp: { isLater: false } } })
  expect(readFileSync(path, 'utf8')).toContain('Beim Schreiben gestempelt')
})

describe('an answer that proves nothing is refused in words, and the bundle stays as it was', () => {
  const rejection = Buffer.from('3005300302010230'.slice(0, 14), 'hex')
  const cases: ReadonlyArray<readonly [string, () => Partial<StampSource>, string]> = [
    [
      'none',
      () => ({ ask: () => Promise.reject(Object.assign(new Error('secret'), { code: 'ECONNREFUSED' })) }),
      'stampNoAnswer',
    ],
    ['empty', () => ({ ask: () => Promise.resolve(Buffer.of()) }), 'stampNotAnAnswer'],
    ['a page', () => ({ ask: () => Promise.resolve(Buffer.from('<!doctype html>')) }), 'stampNotAnAnswer'],
    ['the request', () => ({ ask: request => Promise.resolve(request) }), 'stampNotAnAnswer'],
    ['noise', () => ({ ask: () => Promise.resolve(randomBytes(5000)) }), 'stampNotAnAnswer'],
    ['endless', () => ({ ask: () => Promise.resolve(Buffer.alloc(2_000_000, 0x30)) }), 'stampNotAnAnswer'],
    ['a rejection', () => ({ ask: () => Promise.resolve(rejection) }), 'stampRefused'],
    ['for other data', () => ({ ask: () => answerOf(tsa) }), 'stampNotForThis'],
    [
      'with more behind',
      () => ({ ask: async r => Buffer.concat([await tsa.reply(r), Buffer.of(0)]) }),
      'stampNotAnAnswer',
    ],
    ['from elsewhere', () => ({ ask: other.reply }), 'stampRootUnknown'],
  ]
  it.each(cases)('%s', async (_, own, key) => {
    const path = await aBundle(aFolder())
    const before = sha256Of(readFileSync(path))
    const error: unknown = await addTimeStamp(path, sourceOf(tsa, own())).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).key).toBe(key)
    expect(JSON.stringify((error as AppError).values)).not.toContain('secret')
    expect(sha256Of(readFileSync(path))).toBe(before)
  })
})

describe('an authority', () => {
  const check = async (authority: Authority, own: Partial<Parameters<typeof checkStamp>[1]> = {}) => {
    const verdict = checkStamp(await answerOf(authority), { digest, nonce, roots: authority.roots, ...own })
    return verdict.ok ? 'good' : `${verdict.fault.what}: ${verdict.fault.detail}`
  }

  /** The same token signed anew as a plain CMS message, for what `openssl ts` does not do itself. */
  const signedAnew = (authority: Authority, own: string, kind: string) => {
    const token = [
      `openssl ts -reply -in ${authority.folder}/1.tsr -token_out -out token`,
      'openssl cms -verify -noverify -inform DER -in token -out info',
      `openssl cms -sign -binary -nodetach -nosmimecap -cades -md sha256 -outform DER -in info -out signed \\
        -econtent_type 1.2.840.113549.1.9.16.1.4 -signer ${own}/tsa.pem -inkey ${own}/tsa.key ${kind}`,
    ].join(' && ')
    const at = aFolder()
    expect(runShell(token, at)).toMatchObject({ status: 0 })
    const signed = readFileSync(join(at, 'signed'))
    const length = Buffer.alloc(2)
    length.writeUInt16BE(signed.length + 5)
    return Buffer.concat([Buffer.of(0x30, 0x82), length, Buffer.from('3003020100', 'hex'), signed])
  }
  it('that signs with RSA-PSS is understood, one whose certificate is for other ends as well is refused', async () => {
    const trusted = anAuthority(aFolder(), 'C')
    await answerOf(trusted)
    const wishes = { digest, nonce, roots: [] }
    const pss = signedAnew(trusted, trusted.folder, '-keyopt rsa_padding_mode:pss')
    expect(checkStamp(pss, wishes)).toMatchObject({ ok: true })
    for (const usage of ['timeStamping', 'critical,timeStamping,emailProtection', 'critical,emailProtection']) {
      const careless = anAuthority(aFolder(), 'D', { usage })
      const fault = { what: 'stampCertificate', detail: 'not for time stamps only' }
      expect(checkStamp(signedAnew(trusted, careless.folder, ''), wishes)).toEqual({ ok: false, fault })
    }
  })

  it.each([
    ['with RSA', {}],
    ['with an elliptic curve and SHA-512', { key: EC, digest: 'sha512' }],
    ['that names its certificate by SHA-1, as older ones do', { essDigest: 'sha1' }],
    ['that names its certificate by SHA-512', { essDigest: 'sha512' }],
  ])('%s is understood', async (_, kind) => expect(await check(anAuthority(aFolder(), 'C', kind))).toBe('good'))

  it('with a digest that is no longer safe is refused', async () => {
    expect(await check(anAuthority(aFolder(), 'C', { digest: 'sha1' }))).toMatch(/^stampWeak/)
  })
  it('with a short key is refused', async () => {
    expect(await check(anAuthority(aFolder(), 'C', { key: ['rsa:1024'] }))).toMatch(/^stampWeak/)
  })
  it('that answers another request is refused', async () => {
    expect(await check(tsa, { nonce: nonceNumber(randomBytes(16)) })).toMatch(/^stampOtherRequest/)
  })
  it('that stamped other data is refused', async () => {
    expect(await check(tsa, { digest: createHash('sha256').update('anderes').digest() })).toMatch(/^stampOfOtherData/)
  })
  it('is trusted only where its certificate leads', async () => {
    expect(await check(tsa, { roots: other.roots })).toBe('stampUntrusted: Stempelstelle A')
    expect(await check(tsa, { roots: [...other.roots, ...tsa.roots] })).toBe('good')
  })
  it.each([
    ['expired', { valid: ['20200101000000Z', '20210101000000Z'] as const }],
    ['not yet valid', { valid: ['20900101000000Z', '20910101000000Z'] as const }],
  ])('whose certificate is %s at the time of the stamp is refused', async (_, kind) => {
    expect(await check(anAuthority(aFolder(), 'C', kind))).toMatch(/^stampCertificate: valid from/)
  })
})

it('one changed byte of an answer never changes what it proves, and never stops the check', async () => {
  const answer = await answerOf(tsa)
  const wishes = { digest, nonce, roots: tsa.roots }
  const whole = checkStamp(answer, wishes)
  expect(whole.ok).toBe(true)
  fc.assert(
    fc.property(fc.nat(answer.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
      const changed = Buffer.from(answer)
      changed[at]! ^= difference
      const verdict = checkStamp(changed, wishes)
      expect(verdict.ok ? verdict : whole).toEqual(whole)
    }),
    { numRuns: 1500, seed: 3 },
  )
})
