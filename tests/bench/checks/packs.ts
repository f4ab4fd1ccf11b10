import type { Condition, Pack, Rule, Term } from '../../../main/core/checks/types.ts'

/** The terms that a condition looks for; what it must not find is none of them. */
export function termsIn(condition: Condition): readonly Term[] {
  if (condition.kind === 'terms') return condition.terms
  if (condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'count')
    return condition.of.flatMap(termsIn)
  return []
}

/** The terms of which a single one is enough; a rule that wants a second thing beside may name words as plain as "der". */
export function decidingTermsIn(condition: Condition): readonly Term[] {
  if (condition.kind === 'terms') return condition.atLeast === 1 ? condition.terms : []
  return condition.kind === 'any' ? condition.of.flatMap(decidingTermsIn) : []
}

/** Every term of some packs, in their order. */
export const termsOf = (packs: readonly Pack[]): Term[] =>
  packs.flatMap(pack => pack.rules.flatMap(rule => termsIn(rule.when)))

/** Those of them that make a hit alone. */
export const decidingTermsOf = (packs: readonly Pack[]): Term[] =>
  packs.flatMap(pack => pack.rules.flatMap(rule => decidingTermsIn(rule.when)))

const TERMS_PER_RULE = 50

/** A pack of these terms and nothing else, in rules as long as those that are shipped. */
export function packOf(terms: readonly Term[]): Pack {
  const count = Math.ceil(terms.length / TERMS_PER_RULE)
  return {
    name: 'bench',
    version: 1,
    title: { de: 'Messung', en: 'Measurement' },
    owner: 'Bench',
    expires: null,
    rules: Array.from({ length: count }, (_, place) =>
      ruleOf(place, terms.slice(place * TERMS_PER_RULE, (place + 1) * TERMS_PER_RULE)),
    ),
  }
}

function ruleOf(place: number, terms: readonly Term[]): Rule {
  return {
    id: `bench-${place}`,
    version: 1,
    severity: 2,
    reason: 'N01',
    statutes: [],
    action: 'suggest-delete',
    explain: { de: 'Messung.', en: 'Measurement.' },
    check: null,
    when: { kind: 'terms', terms, atLeast: 1 },
    examples: { hit: [], miss: [] },
  }
}
