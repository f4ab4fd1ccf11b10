import { createHash, type X509Certificate } from 'node:crypto'
import type { BundleFault, StampFacts } from '../../../../shared/bundle.ts'
import { FILES } from './bag-files.ts'
import type { Contents } from './check-bag.ts'
import { type StampVerdict, checkStamp } from './time-stamp/check-stamp.ts'
import { stampRequest } from './time-stamp/request.ts'
import { stampNote } from './time-stamp/stamp-files.ts'
import { fingerprintOf, isSignedBy, readPublicKey } from './workstation-key.ts'

// What holds the tag manifest, and with it everything else: the signature and the time stamp.

type CheckedSignature = Readonly<{ signedBy: string | null; faults: readonly BundleFault[] }>
type CheckedStamp = Readonly<{ stamp: StampFacts | null; faults: readonly BundleFault[] }>

/** Checks the signature, and the key against a fingerprint that is known by other means. */
export function checkSignature(contents: Contents, expectedKey: string | null): CheckedSignature {
  const [pem, signature, signed] = [FILES.key, FILES.signature, FILES.tagManifest].map(file => bytesOf(contents, file))
  if (pem == null || signature == null || signed == null) return { signedBy: null, faults: [] }
  const key = readPublicKey(pem.toString('utf8'))
  if (key === null) return { signedBy: null, faults: [{ file: FILES.key, what: 'keyBroken', detail: '' }] }
  if (!isSignedBy(key, signed, signature))
    return { signedBy: null, faults: [{ file: FILES.signature, what: 'signatureBroken', detail: '' }] }
  const signedBy = fingerprintOf(key)
  const isOther = expectedKey !== null && expectedKey !== signedBy
  return { signedBy, faults: isOther ? [{ file: FILES.key, what: 'keyOther', detail: signedBy }] : [] }
}

/** Checks the time stamp if there is one: its answer, its request, and what the bundle says of it. */
export function checkStampFiles(
  contents: Contents,
  baggingDate: string,
  roots: readonly X509Certificate[],
): CheckedStamp {
  const files = [FILES.request, FILES.answer, FILES.stampNote]
  const present = files.filter(file => contents.has(file))
  if (present.length === 0) return { stamp: null, faults: [] }
  const missing = files.filter(file => !contents.has(file))
  const faults: BundleFault[] = missing.map(file => ({ file, what: 'missing', detail: '' }))
  const [request, answer, note] = files.map(file => bytesOf(contents, file))
  const signed = bytesOf(contents, FILES.tagManifest)
  if (answer == null || signed === null) return { stamp: null, faults }

  const digest = createHash('sha256').update(signed).digest()
  const verdict = checkStamp(answer, { digest, roots })
  if (!verdict.ok) return { stamp: null, faults: [...faults, { file: FILES.answer, ...verdict.fault }] }
  if (request != null && !isRequestOf(verdict, digest, request))
    faults.push({ file: FILES.request, what: 'stampOtherRequest', detail: '' })
  const says = (isLater: boolean) => note?.toString('utf8') === stampNote(verdict.stamp, baggingDate, isLater)
  if (note != null && !says(true) && !says(false)) faults.push({ file: FILES.stampNote, what: 'changed', detail: '' })
  return { stamp: { ...verdict.stamp, isLater: says(true) }, faults }
}

const bytesOf = (contents: Contents, file: string): Buffer | null => contents.get(file)?.bytes ?? null

/** The request has no choices: the digest and the answer's number give all its bytes. */
const isRequestOf = ({ nonce }: Extract<StampVerdict, { ok: true }>, digest: Buffer, request: Buffer): boolean =>
  nonce !== null && stampRequest(digest, nonce).equals(request)
