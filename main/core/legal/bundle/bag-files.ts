import type { BundleEdition } from '../../../../shared/bundle.ts'
import { byBytes, isPortablePath } from './bag-paths.ts'

// The tag files of BagIt 1.0 (RFC 8493), as text.

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export const FILES = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'tagmanifest-sha256.txt.sig',
  request: 'tagmanifest-sha256.txt.tsq',
  answer: 'tagmanifest-sha256.txt.tsr',
  stampNote: 'tagmanifest-sha256.txt.tsr.txt',
  key: 'signaturschluessel.pem',
  instructions: 'PRUEFANLEITUNG.txt',
} as const

/** Tag files that come after the tag manifest and therefore cannot stand in it. */
export const UNLISTED: ReadonlySet<string> = new Set([
  FILES.tagManifest,
  FILES.signature,
  FILES.request,
  FILES.answer,
  FILES.stampNote,
])

/** What bag-info.txt says; an empty text leaves its line out. `baggingDate` is YYYY-MM-DD and dates every file in the ZIP. */
export type BagInfo = Readonly<{
  sourceOrganization: string
  contactName: string
  baggingDate: string
  externalIdentifier: string
  externalDescription: string
  bagGroupIdentifier: string
}>

/** Size of the payload: bytes in all, and files. */
export type Oxum = Readonly<{ bytes: number; files: number }>

export const oxumText = ({ bytes, files }: Oxum): string => `${bytes}.${files}`

/** Line ends and runs of blanks become one blank: a value is one line, and none can smuggle in a second one. */
const oneLine = (value: string): string =>
  // eslint-disable-next-line no-control-regex
  value.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/gu, ' ').trim()

/** bag-info.txt, in a fixed order. */
export function bagInfoText(info: BagInfo, edition: BundleEdition, payload: Oxum): string {
  const rows: ReadonlyArray<readonly [label: string, value: string]> = [
    ['Source-Organization', info.sourceOrganization],
    ['Contact-Name', info.contactName],
    ['Bagging-Date', info.baggingDate],
    ['External-Identifier', info.externalIdentifier],
    ['External-Description', info.externalDescription],
    ['Bag-Group-Identifier', info.bagGroupIdentifier],
    ['Payload-Oxum', oxumText(payload)],
    ['Freigabe-Edition', edition],
  ]
  return rows
    .map(([label, value]) => [label, oneLine(value)])
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('')
}

/** The elements of a bag-info.txt; null when a line is none. */
export function readBagInfo(text: string): ReadonlyMap<string, string> | null {
  const elements = new Map<string, string>()
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, label, value] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? []
    if (label === undefined || value === undefined || elements.has(label)) return null
    elements.set(label, value)
  }
  return elements
}

/** A manifest: one line per file, sorted. */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => byBytes(a, b))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('')
}

/** The hashes by path; null when the text is not what `manifestText` makes of them. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const hashes = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, hash, path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (hash !== undefined && isPortablePath(path)) hashes.set(path, hash)
  }
  return manifestText(hashes) === text ? hashes : null
}
