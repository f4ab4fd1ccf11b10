import { X509Certificate } from 'node:crypto'
import { type BaseBlock, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  type Attribute,
  Certificate,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { OID } from './oids.ts'

// A TimeStampResp (RFC 3161, 2.4.2) as plain values. Nothing here is checked but its form.

export type StampCertificate = Readonly<{
  x509: X509Certificate
  from: Date
  to: Date
  /** The extended key usage is there, critical, and says time stamping and nothing else. */
  isForStamps: boolean
  isNamedBySigner: boolean
}>

export type StampToken = Readonly<{
  at: Date
  policy: string
  serial: string
  imprint: Readonly<{ algorithm: string; digest: Buffer }>
  nonce: Buffer | null
  /** What was signed over: the content, and the attributes as they were encoded for signing. */
  content: Buffer
  contentType: string
  attributes: Buffer
  signedContentType: string | null
  signedDigest: Buffer | null
  /** The signer's certificate by its hash; `algorithm` is an object identifier, null for SHA-1 of the older form. */
  certificateHashes: ReadonlyArray<Readonly<{ algorithm: string | null; hash: Buffer }>>
  digestAlgorithm: string
  signatureAlgorithm: string
  signature: Buffer
  certificates: readonly StampCertificate[]
}>

export type StampAnswer = Readonly<{ status: number; words: string; token: StampToken | null }>

/** More than any authority sends, with all its certificates and revocation lists. */
export const MAX_ANSWER_BYTES = 1024 * 1024
const MAX_CERTIFICATES = 32

/** Throws for everything that is no such answer. */
export function readAnswer(bytes: Uint8Array): StampAnswer {
  if (bytes.length > MAX_ANSWER_BYTES) throw new RangeError('too large')
  const { offset, result } = fromBER(Uint8Array.from(bytes).buffer)
  if (offset !== bytes.length) throw new RangeError('not one DER value')
  const answer = new TimeStampResp({ schema: result })
  const { status, statusStrings } = answer.status
  const words = (statusStrings ?? []).map(text => text.getValue()).join(' ')
  const { timeStampToken } = answer
  if (timeStampToken === undefined) return { status, words, token: null }
  if (timeStampToken.contentType !== OID.signedData) throw new RangeError('no signed data')
  return { status, words, token: tokenOf(new SignedData({ schema: timeStampToken.content })) }
}

function tokenOf({ encapContentInfo, signerInfos, certificates = [] }: SignedData): StampToken {
  const [signer, ...others] = signerInfos
  const attributes = signer?.signedAttrs
  if (signer === undefined || others.length > 0 || attributes === undefined) throw new RangeError('not one signer')
  if (certificates.length > MAX_CERTIFICATES) throw new RangeError('too many certificates')
  if (encapContentInfo.eContent === undefined) throw new RangeError('no content')
  const content = Buffer.from(encapContentInfo.eContent.getValue())
  const info = TSTInfo.fromBER(content)
  const first = <T extends BaseBlock>(type: string, kind: new () => T) => firstValue(attributes.attributes, type, kind)
  const digest = first(OID.messageDigest, OctetString)
  return {
    at: info.genTime,
    policy: info.policy,
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    imprint: {
      algorithm: info.messageImprint.hashAlgorithm.algorithmId,
      digest: Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView),
    },
    nonce: info.nonce === undefined ? null : Buffer.from(info.nonce.valueBlock.valueHexView),
    content,
    contentType: encapContentInfo.eContentType,
    attributes: Buffer.from(attributes.encodedValue),
    signedContentType: first(OID.contentType, ObjectIdentifier)?.getValue() ?? null,
    signedDigest: digest === null ? null : Buffer.from(digest.valueBlock.valueHexView),
    certificateHashes: [
      ...certificateHashes(first(OID.signingCertificateV2, Sequence), OID.sha256),
      ...certificateHashes(first(OID.signingCertificate, Sequence), null),
    ],
    digestAlgorithm: signer.digestAlgorithm.algorithmId,
    signatureAlgorithm: signer.signatureAlgorithm.algorithmId,
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
    certificates: certificates.filter(each => each instanceof Certificate).map(each => certificateOf(each, signer)),
  }
}

/** The one value of a signed attribute; null when it is not there once, or of another kind. */
function firstValue<T extends BaseBlock>(attributes: readonly Attribute[], type: string, kind: new () => T): T | null {
  const [attribute, ...more] = attributes.filter(each => each.type === type)
  const value: unknown = attribute?.values.length === 1 && more.length === 0 ? attribute.values[0] : null
  return value instanceof kind ? value : null
}

/** The first hash of a SigningCertificate (RFC 2634) or SigningCertificateV2 (RFC 5035): the signer's own certificate. */
function certificateHashes(attribute: Sequence | null, standard: string | null): StampToken['certificateHashes'] {
  const list = attribute?.valueBlock.value[0]
  const named = list instanceof Sequence ? list.valueBlock.value[0] : null
  if (!(named instanceof Sequence)) return []
  const [head, next] = named.valueBlock.value
  const hash = head instanceof OctetString ? head : next
  if (!(hash instanceof OctetString)) return []
  const oid = head instanceof Sequence ? head.valueBlock.value[0] : null
  const algorithm = oid instanceof ObjectIdentifier ? oid.getValue() : standard
  return [{ algorithm, hash: Buffer.from(hash.valueBlock.valueHexView) }]
}

function certificateOf(certificate: Certificate, { sid }: SignerInfo): StampCertificate {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage)
  const purposes: unknown = usage?.parsedValue
  const isNamedBySigner =
    sid instanceof IssuerAndSerialNumber &&
    sid.issuer.isEqual(certificate.issuer) &&
    sid.serialNumber.isEqual(certificate.serialNumber)
  return {
    x509: new X509Certificate(Buffer.from(certificate.toSchema().toBER())),
    from: certificate.notBefore.value,
    to: certificate.notAfter.value,
    isForStamps:
      usage?.critical === true && purposes instanceof ExtKeyUsage && purposes.keyPurposes.join() === OID.timeStamping,
    isNamedBySigner: isNamedBySigner || !(sid instanceof IssuerAndSerialNumber),
  }
}
