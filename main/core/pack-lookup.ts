import { AppError } from '../../shared/errors.ts'
import type { Pack, Rule } from './checks/types.ts'
import type { PackRow } from './db/packs.ts'
import type { Deps } from './deps.ts'
import { kindsOf } from './pack-views.ts'
import type { KnownPack } from './pack-store.ts'

export type PackLookup = Readonly<{
  /** What is in force. Throws NOT_FOUND for a pack that has nothing in force. */
  known: (name: string) => KnownPack
  /** A version that is or was in force or came with the product. Throws NOT_FOUND for any other one. */
  versionOf: (name: string, packId: number) => PackRow
  /** Whether all that its examples rest on is loaded; begins to load what is not. */
  isReady: (pack: Pack) => boolean
}>

/** Finds packs by what a request names, and says in words what is not there. */
export function createPackLookup({ tables, rules }: Pick<Deps, 'tables' | 'rules'>): PackLookup {
  const orRefuse = <T>(found: T | null, name: string): T => {
    if (found === null) throw new AppError('NOT_FOUND', 'packUnknown', { pack: name })
    return found
  }
  return {
    known: name => orRefuse(rules.inForce(name), name),
    versionOf: (name, packId) => {
      const version = tables.packs.published(packId)
      return orRefuse(version?.name === name ? version : null, name)
    },
    isReady: pack => !pack.rules.some(asksForLanguage) || rules.knowsLanguages(),
  }
}

/** Whether the rule looks at the language of a text, which takes a module that is loaded late. */
export const asksForLanguage = (rule: Rule): boolean => kindsOf(rule).includes('language')

/** The rule of that id. Throws NOT_FOUND where the pack has none. */
export function ruleOf(pack: Pack, ruleId: string): Rule {
  const rule = pack.rules.find(candidate => candidate.id === ruleId)
  if (rule === undefined) throw new AppError('NOT_FOUND', 'ruleUnknown', { rule: ruleId })
  return rule
}
