import { describe, expect, it } from 'vitest'
import { unknownFacts } from '../../../../main/core/checks/facts.ts'
import { parsePack } from '../../../../main/core/checks/pack.ts'
import type { Facts } from '../../../../main/core/checks/types.ts'
import { createRuleSet, type IsFalseAlarm, type RuleSetSpec } from '../../../../main/core/rule-set.ts'
import { aPackText, type TestRule } from '../../../fixtures/check-packs.ts'

const pack = (rules: readonly TestRule[], version = 1, own: object = {}) =>
  parsePack(JSON.stringify({ ...JSON.parse(aPackText(rules, { version })), ...own }))
const BASE = pack([
  { id: 'muell', terms: ['quargelzipf'], severity: 3 },
  { id: 'drohung', terms: ['zermatschkern'], severity: 5, action: 'suggest-escalate' },
  { id: 'merkmal', terms: ['holla'], severity: 1, action: 'flag' },
])
const keysOf = (...packs: ReadonlyArray<typeof BASE>) =>
  new Map(
    packs.flatMap(({ name, version, rules }) =>
      rules.map((rule, place) => [`${name}@${version}/${rule.id}`, 100 * version + place] as const),
    ),
  )
const aSet = (change: Partial<RuleSetSpec> = {}) =>
  createRuleSet({
    id: 'test',
    packs: [BASE],
    shadows: [],
    keys: keysOf(BASE, ...(change.shadows ?? [])),
    automatic: new Set(),
    today: '2026-11-22',
    ...change,
  })
const verdict = (text: string, set = aSet(), facts: Facts = unknownFacts, isFalseAlarm?: IsFalseAlarm) =>
  set.judge(set.scan(text), facts, isFalseAlarm)

describe('a verdict', () => {
  it('is nothing without hits, and asks for no fact', () => {
    const facts = new Proxy(unknownFacts, {
      get: () => {
        throw new Error('A fact was asked for')
      },
    })
    expect(verdict('Guten Tag', aSet(), facts)).toEqual({
      hits: [],
      severity: 0,
      risk: 0,
      riskParts: null,
      suggestion: null,
      automatic: null,
      shadow: [],
    })
  })

  it('holds every hit with the key of its rule, the worst severity, and the risk of what is known', () => {
    const facts = { ...unknownFacts, accountAgeDays: () => 0, postsWithin: () => 5 }
    expect(verdict('Holla Quargelzipf', aSet(), facts)).toEqual({
      hits: [
        { ruleKey: 102, start: 0, end: 5, severity: 1, reason: 'N01', term: 'holla', findings: null },
        { ruleKey: 100, start: 6, end: 17, severity: 3, reason: 'N01', term: 'quargelzipf', findings: null },
      ],
      severity: 3,
      risk: 300 + 6 + 20 + 6,
      riskParts: { severity: 300, hits: 6, author: 20, flood: 6 },
      suggestion: { action: 'delete', reason: 'N01', because: [1] },
      automatic: null,
      shadow: [],
    })
  })

  it('keeps hits that people called false alarms, and counts them nowhere', () => {
    const text = 'Zermatschkern, Quargelzipf'
    const set = aSet({ automatic: new Set(['probe/muell', 'probe/drohung']) })
    expect(verdict(text, set)).toMatchObject({ severity: 5, risk: 506, automatic: null })
    const partly = verdict(text, set, unknownFacts, hit => hit.ruleId === 'drohung')
    expect(partly.hits).toHaveLength(2)
    expect(partly).toMatchObject({
      severity: 3,
      risk: 303,
      suggestion: { action: 'delete' },
      automatic: { ruleId: 'muell' },
    })
    const none = verdict(text, set, unknownFacts, () => true)
    expect(none.hits).toHaveLength(2)
    expect(none).toMatchObject({ severity: 0, risk: 0, riskParts: null, suggestion: null, automatic: null })
  })

  it('keeps what rules in shadow say apart', () => {
    const shadow = pack([{ id: 'muell', terms: ['quargelzipf', 'gugel'], severity: 5 }], 2)
    const set = aSet({ shadows: [shadow] })
    expect(verdict('Gugel', set)).toEqual({ ...verdict('Guten Tag', set), shadow: [200] })
    expect(verdict('Quargelzipf, Quargelzipf', set)).toMatchObject({ severity: 3, risk: 306, shadow: [200] })
    expect(verdict('Holla', set).shadow).toEqual([])
  })

  it.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2026-11-23', 1],
  ])('of a pack whose last day is %s holds %i hits on November 22', (expires, hits) => {
    const ending = pack([{ id: 'muell', terms: ['quargelzipf'] }], 1, { expires })
    expect(verdict('Quargelzipf', aSet({ packs: [ending] })).hits).toHaveLength(hits)
    const shadow = pack([{ id: 'muell', terms: ['gugel'] }], 2, { expires })
    expect(verdict('Gugel', aSet({ shadows: [shadow] })).shadow).toHaveLength(hits)
  })
})
