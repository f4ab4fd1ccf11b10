import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitTerms } from '../../../../../main/core/checks/gaps.ts'
import { ALWAYS, createMatcher } from '../../../../../main/core/checks/matcher.ts'
import { createNormaliser } from '../../../../../main/core/checks/normalise.ts'
import { aTerm } from './a-term.ts'

const terms = [
  aTerm('Idiot', { mode: 'anywhere' }),
  aTerm('halt ... Maul', { mode: 'whole', gap: 2 }),
  aTerm('du ... bist ... Idiot', { gap: 2 }),
  aTerm('bist', { mode: 'whole', folding: 'exact' }),
  aTerm('ihr ... alle ... Maul', { gap: 1 }),
  aTerm('Nutte', { mode: 'suffix' }),
]
const words = ['du', 'bist', 'halt', 'Maul', 'M*ul', 'ihr', 'alle', 'Idiot', 'I d i o t', '1d10t', 'Nut|te', 'b.i.s.t']
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...words, 'das', 'ein'), fc.constantFrom(' ', ', ', '-', '. ', '')), {
    maxLength: 14,
  })
  .map(pieces => pieces.flat().join(''))

const byPlace = (a: { term: number; start: number; end: number }, b: typeof a) =>
  a.start - b.start || a.end - b.end || a.term - b.term

describe('terms that are looked for late', () => {
  it('are the same as if all had been looked for at once', () => {
    const together = createMatcher(terms)
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.integer({ min: ALWAYS, max: 2 }), { minLength: 6, maxLength: 6 }),
        (text, own) => {
          const apart = createMatcher(terms, term => own[term] ?? ALWAYS)
          const found = [...apart.find(text), ...apart.findLate(text, [0, 1, 2])]
          expect(found.toSorted(byPlace)).toEqual(together.find(text))
        },
      ),
      { numRuns: 300 },
    )
  })
  it('are only those of the groups that are asked for', () => {
    const matcher = createMatcher(terms, term => (term < 3 ? ALWAYS : term - 3))
    const text = 'bist du Idiot, Nutte'
    expect(matcher.find(text).map(match => match.term)).toEqual([0])
    expect(matcher.findLate(text, [2]).map(match => match.term)).toEqual([5])
    expect(matcher.findLate(text, [0]).map(match => match.term)).toEqual([3])
    expect(matcher.findLate(text, [])).toEqual([])
  })
})

describe('terms with gaps', () => {
  it('are what joining all places of all parts gives, though only the rarest part is always looked for', () => {
    const { parts, join } = splitTerms(terms)
    const whole = createMatcher(terms)
    const inParts = createMatcher(parts)
    const normaliser = createNormaliser()
    fc.assert(
      fc.property(anyText, text => {
        const joined = join(inParts.find(text), normaliser.fold(text).stream)
        expect(whole.find(text)).toEqual(joined.toSorted(byPlace))
      }),
      { numRuns: 500 },
    )
  })
})
