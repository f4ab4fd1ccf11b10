import { countOf } from './selection-desk.ts'
import type { Desk } from './desk.ts'

const PAUSE_MS = 1_500
/** The core counts for at most one part in so many of its time: deciding comes first. */
const SHARE = 20

/** Keeps the counts of kept lists. */
export type SavedCounter = Readonly<{
  /** Posts have moved, or another list is kept. */
  wake: () => void
}>

/** Counts kept lists one after the other, once more when posts have moved meanwhile; the longer it takes, the less often. */
export function createSavedCounter(desk: Pick<Desk, 'api' | 'store' | 'answers' | 'nowMs' | 'later'>): SavedCounter {
  let state: 'idle' | 'waiting' | 'counting' = 'idle'
  let isStale = false
  let restUntilMs = 0

  const count = async () => {
    state = 'counting'
    isStale = false
    const startedMs = desk.nowMs()
    for (const { id, selection } of await desk.answers.need('saved.list').catch(() => [])) {
      const found = await countOf(desk, selection, () => true)
      if (found !== null) desk.store.step({ type: 'saved.counted', id, count: found })
    }
    restUntilMs = desk.nowMs() + PAUSE_MS + (desk.nowMs() - startedMs) * SHARE
    state = 'idle'
    if (isStale) wake()
  }

  const wake = () => {
    isStale = true
    if (state !== 'idle') return
    state = 'waiting'
    desk.later(Math.max(0, restUntilMs - desk.nowMs()), () => void count())
  }
  return { wake }
}
