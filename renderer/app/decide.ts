import type { DecisionDraft, OpinionDraft, Output } from '../../shared/contract.ts'
import {
  type Action,
  type CommentView,
  type ListName,
  type ManyAction,
  QueueName,
  type StepAction,
} from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import { checkDecision, placeAfter } from '../../shared/rules/decision.ts'
import { isWholeQueue, mayHold } from '../../shared/selection.ts'
import { openQueue, openSelection, refreshList, type Desk } from './desk.ts'
import { decideMany, type Many, manyOf } from './many.ts'
import { currentView, type ListState } from './state.ts'

type Choice = Pick<DecisionDraft, 'action' | 'reason' | 'note'>
/** Until when, and for whom. */
export type Named = Pick<DecisionDraft, 'dueAt' | 'assigneeId'>

/** The post that may be decided now: on the screen, seen, and not just changed under the reader's eyes. */
export function decidable(desk: Desk): CommentView | null {
  const state = desk.store.get()
  const view = currentView(state)
  const painted = desk.paint.last()
  const isSeen = painted !== null && painted.id === view?.id && painted.revision === view.revision
  return isSeen && desk.nowMs() >= state.holdUntilMs ? view : null
}

/** What stands against a decision on this post, by the same rules that the core holds. */
function objectionTo(
  desk: Desk,
  choice: Choice,
  {
    status,
    queue,
    openNotices,
    openComplaints,
  }: Pick<CommentView, 'status' | 'queue' | 'openNotices' | 'openComplaints'>,
): Problem | null {
  const reasons = new Map((desk.answers.peek('reason.list') ?? []).map(reason => [reason.code, reason.needsNote]))
  const moderatorOnDuty = desk.answers.peek('app.state')?.moderator != null
  const facts = {
    status,
    queue: placeOf(queue),
    moderatorOnDuty,
    reasons,
    objections: openNotices + openComplaints,
  } as const
  const found = checkDecision(choice, facts)[0]
  return found === undefined ? null : { code: 'RULE', key: found.key, values: found.values }
}

/** The queue that a post stands in; a second opinion is given as if it had just come in. */
const placeOf = (queue: CommentView['queue']): QueueName => {
  const place = QueueName.safeParse(queue)
  return place.success ? place.data : 'incoming'
}

/** Takes a decision on the post on the screen: the next post is drawn at once, the order follows, a refusal brings it back. */
export function decide(desk: Desk, action: Action, reason: string | null, note: string, named: Named = {}): void {
  const many = manyOf(desk.store.get())
  if (many !== null && action !== 'answer') return decideAll(desk, many, { action, reason, note: note.trim() }, named)
  const view = decidable(desk)
  if (view === null) return desk.store.step({ type: 'key.blocked', why: 'tooEarly' })
  const choice = { action, reason, note: note.trim() }
  const problem = objectionTo(desk, choice, view)
  if (problem !== null) return object(desk, view, choice, problem)

  const painted = desk.paint.last()
  const timeOnPostMs = Math.min(86_400_000, Math.max(0, Math.round(desk.nowMs() - (painted?.atMs ?? desk.nowMs()))))
  const stays = mayHold(desk.store.get().list.selection, placeAfter(action, view))
  desk.atOnce(() => desk.store.step({ type: 'post.decided', id: view.id, stays }))
  void send(desk, view, {
    commentId: view.id,
    revision: view.revision,
    version: view.version,
    ...choice,
    ...named,
    timeOnPostMs,
    objections: view.openNotices + view.openComplaints,
  })
}

/** Takes one decision on all picked posts, or on the open group, once it is known what stands out among them. */
function decideAll(desk: Desk, many: Many, choice: Choice & Readonly<{ action: ManyAction }>, named: Named): void {
  if (!many.isSeen) return desk.store.step({ type: 'key.blocked', why: 'tooEarly' })
  if (many.items.length === 0) return desk.store.step({ type: 'key.blocked', why: 'nothingWaits' })
  const problem = objectionTo(desk, choice, {
    status: 'pending',
    queue: 'incoming',
    openNotices: 0,
    openComplaints: 0,
  })
  if (problem !== null) return object(desk, null, choice, problem)
  void decideMany(desk, many, choice, named).then(state =>
    state?.state === 'finished' ? say(desk, choice.action, state.done - state.leftOut) : undefined,
  )
}

