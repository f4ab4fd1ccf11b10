import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { contentOf, type Located } from './zip-reader.ts'

export type Content = Readonly<{
  size: number
  sha256: string
  /** The archive's own checksum holds. */
  isIntact: boolean
  /** Kept of the bag's own files only; null for the payload and for what is too large to be one of them. */
  bytes: Buffer | null
}>

/** Larger than the manifest of a bundle can be. */
export const MAX_TAG_BYTES = 64 * 1024 * 1024

/** Reads every file of a bag once, in the memory of one chunk beside the bag's own files. */
export async function readContents(
  file: FileHandle,
  entries: ReadonlyMap<string, Located>,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>()
  let keptBytes = 0
  for (const [path, entry] of entries) {
    const isKept = !path.startsWith('data/') && keptBytes + entry.size <= MAX_TAG_BYTES
    if (isKept) keptBytes += entry.size
    const kept: Uint8Array[] = []
    const hash = createHash('sha256')
    let crc = 0
    for await (const chunk of contentOf(file, entry)) {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      if (isKept) kept.push(chunk)
    }
    const bytes = isKept ? Buffer.concat(kept) : null
    contents.set(path, { size: entry.size, sha256: hash.digest('hex'), isIntact: crc === entry.crc, bytes })
  }
  return contents
}

/** SHA-256 of the whole file in hexadecimal digits. */
export async function archiveHash(file: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of contentOf(file, { name: '', crc: 0, at: 0, size })) hash.update(chunk)
  return hash.digest('hex')
}
