import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { AppEvent, RequestName, Requests, ShellRequestName, ShellRequests } from '../../shared/contract.ts'
import type { InputOf, OutputOf } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import { isPostPainted } from '../fixtures/painted.ts'

// The real program in the real Electron. Specs press keys and read what is on the screen; what a person cannot see
// (files, windows, the log) is asked for here.

export const projectDir = join(import.meta.dirname, '../..')
/** The executable that the package `electron` would start. */
export const electronPath = createRequire(import.meta.url)('electron') as unknown as string
/** Root has no sandbox to start, and a virtual display no graphics card. */
export const chromiumFlags = [
  ...(process.env['FREIGABE_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--force-device-scale-factor=1',
  '--lang=de-AT',
]

type Every = Requests & ShellRequests
type Name = RequestName | ShellRequestName

export type Desk = Readonly<{
  app: ElectronApplication
  page: Page
  folder: string
  /** Says something through the page's own door. */
  ask: <N extends Name>(name: N, input: InputOf<Every, N>) => Promise<Reply<OutputOf<Every, N>>>
  /** Presses one key after the other, as "F" or "Control+k"; each waits until the post before it was painted. */
  press: (...keys: string[]) => Promise<void>
  /** Closes the window as a person does and waits until the program has ended. */
  close: () => Promise<void>
  /** Everything the program has written into its log so far. */
  log: () => string
  /** What it has written to its standard output and error. */
  spoken: () => string
}>

export type Launch = (options?: Readonly<{ folder?: string; args?: readonly string[] }>) => Promise<Desk>

/** `folder` is a fresh, empty folder for one test; `launch` starts the program on it, or on another. */
export const test = base.extend<{ folder: string; launch: Launch }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'freigabe-app-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ folder: fresh }, use) => {
    const running: ElectronApplication[] = []
    await use(async ({ folder = fresh, args = [] } = {}) => {
      const desk = await open(folder, args)
      running.push(desk.app)
      return desk
    })
    for (const app of running) await app.close().catch(() => {})
  },
})

async function open(folder: string, args: readonly string[]): Promise<Desk> {
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [...chromiumFlags, join(import.meta.dirname, 'late-start'), `--user-data-dir=${folder}`, ...args],
  })
  let words = ''
  const child = app.process()
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  await app.evaluate(() => (globalThis as unknown as { startDesk: () => Promise<void> }).startDesk())
  const page = await app.firstWindow()
  await page.locator('#root > *').first().waitFor()
  return {
    app,
    page,
    folder,
    ask: (name, input) =>
      page.evaluate(([n, i]) => window.api.dispatch(n, i), [name, input] as const) as ReturnType<Desk['ask']> as never,
    press: async (...keys) => {
      for (const key of keys) {
        // a queue may have arrived since the last key, and nobody decides on what was never on the screen
        await painted(page)
        await page.keyboard.press(key)
      }
      await painted(page)
    },
    close: async () => {
      const ended = app.waitForEvent('close')
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach(window => window.close()))
      await ended
    },
    log: () => readLog(folder),
    spoken: () => words,
  }
}

/** Waits until the post in the page, if there is one, has left for the screen. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(isPostPainted, 'body')
}

function readLog(folder: string): string {
  const logs = join(folder, 'logs')
  return readdirSync(logs, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(logs, entry.name), 'utf8'))
    .join('')
}

/** Collects what the page is told from now on; read them with `heard`. */
export async function listen(page: Page): Promise<{ heard: () => Promise<AppEvent[]> }> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heardInTest: heard })
    window.api.onEvent(event => heard.push(event))
  })
  return { heard: () => page.evaluate(() => (window as unknown as { heardInTest: AppEvent[] }).heardInTest) }
}
