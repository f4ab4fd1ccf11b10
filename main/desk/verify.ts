import type { Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import type { Core } from '../core/core.ts'
import { sentenceOf, type Surroundings } from './surroundings.ts'
import { words } from './words.ts'

/** Checks the whole record and prints what was checked, or the first thing that does not hold. True when all holds. */
export async function verifyRecord(around: Surroundings, core: Core, asJson: boolean): Promise<boolean> {
  const { output, errors, language } = around
  const reply = core.dispatch('audit.verify', {}) as Reply<Output<'audit.verify'>>
  if (!reply.ok) {
    await errors.write(`${sentenceOf(around, reply.problem)}\n`)
    return false
  }
  const { verified, broken: sentences, technically } = words[language]
  const { ok, entries, decisions, broken } = reply.value
  if (asJson) await output.write(`${JSON.stringify(reply.value)}\n`)
  else if (broken === null) await output.write(`${verified(entries, decisions)}\n`)
  if (broken !== null) await errors.write(`${sentences[broken.what](broken)} ${technically(broken.detail)}\n`)
  return ok
}
