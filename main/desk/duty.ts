import type { Output } from '../../shared/contract.ts'
import type { Moderator } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import type { Core } from '../core/core.ts'

/** Hands the desk back to whoever was on duty before, if anybody was. */
export type HandBack = () => void

/** Puts a moderator on duty; null leaves everything as it is. */
export function takeDuty(core: Core, name: string | null): Reply<HandBack> {
  if (name === null) return { ok: true, value: () => {} }
  const state = core.dispatch('app.state', {}) as Reply<Output<'app.state'>>
  if (!state.ok) return state
  const before = state.value.moderator
  const signedIn = core.dispatch('moderator.signIn', { name }) as Reply<Moderator>
  if (!signedIn.ok) return signedIn
  if (before === null || before.id === signedIn.value.id) return { ok: true, value: () => {} }
  return { ok: true, value: () => void core.dispatch('moderator.signIn', { name: before.name }) }
}
