import type { BundleEdition } from '../../../../shared/bundle.ts'
import type { BagInfo } from './bag-files.ts'
import type { StampSource } from './time-stamp/ask-stamp.ts'
import type { Signer } from './workstation-key.ts'
import type { Chunks } from './zip-writer.ts'

/** A file of the payload. `path` lies below data/, with `/` between folders. */
export type PayloadFile = Readonly<{
  path: string
  /** The bytes, or a way to read them when their turn comes. */
  content: Uint8Array | (() => Chunks)
  /** What was recorded when it was stored, in hexadecimal digits; the bundle is refused if the content has another one now. */
  sha256?: string
}>

/** Everything a bundle consists of: the same description gives the same bytes, whenever and wherever it is written. */
export type BundleDescription = Readonly<{
  /** The one folder in the ZIP, such as FRG-2026-000123_v1: letters, digits, dot, hyphen, underscore. */
  name: string
  edition: BundleEdition
  info: BagInfo
  files: Iterable<PayloadFile> | AsyncIterable<PayloadFile>
  signer: Signer
  /** Asks an authority for a time stamp. If it gives none, no bundle is written: it can be stamped later. */
  stamp?: StampSource
}>

export type WrittenBundle = Readonly<{
  path: string
  /** SHA-256 of the ZIP in hexadecimal digits, for the cover sheet and the custody log. */
  archiveSha256: string
  archiveBytes: number
  payloadFiles: number
  payloadBytes: number
  fingerprint: string
}>
