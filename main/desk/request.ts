import type { Core } from '../core/core.ts'
import { takeDuty } from './duty.ts'
import { sentenceOf, type Surroundings } from './surroundings.ts'

/** Makes one request of the contract and prints the reply as one line of JSON. True when it was granted. */
export async function makeRequest(
  around: Surroundings,
  core: Core,
  asked: Readonly<{ name: string; input: unknown; moderator: string | null }>,
): Promise<boolean> {
  const duty = takeDuty(core, asked.moderator)
  const reply = duty.ok ? core.dispatch(asked.name, asked.input) : duty
  if (duty.ok) duty.value()
  await around.output.write(`${JSON.stringify(reply)}\n`)
  if (!reply.ok) await around.errors.write(`${sentenceOf(around, reply.problem)}\n`)
  return reply.ok
}
