import { type BatchItem, type BatchState, type ManyAction, MAX_AT_ONCE } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Step } from '../db/steps.ts'
import { checkChoice, decideMany, type ManyChoice } from '../decide-many.ts'
import type { Deps, Handlers } from '../deps.ts'
import { blockedDecision } from '../in-the-way.ts'
import { createTurnWalk } from '../turn-many.ts'
import { type BatchPorts, type BatchRun, changeEvents, createBatchRun, withPart } from './batch.ts'

type BatchRequest = Extract<keyof Handlers, `batch.${string}`>
type Kind = BatchState['kind']

/** `of` is the batch whose posts are decided, taken back or taken again. */
type Running = { run: BatchRun; of: string; isStopped: boolean; done: Promise<void> }

/** Deciding many posts at once, and taking that back: a few hundred at a time in one go, more in one run at a time beside the work. */
export function createBatches(deps: Deps, ports: BatchPorts & Readonly<{ onFailed: (error: unknown) => void }>) {
  const { newId } = deps
  let current: Running | null = null
  let last: BatchState | null = null

  const isRunning = () => current !== null && !current.isStopped
  const refuseSecond = () => {
    if (isRunning()) throw new AppError('RULE', 'batchRunning')
  }

  /** Begins once the order being handled is committed, and behind a run that was just stopped. */
  const launch = (of: string, run: BatchRun) =>
    deps.afterCommit(() => {
      const before = current?.done ?? Promise.resolve()
      const mine: Running = { run, of, isStopped: false, done: before }
      current = mine
      last = run.state()
      mine.done = before
        .then(() => run.work(() => mine.isStopped))
        .catch(ports.onFailed)
        .finally(() => {
          if (current !== mine) return
          last = run.state()
          current = null
        })
    })

  const stop = () => {
    if (current !== null) current.isStopped = true
    return current?.done ?? Promise.resolve()
  }

  const tell = (ids: readonly number[]) => {
    for (const event of changeEvents(ids)) deps.emit(event)
  }

  const begun = (
    kind: Kind,
    batchId: string,
    of: Readonly<{ action: ManyAction; reason: string | null; total: number }>,
  ) => ({ ...of, batchId, kind, state: 'running', done: 0, leftOut: 0, leftOutPosts: [] }) satisfies BatchState

  const decideInSlices = (state: BatchState, choice: ManyChoice, items: readonly BatchItem[]) => {
    refuseSecond()
    let at = 0
    let decided = 0
    const next = (limit: number) => {
      const part = items.slice(at, at + limit)
      if (part.length === 0) return null
      const outcome = decideMany(deps, choice, part, decided)
      at += part.length
      decided += outcome.ids.length
      return outcome
    }
    launch(state.batchId, createBatchRun(deps, ports, { state, moderatorId: choice.moderatorId, next }))
    return state
  }

  const handlers: Pick<Handlers, BatchRequest> = {
    'batch.preview': ({ ids }) => deps.tables.batches.facts(ids),
    'batch.decide': ({ items: named, timeMs, dueAt, assigneeId = null, ...draft }) => {
      const { action, reason } = draft
      const until = { dueAt: dueAt == null ? null : new Date(dueAt).toISOString(), assigneeId }
      const moderatorId = checkChoice(deps, { ...draft, ...until })
      const items = [...new Map(named.map(item => [item.commentId, item])).values()]
      const batchId = newId()
      const timeOnPostMs = Math.round(timeMs / items.length)
      const choice = { batchId, moderatorId, ...draft, ...until, timeOnPostMs }
      const state = begun('decide', batchId, { action, reason, total: items.length })
      if (items.length > MAX_AT_ONCE) return decideInSlices(state, choice, items)
      const part = decideMany(deps, choice, items, 0)
      tell(part.ids)
      return { ...withPart(state, part), state: 'finished' }
    },
    'batch.state': () => current?.run.state() ?? last,
    'batch.cancel': ({ batchId }) => {
      if (!isRunning() || current!.run.state().batchId !== batchId) throw new AppError('NOT_FOUND', 'batchUnknown')
      deps.afterCommit(() => void stop())
      return {}
    },
  }

  /** Takes a step of many posts back, or again. One that is still being decided is stopped, and what is decided goes back. */
  const turn = (step: Step, action: 'undo' | 'redo', moderatorId: string) => {
    const isOfThis = isRunning() && current!.of === step.batchId
    if (isOfThis && current!.run.state().kind !== 'decide') throw new AppError('RULE', 'batchRunning')
    if (isOfThis) deps.afterCommit(() => void stop())
    const batchId = newId()
    const walk = createTurnWalk(deps, step, action, { batchId, moderatorId })
    if (step.comments > MAX_AT_ONCE) {
      if (!isOfThis) refuseSecond()
      // only what can be done to many makes a step of many
      const done = step.action as ManyAction
      const state = begun(action, batchId, { action: done, reason: step.reason, total: step.comments })
      launch(step.batchId, createBatchRun(deps, ports, { state, moderatorId, next: walk.next }))
      return { batchId, commentIds: [], of: step.action, leftOut: [], running: true }
    }
    const { posts, ids, leftOut } = walk.next(MAX_AT_ONCE)!
    if (leftOut.length === posts) {
      const [first] = deps.tables.decisions.ofBatchAfter(step.batchId, 0, 1).decisions
      throw blockedDecision({ tables: deps.tables, turn: action, step }, first!, deps.now().toISOString())
    }
    walk.next(1)
    tell(ids)
    return { batchId, commentIds: [...ids], of: step.action, leftOut: [...leftOut], running: false }
  }

  return {
    handlers,
    turn,
    idle: async () => {
      while (current !== null) await current.done
    },
    /** Ends behind the current slice; what is decided stays. */
    stop,
  }
}
export type Batches = ReturnType<typeof createBatches>
