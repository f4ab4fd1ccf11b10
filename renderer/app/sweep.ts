import type { Desk } from './desk.ts'
import { type SweepPlace, sweptPosts } from './sweep-state.ts'

/** Until the settings are known. Faster than this nobody has read a page. */
const PACE_MS = 250

/** Opens the sweep at the oldest post. */
export function openSweep(desk: Desk): void {
  desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'sweep' }))
  void load(desk, null, [])
}

/** How many milliseconds the page must still be in sight before it may be approved; 0 when it may. */
export function waitMs(desk: Desk): number {
  const { sweep } = desk.store.get()
  if (sweep.shownAtMs === null) return Number.POSITIVE_INFINITY
  const paceMs = desk.answers.peek('settings.get')?.settings.sweepPace ?? PACE_MS
  return Math.max(0, Math.ceil(sweep.shownAtMs + sweep.posts.length * paceMs - desk.nowMs()))
}

/** Approves what is not left out, as one step of the shift, and shows the next page. */
export async function approveRest(desk: Desk): Promise<void> {
  const { sweep } = desk.store.get()
  const posts = sweptPosts(sweep)
  const forward = () => load(desk, sweep.next, [...sweep.before, sweep.from])
  if (posts.length === 0) return sweep.next === null ? undefined : forward()
  const timeMs = Math.min(86_400_000, Math.round(desk.nowMs() - (sweep.shownAtMs ?? desk.nowMs())))
  desk.atOnce(() => desk.store.step({ type: 'sweep.sending' }))
  const items = posts.map(({ id, revision, version }) => ({ commentId: id, revision, version, objections: 0 }))
  const reply = await desk.api.request('batch.decide', { items, action: 'approve', reason: null, note: '', timeMs })
  if (reply.ok) return forward()
  desk.store.step({ type: 'sweep.refused' })
  desk.store.step({
    type: 'lane.added',
    what: { kind: 'problem', problem: reply.problem, commentId: null, authorName: null },
  })
}

/** Takes back the last step; the page before comes back with its posts. */
export async function undoSweep(desk: Desk): Promise<void> {
  const reply = await desk.api.request('history.undo', {})
  if (!reply.ok) {
    const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
    return desk.store.step({ type: 'lane.added', what })
  }
  const { before } = desk.store.get().sweep
  await load(desk, before.at(-1) ?? null, before.slice(0, -1))
}

/** Posts that changed elsewhere leave the page, or come with their new text when it is asked for again. */
export function outdateSweep(desk: Desk, ids: readonly number[]): void {
  const { view, sweep } = desk.store.get()
  if (view === 'sweep' && sweep.phase === 'reading') desk.store.step({ type: 'sweep.gone', ids })
}

async function load(desk: Desk, from: SweepPlace, before: readonly SweepPlace[]): Promise<void> {
  const ticket = desk.store.get().sweep.ticket + 1
  desk.store.step({ type: 'sweep.asked', ticket, from, before })
  const reply = await desk.api.request('sweep.page', { after: from, limit: desk.postsInSight() })
  if (reply.ok) return desk.store.step({ type: 'sweep.arrived', ticket, ...reply.value })
  desk.store.step({ type: 'sweep.arrived', ticket, posts: [], next: null })
  desk.store.step({
    type: 'lane.added',
    what: { kind: 'problem', problem: reply.problem, commentId: null, authorName: null },
  })
}
