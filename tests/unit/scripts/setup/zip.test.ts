import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from '../../../../scripts/setup/zip.mjs'

type Entry = Readonly<{ name: string; content: Buffer; mode: number; isDeflated: boolean }>

let folder = ''
let archive = ''
let target = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'))
  archive = join(folder, 'archive.zip')
  target = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true }))

const anEntry = (entry: Partial<Entry>): Entry => ({
  name: 'a.txt',
  content: Buffer.from('text '.repeat(1000)),
  mode: 0o644,
  isDeflated: true,
  ...entry,
})

/** A zip as section 4.3 of PKWARE's note describes it, without checksums, which the reader does not use. */
function zipOf(entries: readonly Entry[], comment = ''): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, mode, isDeflated } of entries) {
    const packed = isDeflated ? deflateRawSync(content) : content
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(Buffer.byteLength(name), 26)
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE(isDeflated ? 8 : 0, 10)
    row.writeUInt32LE(packed.length, 20)
    row.writeUInt32LE(content.length, 24)
    row.writeUInt16LE(Buffer.byteLength(name), 28)
    row.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 38)
    row.writeUInt32LE(offset, 42)
    local.push(header, Buffer.from(name), packed)
    central.push(row, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...local, ...central, end, Buffer.from(comment)])
}

const unzipAll = () => unzip(archive, target, (name: string) => name)

test('packed, stored and empty files come out as they went in', async () => {
  const entries = [
    anEntry({ name: 'deep/er/packed.txt' }),
    anEntry({ name: 'stored.bin', content: Buffer.from([0, 255, 1]), isDeflated: false }),
    anEntry({ name: 'ümläut/leer', content: Buffer.alloc(0), isDeflated: false }),
  ]
  writeFileSync(archive, zipOf(entries, 'a comment after the end'))
  await unzipAll()
  for (const { name, content } of entries) expect(readFileSync(join(target, name))).toEqual(content)
})

test('programs stay executable and texts do not become so', async () => {
  writeFileSync(archive, zipOf([anEntry({ name: 'program', mode: 0o755 }), anEntry({ name: 'text' })]))
  await unzipAll()
  expect(statSync(join(target, 'program')).mode & 0o777).toBe(0o755)
  expect(statSync(join(target, 'text')).mode & 0o777).toBe(0o644)
})

test('names are changed and left out as asked', async () => {
  writeFileSync(archive, zipOf([anEntry({ name: 'Other' }), anEntry({ name: 'rest' }), anEntry({ name: 'folder/' })]))
  await unzip(archive, target, (name: string) => (name === 'Other' ? 'ours' : null))
  expect(readdirSync(target)).toEqual(['ours'])
})

test.each(['../outside', '/etc/outside', 'a/../../outside'])('the name %s cannot leave the folder', async name => {
  writeFileSync(archive, zipOf([anEntry({ name })]))
  await expect(unzipAll()).rejects.toThrow('points outside')
  expect(readdirSync(folder)).toEqual(['archive.zip'])
})

test('an archive that was cut off is refused', async () => {
  const whole = zipOf([anEntry({})])
  writeFileSync(archive, whole.subarray(0, whole.length - 30))
  await expect(unzipAll()).rejects.toThrow('not a zip archive, or it was cut off')
})

test('an empty file is refused', async () => {
  writeFileSync(archive, '')
  await expect(unzipAll()).rejects.toThrow('not a zip archive')
})
