import type { CommandId } from '../../shared/commands.ts'
import { isNoFilter, noFilter } from '../../shared/filter.ts'
import { partsOf, withoutPart } from '../../shared/filter-syntax.ts'
import { isWholeQueue, ordersOf, type SavedQueue, type Selection } from '../../shared/selection.ts'
import { leaveList, openSelection, type Desk } from '../app/desk.ts'
import { onQueue } from './run-rules.ts'
import type { Runnable, Situation } from './runnable.ts'

// What is done to a list as a whole: searching, narrowing it, its order, and the lists that people keep.

type ListCommand = Extract<
  CommandId,
  'search.open' | `filter.${string}` | 'list.back' | 'list.order' | 'saved.open' | `go.saved${string}`
>

const atDesk = ({ ui }: Situation) => ui.atDesk || ('noDesk' as const)
const atQueue = ({ ui }: Situation) => onQueue(ui) || ('noDesk' as const)

const withFilter = ({ ui }: Situation) =>
  onQueue(ui) ? !isNoFilter(ui.list.selection.filter) || ('noFilter' as const) : ('noDesk' as const)

/** A list for second opinions is neither narrowed nor put in another order. */
const atOpenList = (now: Situation) => {
  const free = atQueue(now)
  return free === true && now.ui.list.selection.where === 'opinion' ? 'notInOpinion' : free
}

const openSearch = (within: 'all' | 'list') => (desk: Desk) =>
  desk.store.step({ type: 'dialog.changed', dialog: { kind: 'search', within } })

/** The open list with another filter. Results of a search that nothing narrows any more are no list. */
export function openNarrowed(desk: Desk, filter: Selection['filter']): void {
  const { selection } = desk.store.get().list
  if (selection.where === 'all' && isNoFilter(filter)) void leaveList(desk)
  else void openSelection(desk, { ...selection, filter })
}

function removeLast(desk: Desk): void {
  const { filter } = desk.store.get().list.selection
  const last = partsOf(filter, 'de').at(-1)
  if (last !== undefined) openNarrowed(desk, withoutPart(filter, last))
}

function nextOrder(desk: Desk): void {
  const { selection, savedId } = desk.store.get().list
  const orders = ordersOf(selection)
  const order = orders[(orders.indexOf(selection.order) + 1) % orders.length] ?? selection.order
  void openSelection(desk, { ...selection, order }, { savedId })
}

const onDigit = (saved: readonly SavedQueue[], digit: number) => saved.find(one => one.digit === digit)

/** Opens a list that is kept, from whatever view. */
export function openSaved(desk: Desk, saved: SavedQueue): void {
  void desk.rules.keep()
  desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' }))
  void openSelection(desk, saved.selection, { savedId: saved.id })
}

const DIGITS = [
  'go.saved1',
  'go.saved2',
  'go.saved3',
  'go.saved4',
  'go.saved5',
  'go.saved6',
  'go.saved7',
  'go.saved8',
  'go.saved9',
] as const

/** The command that opens the list kept on a digit, 1 to 9. */
export const commandOfDigit = (digit: number) => DIGITS[digit - 1] ?? DIGITS[0]

const goSaved = (digit: number): Runnable => ({
  can: now => (now.ui.atDesk ? onDigit(now.saved, digit) !== undefined || 'nothingSaved' : 'noDesk'),
  run: desk => {
    const saved = onDigit(desk.answers.peek('saved.list') ?? [], digit)
    if (saved !== undefined) openSaved(desk, saved)
  },
})

export const runLists: Readonly<Record<ListCommand, Runnable>> = {
  'search.open': { can: atDesk, run: openSearch('all') },
  'filter.open': { can: atOpenList, run: openSearch('list') },
  'filter.removeLast': { can: withFilter, run: removeLast },
  'filter.clear': { can: withFilter, run: desk => openNarrowed(desk, noFilter) },
  'list.back': {
    can: ({ ui }) => (onQueue(ui) ? !isWholeQueue(ui.list.selection) || 'nothingBehind' : 'noDesk'),
    run: desk => void leaveList(desk),
  },
  'list.order': { can: atOpenList, run: nextOrder },
  'saved.open': {
    can: ({ ui }) => (onQueue(ui) ? !isWholeQueue(ui.list.selection) || 'nothingToSave' : 'noDesk'),
    run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'saved' } }),
  },
  'go.saved1': goSaved(1),
  'go.saved2': goSaved(2),
  'go.saved3': goSaved(3),
  'go.saved4': goSaved(4),
  'go.saved5': goSaved(5),
  'go.saved6': goSaved(6),
  'go.saved7': goSaved(7),
  'go.saved8': goSaved(8),
  'go.saved9': goSaved(9),
}
