import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cached } from '../../../../scripts/setup/cache.mjs'

/** Above what Linux gives out, so that no process can have it. */
const unusedProcessId = 2 ** 22 + 1
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const fillWith = (text: string) => async (folder: string) => writeFileSync(join(folder, 'file'), text)

test('a folder is filled once and found again', async () => {
  const first = await cached('thing', fillWith('first'), root)
  const second = await cached('thing', fillWith('second'), root)
  expect(second).toBe(first)
  expect(readFileSync(join(second, 'file'), 'utf8')).toBe('first')
})

test('a failed filling leaves nothing behind, and the next one starts anew', async () => {
  const fail = async (folder: string) => {
    writeFileSync(join(folder, 'half'), '')
    throw new Error('the connection broke')
  }
  await expect(cached('thing', fail, root)).rejects.toThrow('the connection broke')
  expect(readdirSync(root)).toEqual([])
  expect(existsSync(join(await cached('thing', fillWith('whole'), root), 'half'))).toBe(false)
})

test('the folder does not carry its name before it is complete', async () => {
  let seen: readonly string[] = []
  await cached('thing', async () => void (seen = readdirSync(root)), root)
  expect(seen).not.toContain('thing')
})

test('of two set-ups at once the slower one takes what the faster one made', async () => {
  const slow = async (folder: string) => {
    await cached('thing', fillWith('fast'), root)
    writeFileSync(join(folder, 'file'), 'slow')
  }
  const folder = await cached('thing', slow, root)
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('fast')
  expect(readdirSync(root)).toEqual(['thing'])
})

test('what an interrupted set-up left is removed, what a running one works on is not', async () => {
  mkdirSync(join(root, `.partial-${unusedProcessId}-abc`))
  mkdirSync(join(root, `.partial-${process.pid}-abc`))
  await cached('thing', fillWith('whole'), root)
  expect(readdirSync(root).toSorted()).toEqual([`.partial-${process.pid}-abc`, 'thing'])
})
