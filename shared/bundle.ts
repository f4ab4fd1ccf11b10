// What an evidence bundle is said to be and what a check of it found, as plain values.

/** Who a bundle is for: the authority gets everything, a redacted one lacks the data of third parties. */
export type BundleEdition = 'authority' | 'redacted'

/** What can be wrong with a bundle; each has one sentence per language in `strings/bundle-*.ts`. */
export type BundleFaultKind =
  | 'unreadable'
  | 'notAZip'
  | 'packedAnew'
  | 'container'
  | 'surplusBytes'
  | 'truncated'
  | 'tooLarge'
  | 'unsafePath'
  | 'clash'
  | 'doubled'
  | 'secondFolder'
  | 'missing'
  | 'added'
  | 'renamed'
  | 'changed'
  | 'malformed'
  | 'oxum'
  | 'keyBroken'
  | 'keyOther'
  | 'signatureBroken'
  | 'stampUnreadable'
  | 'stampRejected'
  | 'stampOfOtherData'
  | 'stampOtherRequest'
  | 'stampForged'
  | 'stampCertificate'
  | 'stampUntrusted'
  | 'stampWeak'
  | 'more'

/** `file` is the path in the bag, or the archive's own name where the fault belongs to no file in it. `detail` is technical. */
export type BundleFault = Readonly<{ file: string; what: BundleFaultKind; detail: string }>

/** What a time stamp proves, read from the token itself. */
export type StampFacts = Readonly<{
  /** The authority's time, ISO 8601 in UTC. */
  at: string
  /** Who stamped: the common name, or else the whole subject, of the certificate. */
  by: string
  /** In hexadecimal digits. */
  serial: string
  /** Object identifier of the authority's policy. */
  policy: string
  /** Whether its certificate leads to a root that was named as trusted; null when no root was named. */
  isTrusted: boolean | null
  /** The bundle was stamped some time after it was written. */
  isLater: boolean
}>

export type BundleFacts = Readonly<{
  /** The one folder in the archive. */
  name: string
  edition: BundleEdition | null
  identifier: string | null
  organisation: string | null
  /** YYYY-MM-DD. */
  baggingDate: string | null
  payloadFiles: number
  payloadBytes: number
  /** SHA-256 of the whole file in hexadecimal digits, as it is printed on the cover sheet. */
  archiveSha256: string
  /** SHA-256 of the public key (SPKI, DER) whose signature holds; null when none does. */
  signedBy: string | null
  /** Null when there is no time stamp or it proves nothing. */
  stamp: StampFacts | null
}>

/** The outcome of a check. `facts` is null when nothing could be read. */
export type BundleReport = Readonly<{ ok: boolean; faults: readonly BundleFault[]; facts: BundleFacts | null }>

/** Why a bundle, a time stamp or the key could not be had; each has a sentence in `strings/bundle-*.ts`. */
export type BundleProblemKey =
  | 'bundlePathUnsafe'
  | 'bundlePathsClash'
  | 'bundleNameInvalid'
  | 'bundleTooLarge'
  | 'bundleSourceGone'
  | 'bundleSourceUnreadable'
  | 'bundleSourceTampered'
  | 'bundleDiskFull'
  | 'bundleNotWritten'
  | 'bundleNotAsWritten'
  | 'bundleNotSound'
  | 'bundleStamped'
  | 'stampNoAnswer'
  | 'stampNotAnAnswer'
  | 'stampRefused'
  | 'stampNotForThis'
  | 'stampNotValid'
  | 'stampRootUnknown'
  | 'keyUnreadable'
  | 'keyNotAKey'
  | 'keyNotWritten'

/** FRG-2026-000123_v7: which case, and after how many entries of its record. */
export const bundleName = (
  { number, version }: Readonly<{ number: string; version: number }>,
  edition: BundleEdition,
): string => `${number}_v${version}${edition === 'redacted' ? '_geschwaerzt' : ''}`
