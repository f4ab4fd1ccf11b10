import { describe, expect, it } from 'vitest'
import { compile } from '../../../../../main/core/checks/compile.ts'
import { profile } from '../../../../../main/core/checks/profile.ts'
import { aPack, aRule, aRuleWhen } from './a-pack.ts'

describe('the cost of rules', () => {
  const compiled = compile([aPack(aRule({ id: 'a' }), aRuleWhen({ links: {} }, { id: 'b' }))])

  it('is told for every rule, and is never less than nothing', () => {
    const costs = profile(compiled, ['Guten Tag', 'Mahlzeit'], () => performance.now())
    expect(costs.map(({ pack, ruleId }) => `${pack}/${ruleId}`)).toEqual(['test-pack/a', 'test-pack/b'])
    for (const { microseconds } of costs) expect(microseconds).toBeGreaterThanOrEqual(0)
  })
  it('is what a rule takes beyond reading the text', () => {
    // Each pass asks the clock twice: three passes of 10 ms without a rule, then three of 14 ms for each rule.
    let asked = 0
    const clock = () => {
      const pass = asked >> 1
      return 100 * pass + (asked++ % 2 === 0 ? 0 : pass < 3 ? 10 : 14)
    }
    expect(profile(compiled, ['Guten Tag', 'Mahlzeit'], clock).map(cost => cost.microseconds)).toEqual([2000, 2000])
  })
  it('of no texts is nothing to tell', () => expect(profile(compiled, [], () => 0)).toEqual([]))
})
