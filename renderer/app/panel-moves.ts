import type { Desk } from './desk.ts'
import { currentView } from './state.ts'

/** Steps of the shift that are asked for at once. */
export const STEPS_PER_BLOCK = 100

/** The question whose answer knows how long the shift is. */
export const NEWEST_STEP = { from: null, limit: 1 } as const

/** The question for the block of steps in which a position lies. */
export const blockOf = (position: number) => ({
  from: (Math.floor((position - 1) / STEPS_PER_BLOCK) + 1) * STEPS_PER_BLOCK,
  limit: STEPS_PER_BLOCK,
})

/** What the open panel walks through, from top to bottom; a shift as positions. */
function walkOf({ store, answers }: Desk): readonly number[] {
  const { panel } = store.get()
  switch (panel?.kind) {
    case undefined:
      return []
    case 'thread':
      return answers.peekAsked('thread.read', { commentId: panel.center })?.posts.map(post => post.id) ?? []
    case 'author':
      return answers.peekAsked('author.read', { authorId: panel.authorId })?.posts.map(post => post.id) ?? []
    case 'shift':
      return []
  }
}

/** The place that the keys stand on, or null where the panel is empty. */
export function markedIn(desk: Desk): number | null {
  const { panel } = desk.store.get()
  if (panel === null) return null
  if (panel.kind === 'shift') return panel.marked ?? desk.answers.peekAsked('history.page', NEWEST_STEP)?.total ?? null
  const walk = walkOf(desk)
  return panel.marked !== null && walk.includes(panel.marked) ? panel.marked : (walk[0] ?? null)
}

/** To the next or previous entry of the panel; the ends hold. */
export function movePanel(desk: Desk, step: 1 | -1): void {
  const { panel } = desk.store.get()
  const marked = markedIn(desk)
  if (panel === null || marked === null) return
  if (panel.kind === 'shift') {
    const total = desk.answers.peekAsked('history.page', NEWEST_STEP)?.total ?? 0
    // the newest step stands at the top
    return mark(desk, Math.max(1, Math.min(total, marked - step)))
  }
  const walk = walkOf(desk)
  const next = walk[walk.indexOf(marked) + step]
  if (next !== undefined) mark(desk, next)
}

/** Back to where the panel began: the post itself, or the newest entry. */
export function firstInPanel(desk: Desk): void {
  const { panel } = desk.store.get()
  if (panel?.kind === 'thread') {
    const view = currentView(desk.store.get())
    return view === null ? undefined : showThread(desk, view.id)
  }
  if (panel?.kind === 'shift') {
    const total = desk.answers.peekAsked('history.page', NEWEST_STEP)?.total ?? 0
    return total === 0 ? undefined : mark(desk, total)
  }
  const [first] = walkOf(desk)
  if (first !== undefined) mark(desk, first)
}

/** The thread with this post in its middle. */
export const showThread = (desk: Desk, id: number): void =>
  desk.atOnce(() => desk.store.step({ type: 'panel.changed', panel: { kind: 'thread', center: id, marked: id } }))

const mark = (desk: Desk, marked: number): void => desk.atOnce(() => desk.store.step({ type: 'panel.marked', marked }))

/** The post that the marked one answers, if the window holds it: the nearest one above with a lesser depth. */
export function parentInThread({ store, answers }: Desk): number | null {
  const { panel } = store.get()
  if (panel?.kind !== 'thread') return null
  const posts = answers.peekAsked('thread.read', { commentId: panel.center })?.posts ?? []
  const at = posts.findIndex(post => post.id === panel.marked)
  return posts.slice(0, Math.max(0, at)).findLast(post => post.depth < posts[at]!.depth)?.id ?? null
}

/** Marks the post that the marked one answers. */
export function toParent(desk: Desk): void {
  const parent = parentInThread(desk)
  if (parent !== null) mark(desk, parent)
}
