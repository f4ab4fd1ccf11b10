import type { FileHandle } from 'node:fs/promises'
import type { BundleFault } from '../../../../shared/bundle.ts'
import { type Candidate, fromDirectory, fromWalk, readAt } from './zip-candidates.ts'
import { centralRecord, endRecord, localHeader, type ZipEntry } from './zip-format.ts'

// Rebuilds every header of an archive from what it contains and compares: whatever differs by one bit is found.

/** An entry and the place of its first byte of content. */
export type Located = ZipEntry & Readonly<{ at: number }>

export type Container = Readonly<{
  /** Empty when the contents are not to be read: it is no archive, or another program packed it. */
  entries: readonly Located[]
  /** The day on every file, as a ZIP writes it. */
  date: number
  faults: readonly BundleFault[]
}>

type Compared = Readonly<{ candidate: Candidate; located: readonly Located[]; faults: BundleFault[]; end: number }>

const CHUNK_BYTES = 256 * 1024
/** Below this an archive is too small to tell damage from another program's habits. */
const FEW = 3

/** Reads an archive of `size` bytes strictly. Faults that belong to no file in it carry the name `archive`. Never throws for its content. */
export async function readContainer(file: FileHandle, size: number, archive: string): Promise<Container> {
  const nothing = { entries: [], date: 0 }
  const directory = await compare(file, await fromDirectory(file, size), archive)
  const walk = directory?.faults.length === 0 ? null : await compare(file, await fromWalk(file, size), archive)
  const best = moreLikely(directory, walk)
  if (best === null) return { ...nothing, faults: [{ file: archive, what: 'notAZip', detail: `${size} bytes` }] }

  const { candidate, located, end } = best
  const faults = [...best.faults, ...outside(candidate.base, end, size, archive)]
  const isForeign = best.faults.length > Math.max(FEW, located.length / 2)
  if (!isForeign) return { entries: located, date: candidate.date, faults }
  const what = directory === null ? 'notAZip' : 'packedAnew'
  return { ...nothing, faults: [{ file: archive, what, detail: `${best.faults.length} headers differ` }] }
}

/**
 * Of two readings the one with fewer contradictions is the truth, so that one damaged header is blamed on its own file; a walk that
 * ended early contradicts little only because it saw little.
 */
function moreLikely(directory: Compared | null, walk: Compared | null): Compared | null {
  if (directory === null || walk === null) return directory ?? walk
  const sawAll = walk.located.length >= directory.located.length
  return sawAll && walk.faults.length < directory.faults.length ? walk : directory
}

/** The content of an entry as it lies in the file, in chunks. */
export async function* contentOf(file: FileHandle, { at, size }: Located): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < size;) {
    const chunk = await readAt(file, at + done, Math.min(CHUNK_BYTES, size - done))
    if (chunk.length === 0) return
    done += chunk.length
    yield chunk
  }
}

function outside(base: number, end: number, size: number, archive: string): BundleFault[] {
  const faults: BundleFault[] = []
  if (base > 0) faults.push({ file: archive, what: 'surplusBytes', detail: `${base} bytes in front` })
  if (size > end) faults.push({ file: archive, what: 'surplusBytes', detail: `${size - end} bytes at the end` })
  if (size < end) faults.push({ file: archive, what: 'truncated', detail: `${end - size} bytes` })
  return faults
}

async function compare(file: FileHandle, candidate: Candidate | null, archive: string): Promise<Compared | null> {
  if (candidate === null) return null
  const { entries, base, date } = candidate
  const faults: BundleFault[] = []
  const located: Located[] = []
  const records: Buffer[] = []
  let at = base
  for (const entry of entries) {
    const expected = localHeader(entry, date)
    const found = await readAt(file, at, expected.length)
    const differs = firstDifference(found, expected)
    if (differs !== null) faults.push({ file: entry.name, what: 'container', detail: `local header, byte ${differs}` })
    records.push(centralRecord(entry, at - base, date))
    located.push({ ...entry, at: at + expected.length })
    at += expected.length + entry.size
  }
  const central = Buffer.concat(records)
  const found = await readAt(file, at, central.length)
  let begin = 0
  for (const [index, record] of records.entries()) {
    const differs = firstDifference(found.subarray(begin, begin + record.length), record)
    if (differs !== null)
      faults.push({ file: entries[index]!.name, what: 'container', detail: `central directory, byte ${differs}` })
    begin += record.length
  }
  const end = endRecord(entries.length, central.length, at - base)
  const differs = firstDifference(await readAt(file, at + central.length, end.length), end)
  if (differs !== null) faults.push({ file: archive, what: 'container', detail: `end record, byte ${differs}` })
  return { candidate, located, faults, end: at + central.length + end.length }
}

function firstDifference(found: Buffer, expected: Buffer): number | null {
  if (found.equals(expected)) return null
  const at = expected.findIndex((byte, index) => byte !== found[index])
  return at === -1 ? expected.length : at
}
