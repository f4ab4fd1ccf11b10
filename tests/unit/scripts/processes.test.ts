import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runGroup } from '../../../scripts/processes.mjs'

const node = (script: string, timeoutMs?: number) =>
  runGroup(process.execPath, ['-e', script], {
    cwd: process.cwd(),
    env: process.env,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })

test('the exit code of the program is passed on', async () => {
  expect(await node('process.exit(7)')).toEqual({ exitCode: 7, isTimedOut: false, error: null })
})

test('a program ended by a signal has the exit code that a shell would give', async () => {
  expect((await node('process.kill(process.pid, "SIGTERM")')).exitCode).toBe(128 + 15)
})

test('a program that takes too long is ended with all it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'))
  const note = join(folder, 'ended')
  const grandchild = `process.on("SIGTERM", () => { require("node:fs").writeFileSync(${JSON.stringify(note)}, ""); process.exit() }); setInterval(() => {}, 1000)`
  const child = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`
  const ending = await node(child, 2_000)
  expect(ending).toEqual({ exitCode: 128 + 15, isTimedOut: true, error: null })
  await vi.waitFor(() => expect(existsSync(note)).toBe(true))
  rmSync(folder, { recursive: true })
})

test('a program that does not exist is an answer, not a crash', async () => {
  const ending = await runGroup('no-such-program', [], { cwd: process.cwd(), env: process.env })
  expect(ending.exitCode).toBe(1)
  expect(ending.error).toContain('no-such-program')
})
