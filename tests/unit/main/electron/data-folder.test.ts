import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../../main/electron/data-folder.ts'

let base = ''
let umaskBefore = 0
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'freigabe-test-'))
  umaskBefore = process.umask()
})
afterEach(() => {
  process.umask(umaskBefore)
  rmSync(base, { recursive: true })
})

describe.runIf(process.platform !== 'win32')('the data folder', () => {
  test('is made for its user alone, and so is everything in it', () => {
    const { data, profile } = openDataFolder(join(base, 'a/b'), true)
    writeFileSync(join(data, 'file'), '')
    expect([modeOf(join(base, 'a')), modeOf(data), modeOf(join(data, 'file'))]).toEqual(['700', '700', '600'])
    expect(profile).toBe(data)
  })

  test('is closed to others when it is ours by default', () => {
    mkdirSync(join(base, 'old'), { mode: 0o755 })
    openDataFolder(join(base, 'old'), false)
    expect(modeOf(join(base, 'old'))).toBe('700')
  })

  test('keeps its mode when a person chose it', () => {
    mkdirSync(join(base, 'shared'), { mode: 0o755 })
    openDataFolder(join(base, 'shared'), true)
    expect(modeOf(join(base, 'shared'))).toBe('755')
  })

  test('that cannot be made leaves a profile elsewhere, so that the window can say so', () => {
    writeFileSync(join(base, 'file'), '')
    const { data, profile, leave } = openDataFolder(join(base, 'file/desk'), true)
    expect(data).toBe(join(base, 'file/desk'))
    expect(statSync(profile).isDirectory()).toBe(true)
    leave()
    expect(existsSync(profile)).toBe(false)
  })
})
