import { compile } from './compile.ts'
import type { CompiledChecks } from './compile.ts'
import { scan } from './scan.ts'

/** What a rule costs in one comment, on average. */
export type RuleCost = Readonly<{ pack: string; ruleId: string; microseconds: number }>

/** The quickest of a few passes is the one least disturbed by others. */
const PASSES = 3

/** Microseconds a text, the quickest of some passes. */
const costOf = (compiled: CompiledChecks, texts: readonly string[], nowMs: () => number): number => {
  let quickest = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < PASSES; pass++) {
    const startedAt = nowMs()
    for (const text of texts) scan(compiled, text)
    quickest = Math.min(quickest, nowMs() - startedAt)
  }
  return (1000 * quickest) / texts.length
}

/**
 * What each rule costs in texts like these: each is compiled alone and measured against no rule at all, since reading a text costs
 * the same however many rules follow. `nowMs` is a clock of milliseconds with fractions.
 */
export const profile = ({ rules }: CompiledChecks, texts: readonly string[], nowMs: () => number): RuleCost[] => {
  if (texts.length === 0) return []
  const nothing = costOf(compile([]), texts, nowMs)
  return rules.map(({ pack, rule }) => ({
    pack: pack.name,
    ruleId: rule.id,
    microseconds: Math.max(0, costOf(compile([{ ...pack, rules: [rule] }]), texts, nowMs) - nothing),
  }))
}
