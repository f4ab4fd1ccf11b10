import { type Spread, spreadOf } from '../spread.ts'
import type { ProbeNotes, SeenKey } from './probe.ts'

/** What a key press cost, in milliseconds. */
export type KeyCost = Readonly<{
  /** From the browser taking the key in to the message behind the frame that shows the post. */
  latency: number
  /** Of it, the page's main thread: handling the key, and making the frames up to that one. */
  work: number
  handling: number
}>

export type KeyFigures = Readonly<{
  presses: number
  /** Presses after which a post was painted before the next key. */
  painted: number
  latency: Spread
  work: Spread
  handling: Spread
}>

/** The cost of each press that should paint a post, or null where none was painted before the next key. Both lists have one entry per key. */
export function keyCosts(
  notes: Pick<ProbeNotes, 'keys' | 'painted'>,
  paints: readonly boolean[],
): Array<KeyCost | null> {
  if (notes.keys.length !== paints.length)
    throw new Error(`${paints.length} keys were pressed, the page heard ${notes.keys.length}`)
  return notes.keys.flatMap((key, place) => {
    if (paints[place] !== true) return []
    const nextAt = notes.keys[place + 1]?.heard ?? Number.POSITIVE_INFINITY
    const painted = notes.painted.find(at => at > key.heard && at < nextAt)
    return [painted === undefined ? null : costOf(key, painted)]
  })
}

function costOf(key: SeenKey, paintedAt: number): KeyCost {
  const handling = key.handled - key.heard
  const frames = key.frames.filter(frame => frame.began < paintedAt)
  const drawing = frames.reduce((total, frame) => total + frame.ended - frame.began, 0)
  return { latency: paintedAt - key.at, work: handling + drawing, handling }
}

/** The figures over all presses; at least one of them must have been painted. */
export function keyFigures(costs: ReadonlyArray<KeyCost | null>): KeyFigures {
  const painted = costs.filter(cost => cost !== null)
  return {
    presses: costs.length,
    painted: painted.length,
    latency: spreadOf(painted.map(cost => cost.latency)),
    work: spreadOf(painted.map(cost => cost.work)),
    handling: spreadOf(painted.map(cost => cost.handling)),
  }
}
