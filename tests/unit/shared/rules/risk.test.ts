import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RiskFacts, riskOf, riskPartsOf } from '../../../../shared/rules/risk.ts'

const known: RiskFacts = {
  severity: 3,
  hits: 1,
  accountAgeDays: 900,
  decided: { decided: 20, deleted: 0 },
  postsWithin: 1,
}
const risk = (change: Partial<RiskFacts>) => riskOf(riskPartsOf({ ...known, ...change }))

describe('the risk of a post', () => {
  it('is nothing without hits', () => {
    expect(riskPartsOf({ ...known, hits: 0 })).toBeNull()
    expect(risk({ hits: 0 })).toBe(0)
  })

  it.each([
    ['one hit of severity 3, nothing else', {}, 303],
    ['a worse rule', { severity: 5 }, 503],
    ['four hits', { hits: 4 }, 312],
    ['hits beyond count', { hits: 900 }, 330],
    ['an account of this week', { accountAgeDays: 6 }, 313],
    ['an account of today', { accountAgeDays: 0 }, 323],
    ['an account a week old', { accountAgeDays: 7 }, 303],
    ['an author of whom half is deleted', { decided: { decided: 20, deleted: 10 } }, 318],
    ['an author with too few decisions to tell', { decided: { decided: 4, deleted: 4 } }, 303],
    ['an author with just enough', { decided: { decided: 5, deleted: 5 } }, 333],
    ['three posts in ten minutes', { postsWithin: 3 }, 303],
    ['five posts in ten minutes', { postsWithin: 5 }, 309],
    ['a flood', { postsWithin: 200 }, 322],
    ['nothing known beside the text', { accountAgeDays: null, decided: null, postsWithin: null }, 303],
  ] as const)('with %s', (_, change, expected) => expect(risk(change)).toBe(expected))

  it('is ruled by the worst hit, whatever else is true', () => {
    const facts = fc.record({
      hits: fc.integer({ min: 1, max: 1000 }),
      accountAgeDays: fc.option(fc.integer({ min: 0, max: 5000 })),
      decided: fc.option(
        fc.nat(200).chain(decided => fc.record({ decided: fc.constant(decided), deleted: fc.nat(decided) })),
      ),
      postsWithin: fc.option(fc.integer({ min: 1, max: 500 })),
    })
    fc.assert(
      fc.property(facts, facts, fc.integer({ min: 1, max: 4 }), (a, b, severity) => {
        expect(risk({ ...a, severity })).toBeLessThan(risk({ ...b, severity: severity + 1 }))
      }),
    )
  })
})
