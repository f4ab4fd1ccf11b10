import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'

// The key by which bundles of this workstation are known (docs/decisions/0091). It never leaves this file but as a signature.

export const KEY_FILE = 'signing-key.pem'
const OWNER_ONLY = 0o600

/** Signs in the workstation's name. `fingerprint` is SHA-256 of the public key (SPKI, DER) in hexadecimal digits. */
export type Signer = Readonly<{
  publicKeyPem: string
  fingerprint: string
  /** Ed25519 over the bytes themselves (RFC 8032): 64 bytes. */
  sign: (bytes: Uint8Array) => Buffer
}>

/**
 * The workstation's key in the data folder (absolute path), made at its first use and readable by its owner alone. Throws
 * AppError keyUnreadable, keyNotAKey or keyNotWritten.
 */
export function workstationSigner(dataFolder: string): Signer {
  const path = join(dataFolder, KEY_FILE)
  return signerOf(parse(readKey(path) ?? createKey(dataFolder, path), path))
}

/** SHA-256 of a public key in its standard form, in hexadecimal digits. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
}

/** The Ed25519 public key in a PEM; null for every other text, and for another spelling of the same key. */
export function readPublicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    const isOurs = key.asymmetricKeyType === 'ed25519' && key.export({ type: 'spki', format: 'pem' }) === pem
    return isOurs ? key : null
  } catch {
    return null
  }
}

/** Whether the signature is this key's over these bytes. */
export const isSignedBy = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === 64 && verify(null, bytes, key, signature)

function signerOf(key: KeyObject): Signer {
  const publicKey = createPublicKey(key)
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(publicKey),
    sign: bytes => sign(null, bytes, key),
  }
}

function parse(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // what the library says of a key may quote it
  }
  throw new AppError('FILE', 'keyNotAKey', { file: path })
}

function readKey(path: string): string | null {
  try {
    const pem = readFileSync(path, 'utf8')
    // a copy from a backup may be open to all
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, OWNER_ONLY)
    return pem
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new AppError('FILE', 'keyUnreadable', { file: path, cause: codeOf(error) })
  }
}

/** Writes the new key under a passing name first: a key file is whole or not there. */
function createKey(folder: string, path: string): string {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const passing = `${path}.${process.pid}.new`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = openSync(passing, 'w', OWNER_ONLY)
    try {
      writeSync(file, pem)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // unlike a rename, a link never replaces the key that another program made meanwhile
    linkSync(passing, path)
    return pem
  } catch (error) {
    const made = codeOf(error) === 'EEXIST' ? readKey(path) : null
    if (made !== null) return made
    throw new AppError('FILE', 'keyNotWritten', { file: path, cause: codeOf(error) })
  } finally {
    rmSync(passing, { force: true })
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'
