import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf, hashOfFiles, isStamped, writeStamp } from '../../../../scripts/setup/stamp.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(root, 'main/core'), { recursive: true })
  writeFileSync(join(root, 'main/core/a.ts'), 'one')
  writeFileSync(join(root, 'package.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

const hash = () => hashOfFiles(root, ['main', 'package.json', 'not-there'])

test('different lists of texts have different hashes, however the texts are cut', () => {
  const texts = fc.array(fc.string(), { maxLength: 4 })
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const areEqual = JSON.stringify(first) === JSON.stringify(second)
      expect(hashOf(first) === hashOf(second)).toBe(areEqual)
    }),
  )
})

test('the same files have the same hash', () => {
  expect(hash()).toBe(hash())
})

test.each([
  ['a changed content', () => writeFileSync(join(root, 'main/core/a.ts'), 'two')],
  ['a new file', () => writeFileSync(join(root, 'main/b.ts'), '')],
  ['a renamed file', () => renameSync(join(root, 'main/core/a.ts'), join(root, 'main/core/b.ts'))],
  ['a removed file', () => rmSync(join(root, 'package.json'))],
  ['a file that was absent', () => writeFileSync(join(root, 'not-there'), '')],
])('%s changes the hash', (_, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})

test('a stamp holds for its own hash only, and a missing one for none', () => {
  const file = join(root, 'deep/er/stamp')
  expect(isStamped(file, 'abc')).toBe(false)
  writeStamp(file, 'abc')
  expect(isStamped(file, 'abc')).toBe(true)
  expect(isStamped(file, 'abd')).toBe(false)
})
