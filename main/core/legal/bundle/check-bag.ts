import type { BundleFault } from '../../../../shared/bundle.ts'
import { DECLARATION, FILES, oxumText, readBagInfo, readManifest, UNLISTED } from './bag-files.ts'
import type { Content } from './read-contents.ts'

// What BagIt 1.0 (RFC 8493, 3) asks of a bag, on facts that were read before.

export type Contents = ReadonlyMap<string, Content>
export type CheckedBag = Readonly<{ info: ReadonlyMap<string, string>; faults: readonly BundleFault[] }>

const REQUIRED = [
  FILES.declaration,
  FILES.info,
  FILES.manifest,
  FILES.tagManifest,
  FILES.signature,
  FILES.key,
  FILES.instructions,
]

/** Checks manifests, sizes and the bag's own files against what lies in the archive. */
export function checkBag(contents: Contents): CheckedBag {
  const paths = [...contents.keys()]
  const payload = paths.filter(path => path.startsWith('data/'))
  const tags = paths.filter(path => !path.startsWith('data/') && !UNLISTED.has(path))
  const info = textOf(contents, FILES.info, readBagInfo)
  const bytes = payload.reduce((sum, path) => sum + contents.get(path)!.size, 0)
  const oxum = oxumText({ bytes, files: payload.length })
  const stated = info.value?.get('Payload-Oxum')

  const faults: BundleFault[] = [
    ...REQUIRED.filter(path => !contents.has(path)).map(file => fault(file, 'missing')),
    ...paths.flatMap(file => (contents.get(file)!.isIntact ? [] : [fault(file, 'changed', 'CRC-32')])),
    ...tags.flatMap(file => (contents.get(file)!.bytes === null ? [fault(file, 'tooLarge')] : [])),
    ...textOf(contents, FILES.declaration, text => (text === DECLARATION ? text : null)).faults,
    ...info.faults,
    ...compare(textOf(contents, FILES.manifest, readManifest), payload, contents),
    ...compare(textOf(contents, FILES.tagManifest, readManifest), tags, contents),
    ...(info.value === null || stated === oxum ? [] : [fault(FILES.info, 'oxum', `${stated ?? ''} / ${oxum}`)]),
  ]
  return { info: info.value ?? new Map(), faults }
}

const fault = (file: string, what: BundleFault['what'], detail = ''): BundleFault => ({ file, what, detail })

type Read<T> = Readonly<{ value: T | null; faults: readonly BundleFault[] }>

/** A text of the bag, read; a fault if it is there and cannot be. */
function textOf<T>(contents: Contents, file: string, read: (text: string) => T | null): Read<T> {
  const bytes = contents.get(file)?.bytes ?? null
  if (bytes === null) return { value: null, faults: [] }
  const text = bytes.toString('utf8')
  const value = Buffer.from(text, 'utf8').equals(bytes) ? read(text) : null
  return { value, faults: value === null ? [fault(file, 'malformed')] : [] }
}

/** Compares a manifest with the files it must list: all of them, once, as they are. */
function compare(
  { value: listed, faults }: Read<ReadonlyMap<string, string>>,
  paths: readonly string[],
  contents: Contents,
): BundleFault[] {
  if (listed === null) return [...faults]
  const added = new Map(paths.filter(path => !listed.has(path)).map(path => [contents.get(path)!.sha256, path]))
  const found: BundleFault[] = []
  for (const [path, hash] of listed) {
    const content = contents.get(path)
    const newName = added.get(hash)
    if (content === undefined && newName !== undefined) found.push(fault(path, 'renamed', newName))
    else if (content === undefined) found.push(fault(path, 'missing'))
    else if (content.sha256 !== hash) found.push(fault(path, 'changed', `SHA-256 ${content.sha256}`))
  }
  const renamed = new Set(found.flatMap(({ what, detail }) => (what === 'renamed' ? [detail] : [])))
  return [...found, ...paths.filter(path => !listed.has(path) && !renamed.has(path)).map(path => fault(path, 'added'))]
}
