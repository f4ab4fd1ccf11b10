import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { AppEvent, Input, Output, RequestName } from '../../shared/contract.ts'
import type { ModeratorRole } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import { createCore } from '../../main/core/core.ts'
import { uuidv7 } from '../../main/core/ids.ts'
import { responseHeaders } from '../../main/policy.ts'
import { anNdjsonFile, type Row, ROW_MAPPING } from '../fixtures/rows.ts'
import { isPostPainted } from '../fixtures/painted.ts'
import { buildPage, type BuiltPage } from './built-page.ts'
import { createTestShell, type ShellLog, type ShellOptions } from './shell.ts'

const PROJECT = join(import.meta.dirname, '../..')
const ORIGIN = 'http://workstation.test'

export type StartOptions = ShellOptions &
  Readonly<{
    /** Comments that are there before the page opens; each field of a row is written. */
    rows: readonly Row[]
    moderator: string | null
    /** The shipped rules instead of the invented test words, with no demo desk. */
    shippedRules: boolean
    /** What whoever moderates does at the desk. */
    role: ModeratorRole
    /** The demo desk and the shipped rules instead of the invented test words. */
    demo: boolean
    /** How far the core's clock is behind the page's, in ms, until it catches up. */
    behindMs: number
    /** Requests that are refused from the beginning. */
    refused: Readonly<Record<string, Problem>>
  }>

/** A page with the real core behind it, in the process of the test. */
export type Workstation = Readonly<{
  page: Page
  folder: string
  shellLog: ShellLog
  /** What the page asked the core, in order. */
  coreLog: Array<Readonly<{ name: string; input: unknown }>>
  /** Requests that the next calls refuse; empty by default. */
  refusals: Map<string, Problem>
  ask: <N extends RequestName>(name: N, input: Input<N>) => Output<N>
  /** As if another part of the program had told the page. */
  emit: (event: AppEvent) => Promise<void>
  chooseNext: (path: string) => void
  /** Writes rows as an export file and returns its path. */
  writeRows: (content: readonly Row[]) => string
  startImport: (token: string) => void
  /** Offers a file to the core and returns its token. */
  offer: (path: string) => Promise<string>
  counts: () => Record<string, number>
  /** Presses keys one after the other, each only when the post before it has been painted. */
  press: (...keys: string[]) => Promise<void>
  /** Lets the core's clock show the page's time, and what is due happen. */
  catchUp: () => Promise<void>
  /** The number of the post on the screen. */
  currentId: () => Promise<number>
  idle: () => Promise<void>
}>

type Fixtures = { start: Partial<StartOptions>; desk: Workstation }

export const test = base.extend<Fixtures, { built: BuiltPage }>({
  built: [async ({}, use) => use(await buildPage()), { scope: 'worker', timeout: 60_000 }],
  start: [{}, { option: true }],
  desk: async ({ page, built, start }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'freigabe-screens-'))
    const { workstation, close } = await open(page, built, folder, start)
    await use(workstation)
    await close()
    rmSync(folder, { recursive: true, force: true })
  },
})
export { expect }

