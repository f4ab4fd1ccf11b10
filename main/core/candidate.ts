import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { parsePack } from './checks/pack.ts'
import { PackError } from './checks/pack-problem.ts'
import type { Pack } from './checks/types.ts'
import type { RuleSetSpec } from './rule-set.ts'

/**
 * Reads a pack that is not in force; with `statutes` it may name no others. Throws an AppError that counts its faults and names the line of
 * the first one.
 */
export function readCandidate(yaml: string, statutes?: ReadonlyMap<string, string>): Pack {
  try {
    return parsePack(yaml, statutes === undefined ? {} : { statutes: new Set(statutes.keys()) })
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    const { problems } = error
    throw new AppError('RULE', 'packBroken', { count: problems.length, line: problems[0]?.line ?? 1 })
  }
}

/** The pack with that rule alone, or whole; with none where it has no such rule. */
export const onlyRule = (pack: Pack, ruleId: string | null): Pack =>
  ruleId === null ? pack : { ...pack, rules: pack.rules.filter(rule => rule.id === ruleId) }

/** One pack as a rule set of its own, for trying out: nothing it finds can be stored. It runs even after its last day. */
export function trialOf(pack: Pack, today: string): RuleSetSpec {
  const id = createHash('sha256')
    .update(JSON.stringify([pack, today]))
    .digest('hex')
  const endless = { ...pack, expires: null }
  return { id: `trial ${id}`, packs: [endless], shadows: [], keys: new Map(), automatic: new Set(), today }
}
