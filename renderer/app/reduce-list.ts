import type { CommentRow, CommentView, Cursor, SanctionKind } from '../../shared/domain.ts'
import { assertNever, type Problem } from '../../shared/errors.ts'
import { type ListSelection, mayHold, sameSelection } from '../../shared/selection.ts'
import { sameHit } from './hit-focus.ts'
import { withLaneNote } from './lane.ts'
import { onAnotherPost } from './panel.ts'
import { nothingPicked, withRead } from './picked.ts'
import { rowOf, withBehind, withoutRow, withPage, withRowBack, withRowHere, withSanction } from './rows.ts'
import { currentRow, emptyList, type ListCount, type ListRow, type ListState, type UiState } from './state.ts'

// The part of the reducer that walks the list.

type ListOpening = Readonly<{
  selection: ListSelection
  ticket: number
  pinned: CommentView | null
  /** The saved queue it is. */
  savedId: string | null
}>
/** Of second opinions it is not told what has arrived meanwhile. */
type ListPage = Readonly<{ ticket: number; rows: readonly CommentRow[]; next: Cursor | null; newestId?: number }>
type Refusal = Readonly<{ id: number; problem: Problem; authorName: string | null }>

export type ListStep =
  | (Readonly<{ type: 'list.opened' }> & ListOpening)
  | Readonly<{ type: 'list.asked'; ticket: number }>
  | (Readonly<{ type: 'list.arrived' }> & ListPage)
  | Readonly<{ type: 'list.failed'; ticket: number }>
  | Readonly<{ type: 'list.moved'; index: number }>
  /** More has come in behind the last row than was known. */
  | Readonly<{ type: 'list.ended'; next: ListState['next'] }>
  /** So many posts have come in since the list was opened. */
  | Readonly<{ type: 'list.freshened'; ticket: number; fresh: number }>
  | Readonly<{ type: 'list.counted'; ticket: number; count: ListCount }>
  /** Back from the results of a search to what they cover. */
  | Readonly<{ type: 'list.left' }>
  | Readonly<{ type: 'post.decided'; id: number; stays: boolean }>
  | Readonly<{ type: 'post.settled'; id: number }>
  /** No decision before this time: the post under the eyes is about to change, or just did. */
  | Readonly<{ type: 'post.held'; untilMs: number }>
  | (Readonly<{ type: 'post.refused' }> & Refusal)
  | Readonly<{ type: 'post.returned'; view: CommentView }>
  /** The gravest sanction that holds against an author is another one now. */
  | Readonly<{ type: 'author.changed'; id: number; sanction: SanctionKind | null }>
  | Readonly<{ type: 'views.arrived'; asked: readonly number[]; views: readonly CommentView[]; atMs: number }>

const VIEWS_KEPT = 60
const VIEWS_AROUND = 20
const HOLD_AFTER_CHANGE_MS = 700

/** The screen after a step through the list. */
export function reduceList(state: UiState, step: ListStep): UiState {
  switch (step.type) {
    case 'list.opened':
      return opened(state, step)
    case 'list.asked':
      return step.ticket === state.list.ticket ? { ...state, list: { ...state.list, loading: true } } : state
    case 'list.arrived':
      return arrived(state, step)
    case 'list.failed':
      return step.ticket === state.list.ticket
        ? { ...state, list: { ...state.list, loading: false, ready: true, next: null } }
        : state
    case 'list.moved':
      return moved(state, step.index)
    case 'list.ended':
      return { ...state, list: { ...state.list, next: step.next } }
    case 'list.freshened':
      return step.ticket === state.list.ticket ? { ...state, list: { ...state.list, fresh: step.fresh } } : state
    case 'list.counted':
      return step.ticket === state.list.ticket ? { ...state, list: { ...state.list, count: step.count } } : state
    case 'list.left':
      return wentBack(state)
    case 'post.decided':
      return decided(state, step.id, step.stays)
    case 'post.settled':
      return { ...state, flights: without(state.flights, step.id) }
    case 'post.held':
      return { ...state, holdUntilMs: step.untilMs }
    case 'post.refused':
      return refused(state, step)
    case 'post.returned':
      return returned(state, step.view)
    case 'author.changed':
      return { ...state, list: withSanction(state.list, step.id, step.sanction) }
    case 'views.arrived':
      return viewsArrived(state, step)
    default:
      return assertNever(step)
  }
}

