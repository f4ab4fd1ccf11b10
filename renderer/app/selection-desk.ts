import type { Cursor } from '../../shared/domain.ts'
import { isWholeQueue, type Selection } from '../../shared/selection.ts'
import type { Desk } from './desk.ts'
import type { ListCount } from './state.ts'

// What a list needs beside its rows: how many there are, and how many have come in meanwhile.

/** Counting goes no further than this; what is more is said to be more. */
export const COUNTED = 10_000

/** How many posts a selection has. Asked for in pieces, so that decisions go between them; null when it was refused or is no longer wanted. */
export async function countOf(
  { api }: Pick<Desk, 'api'>,
  selection: Selection,
  isWanted: () => boolean,
): Promise<ListCount | null> {
  let count = 0
  let after: Cursor | null = null
  do {
    const reply: Awaited<ReturnType<typeof api.request<'selection.count'>>> = await api.request('selection.count', {
      selection,
      after,
    })
    if (!reply.ok || !isWanted()) return null
    count += reply.value.count
    after = reply.value.next
  } while (after !== null && count <= COUNTED)
  return count > COUNTED ? { count: COUNTED, isMore: true } : { count, isMore: false }
}

/** Counts the open list, unless its count is known anyway. */
export async function countList(desk: Desk): Promise<void> {
  const { selection, ticket } = desk.store.get().list
  if (selection.where === 'opinion' || isWholeQueue(selection)) return
  const count = await countOf(desk, selection, () => desk.store.get().list.ticket === ticket)
  if (count !== null) desk.store.step({ type: 'list.counted', ticket, count })
}

/** Looks for posts that came in since the list was opened. They wait, so that nothing moves under the eyes. */
export async function lookForArrivals(desk: Desk): Promise<void> {
  const { selection, ticket, newestId } = desk.store.get().list
  if (newestId === null || selection.where === 'opinion') return
  const reply = await desk.api.request('selection.arrived', { selection, sinceId: newestId })
  if (!reply.ok) return
  const { list, flights } = desk.store.get()
  const known = list.rows.filter(row => row.id > newestId).length
  const arrived = reply.value.count - known
  const fresh = Math.max(0, arrived, flights.size === 0 ? missingFrom(desk) : 0)
  desk.store.step({ type: 'list.freshened', ticket, fresh })
}

/** Posts that came to a whole queue by other ways than arriving: of a list that is all there, the count tells. */
function missingFrom({ store, answers }: Pick<Desk, 'store' | 'answers'>): number {
  const { selection, next, ready, rows } = store.get().list
  if (!isWholeQueue(selection) || next !== null || !ready) return 0
  const count = answers.peek('queue.list')?.find(state => state.queue === selection.where)?.count ?? 0
  return count - rows.filter(row => row.queue === selection.where).length
}
