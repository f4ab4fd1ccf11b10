import { canonicalJson } from './db/audit.ts'
import type { Decision } from './db/decisions.ts'
import type { Deps } from './deps.ts'
import type { Tables } from './tables.ts'

// How decisions close notices and complaints, and open them again.

type Open = ReturnType<Tables['objections']['counts']>

/** The ids of what a decision on a post decides beside it, as JSON; null where nothing is open, or where it stays so. */
export function decidedBeside({ objections }: Pick<Tables, 'objections'>, commentId: number, action: string) {
  if (action !== 'approve' && action !== 'delete') return null
  const open = objections.open(commentId)
  return open.length === 0 ? null : canonicalJson(open)
}

/** Notes which of the queues a post has come into or left. */
export function noteFlow(
  { flows }: Pick<Tables, 'flows'>,
  way: 'arrived' | 'decided',
  at: string,
  [before, after]: readonly [Open, Open],
): void {
  const atMs = Date.parse(at)
  for (const [queue, was, is] of [
    ['reported', before.notices, after.notices],
    ['complaints', before.complaints, after.complaints],
  ] as const) {
    if (was > 0 === is > 0) continue
    if (way === 'arrived') flows.arrived(atMs, queue, is > 0 ? 1 : -1)
    else flows.decided(atMs, queue, is > 0 ? -1 : 1)
  }
}

/**
 * Closes what a recorded decision decides beside the post; what is taken back opens again, what is taken again closes. Must run in the
 * transaction that records it. The rules may know of notices, so the post is judged again.
 */
export function settleObjections({ tables, rejudge }: Pick<Deps, 'tables' | 'rejudge'>, decision: Decision): void {
  const { objections } = tables
  const before = objections.counts(decision.commentId)
  if (decision.action === 'undo') objections.reopen(decision.ofDecision!)
  else if (decision.action === 'redo') {
    objections.close(decision.ofDecision!, decision.decides ?? '[]')
    objections.closeCovered(decision.ofDecision!)
  } else if (decision.decides !== null) objections.close(decision.id, decision.decides)
  const after = objections.counts(decision.commentId)
  if (after.notices === before.notices && after.complaints === before.complaints) return
  noteFlow(tables, 'decided', decision.decidedAt, [before, after])
  if (after.notices !== before.notices) rejudge(decision.commentId, 'notices')
}
