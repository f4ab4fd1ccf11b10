import type { BatchFacts } from '../../shared/domain.ts'
import { assertNever } from '../../shared/errors.ts'
import { onAnotherPost } from './panel.ts'
import { nothingPicked, type Picked, withAll, withRange, withToggled } from './picked.ts'
import { withBehind, withoutRow, withRowBack } from './rows.ts'
import type { Flight, ListRow, UiState } from './state.ts'

// The part of the reducer that picks rows, and decides many of them.

/** A post that is decided with others; `stays` where the list shows it all the same. */
export type Leaving = Readonly<{ id: number; stays: boolean }>

export type PickedStep =
  | Readonly<{ type: 'picked.toggled'; id: number; atMs: number }>
  | Readonly<{ type: 'picked.range'; index: number; atMs: number }>
  | Readonly<{ type: 'picked.all'; atMs: number }>
  | Readonly<{ type: 'picked.none' }>
  | Readonly<{ type: 'picked.facts'; of: ReadonlySet<number>; facts: BatchFacts }>
  | Readonly<{ type: 'many.decided'; posts: readonly Leaving[] }>
  /** Those that were left out come back to their place. */
  | Readonly<{ type: 'many.settled'; ids: readonly number[]; back: readonly number[] }>

export const isPickedStep = (step: Readonly<{ type: string }>): step is PickedStep =>
  step.type.startsWith('picked.') || step.type.startsWith('many.')

/** The screen after picking, or after deciding many. */
export function reducePicked(state: UiState, step: PickedStep): UiState {
  const { picked, list } = state
  switch (step.type) {
    case 'picked.toggled':
      return withPicked(state, withToggled(picked, step.id, step.atMs))
    case 'picked.range':
      return withPicked(state, withRange(picked, list, step.index, step.atMs))
    case 'picked.all':
      return withPicked(state, withAll(picked, list, step.atMs))
    case 'picked.none':
      return withPicked(state, nothingPicked)
    case 'picked.facts':
      return step.of === picked.ids ? { ...state, picked: { ...picked, facts: step.facts } } : state
    case 'many.decided':
      return decided(state, step.posts)
    case 'many.settled':
      return settled(state, step.ids, step.back)
    default:
      return assertNever(step)
  }
}

const withPicked = (state: UiState, picked: Picked): UiState =>
  picked === state.picked ? state : { ...state, picked, blocked: null }

function decided(state: UiState, posts: readonly Leaving[]): UiState {
  const { list } = state
  const stays = new Map(posts.map(post => [post.id, post.stays]))
  const flights = new Map(state.flights)
  const returned = new Set(state.returned)
  const rows: ListRow[] = []
  let index = 0
  for (const [at, row] of list.rows.entries()) {
    const leaving = stays.get(row.id)
    if (leaving !== undefined) {
      flights.set(row.id, { row, ticket: list.ticket, stays: leaving, isOfMany: true })
      returned.delete(row.id)
    }
    if (leaving === false) continue
    if (at < list.index) index += 1
    rows.push(row)
  }
  const isCurrentDecided = stays.get(list.rows[list.index]?.id ?? -1) === true
  const onward = isCurrentDecided ? index + 1 : index
  const moreToCome = list.next !== null || list.loading
  return {
    ...state,
    list: {
      ...list,
      rows,
      left: new Set([...list.left, ...posts.flatMap(({ id, stays: remains }) => (remains ? [] : [id]))]),
      index: moreToCome && !isCurrentDecided ? onward : Math.max(0, Math.min(onward, rows.length - 1)),
    },
    behind: withBehind(state.behind, covered =>
      posts.reduce((rest, { id, stays: remains }) => (remains ? rest : withoutRow(rest, id)), covered),
    ),
    flights,
    returned,
    picked: nothingPicked,
    similar: null,
    ...onAnotherPost(state),
  }
}

function settled(state: UiState, ids: readonly number[], back: readonly number[]): UiState {
  const flights = new Map(state.flights)
  const returned = new Set(state.returned)
  const landed: Flight[] = []
  const isBack = new Set(back)
  for (const id of ids) {
    const flight = flights.get(id)
    flights.delete(id)
    if (flight === undefined || !isBack.has(id) || flight.ticket !== state.list.ticket) continue
    returned.add(id)
    if (!flight.stays) landed.push(flight)
  }
  return { ...state, flights, returned, list: landed.reduce((list, { row }) => withRowBack(list, row), state.list) }
}
