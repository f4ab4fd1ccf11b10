import type { DecisionDraft } from '../../shared/contract.ts'
import type { Action, CommentView } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import { checkDecision, outcomeOf } from '../../shared/rules/decision.ts'
import { isWholeQueue, mayHold } from '../../shared/selection.ts'
import { openQueue, type Desk } from './desk.ts'
import { currentView, type ListState } from './state.ts'

type Choice = Pick<DecisionDraft, 'action' | 'reason' | 'note'>

/** The post that may be decided now: on the screen, seen, and not just changed under the reader's eyes. */
export function decidable(desk: Desk): CommentView | null {
  const state = desk.store.get()
  const view = currentView(state)
  const painted = desk.paint.last()
  const isSeen = painted !== null && painted.id === view?.id && painted.revision === view.revision
  return isSeen && desk.nowMs() >= state.holdUntilMs ? view : null
}

/** What stands against a decision on this post, by the same rules that the core holds. */
export function objection(desk: Desk, view: CommentView, choice: Choice): Problem | null {
  const reasons = new Map((desk.answers.peek('reason.list') ?? []).map(reason => [reason.code, reason.needsNote]))
  const moderatorOnDuty = desk.answers.peek('app.state')?.moderator != null
  const found = checkDecision(choice, { status: view.status, queue: view.queue, moderatorOnDuty, reasons })[0]
  return found === undefined ? null : { code: 'RULE', key: found.key, values: found.values }
}

/** Takes a decision on the post on the screen: the next post is drawn at once, the order follows, a refusal brings it back. */
export function decide(desk: Desk, action: Action, reason: string | null, note: string): void {
  const view = decidable(desk)
  if (view === null) return desk.store.step({ type: 'key.blocked', why: 'tooEarly' })
  const choice = { action, reason, note: note.trim() }
  const problem = objection(desk, view, choice)
  if (problem !== null) return object(desk, view, choice, problem)

  const painted = desk.paint.last()
  const timeOnPostMs = Math.min(86_400_000, Math.max(0, Math.round(desk.nowMs() - (painted?.atMs ?? desk.nowMs()))))
  const stays = mayHold(desk.store.get().list.selection, outcomeOf(action, view.status))
  desk.atOnce(() => desk.store.step({ type: 'post.decided', id: view.id, stays }))
  void send(desk, view, {
    commentId: view.id,
    revision: view.revision,
    version: view.version,
    ...choice,
    timeOnPostMs,
  })
}

/** A missing note is asked for where the eyes are; anything else goes to the side lane, and the post stays. */
function object(desk: Desk, view: CommentView, choice: Choice, problem: Problem): void {
  const { action, reason, note } = choice
  const wantsNote = problem.key === 'noteTooShort' || problem.key === 'noteMissing'
  if (wantsNote && (action === 'escalate' || action === 'delete')) {
    const asked = desk.store.get().mode.kind === 'note'
    desk.store.step({
      type: 'mode.changed',
      mode: { kind: 'note', action, reason, text: note, problem: asked ? problem : null },
    })
    return
  }
  desk.store.step({
    type: 'lane.added',
    what: { kind: 'problem', problem, commentId: view.id, authorName: view.author.name },
  })
}

async function send(desk: Desk, view: CommentView, draft: DecisionDraft): Promise<void> {
  const reply = await desk.api.request('comment.decide', draft)
  if (reply.ok) {
    desk.store.step({ type: 'post.settled', id: view.id })
    await say(desk, draft.action)
    return
  }
  desk.store.step({ type: 'post.refused', id: view.id, problem: reply.problem, authorName: view.author.name })
  desk.buffer.outdate([view.id])
}

/** For ears: what was done, and how much is left, once the count is known. */
async function say(desk: Desk, action: Action | 'undo' | 'redo'): Promise<void> {
  await desk.answers.refresh('queue.list')
  const { where } = desk.store.get().list.selection
  const left = desk.answers.peek('queue.list')?.find(state => state.queue === where)?.count ?? null
  desk.store.step({ type: 'said', saying: { action, left } })
}

/** Takes back the last step of the shift; the post comes back under the eyes. */
export function undo(desk: Desk): Promise<void> {
  return stepBack(desk, 'history.undo', id => showAgain(desk, id))
}

/** Takes the step again that was just taken back; the next post is shown. */
export function redo(desk: Desk): Promise<void> {
  return stepBack(desk, 'history.redo', async id => {
    const view = await desk.buffer.fetch(id)
    const stays = view !== null && mayHold(desk.store.get().list.selection, view)
    desk.store.step({ type: 'post.decided', id, stays })
    desk.store.step({ type: 'post.settled', id })
  })
}

async function stepBack(
  desk: Desk,
  name: 'history.undo' | 'history.redo',
  show: (id: number) => Promise<void>,
): Promise<void> {
  // a key pressed meanwhile must not hit the post that is just leaving the screen
  desk.store.step({ type: 'post.held', untilMs: Number.POSITIVE_INFINITY })
  const reply = await desk.api.request(name, {})
  if (reply.ok) for (const id of reply.value.commentIds) await show(id)
  desk.store.step({ type: 'post.held', untilMs: 0 })
  if (reply.ok) return say(desk, name === 'history.undo' ? 'undo' : 'redo')
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
}

/** Whether a post belongs to a list: of a narrowed one only what was in it is known to. */
function belongsTo({ selection, rows, left }: ListState, view: CommentView): boolean {
  if (!mayHold(selection, view)) return false
  return isWholeQueue(selection) || left.has(view.id) || rows.some(row => row.id === view.id)
}

/** Makes a post the current one: in the open list if it belongs to it, else in the queue it stands in now. */
export async function showAgain(desk: Desk, id: number): Promise<void> {
  const view = await desk.buffer.fetch(id)
  if (view === null) return
  if (belongsTo(desk.store.get().list, view))
    desk.atOnce(() => desk.store.step({ type: 'post.returned', view }))
  else await openQueue(desk, view.queue, { pinned: view })
}
