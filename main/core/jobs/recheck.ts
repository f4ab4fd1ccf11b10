import type { AppEvent } from '../../../shared/contract.ts'
import type { RecheckState } from '../../../shared/domain.ts'
import type { RecheckRow, Rechecks } from '../db/rechecks.ts'
import type { Deps, RunOrder } from '../deps.ts'
import type { TaskContext } from '../pool/context.ts'
import type { Pool } from '../pool/pool.ts'
import type { Change } from '../pool/tasks/recheck-posts.ts'
import type { RuleSet } from '../rule-set.ts'
import { createChangeWriter } from './apply-change.ts'

/** Posts that one task checks. */
const RANGE_POSTS = 1000
/** So few waiting posts are checked on this thread, in small ranges: no thread has to start before a new rule shows its effect. */
const FEW_POSTS = 2000
const RANGE_POSTS_HERE = 100
/** Posts per transaction: a decision waits behind one of them at most. */
const SLICE_POSTS = 40
const PROGRESS_MS = 200
/** A crash repeats no more than this much of checking that changed nothing. */
const SAVE_MS = 1000
const IDS_PER_EVENT = 200

export type RecheckPorts = Readonly<{
  order: RunOrder
  pool: Pool
  here: TaskContext
  rechecks: Rechecks
  onEvent: (event: AppEvent) => void
  /** Gives the thread away, so that decisions are answered between two slices. */
  breathe: () => Promise<void>
}>

/** One run over everything, from wherever its row says it is. `isStopped` is asked before every write. */
export type RecheckRun = Readonly<{
  state: () => RecheckRow
  /** Resolves when all is checked (true) or when it was stopped (false); rejects when it cannot go on. */
  work: (isStopped: () => boolean) => Promise<boolean>
}>

/** Ends of the ids in flight, with what comes back. */
type Range = Readonly<{ lastId: number; posts: number; changes: Promise<Change[]> }>

/**
 * Checks what waits, then the archive. Threads find out what is no longer as it is stored; this thread writes it, slice by slice, each in one
 * transaction with how far the run is, so that a crash leaves whole slices. Posts that changed hands meanwhile are checked again.
 */
export function createRecheckRun(
  deps: Pick<Deps, 'now' | 'record'>,
  ports: RecheckPorts,
  job: Readonly<{ row: RecheckRow; set: RuleSet }>,
): RecheckRun {
  const { now, record } = deps
  const { pool, rechecks, order } = ports
  const { set } = job
  const specs = [set.spec]
  const writer = createChangeWriter(ports, set)
  let row = job.row
  let toldMs = 0
  let savedMs = now().getTime()
  let changedWaiting: number[] = []

  const save = () => {
    rechecks.update(row, now().toISOString())
    savedMs = now().getTime()
  }

  const tell = () => {
    toldMs = now().getTime()
    const ids = changedWaiting
    changedWaiting = []
    for (let from = 0; from < ids.length; from += IDS_PER_EVENT)
      ports.onEvent({ name: 'comment.changed', payload: { ids: ids.slice(from, from + IDS_PER_EVENT) } })
    if (ids.length > 0) ports.onEvent({ name: 'queues.changed', payload: {} })
    ports.onEvent({ name: 'recheck.changed', payload: stateOf(row) })
  }

  /** One transaction; returns the posts whose check was out of date. */
  const writeSlice = (changes: readonly Change[]): number[] => {
    const outdated: number[] = []
    const waiting: number[] = []
    let changed = 0
    order(
      'recheck.slice',
      { recheckId: row.id, posts: [changes[0]?.id ?? 0, changes.at(-1)?.id ?? 0] },
      () => {
        const atMs = now().getTime()
        for (const change of changes) {
          const applied = writer.apply(change, atMs)
          if (applied.isOutdated) outdated.push(change.id)
          if (applied.isPending) waiting.push(change.id)
          if (applied.haveHitsChanged) changed += 1
        }
        row = { ...row, changed: row.changed + changed }
        save()
        record({ kind: 'recheck', recheckId: row.id, state: row.state })
      },
      { isPassing: row.state === 'running' },
    )
    changedWaiting.push(...waiting)
    return outdated
  }

  const write = async (changes: readonly Change[], isStopped: () => boolean): Promise<void> => {
    const outdated: number[] = []
    for (let from = 0; from < changes.length && !isStopped(); from += SLICE_POSTS) {
      outdated.push(...writeSlice(changes.slice(from, from + SLICE_POSTS)))
      if (now().getTime() - toldMs >= PROGRESS_MS) tell()
      await ports.breathe()
    }
    if (outdated.length === 0 || isStopped()) return
    await write(await pool.runHere('recheckPosts', { ids: Int32Array.from(outdated), run: null }, specs), isStopped)
  }

  const phase = async (ids: Int32Array, isStopped: () => boolean): Promise<boolean> => {
    const isHere = row.phase === 'waiting' && ids.length <= FEW_POSTS
    const run = isHere ? pool.runHere : pool.run
    const size = isHere ? RANGE_POSTS_HERE : RANGE_POSTS
    const width = isHere ? 1 : pool.jobsAtOnce
    const inFlight: Range[] = []
    let next = 0
    const send = () => {
      const range = ids.slice(next, next + size)
      next += range.length
      const changes = run('recheckPosts', { ids: range, run: row.id }, specs)
      // Awaited below, unless something stops the run before.
      changes.catch(() => {})
      inFlight.push({ lastId: range.at(-1)!, posts: range.length, changes })
    }
    try {
      for (;;) {
        while (inFlight.length < width && next < ids.length && !isStopped()) send()
        const first = inFlight.shift()
        if (first === undefined || isStopped()) return !isStopped()
        const changes = await first.changes
        if (next < ids.length && !isStopped()) send()
        await write(changes, isStopped)
        if (isStopped()) return false
        row = { ...row, nextId: first.lastId, done: Math.min(row.total, row.done + first.posts) }
        if (now().getTime() - savedMs >= SAVE_MS) writeSlice([])
        if (now().getTime() - toldMs >= PROGRESS_MS) tell()
      }
    } finally {
      await Promise.allSettled(inFlight.map(range => range.changes))
    }
  }

  const plan = (afterId: number): Promise<Int32Array> => {
    const { waiting } = rechecks.counts()
    const run = row.phase === 'waiting' && waiting <= FEW_POSTS ? pool.runHere : pool.run
    return run('recheckIds', { phase: row.phase, afterId, lastId: row.lastId })
  }

  return {
    state: () => row,
    async work(isStopped) {
      let waiting: Int32Array = new Int32Array()
      if (row.phase === 'waiting') {
        waiting = await plan(row.nextId)
        if (!(await phase(waiting, isStopped))) return false
        row = { ...row, phase: 'archive', nextId: 0 }
        writeSlice([])
        tell()
      }
      const all = await plan(row.nextId)
      if (!(await phase(without(all, waiting), isStopped))) return false
      row = { ...row, state: 'finished', done: row.total }
      writeSlice([])
      tell()
      return true
    },
  }
}

/** What is told of a run. */
export const stateOf = ({ nextId: _nextId, lastId: _lastId, ...state }: RecheckRow): RecheckState => state

/** The ids that are not among the others; both ascending. */
function without(ids: Int32Array, others: Int32Array): Int32Array {
  let at = 0
  return ids.filter(id => {
    while (at < others.length && others[at]! < id) at += 1
    return others[at] !== id
  })
}
