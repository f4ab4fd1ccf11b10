import type { StatementEdit, StatementMark, StatementRow } from '../../shared/statement.ts'
import { nextMorning } from '../../shared/rules/desk-clock.ts'
import type { AnswerOf, InputFor } from '../api.ts'
import { ask } from '../commands/ask.ts'
import type { Desk } from './desk.ts'
import type { StatementsState } from './statements-state.ts'

/** Rows of a page; a page is asked for as a whole. */
const PAGE = 100

/** What the list on the screen was asked with, or null where it shows no statements. */
export const pageInput = ({ tab, pages }: StatementsState): InputFor<'statement.page'> | null =>
  tab === 'exports' ? null : { list: tab, after: pages.at(-1) ?? null, limit: PAGE }

/** The page on the screen as far as it is here. */
export function shownPage(desk: Desk): AnswerOf<'statement.page'> | null {
  const input = pageInput(desk.store.get().statements)
  return input === null ? null : (desk.answers.peekAsked('statement.page', input) ?? null)
}

/** The row on which the keys stand; the last one where the list has become shorter. */
export const rowAt = (rows: readonly StatementRow[], index: number): StatementRow | null =>
  rows[Math.min(index, rows.length - 1)] ?? null

/** The statement on the screen, or null. */
export const currentStatement = (desk: Desk): StatementRow | null =>
  rowAt(shownPage(desk)?.rows ?? [], desk.store.get().statements.index)

/** What the next order goes to: what is picked, or the statement on the screen. */
export function meant(desk: Desk): StatementRow[] {
  const { picked } = desk.store.get().statements
  const rows = shownPage(desk)?.rows ?? []
  if (picked.size > 0) return rows.filter(({ id }) => picked.has(id))
  const current = currentStatement(desk)
  return current === null ? [] : [current]
}

/** Says of what is meant what became of it. */
export async function mark(desk: Desk, as: StatementMark['as'], note: string, until: string | null): Promise<void> {
  const items = meant(desk).map(({ id, textId }) => ({ id, textId }))
  if (items.length === 0) return
  if ((await ask(desk, 'statement.mark', { items, as, note, until })) !== null)
    desk.store.step({ type: 'statements.done' })
}

/** Puts what is meant off until the desk's next morning. */
export const postpone = (desk: Desk): Promise<void> => mark(desk, 'postponed', '', nextMorning(Date.now()))

/** Has the shell write what is picked, or everything that may leave. */
export async function save(desk: Desk, kind: InputFor<'statement.package'>['kind']): Promise<void> {
  const { picked } = desk.store.get().statements
  const ids = picked.size === 0 ? null : meant(desk).map(({ id }) => id)
  const saved = await ask(desk, 'statements.save', { kind, ids })
  if (saved !== null) desk.store.step({ type: 'statements.said', said: { kind: 'saved', saved } })
}

/** Has the shell write an earlier export once more. */
export async function saveAgain(desk: Desk, exportId: string): Promise<void> {
  const saved = await ask(desk, 'statements.save', { exportId })
  if (saved !== null) desk.store.step({ type: 'statements.said', said: { kind: 'saved', saved } })
}

/** Has the shell read an answer of the Commission's database. */
export async function receive(desk: Desk): Promise<void> {
  const received = await ask(desk, 'receipt.read', {})
  if (received !== null) desk.store.step({ type: 'statements.said', said: { kind: 'received', received } })
}

/** A new version of a statement; its form stays open where the core has something against it. */
export async function edit(desk: Desk, draft: StatementEdit): Promise<void> {
  if ((await ask(desk, 'statement.edit', draft)) !== null) desk.store.step({ type: 'statements.done' })
}

/** Stands on a row of the list on the screen. */
export const goTo = (desk: Desk, to: number): void =>
  desk.atOnce(() => desk.store.step({ type: 'statements.moved', to }))
