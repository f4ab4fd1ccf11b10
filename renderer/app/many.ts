import type { DecisionDraft } from '../../shared/contract.ts'
import type { BatchItem, BatchState, ManyAction, Status } from '../../shared/domain.ts'
import { MAX_BATCH } from '../../shared/domain.ts'
import { outcomeOf } from '../../shared/rules/decision.ts'
import { mayHold } from '../../shared/selection.ts'
import { loadPage, type Desk } from './desk.ts'
import { itemsOf, pickedRows } from './picked.ts'
import { groupItems, targetsOf } from './similar-state.ts'
import type { UiState } from './state.ts'

// Deciding many posts at once: the rows that are picked, or the posts of a group.

const ROWS_AT_ONCE = 200

/** What the next decision goes to, when it is not the one post on the screen. */
export type Many = Readonly<{
  items: readonly BatchItem[]
  statuses: ReadonlyMap<number, Status>
  sinceMs: number
  /** What stands out among them has been said. */
  isSeen: boolean
}>

/** The posts of the open group, or the picked rows; null when a decision goes to the post on the screen. */
export function manyOf(state: UiState): Many | null {
  const { similar, picked } = state
  if (similar !== null) {
    const targets = targetsOf(similar)
    const statuses = new Map(targets.map(post => [post.commentId, post.status]))
    return { items: groupItems(targets), statuses, sinceMs: similar.sinceMs, isSeen: similar.posts !== null }
  }
  if (picked.ids.size === 0) return null
  const rows = pickedRows(state).slice(0, MAX_BATCH)
  const statuses = new Map(rows.map(row => [row.id, row.status]))
  return { items: itemsOf(rows), statuses, sinceMs: picked.sinceMs, isSeen: picked.facts !== null }
}

type Named = Pick<DecisionDraft, 'dueAt' | 'assigneeId'>
type Choice = Readonly<{ action: ManyAction; reason: string | null; note: string }>

/** Sends one choice for many: they leave the list at once, the order follows, and those that were left out come back. */
export async function decideMany(desk: Desk, many: Many, choice: Choice, named: Named): Promise<BatchState | null> {
  const { selection } = desk.store.get().list
  const posts = many.items.map(({ commentId }) => {
    const outcome = outcomeOf(choice.action, many.statuses.get(commentId) ?? 'pending')
    return { id: commentId, stays: mayHold(selection, outcome) }
  })
  const timeMs = Math.min(86_400_000, Math.max(0, Math.round(desk.nowMs() - many.sinceMs)))
  const ids = posts.map(post => post.id)
  desk.atOnce(() => desk.store.step({ type: 'many.decided', posts }))
  const reply = await desk.api.request('batch.decide', { items: [...many.items], ...choice, ...named, timeMs })
  if (!reply.ok) {
    desk.store.step({ type: 'many.settled', ids, back: ids })
    desk.store.step({
      type: 'lane.added',
      what: { kind: 'problem', problem: reply.problem, commentId: null, authorName: null },
    })
    return null
  }
  if (reply.value.state !== 'running') settle(desk, ids, reply.value)
  return reply.value
}

/** The posts of a batch have landed; what was left out is shown again, as it is now. */
function settle(desk: Desk, ids: readonly number[], state: BatchState): void {
  const back = state.leftOutPosts.map(({ commentId }) => commentId)
  desk.store.step({ type: 'many.settled', ids, back })
  if (back.length > 0) desk.buffer.outdate(back)
  if (state.leftOut > 0) desk.store.step({ type: 'lane.added', what: { kind: 'batch', state } })
}

/** A large batch has ended: what was not decided comes back with the list, read anew by `reopen`. */
export function endBatch(desk: Desk, state: BatchState, reopen: () => Promise<void>): void {
  const ids = [...desk.store.get().flights].flatMap(([id, flight]) => (flight.isOfMany === true ? [id] : []))
  desk.store.step({ type: 'many.settled', ids, back: [] })
  desk.store.step({ type: 'lane.added', what: { kind: 'batch', state } })
  if (state.kind !== 'decide' || state.state !== 'finished' || state.leftOut > 0) void reopen()
}

/** Picks every row that is here; asked again, loads the rest of the list, as far as one order goes, and picks that too. */
export async function pickAll(desk: Desk): Promise<void> {
  const pickHere = () => desk.store.step({ type: 'picked.all', atMs: desk.nowMs() })
  const { list, picked } = desk.store.get()
  const areAllPicked = list.rows.length > 0 && list.rows.every(row => picked.ids.has(row.id))
  pickHere()
  if (!areAllPicked) return
  for (;;) {
    const { next, rows, ticket, loading } = desk.store.get().list
    if (ticket !== list.ticket || next === null || loading || rows.length >= MAX_BATCH) break
    await loadPage(desk, ROWS_AT_ONCE)
  }
  if (desk.store.get().list.ticket === list.ticket) pickHere()
}
