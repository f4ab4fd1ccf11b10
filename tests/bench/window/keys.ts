import { type Spread, spreadOf } from '../spread.ts'
import { inWindow, type MainThread, type MeasuredMoves } from './driver.ts'
import type { Start } from './electron.ts'
import {
  approveNewest,
  askShell,
  decidedCount,
  digitWithoutNote,
  filledQueues,
  type Series,
  suggestedAhead,
} from './in-page.ts'
import { type KeyFigures, keyFigures } from './key-figures.ts'
import { flaggedMoves, incomingMoves, openingMoves } from './key-plan.ts'

/** `mainThread` is per press, `layoutShift` the sum over all presses. */
export type PressFigures = KeyFigures & Readonly<{ mainThread: MainThread; layoutShift: number }>

export type AppFigures = PressFigures &
  Readonly<{
    /** From the key that opens a queue to its first post. */
    openings: KeyFigures
    /** Decisions the keys asked for, and decisions that are in the database afterwards. */
    asked: number
    stored: number
    /** Milliseconds from the page's question to the answer. */
    decideRoundTrip: Spread
    shellRoundTrip: Spread
  }>

const PRESSES = 320
const WARM_UP = 24
const MAX_FLAGGED = 80
/** The last post of a list has no next one to paint. */
const FLAGGED_LEFT = 2
/** Each queue that has posts is opened so many times. */
const OPENINGS_EACH = 24
const roundTrips: Series = { count: 150, paceMs: 80 }

/** Presses keys on a bare React page. */
export async function measureBarePage(start: Start): Promise<PressFigures> {
  return inWindow(start, async ({ press, measure }) => {
    await press(incomingMoves(WARM_UP, 1))
    return pressFigures([await measure(incomingMoves(PRESSES, 1))])
  })
}

/** Presses keys on the real desk, then asks it for decisions through its own door. */
export async function measureApp(start: Start): Promise<AppFigures> {
  return inWindow(start, async ({ page, press, measure }) => {
    const digit = await page.evaluate(digitWithoutNote)
    const suggested = await page.evaluate(suggestedAhead)
    const inFlagged = flaggedMoves(Math.max(0, Math.min(MAX_FLAGGED, suggested - FLAGGED_LEFT)))
    const inIncoming = incomingMoves(PRESSES - inFlagged.length, digit)
    await press(incomingMoves(WARM_UP, digit))
    const before = await page.evaluate(decidedCount)
    const runs = [await measure(inIncoming)]
    if (inFlagged.length > 0) {
      await press([{ keys: ['g', 'f'], decides: false }])
      runs.push(await measure(inFlagged))
    }
    const queues = await page.evaluate(filledQueues)
    return {
      ...pressFigures(runs),
      openings: keyFigures((await measure(openingMoves(queues, OPENINGS_EACH))).costs),
      asked: [...inIncoming, ...inFlagged].filter(move => move.decides).length,
      stored: (await page.evaluate(decidedCount)) - before,
      shellRoundTrip: spreadOf(await page.evaluate(askShell, roundTrips)),
      decideRoundTrip: spreadOf(await page.evaluate(approveNewest, roundTrips)),
    }
  })
}

function pressFigures(runs: readonly MeasuredMoves[]): PressFigures {
  const costs = runs.flatMap(run => run.costs)
  const perPress = (part: keyof MainThread) => runs.reduce((sum, run) => sum + run.mainThread[part], 0) / costs.length
  return {
    ...keyFigures(costs),
    mainThread: { total: perPress('total'), script: perPress('script'), layout: perPress('layout') },
    layoutShift: runs.reduce((sum, run) => sum + run.layoutShift, 0),
  }
}
