import type { AppEvent } from '../../../shared/contract.ts'
import type { BatchState } from '../../../shared/domain.ts'
import type { ManyOutcome } from '../decide-many.ts'
import type { Deps, RunOrder } from '../deps.ts'

/** Posts per transaction: a decision waits behind one of them at most. */
const SLICE_POSTS = 50
const PROGRESS_MS = 200
/** Of the posts that were left out so many are named; the others are counted. */
const LEFT_OUT_NAMED = 200
const IDS_PER_EVENT = 200

export type BatchPorts = Readonly<{
  order: RunOrder
  onEvent: (event: AppEvent) => void
  /** Gives the thread away, so that decisions are answered between two slices. */
  breathe: () => Promise<void>
}>

export type BatchRun = Readonly<{
  state: () => BatchState
  /** Resolves when all is done or when it was stopped; rejects when it cannot go on. What was done before stays done. */
  work: (isStopped: () => boolean) => Promise<void>
}>

/** The state with what a part has come to. */
export const withPart = (state: BatchState, { posts, leftOut }: ManyOutcome): BatchState => ({
  ...state,
  done: state.done + posts,
  leftOut: state.leftOut + leftOut.length,
  leftOutPosts: [...state.leftOutPosts, ...leftOut].slice(0, LEFT_OUT_NAMED),
})

/** The events of changed posts, in chunks, and of what is counted. */
export function changeEvents(ids: readonly number[]): AppEvent[] {
  const events: AppEvent[] = []
  for (let from = 0; from < ids.length; from += IDS_PER_EVENT)
    events.push({ name: 'comment.changed', payload: { ids: ids.slice(from, from + IDS_PER_EVENT) } })
  return [...events, { name: 'queues.changed', payload: {} }, { name: 'history.changed', payload: {} }]
}

/**
 * Many posts, slice by slice. Each slice is one transaction and one order in the log, and a whole part of the batch's one step, so that
 * stopping anywhere, or a crash, leaves a shorter batch and nothing half.
 */
export function createBatchRun(
  deps: Pick<Deps, 'now'>,
  ports: BatchPorts,
  job: Readonly<{
    state: BatchState
    moderatorId: string
    /** The next so many posts, in the order's transaction; null behind the last one. */
    next: (limit: number) => ManyOutcome | null
  }>,
): BatchRun {
  const { now } = deps
  let state = job.state
  let toldMs = 0
  let changed: number[] = []

  const tell = () => {
    toldMs = now().getTime()
    for (const event of changeEvents(changed)) ports.onEvent(event)
    changed = []
    ports.onEvent({ name: 'batch.changed', payload: state })
  }

  const slice = (): boolean => {
    const { batchId, kind, done } = state
    const input = { batchId, kind, from: done, moderatorId: job.moderatorId }
    const part = ports.order('batch.slice', input, () => job.next(SLICE_POSTS))
    if (part === null) return false
    state = withPart(state, part)
    for (const id of part.ids) changed.push(id)
    return true
  }

  const end = (how: BatchState['state']) => {
    state = { ...state, state: how }
    tell()
  }

  return {
    state: () => state,
    async work(isStopped) {
      try {
        tell()
        for (;;) {
          await ports.breathe()
          if (isStopped()) return end('cancelled')
          if (!slice()) return end('finished')
          if (now().getTime() - toldMs >= PROGRESS_MS) tell()
        }
      } catch (error) {
        end('failed')
        throw error
      }
    },
  }
}
