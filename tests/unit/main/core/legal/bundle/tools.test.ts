import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTimeStamp } from '../../../../../../main/core/legal/bundle/add-time-stamp.ts'
import { aBundle, BUNDLE_NAME, runShell, runTool } from '../../../../../fixtures/bundle.ts'
import { aFolder } from '../../../../../fixtures/folder.ts'
import { anAuthority } from '../../../../../fixtures/time-stamp-authority.ts'

// Strangers check a bundle with what they have, word for word as its instructions say.

let folder: string
let bag: string
beforeEach(async () => {
  folder = aFolder()
  bag = join(folder, BUNDLE_NAME)
  await aBundle(folder)
})

/** The commands of the instructions that lie in the bundle; those to be run before and after unpacking. */
function commands() {
  const zip = readFileSync(join(folder, `${BUNDLE_NAME}.zip`), 'utf8')
  const text = zip.slice(zip.indexOf('PRÜFANLEITUNG\n'), zip.indexOf('HOW TO CHECK'))
  const lines = [...text.matchAll(/^ {4}(?! )(.+)$/gm)].map(([, line]) => line!)
  const outside = lines.filter(line => line.startsWith('unzip'))
  return { outside, inside: lines.filter(line => !outside.includes(line)), text }
}

describe('the instructions in a bundle', () => {
  it('are commands that work as they stand', () => {
    const { outside, inside, text } = commands()
    expect([outside.length, inside.length]).toEqual([2, 4])
    for (const line of outside) expect([line, runShell(line, folder).status]).toEqual([line, 0])
    const said = inside.map(line => {
      const { status, said: words } = runShell(line, bag)
      expect([line, status]).toEqual([line, 0])
      return words
    })
    expect(said.slice(0, 2)).toEqual(['', ''])
    expect(said[2]).toContain('Signature Verified Successfully')
    const fingerprint = /Erwartet: ([0-9a-f]{64})/.exec(text)![1]
    expect(said[3]).toContain(fingerprint)
  })

  it.each([
    ['data/10_beitraege/4711/kommentar.txt', 0],
    ['bag-info.txt', 1],
    ['tagmanifest-sha256.txt', 2],
  ])('find that %s was changed', (file, command) => {
    const { outside, inside } = commands()
    for (const line of outside) runShell(line, folder)
    const path = join(bag, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/[a-z0-9](?=[^a-z0-9]*$)/, 'ß'))
    expect(inside.map(line => runShell(line, bag).status === 0)[command]).toBe(false)
  })
})

it('the tools of an authority accept the time stamp of a bundle as its instructions say', async () => {
  const { reply, roots, rootFile } = anAuthority(folder, 'A')
  await addTimeStamp(join(folder, `${BUNDLE_NAME}.zip`), { ask: reply, newNonce: () => randomBytes(16), roots })
  const { outside, text } = commands()
  for (const line of outside) expect(runShell(line, folder).status).toBe(0)
  const line = /^ +(openssl ts -verify .+)$/m.exec(text)![1]!.replace('stamm.pem', rootFile)
  expect(runShell(line, bag)).toMatchObject({ status: 0, said: expect.stringContaining('Verification: OK') })
})

describe('a bag', () => {
  // Debian 12 has no package of it, so it cannot be asked for
  const bagit = ['bagit.py', 'bagit'].find(name => runTool(name, ['--version'], '/').status === 0)

  it('is complete: each file of the payload is listed, and their size is right', () => {
    runShell(`unzip -q ${BUNDLE_NAME}.zip`, folder)
    const isBag = () => bagit === undefined || runTool(bagit, ['--validate', '.'], bag).status === 0
    expect(isBag()).toBe(true)
    const listed = 'cut -c67- manifest-sha256.txt | LC_ALL=C sort'
    const found = 'find data -type f | LC_ALL=C sort'
    expect(runShell(listed, bag).said).toBe(runShell(found, bag).said)
    const size = `echo "$(find data -type f -exec cat {} + | wc -c).$(find data -type f | wc -l)"`
    const stated = "sed -n 's/^Payload-Oxum: //p' bag-info.txt"
    expect(runShell(stated, bag).said).toBe(runShell(size, bag).said)
    appendFileSync(join(bag, 'data/90_protokoll/kette.jsonl'), 'x')
    expect(bagit === undefined || !isBag()).toBe(true)
    expect(runShell(stated, bag).said).not.toBe(runShell(size, bag).said)
  })
})