async function open(page: Page, built: BuiltPage, folder: string, start: Partial<StartOptions>) {
  const refusals = new Map<string, Problem>(Object.entries(start.refused ?? {}))
  let chosenFile: string | null = null
  let isOpen = true
  let behindMs = start.behindMs ?? 0
  const emit = async (event: AppEvent) => {
    if (isOpen) await page.evaluate(told => window.tellPage?.(told), event).catch(() => undefined)
  }
  const core = createCore({
    path: join(folder, 'desk.db'),
    packsDir: join(PROJECT, start.demo === true || start.shippedRules === true ? 'main/packs' : 'tests/fixtures/packs'),
    dataDir: join(PROJECT, 'main/data'),
    rejectsDir: folder,
    program: { version: '1.2.3', system: 'test' },
    runsAlone: start.behindMs !== undefined,
    now: () => new Date(Date.now() - behindMs),
    newId: () => uuidv7(Date.now()),
    onEvent: event => void emit(event),
    log: () => undefined,
    checkReplies: true,
  })
  const ask: Workstation['ask'] = (name, input) => {
    const reply = core.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.problem)}`)
    return reply.value as never
  }
  if (start.moderator !== null) ask('moderator.signIn', { name: start.moderator ?? 'Anna Muster' })
  if (start.role !== undefined && start.role !== 'moderator') giveRole(ask, start.role)
  if (start.demo === true) ask('demo.load', {})
  if (start.rows !== undefined && start.rows.length > 0) {
    const probe = await core.offerFile(anNdjsonFile(folder, start.rows))
    if (!probe.ok) throw new Error(probe.problem.key)
    const { token } = probe.value
    ask('import.start', { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' })
    await core.idle()
  }
  const shell = createTestShell({
    core,
    options: {
      language: start.language ?? 'de',
      theme: start.theme ?? 'light',
      settings: start.settings ?? {},
      broken: start.broken ?? [],
    },
    chosenFile: () => chosenFile,
    folder,
    refusals,
    emit: event => void emit(event),
  })
  const coreLog: Workstation['coreLog'] = []
  await page.exposeFunction('dispatchFromPage', (name: string, input: unknown) => {
    coreLog.push({ name, input })
    return shell.dispatch(name, input)
  })
  await page.exposeFunction('offerFromPage', (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return core.offerFile(path)
  })
  await page.addInitScript(provideApi)
  await serve(page, built)
  await page.goto(`${ORIGIN}/index.html`)

  const currentId = async () => Number(await page.locator('[data-post]').getAttribute('data-post'))
  const workstation: Workstation = {
    page,
    folder,
    shellLog: shell.log,
    coreLog,
    refusals,
    ask,
    emit,
    chooseNext: path => void (chosenFile = path),
    writeRows: content => anNdjsonFile(folder, content, 'weitere.ndjson'),
    startImport: token =>
      void ask('import.start', { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' }),
    offer: async path => {
      const reply = await core.offerFile(path)
      if (!reply.ok) throw new Error(reply.problem.key)
      return reply.value.token
    },
    counts: () => Object.fromEntries(ask('queue.list', {}).map(({ queue, count }) => [queue, count])),
    currentId,
    catchUp: () => {
      behindMs = 0
      core.lookAtClock()
      return core.idle()
    },
    idle: () => core.idle(),
    press: async (...keys) => {
      await painted(page)
      for (const key of keys) {
        await page.keyboard.press(key)
        await painted(page)
      }
    },
  }
  return {
    workstation,
    close: async () => {
      isOpen = false
      await page.close()
      await core.close()
    },
  }
}

/** Waits until the post in the page has been painted; an empty queue is painted as it is. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(isPostPainted, '.empty, .similar')
}

async function serve(page: Page, built: BuiltPage): Promise<void> {
  await page.route(`${ORIGIN}/**`, async route => {
    const file = built.get(new URL(route.request().url()).pathname)
    if (file === undefined) return route.fulfill({ status: 404 })
    const body = typeof file.body === 'string' ? file.body : Buffer.from(file.body)
    await route.fulfill({ headers: { ...responseHeaders, 'content-type': file.contentType }, body })
  })
}

declare global {
  interface Window {
    tellPage?: (event: AppEvent) => void
    dispatchFromPage: (name: string, input: unknown) => Promise<never>
    offerFromPage: (name: string, text: string) => Promise<never>
  }
}

/** Runs in the page before its scripts: the three doors of the preload. */
function provideApi() {
  const listeners = new Set<(event: AppEvent) => void>()
  window.tellPage = event => {
    for (const listener of listeners) listener(event)
  }
  Object.defineProperty(window, 'api', {
    value: {
      dispatch: (name: string, input: unknown) => window.dispatchFromPage(name, input),
      onEvent: (listener: (event: AppEvent) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      offerFile: async (file: File) => window.offerFromPage(file.name, await file.text()),
    },
  })
}

/** Makes whoever is on duty what they shall be; the first of a desk becomes a senior first, for nobody else may say so. */
function giveRole(ask: Workstation['ask'], role: ModeratorRole): void {
  const moderatorId = ask('app.state', {}).moderator!.id
  ask('moderator.setRole', { moderatorId, role: 'senior' })
  if (role === 'senior') return
  if (role === 'legal') {
    // the last senior cannot become something else
    const other = ask('moderator.signIn', { name: 'Die Leitung' })
    ask('moderator.signIn', { name: ask('app.state', {}).moderators.find(({ id }) => id === moderatorId)!.name })
    ask('moderator.setRole', { moderatorId: other.id, role: 'senior' })
  }
  ask('moderator.setRole', { moderatorId, role })
}
