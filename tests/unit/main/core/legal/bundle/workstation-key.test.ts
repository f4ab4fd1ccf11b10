import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KEY_FILE, workstationSigner } from '../../../../../../main/core/legal/bundle/workstation-key.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aFolder } from '../../../../../fixtures/folder.ts'

const problemAt = (folder: string) => {
  try {
    workstationSigner(folder)
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
  return null
}

describe('the key of a workstation', () => {
  it('is made at its first use, for its owner alone, and stays', () => {
    const folder = join(aFolder(), 'data')
    const first = workstationSigner(folder)
    expect(readdirSync(folder)).toEqual([KEY_FILE])
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600)
    expect(workstationSigner(folder).fingerprint).toBe(first.fingerprint)
    expect(workstationSigner(aFolder()).fingerprint).not.toBe(first.fingerprint)
  })

  it('signs, and is known by the SHA-256 of its public half', () => {
    const { sign, publicKeyPem, fingerprint } = workstationSigner(aFolder())
    const key = createPublicKey(publicKeyPem)
    expect(verify(null, Buffer.from('a'), key, sign(Buffer.from('a')))).toBe(true)
    expect(verify(null, Buffer.from('b'), key, sign(Buffer.from('a')))).toBe(false)
    const der = key.export({ type: 'spki', format: 'der' })
    expect(fingerprint).toBe(createHash('sha256').update(der).digest('hex'))
    expect(publicKeyPem).not.toContain('PRIVATE')
  })

  it('is closed to others again after a careless copy', () => {
    const folder = aFolder()
    workstationSigner(folder)
    chmodSync(join(folder, KEY_FILE), 0o644)
    workstationSigner(folder)
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600)
  })

  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  it.each([
    ['empty', ''],
    ['no key', 'Hausnummer 7'],
    ['cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ'],
    ['of another kind', rsa.toString()],
  ])('is refused and left alone when it is %s', (_, text) => {
    const folder = aFolder()
    const file = join(folder, KEY_FILE)
    writeFileSync(file, text)
    expect(problemAt(folder)).toEqual({ code: 'FILE', key: 'keyNotAKey', values: { file } })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is refused when it cannot be read', () => {
    const folder = aFolder()
    mkdirSync(join(folder, KEY_FILE))
    expect(problemAt(folder)).toMatchObject({ key: 'keyUnreadable', values: { cause: 'EISDIR' } })
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(problemAt(file)).toMatchObject({ key: 'keyUnreadable', values: { cause: 'ENOTDIR' } })
  })
})
