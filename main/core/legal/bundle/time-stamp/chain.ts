import { X509Certificate } from 'node:crypto'
import type { StampCertificate } from './read-answer.ts'

/** The certificates in a PEM text, in order. Throws for a text that holds none or a broken one. */
export function readRoots(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  if (blocks.length === 0) throw new TypeError('No certificate')
  return blocks.map(block => new X509Certificate(block))
}

/** Whether a certificate leads to a trusted one, over authorities that were valid at the time. Revocation is not asked: that needs the network. */
export function leadsTo(
  signer: StampCertificate,
  enclosed: readonly StampCertificate[],
  roots: readonly X509Certificate[],
  at: Date,
): boolean {
  const seen = new Set<string>()
  const isValid = ({ validFrom, validTo }: X509Certificate) => new Date(validFrom) <= at && at <= new Date(validTo)
  const authorities = [...roots, ...enclosed.map(({ x509 }) => x509)].filter(each => each.ca && isValid(each))
  const isRoot = (certificate: X509Certificate) =>
    roots.some(root => root.fingerprint256 === certificate.fingerprint256)
  const leads = (certificate: X509Certificate): boolean => {
    if (isRoot(certificate)) return true
    seen.add(certificate.fingerprint256)
    return authorities.some(
      each =>
        !seen.has(each.fingerprint256) &&
        certificate.checkIssued(each) &&
        certificate.verify(each.publicKey) &&
        leads(each),
    )
  }
  return leads(signer.x509)
}
