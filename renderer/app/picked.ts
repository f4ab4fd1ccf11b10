import type { BatchFacts, BatchItem, Reason } from '../../shared/domain.ts'
import type { ListRow, ListState, UiState } from './state.ts'

/** The rows that a decision goes to together, and what stands out among them. */
export type Picked = Readonly<{
  ids: ReadonlySet<number>
  /** Where a range begins: the row that was picked or let go last. */
  anchor: number | null
  /** When the first one was picked (performance.now). */
  sinceMs: number
  /** Of exactly these rows; null while they are on their way. */
  facts: BatchFacts | null
}>

export const nothingPicked: Picked = { ids: new Set(), anchor: null, sinceMs: 0, facts: null }

/** The picked rows as the list shows them, in its order. A row that has left the list is picked no more. */
export const pickedRows = ({ list, picked }: Pick<UiState, 'list' | 'picked'>): ListRow[] =>
  picked.ids.size === 0 ? [] : list.rows.filter(row => picked.ids.has(row.id))

/** Rows as they are named in an order. */
export const itemsOf = (rows: readonly ListRow[]): BatchItem[] =>
  rows.map(({ id, revision, version, openNotices, openComplaints }) => ({
    commentId: id,
    revision,
    version,
    objections: openNotices + openComplaints,
  }))

function changed(picked: Picked, ids: ReadonlySet<number>, anchor: number | null, nowMs: number): Picked {
  if (ids.size === 0) return nothingPicked
  return { ids, anchor, sinceMs: picked.ids.size === 0 ? nowMs : picked.sinceMs, facts: null }
}

/** With this row picked, or let go. */
export function withToggled(picked: Picked, id: number, nowMs: number): Picked {
  const ids = new Set(picked.ids)
  if (!ids.delete(id)) ids.add(id)
  return changed(picked, ids, id, nowMs)
}

/** With all rows from the anchor to this place; without an anchor the row at that place alone. */
export function withRange(picked: Picked, { rows }: ListState, index: number, nowMs: number): Picked {
  const row = rows[index]
  if (row === undefined) return picked
  const from = rows.findIndex(candidate => candidate.id === picked.anchor)
  const [first, last] = from === -1 ? [index, index] : [Math.min(from, index), Math.max(from, index)]
  const ids = new Set(picked.ids)
  for (const { id } of rows.slice(first, last + 1)) ids.add(id)
  return changed(picked, ids, row.id, nowMs)
}

/** With every row that is here. */
export const withAll = (picked: Picked, { rows }: ListState, nowMs: number): Picked =>
  changed(picked, new Set(rows.map(row => row.id)), picked.anchor, nowMs)

/** Rows that were read anew may have left the list, or stand out now: the facts are asked for again. */
export function withRead(picked: Picked, { rows }: ListState, read: readonly number[]): Picked {
  if (!read.some(id => picked.ids.has(id))) return picked
  const ids = new Set(rows.flatMap(({ id }) => (picked.ids.has(id) ? [id] : [])))
  return ids.size === 0 ? nothingPicked : { ...picked, ids, facts: null }
}

/** The reason that the rules suggest for every one of the picked posts; null where they differ. */
export function commonReason(facts: BatchFacts | null): Reason['code'] | null {
  const [first, ...others] = facts?.suggestions ?? []
  return first?.reason != null && others.length === 0 ? first.reason : null
}