function opened(state: UiState, step: ListOpening): UiState {
  const { selection, left } = state.list
  const isSame = sameSelection({ ...selection, order: step.selection.order }, step.selection)
  const opening = emptyList(step.selection, step.ticket, step.savedId)
  const empty = isSame ? { ...opening, left } : opening
  const views = viewsFor(state, step.selection)
  return {
    ...state,
    list: step.pinned === null ? empty : withRowHere(empty, rowOf(step.pinned)),
    behind: behindOf(state, step.selection),
    orders: withOrder(state.orders, step.selection),
    views: step.pinned === null ? views : new Map(views).set(step.pinned.id, step.pinned),
    returned: new Set(),
    picked: nothingPicked,
    similar: null,
    ...onAnotherPost(state),
  }
}

/** What is shown for a second opinion has another face than the same post elsewhere. */
const isBlind = ({ where }: ListSelection) => where === 'opinion'

function viewsFor({ list, views }: UiState, selection: ListSelection): UiState['views'] {
  return isBlind(selection) === isBlind(list.selection) ? views : new Map()
}

/** A search covers the list it was begun from; another search only takes the place of the one before. */
function behindOf({ list, view, behind }: UiState, { where }: ListSelection): UiState['behind'] {
  if (where !== 'all') return null
  return list.selection.where === 'all' ? behind : { list, view }
}

/** The list that was covered, as it was left; a page that was on its way to it is asked for again when it is needed. */
function wentBack(state: UiState): UiState {
  const { behind } = state
  if (behind === null) return state
  const ticket = state.list.ticket + 1
  const retagged = [...state.flights].map(
    ([id, flight]) => [id, flight.ticket === behind.list.ticket ? { ...flight, ticket } : flight] as const,
  )
  return {
    ...state,
    view: behind.view,
    list: { ...behind.list, ticket, loading: false },
    behind: null,
    views: viewsFor(state, behind.list.selection),
    flights: new Map(retagged),
    returned: new Set(),
    picked: nothingPicked,
    similar: null,
    ...onAnotherPost(state),
  }
}

/** Each queue is opened next time in the order it was left in. */
function withOrder(orders: UiState['orders'], { where, order }: ListSelection): UiState['orders'] {
  return where === 'all' || order === 'relevance' ? orders : { ...orders, [where]: order }
}

function arrived(state: UiState, step: ListPage): UiState {
  if (step.ticket !== state.list.ticket) return state
  const page = withPage(state.list, step, id => state.flights.get(id)?.stays === false)
  const list = { ...page, newestId: page.newestId ?? step.newestId ?? null }
  const last = Math.max(0, list.rows.length - 1)
  return { ...state, list: list.next === null ? { ...list, index: Math.min(list.index, last) } : list }
}

/** A step to another post ends whatever was begun on this one. */
function moved(state: UiState, index: number): UiState {
  const target = Math.max(0, Math.min(index, state.list.rows.length - 1))
  if (target === state.list.index) return state
  return {
    ...state,
    list: { ...state.list, index: target },
    similar: null,
    ...onAnotherPost(state),
  }
}

function decided(state: UiState, id: number, stays: boolean): UiState {
  const row = state.list.rows.find(candidate => candidate.id === id)
  if (row === undefined) return state
  const { list } = state
  const isCurrent = list.rows[list.index]?.id === id
  const onward = isCurrent ? Math.min(list.index + 1, list.rows.length - 1) : list.index
  const next = stays ? { ...list, index: onward } : { ...withoutRow(list, id), left: new Set(list.left).add(id) }
  return {
    ...state,
    list: next,
    behind: stays ? state.behind : withBehind(state.behind, covered => withoutRow(covered, id)),
    flights: new Map(state.flights).set(id, { row, ticket: list.ticket, stays }),
    returned: withoutId(state.returned, id),
    ...onAnotherPost(state),
  }
}

