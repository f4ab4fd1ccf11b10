import { createHash, type X509Certificate } from 'node:crypto'
import { AppError } from '../../../../../shared/errors.ts'
import { checkStamp, type StampVerdict } from './check-stamp.ts'
import { nonceNumber, stampRequest } from './request.ts'

/** An authority, as far as this program knows it: the way there belongs to whoever may use the network. */
export type StampSource = Readonly<{
  /** Posts a request (application/timestamp-query) and returns the body of the answer. */
  ask: (request: Uint8Array) => Promise<Uint8Array>
  /** At least eight random bytes. */
  newNonce: () => Uint8Array
  /** Certificates to which the authority's must lead; none means that this is not asked. */
  roots: readonly X509Certificate[]
}>

type Granted = Extract<StampVerdict, { ok: true }>
export type Stamped = Readonly<{ request: Buffer; answer: Buffer; stamp: Granted['stamp'] }>

/** Has bytes stamped. Throws an AppError whose sentence says what was wrong with the answer. */
export async function askForStamp(bytes: Uint8Array, { ask, newNonce, roots }: StampSource): Promise<Stamped> {
  const digest = createHash('sha256').update(bytes).digest()
  const nonce = nonceNumber(newNonce())
  const request = stampRequest(digest, nonce)
  const answer = Buffer.from(await Promise.try(ask, request).catch(noAnswer))
  const verdict = checkStamp(answer, { digest, nonce, roots })
  if (!verdict.ok) throw problemOf(verdict.fault)
  return { request, answer, stamp: verdict.stamp }
}

function noAnswer(error: unknown): never {
  const { code, name } = error as NodeJS.ErrnoException
  throw new AppError('FILE', 'stampNoAnswer', { cause: code ?? name })
}

function problemOf({ what, detail }: Extract<StampVerdict, { ok: false }>['fault']): AppError {
  switch (what) {
    case 'stampUnreadable':
      return new AppError('FILE', 'stampNotAnAnswer')
    case 'stampRejected':
      return new AppError('FILE', 'stampRefused', { cause: detail })
    case 'stampOfOtherData':
    case 'stampOtherRequest':
      return new AppError('FILE', 'stampNotForThis', { cause: detail })
    case 'stampUntrusted':
      return new AppError('FILE', 'stampRootUnknown', { by: detail })
    case 'stampForged':
    case 'stampCertificate':
    case 'stampWeak':
      return new AppError('FILE', 'stampNotValid', { cause: detail })
  }
}
