import { constants, createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto'
import type { BundleFaultKind, StampFacts } from '../../../../../shared/bundle.ts'
import { leadsTo } from './chain.ts'
import { DIGESTS, OID, SIGNATURES } from './oids.ts'
import { readAnswer, type StampAnswer, type StampCertificate, type StampToken } from './read-answer.ts'

// What RFC 3161 (2.4.2), RFC 5816 and ETSI EN 319 422 ask of an answer before it proves anything.

type StampFault = Readonly<{ what: Extract<BundleFaultKind, `stamp${string}`>; detail: string }>
export type StampVerdict =
  | Readonly<{ ok: true; stamp: Omit<StampFacts, 'isLater'>; nonce: Buffer | null }>
  | Readonly<{ ok: false; fault: StampFault }>

export type StampWishes = Readonly<{
  /** SHA-256 of what is to be stamped. */
  digest: Uint8Array
  /** The request's number; left out where the request is compared as a whole. */
  nonce?: Uint8Array
  /** Certificates of trusted authorities; none means that nobody is asked for. */
  roots: readonly X509Certificate[]
}>

const GRANTED = 0
const GRANTED_WITH_MODS = 1
const MIN_RSA_BITS = 2048

/** Whether an answer is a time stamp over this digest. Never throws, whatever the bytes. */
export function checkStamp(bytes: Uint8Array, wishes: StampWishes): StampVerdict {
  let answer: StampAnswer
  try {
    answer = readAnswer(bytes)
  } catch (error) {
    return refuse('stampUnreadable', error instanceof Error ? error.message : 'unknown')
  }
  try {
    return judge(answer, wishes)
  } catch (error) {
    return refuse('stampForged', error instanceof Error ? error.message : 'unknown')
  }
}

function judge({ status, words, token }: StampAnswer, { digest, nonce, roots }: StampWishes): StampVerdict {
  if ((status !== GRANTED && status !== GRANTED_WITH_MODS) || token === null)
    return refuse('stampRejected', `status ${status}${words === '' ? '' : `: ${words}`}`)
  const { imprint, at, policy, serial, certificates } = token
  if (imprint.algorithm !== OID.sha256 || !imprint.digest.equals(digest))
    return refuse('stampOfOtherData', `imprint ${imprint.digest.toString('hex')}`)
  if (nonce !== undefined && token.nonce?.equals(nonce) !== true)
    return refuse('stampOtherRequest', `nonce ${token.nonce?.toString('hex') ?? 'missing'}`)
  const signer = signerOf(token)
  if (signer === null) return refuse('stampForged', 'no certificate fits the signed certificate hash')
  const fault = signatureFault(token, signer.x509.publicKey) ?? certificateFault(signer, at)
  if (fault !== null) return { ok: false, fault }
  const isTrusted = roots.length === 0 ? null : leadsTo(signer, certificates, roots, at)
  const by = subjectOf(signer.x509)
  if (isTrusted === false) return refuse('stampUntrusted', by)
  return { ok: true, stamp: { at: at.toISOString(), by, serial, policy, isTrusted }, nonce: token.nonce }
}

const refuse = (what: StampFault['what'], detail: string): StampVerdict => ({ ok: false, fault: { what, detail } })

/** The certificate that every signed hash names and whose issuer and number the signer names. */
function signerOf({ certificateHashes, certificates }: StampToken): StampCertificate | null {
  if (certificateHashes.length === 0) return null
  const fits = ({ x509, isNamedBySigner }: StampCertificate) =>
    isNamedBySigner &&
    certificateHashes.every(({ algorithm, hash }) => {
      const name = algorithm === null ? 'sha1' : DIGESTS[algorithm]
      return name !== undefined && createHash(name).update(x509.raw).digest().equals(hash)
    })
  return certificates.find(fits) ?? null
}

function signatureFault(token: StampToken, key: KeyObject): StampFault | null {
  const beside = DIGESTS[token.digestAlgorithm]
  const kind = SIGNATURES[token.signatureAlgorithm]
  if (beside === undefined) return { what: 'stampWeak', detail: `digest ${token.digestAlgorithm}` }
  if (kind === undefined) return { what: 'stampWeak', detail: `signature ${token.signatureAlgorithm}` }
  const bits = key.asymmetricKeyDetails?.modulusLength
  if (bits !== undefined && bits < MIN_RSA_BITS) return { what: 'stampWeak', detail: `${bits} bits` }

  if (token.contentType !== OID.timeStampInfo || token.signedContentType !== OID.timeStampInfo)
    return { what: 'stampForged', detail: 'content type' }
  if (token.signedDigest?.equals(createHash(beside).update(token.content).digest()) !== true)
    return { what: 'stampForged', detail: 'message digest' }
  const digest = kind.digest === 'beside' ? beside : kind.digest
  const how = kind.isPss
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : key
  return verify(digest, token.attributes, how, token.signature) ? null : { what: 'stampForged', detail: 'signature' }
}

function certificateFault({ isForStamps, from, to }: StampCertificate, at: Date): StampFault | null {
  if (!isForStamps) return { what: 'stampCertificate', detail: 'not for time stamps only' }
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return at < from || at > to ? { what: 'stampCertificate', detail: `valid from ${day(from)} to ${day(to)}` } : null
}

/** The subject's common name, or all of it on one line. */
function subjectOf({ subject }: X509Certificate): string {
  const lines = subject.split('\n')
  return lines.find(line => line.startsWith('CN='))?.slice(3) ?? lines.join(', ')
}
