import type { Api } from '../api.ts'
import type { Answers } from './answers.ts'
import { createBuffer, type Buffer } from './buffer.ts'
import { createMasks, type Masks } from './masks.ts'
import type { PaintWatch } from './paint.ts'
import { createRulesDesk, type RulesDesk } from './rules-desk.ts'
import type { Store } from './store.ts'
import { currentRow } from './state.ts'
import { watchPicked } from './watch-picked.ts'
import type { ListName, Order, CommentView } from '../../shared/domain.ts'

/** What the moderator works with: the state, the answers, and the ways to change them. */
export type Desk = Readonly<{
  api: Api
  store: Store
  answers: Answers
  paint: PaintWatch
  buffer: Buffer
  rules: RulesDesk
  masks: Masks
  /** Draws at once what the steps inside changed; deciding cannot wait for the next turn. */
  atOnce: (change: () => void) => void
  nowMs: () => number
  /** How many posts of the sweep the window shows at once. */
  postsInSight: () => number
  /** Opens the system's dialog for printing the page. */
  print: () => void
  /** Runs a call after a short while, when there may be more of its kind. */
  soon: (call: () => void) => void
  /** Runs a call after so many milliseconds; returns what takes that back. */
  later: (delayMs: number, call: () => void) => () => void
}>

const PAGE_ROWS = 100
const LOAD_WITHIN_ROWS = 40

/** The desk over its parts. It keeps the buffer and the list filled around the moderator's place. */
export function createDesk(parts: Omit<Desk, 'buffer' | 'rules' | 'masks'>): Desk {
  const desk: Desk = {
    ...parts,
    buffer: createBuffer(parts),
    rules: createRulesDesk(parts),
    masks: createMasks(parts.api),
  }
  watchPicked(parts)
  let seen = parts.store.get().list
  parts.store.subscribe(() => {
    const { list } = parts.store.get()
    if (list === seen) return
    seen = list
    desk.buffer.fill()
    if (list.rows.length - list.index < LOAD_WITHIN_ROWS) loadMore(desk)
  })
  return desk
}

/** Opens a queue at its top, or with one post first. */
export async function openQueue(
  desk: Desk,
  queue: ListName,
  options: Readonly<{ order?: Order; pinned?: CommentView; mine?: boolean }> = {},
): Promise<void> {
  const { list, orders } = desk.store.get()
  const order = options.order ?? orders[queue]
  const { pinned = null, mine = false } = options
  desk.store.step({ type: 'list.opened', queue, order, ticket: list.ticket + 1, pinned, mine })
  await loadPage(desk)
}

/** The current queue once more from its top, with the post on the screen still on it. */
export async function refreshQueue(desk: Desk): Promise<void> {
  const state = desk.store.get()
  const row = currentRow(state)
  const view = row === null ? undefined : state.views.get(row.id)
  const { queue, order, mine } = state.list
  const stillHere = view !== undefined && view.queue === queue
  await openQueue(desk, queue, stillHere ? { order, mine, pinned: view } : { order, mine })
}

/** The next page behind the rows already here. */
export async function loadPage(desk: Desk, limit = PAGE_ROWS): Promise<void> {
  const { queue, order, mine, next: after, ticket } = desk.store.get().list
  desk.store.step({ type: 'list.asked', ticket })
  const reply =
    queue === 'opinion'
      ? await desk.api.request('opinion.page', { after, limit })
      : await desk.api.request('queue.page', { queue, order, mine, after, limit })
  if (reply.ok) return desk.store.step({ type: 'list.arrived', ticket, ...reply.value })
  desk.store.step({ type: 'list.failed', ticket })
  desk.store.step({
    type: 'lane.added',
    what: { kind: 'problem', problem: reply.problem, commentId: null, authorName: null },
  })
}

/** The next page, when there is one and it is not on its way yet. */
export function loadMore(desk: Desk): void {
  const { next, loading } = desk.store.get().list
  if (next !== null && !loading) void loadPage(desk)
}

/** To the row at this place, if there is one. */
export function goTo(desk: Desk, index: number): void {
  desk.atOnce(() => desk.store.step({ type: 'list.moved', index }))
}
