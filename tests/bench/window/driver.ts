import { setTimeout } from 'node:timers/promises'
import { _electron, type CDPSession, type Page } from 'playwright'
import { electronProgram, type Start } from './electron.ts'
import { type KeyCost, keyCosts } from './key-figures.ts'
import { keyTimes, type Move, paintingKeys } from './key-plan.ts'
import { installProbe } from './probe.ts'

/** A page under measurement. */
export type Driver = Readonly<{
  page: Page
  /** Presses the keys of the moves at the steady pace. */
  press: (moves: readonly Move[]) => Promise<void>
  /** The same, and reads what each move cost. */
  measure: (moves: readonly Move[]) => Promise<MeasuredMoves>
}>

export type MeasuredMoves = Readonly<{
  costs: ReadonlyArray<KeyCost | null>
  mainThread: MainThread
  /** The sum of the scores of all layout shifts. */
  layoutShift: number
}>

/** What Chromium counted on the page's main thread, in milliseconds; everything included that came of the keys. */
export type MainThread = Readonly<{ total: number; script: number; layout: number }>

const TIMEOUT_MS = 60_000
const SETTLE_MS = 1_500

/** Opens a window, puts the probe in front of the page's own scripts, and lets `use` work with it. */
export async function inWindow<T>({ args, env }: Start, use: (driver: Driver) => Promise<T>): Promise<T> {
  const app = await _electron.launch({ executablePath: electronProgram(), args: [...args], env, timeout: TIMEOUT_MS })
  try {
    const page = await app.firstWindow()
    await page.addInitScript(installProbe)
    await firstPost(page)
    await page.reload()
    await firstPost(page)
    await setTimeout(SETTLE_MS)
    await page.evaluate(() => window.benchProbe!.listenLast())
    const chromium = await app.context().newCDPSession(page)
    await chromium.send('Performance.enable')
    return await use(driverOf(page, chromium))
  } finally {
    await app.close()
  }
}

async function firstPost(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('post-painted').length > 0)
}

function driverOf(page: Page, chromium: CDPSession): Driver {
  const press = async (moves: readonly Move[]) => {
    const keys = moves.flatMap(move => move.keys)
    const startMs = performance.now()
    for (const [place, atMs] of keyTimes(keys.length).entries()) {
      await setTimeout(Math.max(0, startMs + atMs - performance.now()))
      await page.keyboard.press(keys[place]!)
    }
    await setTimeout(SETTLE_MS)
  }
  return {
    page,
    press,
    measure: async moves => {
      await page.evaluate(() => window.benchProbe!.clear())
      const before = await mainThread(chromium)
      await press(moves)
      const after = await mainThread(chromium)
      const notes = await page.evaluate(() => window.benchProbe!.notes())
      if (!notes.keys.some(key => key.wasTaken)) throw new Error('The page listens behind the probe, or not at all')
      return {
        costs: keyCosts(notes, paintingKeys(moves)),
        mainThread: difference(before, after),
        layoutShift: notes.shifts.reduce((sum, score) => sum + score, 0),
      }
    },
  }
}

async function mainThread(chromium: CDPSession): Promise<MainThread> {
  const { metrics } = await chromium.send('Performance.getMetrics')
  const ms = (name: string) => (metrics.find(metric => metric.name === name)?.value ?? 0) * 1000
  return { total: ms('TaskDuration'), script: ms('ScriptDuration'), layout: ms('LayoutDuration') }
}

function difference(before: MainThread, after: MainThread): MainThread {
  return {
    total: after.total - before.total,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  }
}