/** A missing note is asked for where the eyes are; anything else goes to the side lane, and the post stays. */
function object(desk: Desk, view: CommentView | null, choice: Choice, problem: Problem): void {
  const { action, reason, note } = choice
  const wantsNote = problem.key === 'noteTooShort' || problem.key === 'noteMissing' || problem.key === 'answerMissing'
  if (wantsNote && (action === 'escalate' || action === 'delete' || action === 'answer')) {
    const asked = desk.store.get().mode.kind === 'note'
    desk.store.step({
      type: 'mode.changed',
      mode: { kind: 'note', action, reason, text: note, problem: asked ? problem : null },
    })
    return
  }
  desk.store.step({
    type: 'lane.added',
    what: { kind: 'problem', problem, commentId: view?.id ?? null, authorName: view?.author.name ?? null },
  })
}

async function send(desk: Desk, view: CommentView, draft: DecisionDraft): Promise<void> {
  const reply =
    view.queue === 'opinion' ? await giveOpinion(desk, draft) : await desk.api.request('comment.decide', draft)
  if (reply.ok) {
    desk.store.step({ type: 'post.settled', id: view.id })
    await say(desk, draft.action)
    return
  }
  desk.store.step({ type: 'post.refused', id: view.id, problem: reply.problem, authorName: view.author.name })
  desk.buffer.outdate([view.id])
}

/** The same keys as for deciding; only what settles a post is an opinion on it, which the commands see to. */
function giveOpinion(desk: Desk, { dueAt: _due, assigneeId: _assignee, objections: _open, ...draft }: DecisionDraft) {
  return desk.api.request('opinion.give', draft as OpinionDraft)
}

/** For ears: what was done, and how much is left, once the count is known. */
async function say(desk: Desk, action: StepAction | 'undo' | 'redo', posts = 1): Promise<void> {
  await desk.answers.refresh('queue.list')
  const { where } = desk.store.get().list.selection
  const left = desk.answers.peek('queue.list')?.find(state => state.queue === where)?.count ?? null
  desk.store.step({ type: 'said', saying: { action, posts, left } })
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
  if (reply.ok) await showStep(desk, reply.value, show)
  desk.store.step({ type: 'post.held', untilMs: 0 })
  if (reply.ok && reply.value.running) return
  if (reply.ok) return say(desk, name === 'history.undo' ? 'undo' : 'redo', reply.value.commentIds.length)
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
}

/** A single post is shown by itself; of many the first one is, in its list read anew. What stayed as it was is said. */
async function showStep(desk: Desk, step: Output<'history.undo'>, show: (id: number) => Promise<void>): Promise<void> {
  const [first, ...others] = step.commentIds
  if (step.leftOut.length > 0)
    desk.store.step({ type: 'lane.added', what: { kind: 'kept', posts: step.leftOut.length } })
  if (first === undefined) return
  if (others.length === 0) return show(first)
  const view = await desk.buffer.fetch(first)
  const { list } = desk.store.get()
  if (view === null || homeOf(view) === 'decided') await refreshList(desk)
  else if (belongsTo(list, view)) await openSelection(desk, list.selection, { pinned: view, savedId: list.savedId })
  else await openQueue(desk, homeOf(view), { pinned: view })
}

/** Where to look for a post: what is decided and objected to stands where that is answered. */
function homeOf({ queue, openNotices, openComplaints }: CommentView): ListName {
  if (queue !== 'decided') return queue
  return openComplaints > 0 ? 'complaints' : openNotices > 0 ? 'reported' : queue
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
  if (belongsTo(desk.store.get().list, view)) desk.atOnce(() => desk.store.step({ type: 'post.returned', view }))
  else await openQueue(desk, homeOf(view), { pinned: view })
}
