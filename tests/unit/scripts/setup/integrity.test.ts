import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkIntegrity } from '../../../../scripts/setup/integrity.mjs'
import { SetupProblem } from '../../../../scripts/setup/run.mjs'

const content = Buffer.from('the download that was looked at')
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'integrity-'))
  file = join(folder, 'download.tgz')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the file that was looked at passes', async () => {
  writeFileSync(file, content)
  await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined()
})

test('a file with one changed bit is refused with a way out', async () => {
  const changed = Buffer.from(content)
  changed.writeUInt8(changed.readUInt8(5) ^ 1, 5)
  writeFileSync(file, changed)
  const refusal = checkIntegrity(file, integrity)
  await expect(refusal).rejects.toBeInstanceOf(SetupProblem)
  await expect(refusal).rejects.toThrow('it was not unpacked')
})

test('a file that was cut off is refused', async () => {
  writeFileSync(file, content.subarray(0, -1))
  await expect(checkIntegrity(file, integrity)).rejects.toBeInstanceOf(SetupProblem)
})

test.each(['', 'sha1-abc', 'sha512-', 'sha512:abc'])(
  'the checksum %j is no checksum and passes nothing',
  async wrong => {
    writeFileSync(file, content)
    await expect(checkIntegrity(file, wrong)).rejects.toThrow('Not a sha512 checksum')
  },
)
