import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { ZipFile } from 'yazl'
import { bagInfoText, FILES, manifestText } from '../../../../../../main/core/legal/bundle/bag-files.ts'
import { inBagOrder } from '../../../../../../main/core/legal/bundle/bag-paths.ts'
import { verifyBundle } from '../../../../../../main/core/legal/bundle/verify-bundle.ts'
import { workstationSigner } from '../../../../../../main/core/legal/bundle/workstation-key.ts'
import { writeWhole } from '../../../../../../main/core/legal/bundle/whole-file.ts'
import { createZipWriter } from '../../../../../../main/core/legal/bundle/zip-writer.ts'
import { aBundle, aDescription, BUNDLE_NAME, payload, sha256Of } from '../../../../../fixtures/bundle.ts'
import { aFolder } from '../../../../../fixtures/folder.ts'

type Files = Map<string, Buffer>

/** What a bundle holds, by full path, read by another library than the one that checks. */
const readZip = (path: string): Promise<Files> =>
  new Promise((resolve, reject) => {
    const files: Files = new Map()
    yauzl.open(path, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => resolve(files)).on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks))
            zip.readEntry()
          })
        }),
      )
      zip.readEntry()
    })
  })

/** Packs files as Freigabe does, whatever they are, in the order of a bag or as given. */
async function pack(path: string, files: Iterable<readonly [string, Buffer]>, date = '2026-11-29') {
  await writeWhole(
    path,
    async file => {
      const zip = createZipWriter(file, date)
      for (const [name, bytes] of files) await zip.add(name, [bytes])
      await zip.finish()
    },
    () => Promise.resolve(),
  )
}

const inFolder = (path: string): string => `${BUNDLE_NAME}/${path}`
const sorted = (files: Files) =>
  [...files].toSorted(([a], [b]) => inBagOrder(a.slice(BUNDLE_NAME.length + 1), b.slice(BUNDLE_NAME.length + 1)))

/** The faults after somebody changed the files and packed them well again, as `file: what`. */
async function faultsWhen(change: (files: Files) => void, key?: string): Promise<string[]> {
  const folder = aFolder()
  const path = await aBundle(folder)
  const files = await readZip(path)
  change(files)
  await pack(path, sorted(files))
  return (await verifyBundle(path, key === undefined ? {} : { key })).faults.map(({ file, what }) => `${file}: ${what}`)
}

const KOMMENTAR = 'data/10_beitraege/4711/kommentar.txt'
const move = (files: Files, from: string, to: string) => {
  files.set(to, files.get(from)!)
  files.delete(from)
}

