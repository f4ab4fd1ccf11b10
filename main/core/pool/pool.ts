import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Transferable } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { LogEntry } from '../core.ts'
import { createRuleSet, type RuleSet, type RuleSetSpec } from '../rule-set.ts'
import type { TaskContext } from './context.ts'
import { loadLanguagesFor } from './languages.ts'
import { runTask, type TaskInput, type TaskName, type TaskOutput } from './tasks.ts'
import { type CheckerThread, type Job, startThread } from './thread.ts'

const MOST_THREADS = 4
/** One is worked on and one waits: results are taken in order, and no thread shall wait for a slower one. */
const JOBS_PER_THREAD = 2
/** Rule sets that are kept compiled on the calling thread. */
const SETS_KEPT = 3

/** Threads that are worth starting on this machine. */
export const poolSize = (): number => Math.min(MOST_THREADS, Math.max(1, availableParallelism()))

/** `moved` is what the input hands over instead of copying it. */
type Run = <N extends TaskName>(
  task: N,
  input: TaskInput<N>,
  specs?: readonly RuleSetSpec[],
  moved?: readonly Transferable[],
) => Promise<TaskOutput<N>>

export type Pool = Readonly<{
  /** So many tasks under way leave no thread without work. */
  jobsAtOnce: number
  /** Tasks that can run at the same time; 0 where everything runs on the calling thread. */
  threads: number
  /** False where everything runs on the calling thread. */
  hasThreads: boolean
  /**
   * Runs a task on one of the threads. Rejects with an AppError: `checkerStopped` when the thread died or the pool is closed, or what the
   * task refused.
   */
  run: Run
  /** The same on the calling thread, after whatever waits for it: for little work that cannot wait for a thread to start. */
  runHere: Run
  /** Ends all threads. What runs or waits is refused. */
  close: () => Promise<void>
}>

export type PoolOptions = Readonly<{
  /** The entry file of a thread; null to do without threads. */
  script: URL | null
  size: number
  /** The database; one in memory cannot be shared, so everything then runs on the calling thread. */
  path: string
  nativeBinding?: string | undefined
  log: (entry: LogEntry) => void
  /** The calling thread's own reads. */
  here: TaskContext
  /** Rules that the calling thread has compiled already, or null. */
  compiled?: (id: string) => RuleSet | null
}>

/** Checks many texts beside the thread that decides. Threads start with the first task and stay until the pool is closed. */
export function createPool(options: PoolOptions): Pool {
  const { script } = options
  const hasThreads = script !== null && options.path !== ':memory:'
  const threads: CheckerThread[] = []
  const waiting: Job[] = []
  const runHere = createRunHere(options)
  let isClosed = false

  const start = (url: URL): CheckerThread => {
    const thread = startThread({
      script: url,
      settings: { path: options.path, nativeBinding: options.nativeBinding },
      log: options.log,
      onIdle: pump,
      onEnd: () => {
        threads.splice(threads.indexOf(thread), 1)
        pump()
      },
    })
    threads.push(thread)
    return thread
  }

  const pump = () => {
    while (waiting.length > 0 && script !== null && !isClosed) {
      const thread =
        threads.find(candidate => candidate.isIdle()) ?? (threads.length < options.size ? start(script) : null)
      if (thread === null) return
      thread.start(waiting.shift()!)
    }
  }

  const run: Run = (task, input, specs = [], moved = []) =>
    new Promise((settle, fail) => {
      if (isClosed) {
        fail(new AppError('DATABASE', 'checkerStopped'))
        return
      }
      waiting.push({ task, input, specs, moved, settle: settle as (value: unknown) => void, fail })
      pump()
    })

  return {
    jobsAtOnce: hasThreads ? JOBS_PER_THREAD * options.size : 1,
    threads: hasThreads ? options.size : 0,
    hasThreads,
    run: hasThreads ? run : runHere,
    runHere,
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) job.fail(new AppError('DATABASE', 'checkerStopped'))
      await Promise.all([...threads].map(thread => thread.stop()))
    },
  }
}

function createRunHere({ here, compiled }: PoolOptions): Run {
  const sets = new Map<string, RuleSet>()
  const setOf = (spec: RuleSetSpec): RuleSet => {
    const known = compiled?.(spec.id) ?? sets.get(spec.id) ?? createRuleSet(spec)
    sets.delete(spec.id)
    sets.set(spec.id, known)
    for (const id of [...sets.keys()].slice(0, Math.max(0, sets.size - SETS_KEPT))) sets.delete(id)
    return known
  }
  return (task, input, specs = []) =>
    loadLanguagesFor(specs)
      // Lets go of the thread, so that decisions are answered between two tasks.
      .then(() => setImmediate())
      .then(() => runTask(task, here, input, specs.map(setOf)))
}
