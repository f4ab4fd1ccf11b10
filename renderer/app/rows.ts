import type { CommentRow, CommentView, SanctionKind } from '../../shared/domain.ts'
import type { ListRow, ListState, UiState } from './state.ts'

// The working list as values: rows come in pages, leave when decided, and come back to their place when refused.

const EXCERPT_LENGTH = 240

/** The list line of a complete comment. */
export function rowOf(view: CommentView): CommentRow {
  return {
    id: view.id,
    revision: view.revision,
    authorId: view.author.id,
    version: view.version,
    status: view.status,
    queue: view.queue,
    excerpt: view.text.slice(0, EXCERPT_LENGTH),
    authorName: view.author.name,
    articleTitle: view.article.title,
    section: view.article.section,
    submittedAt: view.submittedAt,
    queueAt: view.queueAt,
    severity: Math.max(0, ...view.hits.map(hit => (hit.falseAlarm ? 0 : hit.severity))),
    risk: view.risk,
    reason: view.suggestion?.reason ?? null,
    sanction: view.author.sanctions[0]?.kind ?? null,
    assigneeId: view.assigneeId,
    dueAt: view.dueAt,
    openNotices: view.openNotices,
    openComplaints: view.openComplaints,
    reportedAt: sinceOf(view.notices),
    complainedAt: sinceOf(view.complaints),
    ...namesBehind(view),
  }
}

/** Since when something of it is open; the open ones come first, the oldest at the top. */
const sinceOf = (objections: CommentView['notices'] | CommentView['complaints']): string | null =>
  objections[0]?.closed === null ? objections[0].receivedAt : null

/** Who put aside what is back, and who answered, for what waits; as the core tells it of rows. */
function namesBehind({ queue, assigneeId, decisions }: CommentView): Pick<CommentRow, 'setAsideBy' | 'answeredBy'> {
  const isWaiting = queue === 'incoming' || queue === 'flagged'
  const last = isWaiting || queue === 'escalated' ? decisions[0] : undefined
  const answer = isWaiting && assigneeId !== null ? decisions.find(({ action }) => action === 'answer') : undefined
  return {
    setAsideBy: last?.action === 'return' ? last.moderatorName : null,
    answeredBy: answer?.moderatorName ?? null,
  }
}

/** A page behind the rows already here; what is known, or on its way out, is not taken twice. */
export function withPage(
  list: ListState,
  page: Readonly<{ rows: readonly CommentRow[]; next: ListState['next'] }>,
  isLeaving: (id: number) => boolean,
): ListState {
  const known = new Set(list.rows.map(row => row.id))
  const first = (list.rows.at(-1)?.rank ?? -1) + 1
  const fresh = page.rows
    .filter(row => !known.has(row.id) && !isLeaving(row.id))
    .map((row, offset) => ({ ...row, rank: first + offset }))
  return { ...list, rows: [...list.rows, ...fresh], next: page.next, loading: false, ready: true }
}

/** Without the row; the moderator stays at the same height, and at the end of the list steps up by one. */
export function withoutRow(list: ListState, id: number): ListState {
  const at = list.rows.findIndex(row => row.id === id)
  if (at === -1) return list
  const rows = list.rows.toSpliced(at, 1)
  const index = at < list.index ? list.index - 1 : list.index
  const moreToCome = list.next !== null || list.loading
  return { ...list, rows, index: moreToCome ? index : Math.max(0, Math.min(index, rows.length - 1)) }
}

/** The list that a search covers, changed; what is covered by nothing stays nothing. */
export const withBehind = (behind: UiState['behind'], change: (covered: ListState) => ListState): UiState['behind'] =>
  behind === null ? null : { ...behind, list: change(behind.list) }

/** With the row back at the place it had; the moderator stays on the same post. */
export function withRowBack(list: ListState, row: ListRow): ListState {
  if (list.rows.some(other => other.id === row.id)) return list
  const behind = list.rows.findIndex(other => other.rank > row.rank)
  const at = behind === -1 ? list.rows.length : behind
  const standsOnPost = list.index < list.rows.length
  return {
    ...list,
    rows: list.rows.toSpliced(at, 0, row),
    index: standsOnPost && at <= list.index ? list.index + 1 : list.index,
  }
}

/** With the row right where the moderator stands, so that it becomes the current one. */
export function withRowHere(list: ListState, row: CommentRow): ListState {
  const others = withoutRow(list, row.id)
  const at = Math.min(others.index, others.rows.length)
  const before = others.rows[at - 1]?.rank
  const after = others.rows[at]?.rank
  return { ...others, rows: others.rows.toSpliced(at, 0, { ...row, rank: rankBetween(before, after) }), index: at }
}

function rankBetween(before: number | undefined, after: number | undefined): number {
  if (before !== undefined && after !== undefined) return (before + after) / 2
  if (before !== undefined) return before + 1
  return after === undefined ? 0 : after - 1
}

/** With this sanction at every row of the author. */
export function withSanction(list: ListState, authorId: number, sanction: SanctionKind | null): ListState {
  const isOther = (row: ListRow) => row.authorId === authorId && row.sanction !== sanction
  return list.rows.some(isOther)
    ? { ...list, rows: list.rows.map(row => (isOther(row) ? { ...row, sanction } : row)) }
    : list
}
