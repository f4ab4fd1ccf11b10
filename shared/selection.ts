import { z } from 'zod'
import { type ListName, Order, QueueName as QueueNames, type Status } from './domain.ts'
import { Filter, isNoFilter, noFilter } from './filter.ts'

// A selection is what every list shows: where to look, what narrows it, in which order. Queues, results of a search and saved queues
// are selections, and every key works on them alike.

/** One queue, or every comment whatever its queue. */
export const Where = z.enum([...QueueNames.options, 'all'])
export type Where = z.infer<typeof Where>

/** Only Flagged is ranked by risk, and only words can be more or less relevant. In "all", new and old go by arrival at the desk. */
export const SelectionOrder = z.enum([...Order.options, 'relevance'])
export type SelectionOrder = z.infer<typeof SelectionOrder>

export const Selection = z.strictObject({ where: Where, filter: Filter, order: SelectionOrder })
export type Selection = z.infer<typeof Selection>

/** What a list on the screen shows: a selection, or the posts that wait for a second opinion, which nothing narrows. */
export type ListSelection = Selection | (Omit<Selection, 'where'> & { where: 'opinion' })

/** A selection that people keep under a name. */
export const SavedQueue = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** G and this digit open it. */
  digit: z.int().min(1).max(9).nullable(),
  selection: Selection,
})
export type SavedQueue = z.infer<typeof SavedQueue>

/** A whole queue. */
export const wholeQueue = <Q extends ListName>(queue: Q, order: Order) => ({ where: queue, filter: noFilter, order })

/** Whether it is a queue and nothing narrows it; its count is then kept and costs nothing. */
export const isWholeQueue = ({ where, filter }: ListSelection): boolean => where !== 'all' && isNoFilter(filter)

/** The orders that mean something here, the default first. */
export function ordersOf({ where, filter }: Pick<ListSelection, 'where' | 'filter'>): readonly SelectionOrder[] {
  if (where === 'opinion') return ['oldest']
  if (where === 'flagged') return ['risk', 'oldest', 'newest']
  if (where === 'decided') return ['newest', 'oldest']
  if (where !== 'all') return ['oldest', 'newest']
  return filter.text.length > 0 ? ['newest', 'oldest', 'relevance'] : ['newest', 'oldest']
}

/** The selection with an order that means something in it. */
export function inOrder<S extends ListSelection>(selection: S): S {
  const orders = ordersOf(selection)
  return orders.includes(selection.order) ? selection : { ...selection, order: orders[0] ?? 'newest' }
}

/** Whether a post that has come to this state may still stand in the list; what else narrows it a decision does not touch. */
export function mayHold(
  { where, filter }: ListSelection,
  post: Readonly<{ queue: ListName; status: Status }>,
): boolean {
  const hasStatus = filter.status.length === 0 || filter.status.includes(post.status)
  return hasStatus && (where === 'all' || where === post.queue)
}

/** Whether two selections show the same list. */
export const sameSelection = (a: ListSelection, b: ListSelection): boolean =>
  a === b || JSON.stringify([a.where, a.order, a.filter]) === JSON.stringify([b.where, b.order, b.filter])
