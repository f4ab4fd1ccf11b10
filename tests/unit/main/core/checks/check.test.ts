import { describe, expect, it } from 'vitest'
import { check, compile, failedExamples, suggest } from '../../../../../main/core/checks/check.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import type { Hit } from '../../../../../main/core/checks/types.ts'
import { aPackFile, aRule } from './a-pack.ts'

const packOf = (...rules: Record<string, unknown>[]) => parsePack(aPackFile(rules))

const aHit = (own: Partial<Hit>): Hit => ({
  ruleId: 'r',
  ruleVersion: 1,
  pack: 'p',
  packVersion: 1,
  start: 0,
  end: 1,
  severity: 2,
  reason: 'N01',
  action: 'suggest-delete',
  term: 't',
  ...own,
})

describe('check', () => {
  it('says which rule of which pack fired where, and why', () => {
    expect(check(compile([packOf(aRule())]), 'Na, du W@ppler!')).toEqual([
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
      },
    ])
  })
  it('runs the rules of all packs together, and sorts their hits by place', () => {
    const other = parsePack(aPackFile([aRule({ id: 'b', terms: ['Depp'] })], { name: 'other' }))
    const hits = check(compile([packOf(aRule({ id: 'a' })), other]), 'Depp und Wappler und Depp')
    expect(hits.map(hit => [hit.pack, hit.start])).toEqual([
      ['other', 0],
      ['test-pack', 9],
      ['other', 21],
    ])
  })
  it('merges two terms of one rule on one span, but not two rules', () => {
    const terms = ['Depp', { text: 'depp', mode: 'suffix' }]
    const compiled = compile([packOf(aRule({ id: 'a', terms }), aRule({ id: 'b', terms: ['Depp'] }))])
    expect(check(compiled, 'Depp').map(hit => hit.ruleId)).toEqual(['a', 'b'])
  })
  it('can be asked again and again', () => {
    const compiled = compile([packOf(aRule())])
    const first = check(compiled, 'Wappler')
    check(compiled, `Wappler ${'x'.repeat(10_000)} W.a.p.p.l.e.r`)
    expect(check(compiled, 'Wappler')).toEqual(first)
    expect(check(compiled, 'Guten Tag')).toEqual([])
  })
})

describe('suggest', () => {
  it('has nothing to say without hits, or with hits that only flag', () => {
    expect(suggest([])).toBeNull()
    expect(suggest([aHit({ action: 'flag', severity: 5 })])).toBeNull()
  })
  it('follows the most severe hit that asks for a decision', () => {
    const hits = [
      aHit({ reason: 'N01', severity: 2 }),
      aHit({ reason: 'N05', severity: 4 }),
      aHit({ reason: 'N26', severity: 5, action: 'flag' }),
    ]
    expect(suggest(hits)).toEqual({ action: 'delete', reason: 'N05', because: [1] })
  })
  it('prefers escalation among equals', () => {
    const hits = [aHit({ severity: 4 }), aHit({ severity: 4, reason: 'N13', action: 'suggest-escalate' })]
    expect(suggest(hits)).toEqual({ action: 'escalate', reason: 'N13', because: [1] })
  })
  it('names every hit that asks for the same', () => {
    const hits = [aHit({ severity: 3 }), aHit({ reason: 'N06', severity: 1 }), aHit({ severity: 1 })]
    expect(suggest(hits)).toEqual({ action: 'delete', reason: 'N01', because: [0, 2] })
  })
})

describe('failedExamples', () => {
  it('names the examples that break their promise', () => {
    const examples = { hit: ['du Wappler', 'Guten Tag'], miss: ['Mahlzeit', 'Wapplern'] }
    expect(failedExamples(packOf(aRule({ examples })))).toEqual([
      { ruleId: 'test-rule', expected: 'hit', text: 'Guten Tag' },
      { ruleId: 'test-rule', expected: 'miss', text: 'Wapplern' },
    ])
  })
})
