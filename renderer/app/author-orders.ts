import type { AuthorView, FileEntry, SanctionDraft } from '../../shared/author.ts'
import type { SanctionKind } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Desk } from './desk.ts'
import type { Mode } from './state.ts'

// What a person does with an author: notes, sanctions, and their end.

const GRAVEST_FIRST: readonly FileEntry['kind'][] = ['ban', 'suspension', 'premoderation', 'warning']

/** Whether a note or sanction holds at a moment (epoch ms). */
export const holds = ({ undone, ended, endsAt }: FileEntry, nowMs: number): boolean =>
  !undone && ended === null && (endsAt === null || Date.parse(endsAt) > nowMs)

/** The sanctions that hold, the gravest first. */
export const sanctionsIn = (view: AuthorView, nowMs: number): readonly FileEntry[] =>
  GRAVEST_FIRST.flatMap(kind => view.file.filter(entry => entry.kind === kind && holds(entry, nowMs)))

/** Gives a sanction. The problem when it is refused. */
export async function giveSanction(desk: Desk, draft: SanctionDraft): Promise<Problem | null> {
  const reply = await desk.api.request('author.sanction', draft)
  if (!reply.ok) return reply.problem
  desk.atOnce(() => desk.store.step({ type: 'panel.form', form: null }))
  desk.store.step({ type: 'said', saying: { action: draft.kind, posts: 0, left: null } })
  return null
}

/** Lifts a sanction or withdraws a note; a refusal goes to the side lane. */
export async function endEntry(desk: Desk, recordId: string): Promise<void> {
  const reply = await desk.api.request('author.end', { recordId })
  if (reply.ok) return desk.store.step({ type: 'said', saying: { action: 'end', posts: 0, left: null } })
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
}

/** Sends the note in the note line. What stands against it is said there, and the line stays. */
export async function sendNote(desk: Desk, mode: Extract<Mode, { action: 'author' }>): Promise<void> {
  const { author, commentId, text } = mode
  const problem: Problem | null = text.trim() === '' ? { code: 'RULE', key: 'authorNoteMissing' } : null
  if (problem !== null) return desk.store.step({ type: 'mode.changed', mode: { ...mode, problem } })
  const reply = await desk.api.request('author.note', { authorId: author.id, commentId, text })
  const isOpen = desk.store.get().mode.kind === 'note'
  if (!reply.ok) {
    if (isOpen) desk.store.step({ type: 'mode.changed', mode: { ...mode, problem: reply.problem } })
    return
  }
  if (isOpen) desk.atOnce(() => desk.store.step({ type: 'mode.changed', mode: { kind: 'reading' } }))
  desk.store.step({ type: 'said', saying: { action: 'note', posts: 0, left: null } })
}

/** The form for a sanction, begun with its kind and length. */
export const openForm = (desk: Desk, kind: SanctionKind, hours: number | null): void =>
  desk.atOnce(() => desk.store.step({ type: 'panel.form', form: { kind, hours } }))
