import { describe, expect, it, test } from 'vitest'
import type { Condition, Term } from '../../../main/core/checks/types.ts'
import { compound, COMPOUND_COUNT } from '../../bench/checks/compounds.ts'
import { isHit, loadMethodWith, METHOD_NAMES } from '../../bench/checks/methods.ts'
import { decidingTermsIn, packOf, termsIn, termsOf } from '../../bench/checks/packs.ts'
import { rateOf, spaced } from '../../bench/checks/rates.ts'
import { termList } from '../../bench/checks/term-list.ts'

const term = (text: string, own: Partial<Term> = {}): Term => ({ ...compound(0), text, except: [], ...own })

describe('the lists', () => {
  const shipped = packOf(Array.from({ length: 120 }, (_, index) => term(`Wappler${index}`)))

  it('take evenly from all rules where the packs hold more than is wanted', () => {
    expect(termList([shipped], 4).map(({ text }) => text)).toEqual(['Wappler0', 'Wappler30', 'Wappler60', 'Wappler90'])
  })
  it('go on with invented words, none of them twice', () => {
    const words = termList([shipped], 10_000).map(({ text }) => text.toLowerCase())
    expect(words.slice(118, 121)).toEqual(['wappler118', 'wappler119', compound(0).text.toLowerCase()])
    expect(new Set(words).size).toBe(10_000)
  })
  it('refuse to be longer than there are words', () => {
    expect(() => termList([], COMPOUND_COUNT + 1)).toThrow(RangeError)
  })
  it('have every mode, both foldings and exceptions among the invented words', () => {
    const some = Array.from({ length: 500 }, (_, index) => compound(index))
    expect(new Set(some.map(({ mode, folding }) => `${mode} ${folding}`)).size).toBe(10)
    expect(some.filter(({ except }) => except.length > 0).length).toBeGreaterThan(20)
    expect(some.every(({ text, except }) => except.every(word => word.includes(text) && word !== text))).toBe(true)
  })
})

test('terms are found in every condition but under a not, and few of them decide alone', () => {
  const terms = (text: string): Condition => ({ kind: 'terms', terms: [term(text)], atLeast: 1 })
  const condition: Condition = {
    kind: 'all',
    of: [{ kind: 'any', of: [terms('a'), terms('b')] }, { kind: 'not', of: terms('c') }, { kind: 'sanctioned' }],
  }
  expect(termsIn(condition).map(({ text }) => text)).toEqual(['a', 'b'])
  expect(decidingTermsIn(condition)).toEqual([])
  expect(decidingTermsIn({ kind: 'any', of: [terms('a'), condition] }).map(({ text }) => text)).toEqual(['a'])
  expect(termsOf([packOf([term('d')])]).map(({ text }) => text)).toEqual(['d'])
})

describe.each(METHOD_NAMES)('%s', name => {
  it('knows the words of its list and no others', async () => {
    const words = [term('Wappler', { mode: 'whole' }), term('Möchtegern', { mode: 'whole' })]
    const check = (await loadMethodWith(name, words))()
    const found = (text: string) => isHit(check(text))
    expect(['Na, du Wappler.', 'so ein Möchtegern eben', 'WAPPLER'].map(found)).toEqual([true, true, true])
    expect(['fuck', 'this is shit', 'du Arschloch', 'Guten Tag', ''].map(found)).toEqual(Array(5).fill(false))
  })
  it('leaves phrases with a gap alone unless it finds their words', async () => {
    const check = (await loadMethodWith(name, [term('halt ... Mund', { mode: 'whole', gap: 2 })]))()
    expect(isHit(check('halt Mund'))).toBe(true)
    expect(isHit(check('Halt! Wer da?'))).toBe(false)
  })
})

test('a rate is the middle one, with the ends', () => {
  expect(rateOf([5, 1, 4, 2, 3])).toEqual({ median: 3, slowest: 1, fastest: 5 })
})

test('a sample is taken evenly, and never larger than what there is', () => {
  expect(spaced(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'c'])
  expect(spaced(['a', 'b'], 5)).toEqual(['a', 'b'])
})
