import { setImmediate } from 'node:timers/promises'
import type { AppEvent } from '../../../shared/contract.ts'
import { canonicalJson } from '../db/audit.ts'
import type { CommentStateOf } from '../db/comments.ts'
import { stateOf, writeDecision } from '../decide.ts'
import type { Deps, RunOrder } from '../deps.ts'
import { queueToday } from '../queue-today.ts'
import { standingAt } from '../standing.ts'

/** So many posts come back in one transaction, so that decisions go between them. */
const SLICE = 200

type Ports = Readonly<{
  order: RunOrder
  onEvent: (event: AppEvent) => void
  onFailed: (error: unknown) => void
}>

/** Brings back what was put aside, when its time has come. */
export function createReturns(deps: Deps, { order, onEvent, onFailed }: Ports) {
  const { tables, now, newId } = deps
  let running: Promise<void> | null = null
  let isStopped = false

  /** As it was before it was put aside; where it waits goes by the hits it has today. */
  const bringBack = (commentId: number, batchId: string, at: string): boolean => {
    const comment = tables.comments.record(commentId)
    if (comment === null) return false
    const aside = tables.decisions.byId(standingAt(tables, commentId, comment.version).restsOn)
    if (aside === null || aside.action !== 'later') return false
    const was = JSON.parse(aside.stateBefore) as CommentStateOf
    const after = { ...was, queue: queueToday(tables, comment, was) }
    writeDecision(
      deps,
      {
        ...aside,
        id: newId(),
        batchId,
        revision: comment.revision,
        version: comment.version + 1,
        action: 'return',
        ofDecision: aside.id,
        note: '',
        origin: 'desk',
        workstationId: deps.workstationId,
        timeOnPostMs: 0,
        netiquetteVersion: deps.netiquetteVersion,
        stateBefore: canonicalJson(stateOf(comment)),
        stateAfter: canonicalJson(after),
        decidedAt: at,
      },
      after,
    )
    return true
  }

  /** One transaction; true when there may be more. */
  const slice = (): boolean => {
    const at = now().toISOString()
    const due = tables.waiting.due(at, SLICE)
    if (due.length === 0) return false
    const batchId = newId()
    const back = order('later.return', { until: at }, () => due.filter(id => bringBack(id, batchId, at)))
    onEvent({ name: 'comment.changed', payload: { ids: back } })
    onEvent({ name: 'queues.changed', payload: {} })
    return due.length === SLICE && back.length > 0
  }

  const rest = async (): Promise<void> => {
    try {
      do await setImmediate()
      while (!isStopped && slice())
    } catch (error) {
      onFailed(error)
    } finally {
      running = null
    }
  }

  return {
    /** To be called when the desk opens and now and then: the first posts are back when it returns, many follow in slices. */
    look: (): void => {
      if (running !== null || isStopped) return
      try {
        if (slice()) running = rest()
      } catch (error) {
        onFailed(error)
      }
    },
    /** Resolves when all that was due is back. */
    idle: async (): Promise<void> => {
      await running
    },
    /** Ends behind the current slice. */
    stop: async (): Promise<void> => {
      isStopped = true
      await running
    },
  }
}
