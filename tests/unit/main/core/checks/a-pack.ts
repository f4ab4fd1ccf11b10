import { stringify } from 'yaml'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import type { Condition, Pack, Rule, Term } from '../../../../../main/core/checks/types.ts'

type RuleFields = Record<string, unknown>

/** A rule as a pack file holds it, valid unless a field says otherwise. */
export const aRule = (own: RuleFields = {}): RuleFields => ({
  id: 'test-rule',
  version: 1,
  severity: 2,
  reason: 'N01',
  action: 'suggest-delete',
  explain: { de: 'Schimpfwort.', en: 'Abuse.' },
  mode: 'inflection',
  folding: 'strong',
  terms: ['Wappler'],
  examples: { hit: ['du Wappler', 'ihr Wappler'], miss: ['Guten Tag', 'Mahlzeit'] },
  ...own,
})

/** The text of a pack file with these rules. */
export const aPackFile = (rules: readonly RuleFields[], own: RuleFields = {}): string =>
  stringify({
    format: 1,
    name: 'test-pack',
    version: 3,
    title: { de: 'Probe', en: 'Trial' },
    owner: 'Forum',
    rules,
    ...own,
  })

/** A pack of these rules, read as from its file. */
export const aPack = (...rules: RuleFields[]): Pack => parsePack(aPackFile(rules))

/** A rule with nothing but this condition. */
export const aRuleWhen = (when: unknown, own: RuleFields = {}): RuleFields => aRule({ terms: undefined, when, ...own })

const termsUnder = (condition: Condition): readonly Term[] => {
  if (condition.kind === 'terms') return condition.terms
  if (condition.kind === 'not') return termsUnder(condition.of)
  return 'of' in condition ? condition.of.flatMap(termsUnder) : []
}

/** All terms of a rule. */
export const termsOf = (rule: Rule | undefined): readonly Term[] => (rule === undefined ? [] : termsUnder(rule.when))