describe('a bundle that was unpacked, changed and packed well again', () => {
  it('is sound when nothing was changed', async () => expect(await faultsWhen(() => {})).toEqual([]))
  it('lacks a file', async () => {
    expect(await faultsWhen(files => files.delete(inFolder(KOMMENTAR)))).toEqual([
      `${KOMMENTAR}: missing`,
      'bag-info.txt: oxum',
    ])
  })
  it('has one more in the payload, or beside it', async () => {
    expect(await faultsWhen(files => files.set(inFolder('data/neu.txt'), Buffer.of()))).toContain('data/neu.txt: added')
    expect(await faultsWhen(files => files.set(inFolder('neu.txt'), Buffer.of()))).toEqual(['neu.txt: added'])
  })
  it('has one under another name', async () => {
    const faults = await faultsWhen(files => move(files, inFolder(KOMMENTAR), inFolder('data/anders.txt')))
    expect(faults).toEqual([`${KOMMENTAR}: renamed`])
  })
  it('has one with another content', async () => {
    const faults = await faultsWhen(files => files.set(inFolder(KOMMENTAR), Buffer.from('Du Trottel! 🤐\n')))
    expect(faults).toEqual([`${KOMMENTAR}: changed`])
  })
  it('has a second folder', async () => {
    expect(await faultsWhen(files => files.set('anderswo/a.txt', Buffer.of()))).toContain(
      'anderswo/a.txt: secondFolder',
    )
  })
  it.each([FILES.signature, FILES.key, FILES.manifest, FILES.tagManifest, FILES.info, FILES.declaration])(
    'lacks its own %s',
    async file => {
      expect(await faultsWhen(files => files.delete(inFolder(file)))).toContain(`${file}: missing`)
    },
  )
  it('has the content, both manifests and the size forged, but cannot sign', async () => {
    const faults = await faultsWhen(forge)
    expect(faults).toEqual(['tagmanifest-sha256.txt.sig: signatureBroken'])
  })
  it('is signed anew by somebody else: sound in itself, but not by the expected key', async () => {
    const other = workstationSigner(aFolder())
    const sign = (files: Files) => {
      files.set(inFolder(FILES.key), Buffer.from(other.publicKeyPem))
      forge(files)
      files.set(inFolder(FILES.signature), other.sign(files.get(inFolder(FILES.tagManifest))!))
    }
    expect(await faultsWhen(sign)).toEqual([])
    expect(await faultsWhen(sign, 'f'.repeat(64))).toEqual([`${FILES.key}: keyOther`])
  })
  it('names another size of its payload', async () => {
    const { info } = aDescription(aFolder())
    const text = bagInfoText(info, 'authority', { bytes: 1, files: 6 })
    expect(await faultsWhen(files => files.set(inFolder(FILES.info), Buffer.from(text)))).toContain(
      'bag-info.txt: oxum',
    )
  })
  it('says something of a time stamp that it does not have', async () => {
    const faults = await faultsWhen(files => files.set(inFolder(FILES.stampNote), Buffer.from('Gestempelt.')))
    expect(faults).toEqual([`${FILES.request}: missing`, `${FILES.answer}: missing`])
  })
})

/** Changes a text and makes manifests and tag manifest fit again. */
function forge(files: Files) {
  files.set(inFolder(KOMMENTAR), Buffer.from('Du Trottel! 🤐\n'))
  const hashes = (isListed: (path: string) => boolean) =>
    new Map(
      [...files]
        .map(([path, bytes]) => [path.slice(BUNDLE_NAME.length + 1), sha256Of(bytes)] as const)
        .filter(([path]) => isListed(path)),
    )
  files.set(inFolder(FILES.manifest), Buffer.from(manifestText(hashes(path => path.startsWith('data/')))))
  const isTag = (path: string) => !path.startsWith('data/') && !path.startsWith(FILES.tagManifest)
  files.set(inFolder(FILES.tagManifest), Buffer.from(manifestText(hashes(isTag))))
}

/** A bundle's files, packed in this way; the faults found. */
async function packedAs(packAs: (path: string, files: Files) => Promise<unknown>) {
  const path = await aBundle(aFolder())
  await packAs(path, await readZip(path))
  const { ok, faults } = await verifyBundle(path)
  expect(ok).toBe(false)
  return faults.map(({ file, what }) => `${file === basename(path) ? 'ZIP' : file}: ${what}`)
}

const yazlPack = (compress: boolean) => (path: string, files: Files) => {
  const zip = new ZipFile()
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { compress, mtime: new Date(2026, 10, 29) })
  zip.end()
  return pipeline(zip.outputStream, createWriteStream(path))
}

