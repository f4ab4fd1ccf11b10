import { stringify } from 'yaml'

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
