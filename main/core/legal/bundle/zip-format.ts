// The container: a ZIP without compression, extra fields, comments or choices. Names, contents and one date decide every byte of it,
// so that a check can rebuild its headers and compare (docs/decisions/0090).

export type ZipEntry = Readonly<{ name: string; size: number; crc: number }>

export const LOCAL_SIZE = 30
export const CENTRAL_SIZE = 46
export const END_SIZE = 22
export const LOCAL_SIGNATURE = 0x04034b50
export const CENTRAL_SIGNATURE = 0x02014b50
export const END_SIGNATURE = 0x06054b50

/** What fits without the 64-bit extension, which many tools of offices read badly. */
export const MAX_ENTRIES = 0xfffe
export const MAX_BYTES = 0xfffffffe

const VERSION_NEEDED = 20
// Unix, so that the rights below are heeded; version 6.3 of the format
const VERSION_MADE_BY = (3 << 8) | 63
const NAMES_ARE_UTF8 = 1 << 11
const STORED = 0
const ORDINARY_FILE = (0o100644 << 16) >>> 0

/** The day as a ZIP writes it; the time of day is always 00:00. `date` is YYYY-MM-DD from 1980 to 2107. */
export function zipDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | day
}

/** What stands before the content of a file. */
export function localHeader({ name, size, crc }: ZipEntry, date: number): Buffer {
  const bytes = Buffer.from(name, 'utf8')
  const header = Buffer.alloc(LOCAL_SIZE + bytes.length)
  header.writeUInt32LE(LOCAL_SIGNATURE, 0)
  writeCommon(header, 4, { size, crc, nameLength: bytes.length }, date)
  bytes.copy(header, LOCAL_SIZE)
  return header
}

/** What the central directory says of a file whose local header stands at `offset`. */
export function centralRecord({ name, size, crc }: ZipEntry, offset: number, date: number): Buffer {
  const bytes = Buffer.from(name, 'utf8')
  const record = Buffer.alloc(CENTRAL_SIZE + bytes.length)
  record.writeUInt32LE(CENTRAL_SIGNATURE, 0)
  record.writeUInt16LE(VERSION_MADE_BY, 4)
  writeCommon(record, 6, { size, crc, nameLength: bytes.length }, date)
  record.writeUInt32LE(ORDINARY_FILE, 38)
  record.writeUInt32LE(offset, 42)
  bytes.copy(record, CENTRAL_SIZE)
  return record
}

/** The last bytes of the archive. */
export function endRecord(entries: number, centralSize: number, centralOffset: number): Buffer {
  const record = Buffer.alloc(END_SIZE)
  record.writeUInt32LE(END_SIGNATURE, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(centralSize, 12)
  record.writeUInt32LE(centralOffset, 16)
  return record
}

type Common = Readonly<{ size: number; crc: number; nameLength: number }>

/** The fields that both headers have, in the same order. */
function writeCommon(header: Buffer, at: number, { size, crc, nameLength }: Common, date: number): void {
  header.writeUInt16LE(VERSION_NEEDED, at)
  header.writeUInt16LE(NAMES_ARE_UTF8, at + 2)
  header.writeUInt16LE(STORED, at + 4)
  header.writeUInt16LE(0, at + 6)
  header.writeUInt16LE(date, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(size, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}
