import { describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile } from '../../../../../main/core/checks/compile.ts'
import { failedExamples } from '../../../../../main/core/checks/examples.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { aPack, aPackFile, aRule, aRuleWhen } from './a-pack.ts'

describe('check', () => {
  it('says which rule of which pack fired where, and why', () => {
    expect(check(compile([aPack(aRule())]), 'Na, du W@ppler!')).toEqual([
      {
        ruleId: 'test-rule',
        ruleVersion: 1,
        pack: 'test-pack',
        packVersion: 3,
        start: 7,
        end: 14,
        severity: 2,
        reason: 'N01',
        action: 'suggest-delete',
        term: 'Wappler',
        findings: [],
      },
    ])
  })
  it('runs the rules of all packs together, and sorts their hits by place', () => {
    const other = parsePack(aPackFile([aRule({ id: 'b', terms: ['Depp'] })], { name: 'other' }))
    const hits = check(compile([aPack(aRule({ id: 'a' })), other]), 'Depp und Wappler und Depp')
    expect(hits.map(hit => [hit.pack, hit.start])).toEqual([
      ['other', 0],
      ['test-pack', 9],
      ['other', 21],
    ])
  })
  it('merges two terms of one rule on one span, but not two rules', () => {
    const terms = ['Depp', { text: 'depp', mode: 'suffix' }]
    const compiled = compile([aPack(aRule({ id: 'a', terms }), aRule({ id: 'b', terms: ['Depp'] }))])
    expect(check(compiled, 'Depp').map(hit => hit.ruleId)).toEqual(['a', 'b'])
  })
  it('can be asked again and again', () => {
    const compiled = compile([aPack(aRule())])
    const first = check(compiled, 'Wappler')
    check(compiled, `Wappler ${'x'.repeat(10_000)} W.a.p.p.l.e.r`)
    expect(check(compiled, 'Wappler')).toEqual(first)
    expect(check(compiled, 'Guten Tag')).toEqual([])
  })
})

describe('failedExamples', () => {
  it('names the examples that break their promise', () => {
    const examples = { hit: ['du Wappler', 'Guten Tag'], miss: ['Mahlzeit', 'Wapplern'] }
    expect(failedExamples(aPack(aRule({ examples })))).toEqual([
      { ruleId: 'test-rule', expected: 'hit', text: 'Guten Tag' },
      { ruleId: 'test-rule', expected: 'miss', text: 'Wapplern' },
    ])
  })
  it('gives each example its facts', () => {
    const fresh = { text: 'Guten Tag', facts: { earlierPosts: 0 } }
    const known = { text: 'Guten Tag', facts: { earlierPosts: 3 } }
    const examples = { hit: [fresh, 'Mahlzeit'], miss: [known, fresh] }
    expect(failedExamples(aPack(aRuleWhen({ firstPost: true }, { examples })))).toEqual([
      { ruleId: 'test-rule', expected: 'hit', text: 'Mahlzeit' },
      { ruleId: 'test-rule', expected: 'miss', text: 'Guten Tag' },
    ])
  })
})
