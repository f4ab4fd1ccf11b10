import type { AnswerOf, InputFor, RequestName } from '../api.ts'
import type { Desk } from '../app/desk.ts'

/** Sends an order; a refusal goes to the side lane. Null when it was refused. */
export async function ask<N extends RequestName>(desk: Desk, name: N, input: InputFor<N>): Promise<AnswerOf<N> | null> {
  const reply = await desk.api.request(name, input)
  if (reply.ok) return reply.value
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
  return null
}
