import type { Api } from '../api.ts'
import type { Answers } from './answers.ts'
import { createBuffer, type Buffer } from './buffer.ts'
import { createMasks, type Masks } from './masks.ts'
import type { PaintWatch } from './paint.ts'
import { createRulesDesk, type RulesDesk } from './rules-desk.ts'
import { createSavedCounter, type SavedCounter } from './saved-counter.ts'
import { countList } from './selection-desk.ts'
import type { Store } from './store.ts'
import { currentRow, currentView } from './state.ts'
import { watchPicked } from './watch-picked.ts'
import type { CommentView, ListName } from '../../shared/domain.ts'
import { inOrder, type ListSelection, mayHold, wholeQueue } from '../../shared/selection.ts'

/** What the moderator works with: the state, the answers, and the ways to change them. */
export type Desk = Readonly<{
  api: Api
  store: Store
  answers: Answers
  paint: PaintWatch
  buffer: Buffer
  rules: RulesDesk
  masks: Masks
  savedCounter: SavedCounter
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
export function createDesk(parts: Omit<Desk, 'buffer' | 'rules' | 'masks' | 'savedCounter'>): Desk {
  const desk: Desk = {
    ...parts,
    buffer: createBuffer(parts),
    rules: createRulesDesk(parts),
    masks: createMasks(parts.api),
    savedCounter: createSavedCounter(parts),
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

type Opening = Readonly<{
  /** Stands first, whatever the order. */
  pinned?: CommentView
  /** The saved queue it is. */
  savedId?: string | null
}>

/** Opens a list at its top, or with one post first. */
export async function openSelection(desk: Desk, selection: ListSelection, opening: Opening = {}): Promise<void> {
  const ticket = desk.store.get().list.ticket + 1
  const { pinned = null, savedId = null } = opening
  desk.store.step({ type: 'list.opened', selection: inOrder(selection), ticket, pinned, savedId })
  await loadPage(desk)
  const { list } = desk.store.get()
  if (list.ticket === ticket && list.next !== null) await countList(desk)
}

/** Opens a whole queue in the order it was left in. */
export async function openQueue(desk: Desk, queue: ListName, opening: Opening = {}): Promise<void> {
  await openSelection(desk, wholeQueue(queue, desk.store.get().orders[queue]), opening)
}

/** From results back to what they cover, from a narrowed queue to the whole one; the post on the screen stays on it where it can. */
export async function leaveList(desk: Desk): Promise<void> {
  const { list, behind } = desk.store.get()
  const { where } = list.selection
  if (behind !== null) return desk.atOnce(() => desk.store.step({ type: 'list.left' }))
  if (where === 'all') return openQueue(desk, 'incoming')
  const view = currentView(desk.store.get())
  await openQueue(desk, where, view?.queue === where ? { pinned: view } : {})
}

/** The current list once more from its top, with the post on the screen still on it. */
export async function refreshList(desk: Desk): Promise<void> {
  const state = desk.store.get()
  const row = currentRow(state)
  const view = row === null ? undefined : state.views.get(row.id)
  const { selection, savedId } = state.list
  const stillHere = view !== undefined && mayHold(selection, view)
  await openSelection(desk, selection, stillHere ? { pinned: view, savedId } : { savedId })
}

/** The next page behind the rows already here. */
export async function loadPage(desk: Desk, limit = PAGE_ROWS): Promise<void> {
  const { selection, next, ticket } = desk.store.get().list
  desk.store.step({ type: 'list.asked', ticket })
  const reply =
    selection.where === 'opinion'
      ? await desk.api.request('opinion.page', { after: next, limit })
      : await desk.api.request('selection.page', { selection, after: next, limit })
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
