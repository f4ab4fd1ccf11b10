import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { AppError } from '../../../../shared/errors.ts'
import {
  centralRecord,
  END_SIZE,
  endRecord,
  localHeader,
  MAX_BYTES,
  MAX_ENTRIES,
  type ZipEntry,
  zipDate,
} from './zip-format.ts'

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>
export type Added = Readonly<{ size: number; sha256: string }>

export type ZipWriter = Readonly<{
  /** Writes one file as it comes, in the memory of one chunk. Throws AppError bundleTooLarge and what file and source throw. */
  add: (name: string, content: Chunks) => Promise<Added>
  /** Writes the central directory. Nothing may be added afterwards. */
  finish: () => Promise<void>
}>

/** Writes a ZIP to an empty file, every entry dated `date` (YYYY-MM-DD). */
export function createZipWriter(file: FileHandle, date: string): ZipWriter {
  const day = zipDate(date)
  const written: Array<Readonly<{ entry: ZipEntry; offset: number }>> = []
  let position = 0
  let centralBytes = 0

  const refuseOverflow = (more: number) => {
    if (position + more + centralBytes + END_SIZE > MAX_BYTES || written.length > MAX_ENTRIES)
      throw new AppError('FILE', 'bundleTooLarge')
  }
  const put = async (bytes: Uint8Array, at: number) => {
    for (let done = 0; done < bytes.length;)
      done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }

  return {
    add: async (name, content) => {
      const offset = position
      position += localHeader({ name, size: 0, crc: 0 }, day).length
      const hash = createHash('sha256')
      let crc = 0
      let size = 0
      for await (const chunk of content) {
        refuseOverflow(chunk.length)
        hash.update(chunk)
        crc = crc32(chunk, crc)
        await put(chunk, position)
        position += chunk.length
        size += chunk.length
      }
      // the header goes in last, with size and checksum: tools that read from the front need both there
      const entry = { name, size, crc }
      await put(localHeader(entry, day), offset)
      written.push({ entry, offset })
      centralBytes += centralRecord(entry, offset, day).length
      refuseOverflow(0)
      return { size, sha256: hash.digest('hex') }
    },
    finish: async () => {
      const start = position
      for (const { entry, offset } of written) {
        const record = centralRecord(entry, offset, day)
        await put(record, position)
        position += record.length
      }
      await put(endRecord(written.length, position - start, start), position)
    },
  }
}
