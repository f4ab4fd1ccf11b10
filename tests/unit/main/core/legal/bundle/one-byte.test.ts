import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addTimeStamp } from '../../../../../../main/core/legal/bundle/add-time-stamp.ts'
import { verifyBundle } from '../../../../../../main/core/legal/bundle/verify-bundle.ts'
import { aBundle, BUNDLE_NAME } from '../../../../../fixtures/bundle.ts'
import { aLastingFolder } from '../../../../../fixtures/folder.ts'
import { anAuthority } from '../../../../../fixtures/time-stamp-authority.ts'

// One byte of a stamped bundle is changed, wherever it lies; the check must name the file to which the byte belongs.

let path: string
let whole: Buffer
let owners: string[]

beforeAll(async () => {
  const folder = aLastingFolder()
  path = await aBundle(folder)
  const { reply, roots } = anAuthority(folder, 'A')
  await addTimeStamp(path, { ask: reply, newNonce: () => randomBytes(16), roots })
  mkdirSync(join(folder, 'changed'))
  whole = readFileSync(path)
  owners = ownersOf(whole, basename(path))
})

/** Whose every byte is, read from the archive by offsets of its own directory. */
function ownersOf(bytes: Buffer, archive: string): string[] {
  const owner = Array.from<string>({ length: bytes.length }).fill(archive)
  let at = bytes.readUInt32LE(bytes.length - 6)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).slice(BUNDLE_NAME.length + 1)
    const local = bytes.readUInt32LE(at + 42)
    owner.fill(name, at, at + 46 + nameLength)
    owner.fill(name, local, local + 30 + nameLength + bytes.readUInt32LE(at + 20))
    at += 46 + nameLength
  }
  return owner
}

async function faultsAfter(change: (bytes: Buffer) => Buffer) {
  const changed = join(path, '..', 'changed', basename(path))
  writeFileSync(changed, change(Buffer.from(whole)))
  const { ok, faults } = await verifyBundle(changed)
  expect(ok).toBe(faults.length === 0)
  return faults
}

describe('one byte of a bundle', () => {
  it('changed at random a thousand times is found and named every time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const faults = await faultsAfter(bytes => bytes.fill(bytes[at]! ^ difference, at, at + 1))
        expect(faults.map(({ file }) => file)).toContain(owners[at])
      }),
      { numRuns: 1000, seed: 20261129 },
    )
  })

  it('of every kind the container has is found and named: each bit of the first and last headers', async () => {
    const directory = whole.readUInt32LE(whole.length - 6)
    const places = [0, directory, whole.length - 22].flatMap(start => Array.from({ length: 22 }, (_, i) => start + i))
    for (const at of places)
      for (let bit = 0; bit < 8; bit++) {
        const faults = await faultsAfter(bytes => bytes.fill(bytes[at]! ^ (1 << bit), at, at + 1))
        expect([at, bit, faults.map(({ file }) => file)]).toEqual([at, bit, expect.arrayContaining([owners[at]])])
      }
  })

  it('taken out or put in is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.boolean(), async (at, isMore) => {
        const [head, tail] = [whole.subarray(0, at), whole.subarray(at)]
        const faults = await faultsAfter(() =>
          Buffer.concat([head, isMore ? Buffer.alloc(1) : Buffer.of(), tail.subarray(isMore ? 0 : 1)]),
        )
        expect(faults.length > 0 || (!isMore && at === whole.length)).toBe(true)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})
