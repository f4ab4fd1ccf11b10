import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'
import { OID } from './oids.ts'

/** Random bytes as a positive number that loses none of them: RFC 3161 compares nonces as numbers. At least 8 bytes. */
export function nonceNumber(random: Uint8Array): Uint8Array {
  const nonce = Uint8Array.from(random)
  nonce[0] = (nonce[0]! & 0x3f) | 0x40
  return nonce
}

/** A TimeStampReq (RFC 3161, 2.4.1) over a SHA-256, which asks for the authority's certificate as well. */
export function stampRequest(digest: Uint8Array, nonce: Uint8Array): Buffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(digest).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  })
  return Buffer.from(request.toSchema().toBER())
}
