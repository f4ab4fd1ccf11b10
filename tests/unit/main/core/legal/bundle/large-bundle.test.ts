import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder } from '../../../../../fixtures/folder.ts'

const CHILD = join(import.meta.dirname, '../../../../../fixtures/children/large-bundle.ts')

const run = (megabytes: number) =>
  JSON.parse(execFileSync(process.execPath, [CHILD, aFolder(), String(megabytes)], { encoding: 'utf8' })) as {
    ok: boolean
    archiveBytes: number
    peakMb: number
  }

it('a bundle of 200 MB is written and checked in the memory that one of 50 MB takes', () => {
  const [small, large] = [run(50), run(200)]
  expect([small.ok, large.ok]).toEqual([true, true])
  expect(large.archiveBytes).toBeGreaterThan(200 * 1024 * 1024)
  expect(large.peakMb - small.peakMb).toBeLessThan(60)
})
