import type { FileHandle } from 'node:fs/promises'
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  MAX_ENTRIES,
  type ZipEntry,
} from './zip-format.ts'

// What an archive may contain, read twice: from its directory at the end, and by walking from its first byte.

/** Entries in order, the place where the first one begins, and the day on them. */
export type Candidate = Readonly<{ entries: readonly ZipEntry[]; base: number; date: number }>

const MAX_CENTRAL_BYTES = 80_000_000
const MAX_NAME_BYTES = 4096
const MAX_COMMENT_BYTES = 0xffff
const MAX_TRIES = 16

/** Reads up to `length` bytes at `at`; fewer where the file ends. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length))
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

/** What the directory at the end says; null when there is none that can be read. */
export async function fromDirectory(file: FileHandle, size: number): Promise<Candidate | null> {
  const tailAt = Math.max(0, size - END_SIZE - MAX_COMMENT_BYTES)
  const tail = await readAt(file, tailAt, size - tailAt)
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(END_SIGNATURE)
  let at = tail.lastIndexOf(signature, tail.length - END_SIZE)
  for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries++) {
    const centralSize = tail.readUInt32LE(at + 12)
    const start = tailAt + at - centralSize
    const base = start - tail.readUInt32LE(at + 16)
    if (base >= 0 && centralSize <= MAX_CENTRAL_BYTES) {
      const entries = readDirectory(await readAt(file, start, centralSize))
      const candidate = entries === null ? null : candidateOf(entries, base, size)
      if (candidate !== null) return candidate
    }
    at = at === 0 ? -1 : tail.lastIndexOf(signature, at - 1)
  }
  return null
}

/** What the headers before the contents say, up to the first place that is none; null when the file begins otherwise. */
export async function fromWalk(file: FileHandle, size: number): Promise<Candidate | null> {
  const entries: DatedEntry[] = []
  let at = 0
  while (entries.length <= MAX_ENTRIES) {
    const header = await readAt(file, at, LOCAL_SIZE)
    if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL_SIGNATURE) break
    const nameLength = header.readUInt16LE(26)
    const name = nameOf(await readAt(file, at + LOCAL_SIZE, Math.min(nameLength, MAX_NAME_BYTES)))
    const entrySize = header.readUInt32LE(22)
    const next = at + LOCAL_SIZE + nameLength + entrySize
    if (name === null || next > size) break
    entries.push({ name, size: entrySize, crc: header.readUInt32LE(14), date: header.readUInt16LE(12) })
    at = next
  }
  return candidateOf(entries, 0, size)
}

type DatedEntry = ZipEntry & Readonly<{ date: number }>

function readDirectory(bytes: Buffer): DatedEntry[] | null {
  const entries: DatedEntry[] = []
  for (let at = 0; at < bytes.length;) {
    if (bytes.length - at < CENTRAL_SIZE || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const next = at + CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const name = next > bytes.length ? null : nameOf(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength))
    if (name === null || entries.length > MAX_ENTRIES) return null
    // the size as it is in the archive: what is packed is not unpacked here, so nothing can swell
    const size = bytes.readUInt32LE(at + 20)
    entries.push({ name, size, crc: bytes.readUInt32LE(at + 16), date: bytes.readUInt16LE(at + 14) })
    at = next
  }
  return entries
}

/** Null when there is nothing, or more than the file can hold. */
function candidateOf(entries: readonly DatedEntry[], base: number, size: number): Candidate | null {
  const [first] = entries
  if (first === undefined) return null
  const needed = entries.reduce((sum, entry) => sum + LOCAL_SIZE + Buffer.byteLength(entry.name) + entry.size, base)
  return needed > size ? null : { entries, base, date: first.date }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function nameOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
