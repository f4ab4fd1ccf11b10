import { createMatcher } from './matcher.ts'
import type { Matcher } from './matcher.ts'
import type { Hit, Pack, Rule, RuleAction, Suggestion, Term } from './types.ts'

type Place = Readonly<{ pack: Pack; rule: Rule; term: Term }>

/** All rules of some packs, ready to run. Holds buffers: one per thread. */
export type CompiledChecks = Readonly<{ matcher: Matcher; places: readonly Place[] }>

/** Builds one matcher over the terms of all packs. */
export const compile = (packs: readonly Pack[]): CompiledChecks => {
  const places = packs.flatMap(pack => pack.rules.flatMap(rule => rule.terms.map(term => ({ pack, rule, term }))))
  return { matcher: createMatcher(places.map(place => place.term)), places }
}

const toHit = ({ pack, rule, term }: Place, start: number, end: number): Hit => ({
  ruleId: rule.id,
  ruleVersion: rule.version,
  pack: pack.name,
  packVersion: pack.version,
  start,
  end,
  severity: rule.severity,
  reason: rule.reason,
  action: rule.action,
  term: term.text,
})

/** All hits of all rules in a text, by place. Two terms of one rule on the same characters are one hit. */
export const check = ({ matcher, places }: CompiledChecks, text: string): Hit[] => {
  const matches = matcher.find(text)
  if (matches.length === 0) return []
  const hits: Hit[] = []
  const seen = new Set<string>()
  for (const { term, start, end } of matches) {
    const hit = toHit(places[term] as Place, start, end)
    const key = `${hit.pack} ${hit.ruleId} ${start} ${end}`
    if (seen.has(key)) continue
    seen.add(key)
    hits.push(hit)
  }
  return hits
}

const decisions = { flag: null, 'suggest-delete': 'delete', 'suggest-escalate': 'escalate' } as const

type Asking = Readonly<{ action: RuleAction; severity: number; reason: string }>

/** The decision the hits ask for: that of the most severe one, escalation first among equals. Null if they only flag. */
export const suggest = (hits: readonly Asking[]): Suggestion | null => {
  const weight = (hit: Asking) => 2 * hit.severity + (hit.action === 'suggest-escalate' ? 1 : 0)
  const [first] = hits.filter(hit => decisions[hit.action] !== null).toSorted((a, b) => weight(b) - weight(a))
  const action = first === undefined ? null : decisions[first.action]
  if (first === undefined || action === null) return null
  const because = hits.flatMap((hit, index) =>
    hit.action === first.action && hit.reason === first.reason ? [index] : [],
  )
  return { action, reason: first.reason, because }
}

/** An example of a pack that does not behave as the pack says. */
export type FailedExample = Readonly<{ ruleId: string; expected: 'hit' | 'miss'; text: string }>

/** Runs the examples of every rule against that rule. */
export const failedExamples = (pack: Pack): FailedExample[] => {
  const compiled = compile([pack])
  return pack.rules.flatMap(rule => {
    const fires = (text: string) => check(compiled, text).some(hit => hit.ruleId === rule.id)
    return [
      ...rule.examples.hit
        .filter(text => !fires(text))
        .map(text => ({ ruleId: rule.id, expected: 'hit' as const, text })),
      ...rule.examples.miss.filter(fires).map(text => ({ ruleId: rule.id, expected: 'miss' as const, text })),
    ]
  })
}
