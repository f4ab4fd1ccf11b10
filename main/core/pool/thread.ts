import { type Transferable, Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { LogEntry } from '../core.ts'
import type { RuleSetSpec } from '../rule-set.ts'
import type { CheckerSettings, FromChecker, ToChecker } from './messages.ts'
import type { TaskName } from './tasks.ts'

/** Rule sets that a thread keeps compiled: what is in force, and two of a backtest. */
const SETS_KEPT = 4

/** One order to a thread. */
export type Job = Readonly<{
  task: TaskName
  input: unknown
  specs: readonly RuleSetSpec[]
  /** What the input hands over. */
  moved: readonly Transferable[]
  settle: (value: unknown) => void
  fail: (error: unknown) => void
}>

export type CheckerThread = Readonly<{
  isIdle: () => boolean
  start: (job: Job) => void
  /** Ends the thread; what it was doing fails. */
  stop: () => Promise<unknown>
}>

const stopped = () => new AppError('DATABASE', 'checkerStopped')

/** Starts a thread that does one job at a time. When it dies, its job fails and `onEnd` is called; it never comes back. */
export function startThread(options: {
  script: URL
  settings: CheckerSettings
  log: (entry: LogEntry) => void
  onIdle: () => void
  onEnd: () => void
}): CheckerThread {
  const worker = new Worker(options.script, { workerData: options.settings })
  let job: Job | null = null
  /** Ids of what the thread knows, the least recently used first. */
  let known: string[] = []

  worker.on('message', (reply: FromChecker) => {
    const done = job
    job = null
    if (done !== null) settle(done, reply)
    options.onIdle()
  })
  worker.on('error', error => {
    const name = error instanceof Error ? error.name : 'unknown'
    options.log({ level: 'error', what: 'checker', values: { error: name } })
  })
  worker.on('exit', () => {
    const lost = job
    job = null
    options.onEnd()
    lost?.fail(stopped())
  })

  return {
    isIdle: () => job === null,
    start(next) {
      const specs = new Map(next.specs.map(spec => [spec.id, spec]))
      const sets = [...specs.keys()]
      const learn = [...specs.values()].filter(spec => !known.includes(spec.id))
      const all = [...known.filter(id => !specs.has(id)), ...sets]
      known = all.slice(-Math.max(SETS_KEPT, sets.length))
      const forget = all.filter(id => !known.includes(id))
      const message: ToChecker = {
        task: next.task,
        input: next.input,
        sets: next.specs.map(spec => spec.id),
        learn,
        forget,
      }
      job = next
      worker.postMessage(message, next.moved)
    },
    stop: () => worker.terminate(),
  }
}

function settle(job: Job, reply: FromChecker): void {
  if ('value' in reply) job.settle(reply.value)
  else if ('problem' in reply) job.fail(new AppError(reply.problem.code, reply.problem.key, reply.problem.values))
  else job.fail(reply.error)
}
