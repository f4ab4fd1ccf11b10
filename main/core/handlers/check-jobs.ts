import { setImmediate } from 'node:timers/promises'
import type { AppEvent } from '../../../shared/contract.ts'
import type { Problem } from '../../../shared/errors.ts'
import type { Rechecks } from '../db/rechecks.ts'
import type { Deps, Handlers, RunOrder } from '../deps.ts'
import { createBacktests } from '../jobs/backtests.ts'
import { createFigures } from '../jobs/figures.ts'
import { createRechecks } from '../jobs/rechecks.ts'
import { rejudge } from '../jobs/rejudge.ts'
import type { TaskContext } from '../pool/context.ts'
import type { Pool } from '../pool/pool.ts'

type CheckJobRequest = Extract<keyof Handlers, `recheck.${string}` | `backtest.${string}`> | 'section.list'

type Ports = Readonly<{
  order: RunOrder
  asProblem: (error: unknown, what: string) => Problem
  onEvent: (event: AppEvent) => void
  pool: Pool
  /** The core's own connection. */
  here: TaskContext
  rechecks: Rechecks
}>

/** What checks many posts in the background: the re-check, the backtest, and the figures of the rules. */
export function createCheckJobs(deps: Deps, ports: Ports) {
  const { pool, here, onEvent, asProblem, order, rechecks } = ports
  const failed = (what: string) => (error: unknown) => void asProblem(error, what)
  const figures = createFigures(deps, { pool, onEvent, onFailed: failed('figures') })
  const backtests = createBacktests(deps, { pool, here, onEvent, onFailed: failed('backtest') })
  const recheck = createRechecks(deps, {
    pool,
    here,
    order,
    rechecks,
    onEvent,
    breathe: () => setImmediate(),
    onFailed: failed('recheck'),
    onFinished: () => {
      figures.refresh()
      onEvent({ name: 'rules.changed', payload: {} })
    },
  })
  const handlers: Pick<Handlers, CheckJobRequest> = {
    ...recheck.handlers,
    ...backtests.handlers,
    'section.list': () => here.posts.sections(),
  }
  return {
    handlers,
    recheck: recheck.start,
    recheckWithoutEnded: recheck.startWithoutEnded,
    /** Takes up a re-check that a crash or the end of the program broke off. */
    resume: recheck.resume,
    rejudge: (commentId: number) => {
      rejudge({ rules: deps.rules, rechecks, here }, commentId)
      figures.refresh()
    },
    figures: figures.ask,
    /** Resolves when none of them runs. */
    idle: async () => {
      await recheck.idle()
      await backtests.idle()
      await figures.idle()
    },
    /** Ends each behind its current slice. */
    stop: async () => {
      await Promise.all([recheck.stop(), backtests.stop(), figures.stop()])
    },
  }
}