function refused(state: UiState, step: Refusal): UiState {
  const flight = state.flights.get(step.id)
  const said = withLaneNote(state, {
    kind: 'problem',
    problem: step.problem,
    // a look at the post would show what the second opinion must not know
    commentId: flight?.row.queue === 'opinion' ? null : step.id,
    authorName: step.authorName,
  })
  const landed = { ...said, flights: without(state.flights, step.id) }
  if (flight === undefined || flight.ticket !== state.list.ticket) return landed
  return {
    ...landed,
    list: flight.stays ? state.list : withRowBack(state.list, flight.row),
    returned: new Set(state.returned).add(step.id),
  }
}

function returned(state: UiState, view: CommentView): UiState {
  return {
    ...state,
    list: withRowHere(state.list, rowOf(view)),
    views: new Map(state.views).set(view.id, view),
    returned: withoutId(state.returned, view.id),
    ...onAnotherPost(state),
  }
}

type Arrival = Extract<ListStep, { type: 'views.arrived' }>

function viewsArrived(state: UiState, step: Arrival): UiState {
  const current = currentRow(state)
  const seen = current === null ? undefined : state.views.get(current.id)
  const views = new Map(state.views)
  for (const view of step.views) views.set(view.id, view)
  const list = step.asked.reduce((rows, id) => refreshRow(rows, id, step.views, current?.id), state.list)
  const fresh = current === null ? undefined : views.get(current.id)
  const changed = seen !== undefined && fresh !== undefined && seen.revision !== fresh.revision
  return {
    ...state,
    list,
    behind: withBehind(state.behind, covered =>
      isBlind(covered.selection) === isBlind(list.selection)
        ? step.asked.reduce((rows, id) => refreshRow(rows, id, step.views, undefined), covered)
        : covered,
    ),
    picked: withRead(state.picked, list, step.asked),
    views: views.size > VIEWS_KEPT ? keepAround(views, list) : views,
    holdUntilMs: changed ? step.atMs + HOLD_AFTER_CHANGE_MS : state.holdUntilMs,
    mode: changed ? { kind: 'reading' } : state.mode,
    hitFocus: state.hitFocus === null ? null : sameHit(state.hitFocus, seen, fresh),
  }
}

/** A row that went elsewhere leaves the list, unless somebody is looking at it. */
function refreshRow(list: ListState, id: number, views: readonly CommentView[], currentId: number | undefined) {
  const at = list.rows.findIndex(row => row.id === id)
  const row = list.rows[at]
  if (row === undefined) return list
  const view = views.find(candidate => candidate.id === id)
  if (view === undefined || (!mayHold(list.selection, view) && id !== currentId)) return withoutRow(list, id)
  if (isAsShown(view, row)) return list
  return { ...list, rows: list.rows.with(at, { ...rowOf(view), rank: row.rank }) }
}

const isAsShown = (view: CommentView, row: ListRow): boolean =>
  view.version === row.version &&
  view.queue === row.queue &&
  view.risk === row.risk &&
  view.openNotices === row.openNotices &&
  view.openComplaints === row.openComplaints

function keepAround(views: ReadonlyMap<number, CommentView>, list: ListState): ReadonlyMap<number, CommentView> {
  const near = list.rows.slice(Math.max(0, list.index - VIEWS_AROUND), list.index + VIEWS_AROUND)
  return new Map(near.flatMap(row => (views.has(row.id) ? [[row.id, views.get(row.id)!] as const] : [])))
}

function without<V>(map: ReadonlyMap<number, V>, id: number): ReadonlyMap<number, V> {
  const copy = new Map(map)
  copy.delete(id)
  return copy
}

function withoutId(set: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const copy = new Set(set)
  copy.delete(id)
  return copy
}
