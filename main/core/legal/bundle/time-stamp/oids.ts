// Object identifiers of time stamps, by what they mean here.

export const OID = {
  signedData: '1.2.840.113549.1.7.2',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

/** Digests that ETSI EN 319 422 still allows, by the names Node has for them. */
export const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** How a signature is checked: `digest` is the name of its own, `beside` where another field names it, null where it has none. */
export type SignatureKind = Readonly<{ digest: string | null; isPss: boolean }>

export const SIGNATURES: Readonly<Record<string, SignatureKind>> = {
  '1.2.840.113549.1.1.1': { digest: 'beside', isPss: false },
  '1.2.840.113549.1.1.10': { digest: 'beside', isPss: true },
  '1.2.840.113549.1.1.11': { digest: 'sha256', isPss: false },
  '1.2.840.113549.1.1.12': { digest: 'sha384', isPss: false },
  '1.2.840.113549.1.1.13': { digest: 'sha512', isPss: false },
  '1.2.840.10045.4.3.2': { digest: 'sha256', isPss: false },
  '1.2.840.10045.4.3.3': { digest: 'sha384', isPss: false },
  '1.2.840.10045.4.3.4': { digest: 'sha512', isPss: false },
  '1.3.101.112': { digest: null, isPss: false },
}
