import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../../../../main/desk.ts')

export type Called = Readonly<{ code: number | null; out: string; err: string }>
type CallOptions = Readonly<{ input?: string | Buffer; folder?: string; env?: Readonly<Record<string, string>> }>

const environment = (own: Readonly<Record<string, string>> = {}) => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, npm_lifecycle_event: _event, ...rest } = process.env
  return { ...rest, LANG: 'C.UTF-8', ...own }
}

/** Runs the command line to its end, in English unless the environment says otherwise. */
export function call(words: readonly string[], { input = '', folder, env }: CallOptions = {}): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    input,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(folder === undefined ? {} : { cwd: folder }),
  })
  return { code: status, out: stdout, err: stderr }
}

/** Starts the command line and leaves it running. */
export function start(words: readonly string[]) {
  return spawn(process.execPath, [PROGRAM, ...words], { env: environment(), stdio: 'pipe' })
}
