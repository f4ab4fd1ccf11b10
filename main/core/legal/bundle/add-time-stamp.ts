import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { StampFacts } from '../../../../shared/bundle.ts'
import { AppError } from '../../../../shared/errors.ts'
import { bagEntriesOf } from './archive-entries.ts'
import { FILES } from './bag-files.ts'
import { byBytes } from './bag-paths.ts'
import type { StampSource } from './time-stamp/ask-stamp.ts'
import { stampFiles } from './time-stamp/stamp-files.ts'
import { verifyBundle } from './verify-bundle.ts'
import { type OpenFile, writeWhole } from './whole-file.ts'
import { contentOf, readContainer } from './zip-reader.ts'
import { createZipWriter } from './zip-writer.ts'

export type LaterStamp = Readonly<{ stamp: StampFacts; archiveSha256: string; archiveBytes: number }>

/**
 * Adds a time stamp to a bundle that has none (absolute path); everything else in it stays as it is, to the byte. The bundle then says
 * that it was stamped later, and when by the stamp's own time. Throws an AppError; then the bundle is as it was.
 */
export async function addTimeStamp(path: string, source: StampSource, openFile?: OpenFile): Promise<LaterStamp> {
  const file = basename(path)
  const { ok, faults, facts } = await verifyBundle(path)
  if (!ok || facts === null) throw new AppError('FILE', 'bundleNotSound', { file, cause: faults[0]?.file ?? file })
  if (facts.stamp !== null) throw new AppError('FILE', 'bundleStamped', { file, at: facts.stamp.at })

  return writeWhole(
    path,
    partial => copyWithStamp(path, partial, facts.baggingDate ?? '', source),
    partial => checkStamped(partial, file, source),
    openFile,
  )
}

async function copyWithStamp(path: string, partial: FileHandle, baggingDate: string, source: StampSource) {
  const old = await open(path, 'r')
  try {
    const { size } = await old.stat()
    const { name, files } = bagEntriesOf(await readContainer(old, size, ''))
    const tagManifest: Uint8Array[] = []
    for await (const chunk of contentOf(old, files.get(FILES.tagManifest)!)) tagManifest.push(chunk)
    // asked before anything is copied: an authority that refuses costs no writing
    const added = await stampFiles(Buffer.concat(tagManifest), baggingDate, true, source)

    const zip = createZipWriter(partial, baggingDate)
    for (const [each, entry] of files) await zip.add(`${name}/${each}`, contentOf(old, entry))
    // their names sort behind all others
    for (const [each, content] of added.toSorted(([a], [b]) => byBytes(a, b)))
      await zip.add(`${name}/${each}`, [content])
    await zip.finish()
  } finally {
    // Windows replaces no file that is open
    await old.close()
  }
}

async function checkStamped(partial: string, file: string, { roots }: StampSource): Promise<LaterStamp> {
  const { ok, faults, facts, archiveBytes } = await verifyBundle(partial, { roots })
  if (!ok || facts?.stamp == null)
    throw new AppError('FILE', 'bundleNotAsWritten', { file, cause: faults[0]?.file ?? file })
  return { stamp: facts.stamp, archiveSha256: facts.archiveSha256, archiveBytes }
}
