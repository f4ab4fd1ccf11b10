// Unpacks a zip archive with what Node has built in: no unzip need be on the machine, no package of others is relied on.
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff

/** @typedef {Readonly<{ name: string, method: number, packedBytes: number, bytes: number, mode: number, offset: number }>} ZipEntry */

/**
 * Unpacks the entries for which `nameFor` gives a relative path; those with null are left out. Throws on anything but a plain zip below 4 GB.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} nameFor
 */
export async function unzip(archive, folder, nameFor) {
  const handle = await fs.promises.open(archive, 'r')
  try {
    for (const entry of await readEntries(handle)) {
      const name = entry.name.endsWith('/') ? null : nameFor(entry.name)
      if (name !== null) await writeEntry(archive, handle, entry, safeJoin(folder, name))
    }
  } finally {
    await handle.close()
  }
}

/**
 * @param {fs.promises.FileHandle} handle
 * @returns {Promise<ZipEntry[]>}
 */
async function readEntries(handle) {
  const { size } = await handle.stat()
  const tail = await readAt(handle, Math.max(0, size - endLength - longestComment), size)
  let end = tail.length - endLength
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw new Error('This is not a zip archive, or it was cut off.')
  const start = tail.readUInt32LE(end + 16)
  const directory = await readAt(handle, start, start + tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The zip archive is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} archive
 * @param {fs.promises.FileHandle} handle
 * @param {ZipEntry} entry
 * @param {string} file
 */
async function writeEntry(archive, handle, entry, file) {
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way.`)
  await fs.promises.mkdir(path.dirname(file), { recursive: true })
  if (entry.bytes === 0) return fs.promises.writeFile(file, '')
  const header = await readAt(handle, entry.offset, entry.offset + 30)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = fs.createReadStream(archive, { start, end: start + entry.packedBytes - 1 })
  const target = fs.createWriteStream(file, { mode: entry.mode & 0o111 ? 0o755 : 0o644 })
  await (entry.method === 0 ? pipeline(packed, target) : pipeline(packed, zlib.createInflateRaw(), target))
  if (target.bytesWritten !== entry.bytes) throw new Error(`${entry.name} is damaged.`)
}

/**
 * @param {fs.promises.FileHandle} handle
 * @param {number} start
 * @param {number} end
 */
async function readAt(handle, start, end) {
  const buffer = Buffer.alloc(end - start)
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
  return buffer.subarray(0, bytesRead)
}

/**
 * @param {string} folder
 * @param {string} name
 */
function safeJoin(folder, name) {
  const file = path.resolve(folder, name)
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} points outside the archive.`)
  return file
}
