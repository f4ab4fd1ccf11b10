import { decidable } from './decide.ts'
import type { Desk } from './desk.ts'
import { hitToMark, stepHit } from './hit-focus.ts'
import { currentView } from './state.ts'

/** To the next hit of the post, or the one before. The post stays, and so do the keys that decide. */
export function walkHits(desk: Desk, step: 1 | -1): void {
  const state = desk.store.get()
  const hits = currentView(state)?.hits ?? []
  if (hits.length === 0) return
  const index = stepHit(hits, state.hitFocus?.index ?? null, step)
  desk.atOnce(() => desk.store.step({ type: 'hit.focused', index }))
}

/** Calls the hit under the keys a false alarm, or takes that back. Shown at once; a refusal goes to the side lane and is undone. */
export async function markHit(desk: Desk): Promise<void> {
  const view = decidable(desk)
  if (view === null) return desk.store.step({ type: 'key.blocked', why: 'tooEarly' })
  const index = hitToMark(view.hits, desk.store.get().hitFocus?.index ?? null)
  const hit = index === null ? undefined : view.hits[index]
  if (index === null || hit === undefined) return
  const falseAlarm = !hit.falseAlarm
  desk.atOnce(() => desk.store.step({ type: 'hit.marked', id: view.id, index, falseAlarm }))
  const { pack, ruleId, start, end } = hit
  const place = { commentId: view.id, revision: view.revision, pack, ruleId, start, end }
  const reply = await desk.api.request('hit.mark', { ...place, falseAlarm })
  if (reply.ok) return
  const what = { kind: 'problem', problem: reply.problem, commentId: view.id, authorName: view.author.name } as const
  desk.store.step({ type: 'lane.added', what })
  desk.buffer.outdate([view.id])
}
