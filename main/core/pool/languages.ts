import { loadLanguages } from '../checks/text/language.ts'
import type { Condition } from '../checks/types.ts'
import type { RuleSetSpec } from '../rule-set.ts'

const asksForLanguage = (condition: Condition): boolean => {
  if (condition.kind === 'not') return asksForLanguage(condition.of)
  return 'of' in condition ? condition.of.some(asksForLanguage) : condition.kind === 'language'
}

/** Loads what tells languages apart on this thread, if any of these rules asks for a language. */
export async function loadLanguagesFor(specs: readonly RuleSetSpec[]): Promise<void> {
  const packs = specs.flatMap(spec => [...spec.packs, ...spec.shadows])
  if (packs.some(pack => pack.rules.some(rule => asksForLanguage(rule.when)))) await loadLanguages()
}
