import type { CommentRow, CommentView, QueueState, Reason } from '../../../shared/domain.ts'

// Functions that are sent into the page as text, so each must be complete in itself. They go through the page's own door, `window.api`.

/** Comments in Decided. */
export async function decidedCount(): Promise<number> {
  const reply = await window.api.dispatch('queue.list', {})
  if (!reply.ok) throw new Error(reply.problem.key)
  return (reply.value as QueueState[]).find(({ queue }) => queue === 'decided')?.count ?? 0
}

/** The queues that have posts. */
export async function filledQueues(): Promise<string[]> {
  const reply = await window.api.dispatch('queue.list', {})
  if (!reply.ok) throw new Error(reply.problem.key)
  return (reply.value as QueueState[]).filter(({ count }) => count > 0).map(({ queue }) => queue)
}

/** A digit whose reason needs no note. */
export async function digitWithoutNote(): Promise<number> {
  const reply = await window.api.dispatch('reason.list', {})
  if (!reply.ok) throw new Error(reply.problem.key)
  const digit = (reply.value as Reason[]).find(reason => reason.digit !== null && !reason.needsNote)?.digit
  if (digit == null) throw new Error('Every reason on a digit needs a note')
  return digit
}

/** How many posts at the head of Flagged, at most 100, come with a suggested reason in unbroken line. */
export async function suggestedAhead(): Promise<number> {
  const reply = await window.api.dispatch('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 100 })
  if (!reply.ok) throw new Error(reply.problem.key)
  const { rows } = reply.value as { rows: CommentRow[] }
  const first = rows.findIndex(row => row.reason === null)
  return first === -1 ? rows.length : first
}

export type Series = Readonly<{ count: number; paceMs: number }>

/** Milliseconds of some questions that the shell answers without the core: what the way there and back costs alone. */
export async function askShell({ count, paceMs }: Series): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const startedMs = performance.now()
    await window.api.dispatch('settings.get', {})
    took.push(performance.now() - startedMs)
    await new Promise(resolve => setTimeout(resolve, paceMs))
  }
  return took
}

/** Milliseconds of some approvals, from the newest waiting comment on, far from what is on the screen. */
export async function approveNewest({ count, paceMs }: Series): Promise<number[]> {
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await window.api.dispatch(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.key}`)
    return reply.value
  }
  const where = { queue: 'incoming', order: 'newest', after: null, limit: count }
  const { rows } = (await ask('queue.page', where)) as { rows: CommentRow[] }
  const took: number[] = []
  for (const { id } of rows) {
    const [view] = (await ask('comment.views', { ids: [id] })) as CommentView[]
    const { revision, version } = view!
    const draft = { commentId: id, revision, version, action: 'approve', reason: null, note: '', timeOnPostMs: 4000 }
    const startedMs = performance.now()
    await ask('comment.decide', draft)
    took.push(performance.now() - startedMs)
    await new Promise(resolve => setTimeout(resolve, paceMs))
  }
  return took
}
