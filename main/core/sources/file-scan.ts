import { isAscii, isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import type { Encoding } from './text-decoder.ts'

// The whole file is read once before anything is imported, so that a wrong encoding shows now and not at row 90,000.

/** What the bytes of a file say. `sample` is its beginning, `isWhole` whether that is all of it. */
export type FileScan = Readonly<{
  sizeBytes: number
  sample: Buffer
  isWhole: boolean
  hasBom: boolean
  encoding: Encoding
  isDamaged: boolean
  content: 'text' | 'binary' | 'packed'
}>

export const SAMPLE_BYTES = 1024 * 1024
const CHUNK_BYTES = 256 * 1024
/** Broken chunks that are looked at closely; a Windows-1252 file has nothing else. */
const MAX_BROKEN_CHUNKS = 16

/** Reads a file through to its end. Throws Node's error when it cannot. */
export async function scanFile(path: string, chunkBytes = CHUNK_BYTES): Promise<FileScan> {
  const utf8 = createUtf8Judge()
  const sample = Buffer.allocUnsafe(SAMPLE_BYTES)
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let sampleBytes = 0
  let sizeBytes = 0
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunkBytes, sizeBytes)
      if (bytesRead === 0) break
      sizeBytes += bytesRead
      const piece = chunk.subarray(0, bytesRead)
      sampleBytes += piece.copy(sample, sampleBytes)
      utf8.add(piece)
    }
  } finally {
    await file.close()
  }
  return { sizeBytes, isWhole: sizeBytes === sampleBytes, ...judge(sample.subarray(0, sampleBytes), utf8.verdict()) }
}

type Utf8Verdict = 'valid' | 'damaged' | 'other'

function judge(sample: Buffer, utf8: Utf8Verdict): Omit<FileScan, 'sizeBytes' | 'isWhole'> {
  const startsWith = (...bytes: number[]) => bytes.every((byte, index) => sample[index] === byte)
  if (startsWith(0xff, 0xfe) || hasWideLetters(sample)) {
    return { sample, encoding: 'utf-16le', hasBom: startsWith(0xff, 0xfe), isDamaged: false, content: 'text' }
  }
  const content = isPacked(startsWith) ? 'packed' : isBinary(sample) ? 'binary' : 'text'
  const encoding = utf8 === 'other' ? 'windows-1252' : 'utf-8'
  return { sample, encoding, hasBom: startsWith(0xef, 0xbb, 0xbf), isDamaged: utf8 === 'damaged', content }
}

/** ZIP (with it XLSX and ODS), old Office files, gzip, xz, bzip2, 7z, Zstandard, RAR. */
function isPacked(startsWith: (...bytes: number[]) => boolean): boolean {
  return (
    startsWith(0x50, 0x4b, 0x03, 0x04) ||
    startsWith(0xd0, 0xcf, 0x11, 0xe0) ||
    startsWith(0x1f, 0x8b) ||
    startsWith(0xfd, 0x37, 0x7a, 0x58, 0x5a) ||
    startsWith(0x42, 0x5a, 0x68) ||
    startsWith(0x37, 0x7a, 0xbc, 0xaf) ||
    startsWith(0x28, 0xb5, 0x2f, 0xfd) ||
    startsWith(0x52, 0x61, 0x72, 0x21, 0x1a)
  )
}

/** A single NUL may stand in a hostile comment; a file full of control bytes is no text. */
function isBinary(sample: Buffer): boolean {
  if (sample.subarray(0, 4).toString('latin1') === '%PDF') return true
  if (!sample.includes(0)) return false
  let controls = 0
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++
  return controls * 20 > sample.length
}

/** UTF-16 without a byte order mark: European text has a zero in every second byte. */
function hasWideLetters(sample: Buffer): boolean {
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1
  })
  const [even = 0, odd = 0] = zeros
  return odd * 4 > sample.length && even * 100 < sample.length
}

/**
 * Judges whether bytes that come in pieces are UTF-8. "Damaged" is UTF-8 with some bad bytes; "other" is a file that has none
 * of the sequences UTF-8 writes for letters outside ASCII, so that its high bytes mean something else.
 */
function createUtf8Judge() {
  let carry: Buffer = Buffer.alloc(0)
  let brokenChunks = 0
  let validCharacters = 0
  let invalidBytes = 0

  const look = (bytes: Buffer) => {
    if (isAscii(bytes)) return
    if (isUtf8(bytes)) validCharacters++
    else if (brokenChunks++ < MAX_BROKEN_CHUNKS) {
      const text = bytes.toString('utf8')
      const marks = text.match(/\ufffd/g)?.length ?? 0
      invalidBytes += marks
      validCharacters += (text.match(/[^\0-\x7f]/g)?.length ?? 0) - marks
    }
  }
  return {
    add: (piece: Buffer) => {
      const bytes = carry.length === 0 ? piece : Buffer.concat([carry, piece])
      const whole = bytes.length - openSequenceLength(bytes)
      look(bytes.subarray(0, whole))
      carry = Buffer.from(bytes.subarray(whole))
    },
    verdict: (): Utf8Verdict => {
      look(carry)
      if (brokenChunks === 0) return 'valid'
      return validCharacters >= invalidBytes ? 'damaged' : 'other'
    },
  }
}

/** How many bytes at the end begin a UTF-8 sequence that goes on in the next piece. */
function openSequenceLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}
