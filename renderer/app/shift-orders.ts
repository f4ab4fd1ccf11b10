import { showAgain } from './decide.ts'
import { refreshList, type Desk } from './desk.ts'
import { blockOf, markedIn } from './panel-moves.ts'
import type { HistoryStep } from '../../shared/domain.ts'

/** The step of the shift on which the keys stand, once its block is here. */
export function markedStep(desk: Desk): HistoryStep | null {
  if (desk.store.get().panel?.kind !== 'shift') return null
  const position = markedIn(desk)
  if (position === null || position < 1) return null
  const page = desk.answers.peekAsked('history.page', blockOf(position))
  return page?.steps.find(step => step.position === position) ?? null
}

/** Undoes everything down to the marked step, or redoes everything up to it, in one order: all or nothing. */
export async function turnToMarked(desk: Desk): Promise<void> {
  const position = markedIn(desk)
  if (position === null) return
  // a key pressed meanwhile must not hit the post that is just leaving the screen
  desk.store.step({ type: 'post.held', untilMs: Number.POSITIVE_INFINITY })
  const reply = await desk.api.request('history.turnTo', { position })
  if (reply.ok) {
    if (reply.value.leftOut.length > 0)
      desk.store.step({ type: 'lane.added', what: { kind: 'kept', posts: reply.value.leftOut.length } })
    const [first] = reply.value.commentIds
    if (first !== undefined && reply.value.turned === 'undo') await showAgain(desk, first)
    if (reply.value.commentIds.length > 0) await refreshList(desk)
  }
  desk.store.step({ type: 'post.held', untilMs: 0 })
  if (reply.ok) return desk.store.step({ type: 'said', saying: { action: reply.value.turned, posts: 0, left: null } })
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
}

/** Closes the list and shows the first post of the marked step. */
export async function showMarkedStep(desk: Desk): Promise<void> {
  const id = markedStep(desk)?.commentId ?? null
  if (id === null) return
  desk.atOnce(() => desk.store.step({ type: 'panel.changed', panel: null }))
  await showAgain(desk, id)
}
