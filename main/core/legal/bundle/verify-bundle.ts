import type { X509Certificate } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BundleEdition, BundleFacts, BundleFault, BundleReport } from '../../../../shared/bundle.ts'
import { bagEntriesOf } from './archive-entries.ts'
import { FILES } from './bag-files.ts'
import { checkBag, type Contents } from './check-bag.ts'
import { checkSignature, checkStampFiles } from './check-seal.ts'
import { archiveHash, readContents } from './read-contents.ts'
import { zipDate } from './zip-format.ts'
import { readContainer } from './zip-reader.ts'

export type VerifyWishes = Readonly<{
  /** Fingerprint of the key that must have signed, from another source than the bundle; else any sound one will do. */
  key?: string
  /** Certificates to which a time stamp's must lead; none means that this is not asked. */
  roots?: readonly X509Certificate[]
}>

export type Verified = BundleReport & Readonly<{ archiveBytes: number }>

const MOST_FAULTS = 200

/**
 * Reads a bundle whole (absolute path) and says what is wrong with it: any changed byte is found and named by the file it belongs to
 * (docs/bundle.md). Never throws for a file, whatever it contains; flat in memory.
 */
export async function verifyBundle(path: string, wishes: VerifyWishes = {}): Promise<Verified> {
  const archive = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      return await verifyFile(file, archive, wishes)
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return report([{ file: archive, what: 'unreadable', detail: code }], archive, 0, null)
  }
}

async function verifyFile(file: FileHandle, archive: string, wishes: VerifyWishes): Promise<Verified> {
  const { size } = await file.stat()
  const archiveSha256 = await archiveHash(file, size)
  const container = await readContainer(file, size, archive)
  if (container.entries.length === 0) return report(container.faults, archive, size, null)
  const bag = bagEntriesOf(container)
  const contents = await readContents(file, bag.files)
  const { info, faults } = checkBag(contents)
  const baggingDate = info.get('Bagging-Date') ?? ''
  const signature = checkSignature(contents, wishes.key ?? null)
  const stamp = checkStampFiles(contents, baggingDate, wishes.roots ?? [])
  const dateFaults: BundleFault[] =
    zipDate(baggingDate) === container.date
      ? []
      : [{ file: archive, what: 'container', detail: `date differs from ${FILES.info}` }]
  const facts: BundleFacts = {
    name: bag.name,
    edition: editionOf(info.get('Freigabe-Edition')),
    identifier: info.get('External-Identifier') ?? null,
    organisation: info.get('Source-Organization') ?? null,
    baggingDate: info.get('Bagging-Date') ?? null,
    ...payloadOf(contents),
    archiveSha256,
    signedBy: signature.signedBy,
    stamp: stamp.stamp,
  }
  const inBag = container.faults.map(each => ({ ...each, file: withoutFolder(each.file, bag.name) }))
  const all = [inBag, bag.faults, faults, signature.faults, stamp.faults, dateFaults].flat()
  return report(all, archive, size, facts)
}

const withoutFolder = (path: string, folder: string): string =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path

/** The same fault of a file is said once, and a flood of them is cut short. */
function report(
  faults: readonly BundleFault[],
  archive: string,
  archiveBytes: number,
  facts: BundleFacts | null,
): Verified {
  const once = [...new Map(faults.map(each => [JSON.stringify([each.file, each.what]), each])).values()]
  const rest = once.length - MOST_FAULTS
  const more: BundleFault[] = rest > 0 ? [{ file: archive, what: 'more', detail: String(rest) }] : []
  return { ok: once.length === 0, faults: [...once.slice(0, MOST_FAULTS), ...more], facts, archiveBytes }
}

function payloadOf(contents: Contents): Pick<BundleFacts, 'payloadFiles' | 'payloadBytes'> {
  const payload = [...contents].filter(([path]) => path.startsWith('data/'))
  return { payloadFiles: payload.length, payloadBytes: payload.reduce((sum, [, { size }]) => sum + size, 0) }
}

const editionOf = (text: string | undefined): BundleEdition | null =>
  text === 'authority' || text === 'redacted' ? text : null
