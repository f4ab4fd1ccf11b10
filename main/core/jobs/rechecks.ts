import { AppError } from '../../../shared/errors.ts'
import type { EndOutcome } from '../day-watch.ts'
import type { RecheckRow } from '../db/rechecks.ts'
import type { Deps, Handlers } from '../deps.ts'
import { createRecheckRun, type RecheckPorts, type RecheckRun, stateOf } from './recheck.ts'

type RecheckRequest = Extract<keyof Handlers, `recheck.${string}`>

type Running = { run: RecheckRun; isStopped: boolean; done: Promise<void> }

/** Checking everything again: at most one run at a time; what changes the rules begins it anew. */
export function createRechecks(
  deps: Pick<Deps, 'rules' | 'now' | 'newId' | 'record' | 'afterCommit'>,
  ports: RecheckPorts & Readonly<{ onFinished: () => void; onFailed: (error: unknown) => void }>,
) {
  const { now, newId, record } = deps
  const { rechecks } = ports
  let current: Running | null = null

  const tell = (row: RecheckRow) => ports.onEvent({ name: 'recheck.changed', payload: stateOf(row) })

  /** Begins a new run, in the order being handled. */
  const begin = (): RecheckRow => {
    const row = rechecks.begin(newId(), now().toISOString())
    record({ kind: 'recheck', recheckId: row.id, state: row.state })
    return row
  }

  const stopCurrent = () => {
    if (current !== null) current.isStopped = true
    return current?.done ?? Promise.resolve()
  }

  const launch = (row: RecheckRow) => {
    const before = stopCurrent()
    const run = createRecheckRun(deps, ports, { row, set: deps.rules.current() })
    const mine: Running = { run, isStopped: false, done: before }
    current = mine
    tell(row)
    mine.done = before
      .then(() => run.work(() => mine.isStopped))
      .then(isFinished => {
        if (isFinished) ports.onFinished()
      })
      .catch((error: unknown) => {
        if (!mine.isStopped) fail(run.state(), error)
      })
      .finally(() => {
        if (current === mine) current = null
      })
  }

  const fail = (row: RecheckRow, error: unknown) => {
    const failed: RecheckRow = { ...row, state: 'failed' }
    try {
      end(failed)
    } catch {
      // What stopped the run, a full disk say, refuses this too; the next start takes it up again.
    }
    tell(failed)
    ports.onFailed(error)
  }

  const end = (row: RecheckRow) =>
    ports.order('recheck.end', { recheckId: row.id, state: row.state }, () => {
      rechecks.update(row, now().toISOString())
      record({ kind: 'recheck', recheckId: row.id, state: row.state })
    })

  /** As far as it really is; what is stored may lie a second behind. */
  const latest = (): RecheckRow | null => {
    const stored = rechecks.latest()
    const running = current?.isStopped === false ? current.run.state() : null
    return running?.id === stored?.id && running !== null ? running : stored
  }

  /** Puts the run into another state, in the order being handled. Refuses one that is not in the expected state. */
  const turn = (id: string, from: ReadonlyArray<RecheckRow['state']>, state: RecheckRow['state']): RecheckRow => {
    const row = latest()
    if (row === null || row.id !== id || !from.includes(row.state)) throw new AppError('NOT_FOUND', 'recheckUnknown')
    const turned = { ...row, state }
    rechecks.update(turned, now().toISOString())
    record({ kind: 'recheck', recheckId: id, state })
    return turned
  }

  const halt = (row: RecheckRow) =>
    deps.afterCommit(() => {
      void stopCurrent()
      tell(row)
    })

  const handlers: Pick<Handlers, RecheckRequest> = {
    'recheck.state': () => {
      const row = latest()
      return row === null ? null : stateOf(row)
    },
    'recheck.start': () => {
      const row = begin()
      deps.afterCommit(() => launch(row))
      return { id: row.id }
    },
    'recheck.pause': ({ id }) => {
      halt(turn(id, ['running'], 'paused'))
      return {}
    },
    'recheck.resume': ({ id }) => {
      const row = turn(id, ['paused', 'failed'], 'running')
      deps.afterCommit(() => launch(row))
      return {}
    },
    'recheck.cancel': ({ id }) => {
      halt(turn(id, ['running', 'paused'], 'cancelled'))
      return {}
    },
  }

  /** False when it was refused. */
  const start = (): boolean => {
    if (rechecks.counts().total === 0) return true
    try {
      launch(ports.order('recheck.start', {}, begin))
      return true
    } catch (error) {
      // The change itself is committed and stays so.
      ports.onFailed(error)
      return false
    }
  }

  return {
    handlers,
    /** After every change of the rules, outside of a transaction. A desk without posts has nothing to check. */
    start,
    /**
     * The same when a pack has ended and nothing was checked anew since: what it said of posts goes.
     */
    startWithoutEnded: (): EndOutcome => {
      const last = rechecks.latest()
      const checkedOn = last === null ? '' : deps.rules.dayAt(Date.parse(last.startedAt))
      // What was checked today knows what ended before, and to know what ended all packs must be read.
      if (checkedOn >= deps.rules.today()) return 'notDue'
      const ended = deps.rules.lastEnd()
      if (ended === null || checkedOn > ended) return 'notDue'
      return start() ? 'begun' : 'refused'
    },
    /** Takes up what the last program left running. */
    resume: () => {
      const row = rechecks.latest()
      if (row?.state === 'running' && current === null) launch(row)
    },
    idle: async () => {
      while (current !== null) await current.done
    },
    /** Stops behind the current slice; the next start goes on from there. */
    stop: stopCurrent,
  }
}