describe('an archive', () => {
  it('that another program packed is said to be so', async () => {
    expect(await packedAs(yazlPack(true))).toEqual(['ZIP: packedAnew'])
    expect(await packedAs(yazlPack(false))).toEqual(['ZIP: packedAnew'])
  })
  it('with a file twice, on another day, or in another order is not as it was written', async () => {
    const twice = (path: string, files: Files) => {
      const all = sorted(files)
      return pack(path, [all[0]!, ...all])
    }
    expect(await packedAs(twice)).toContain('data/01_Sachverhaltsdarstellung.pdf: doubled')
    expect(await packedAs((path, files) => pack(path, sorted(files), '2026-11-28'))).toEqual(['ZIP: container'])
    expect(await packedAs((path, files) => pack(path, sorted(files).toReversed()))).toHaveLength(1)
  })
  it.each([
    ['a folder', `${BUNDLE_NAME}/data/leer/`],
    ['a way out', `${BUNDLE_NAME}/../../etc/cron.d/a`],
    ['a drive', 'C:/Windows/a.exe'],
  ])('with %s in it is refused', async (_, name) => {
    const faults = await packedAs((path, files) => pack(path, [...sorted(files), [name, Buffer.of()]]))
    expect(faults.join()).toContain('unsafePath')
  })
  it('with names that are one on some machines is refused', async () => {
    const name = inFolder('data/01_SACHVERHALTSDARSTELLUNG.pdf')
    expect((await packedAs((path, files) => pack(path, sorted(files.set(name, Buffer.of()))))).join()).toContain(
      'clash',
    )
  })
  const edited = (edit: (bytes: Buffer) => Buffer) => (path: string) =>
    Promise.resolve(writeFileSync(path, edit(readFileSync(path))))
  it('with something in front, behind, or cut off is not as it was written', async () => {
    const more = Buffer.from('#!/bin/sh\n')
    expect(await packedAs(edited(bytes => Buffer.concat([more, bytes])))).toEqual(['ZIP: surplusBytes'])
    expect(await packedAs(edited(bytes => Buffer.concat([bytes, more])))).toEqual(['ZIP: surplusBytes'])
    expect((await packedAs(edited(bytes => bytes.subarray(0, -5)))).join()).toContain('ZIP: truncated')
    expect((await packedAs(edited(bytes => bytes.subarray(0, 900)))).join()).toMatch(/ZIP/)
  })
  it('that swells to terabytes is not unpacked', async () => {
    const bomb = (path: string) => {
      const zip = new ZipFile()
      const zeros = Buffer.alloc(20_000_000)
      for (let i = 0; i < 20; i++) zip.addBuffer(zeros, inFolder(`data/${i}`))
      zip.end()
      return pipeline(zip.outputStream, createWriteStream(path))
    }
    expect(await packedAs(bomb)).toEqual(['ZIP: packedAnew'])
  })
})

describe('what is no bundle', () => {
  const folder = () => aFolder()
  it('is named: a missing file, a folder, an empty file, text', async () => {
    const at = folder()
    const whatAt = async (path: string) => (await verifyBundle(path)).faults.map(({ file, what }) => `${file}: ${what}`)
    expect(await whatAt(join(at, 'weg.zip'))).toEqual(['weg.zip: unreadable'])
    mkdirSync(join(at, 'ordner.zip'))
    expect(await whatAt(join(at, 'ordner.zip'))).toEqual(['ordner.zip: unreadable'])
    writeFileSync(join(at, 'leer.zip'), '')
    expect(await whatAt(join(at, 'leer.zip'))).toEqual(['leer.zip: notAZip'])
    writeFileSync(join(at, 'text.zip'), 'Guten Tag!\n'.repeat(1000))
    expect(await whatAt(join(at, 'text.zip'))).toEqual(['text.zip: notAZip'])
  })

  it('never stops the check, however it was made', async () => {
    const at = folder()
    const whole = readFileSync(await aBundle(at))
    const path = join(at, 'feindlich.zip')
    const anywhere = fc.nat(whole.length - 1)
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)),
      fc.tuple(anywhere, anywhere).map(([a, b]) => whole.subarray(Math.min(a, b), Math.max(a, b))),
      fc.constantFrom('504b0304', '504b0102', '504b0506', 'ffffffff', '00000000').map(hex => Buffer.from(hex, 'hex')),
      fc.constant(whole),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async pieces => {
        const bytes = Buffer.concat(pieces)
        writeFileSync(path, bytes)
        expect((await verifyBundle(path)).ok).toBe(bytes.equals(whole))
      }),
      { numRuns: 400, seed: 5 },
    )
  })
})

it('another library reads what was written', async () => {
  const files = await readZip(await aBundle(aFolder()))
  for (const { path, content } of payload)
    expect(files.get(inFolder(`data/${path}`))).toEqual(Buffer.from(content as Uint8Array))
})
