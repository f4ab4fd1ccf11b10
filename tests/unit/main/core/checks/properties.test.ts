import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTerm, offsetsIn } from '../../../../../main/core/checks/compiled-term.ts'
import { DIAERESIS, foldTables, PART, SKIP } from '../../../../../main/core/checks/fold-table.ts'
import { createMatcher } from '../../../../../main/core/checks/matcher.ts'
import { createNormaliser } from '../../../../../main/core/checks/normalise.ts'
import { endOf } from '../../../../../main/core/checks/symbol-stream.ts'
import { aTerm } from './a-term.ts'

const normaliser = createNormaliser()
const { folds } = foldTables()

// Written as words in a string: prettier would give each its own line.
const characters = 'a e i l s ß ä u\u0308 o\u0308 é n\u0303 І а β 𝐈 𝓭 ﬁ Ｉ 漢 ж \ud835 \udc00'.split(' ')
const signs = '\u0308 \u0301 \u200b \u00ad \u202e 0 1 4 88 $ @ ! * ** - -- . .. | „ “ … 😀 👩‍👧'.split(' ')
const pieces = ['Idiot', 'halt die', 'Fresse', 'Möwe', 'I d i o t', 'Id**t', ' ', ' ', '\n', '\u00a0']
const awkward = fc.constantFrom(...characters, ...signs, ...pieces)
const anyText = fc.oneof(
  fc.array(awkward, { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const terms = [
  aTerm('Idiot', { mode: 'anywhere' }),
  aTerm('Möwe'),
  aTerm('Scheiße', { mode: 'prefix' }),
  aTerm('halt die Fresse', { mode: 'whole' }),
  aTerm('Fresse', { mode: 'suffix' }),
  aTerm('Nutte', { mode: 'whole', folding: 'exact' }),
]
const matcher = createMatcher(terms)

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const cutsPair = (text: string, at: number) => at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
const isMarkAt = (text: string, at: number) => {
  const fold = folds[text.charCodeAt(at)]
  return fold === SKIP || fold === DIAERESIS
}

describe('the offset map', () => {
  it('rises, covers the text without holes, and ends with it', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { starts, length } = normaliser.fold(text).stream
        expect(starts[0]).toBe(0)
        expect(starts[length]).toBe(text.length)
        for (let entry = 1; entry <= length; entry++)
          expect(starts[entry]).toBeGreaterThanOrEqual(starts[entry - 1] ?? 0)
      }),
    )
  })
  it('never begins or ends a letter inside a surrogate pair or before a mark that belongs to it', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { stream } = normaliser.fold(text)
        for (let entry = 0; entry < stream.length; entry++) {
          if (stream.symbols[entry] === PART) continue
          const start = stream.starts[entry] ?? -1
          const end = endOf(stream, entry)
          expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
          expect(isMarkAt(text, start) || (end < text.length && isMarkAt(text, end))).toBe(false)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })
  it('folds a piece of a text as it folds the piece alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const symbolsOf = (text: string) => {
          const { symbols, length } = normaliser.fold(text).stream
          return Array.from(symbols.subarray(0, length))
        }
        const alone = symbolsOf(left)
        expect(symbolsOf(`${left} | ${right}`).slice(0, alone.length)).toEqual(alone)
      }),
    )
  })
})

describe('hits', () => {
  it('lie inside the text, cut nothing, and hold the letters of their term', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { term, start, end } of matcher.find(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
          expect(end < text.length && isMarkAt(text, end)).toBe(false)
          const again = createMatcher([terms[term] ?? aTerm('')]).find(text.slice(start, end))
          expect(again).toContainEqual({ term: 0, start: 0, end: end - start })
        }
      }),
    )
  })
  it('are found wherever a term is planted', () => {
    fc.assert(
      fc.property(anyText, fc.nat(terms.length - 1), anyText, (left, index, right) => {
        const text = terms[index]?.text ?? ''
        const start = left.length + 1
        const found = matcher.find(`${left} ${text} ${right}`).filter(match => match.term === index)
        expect(found.some(match => match.start === start && match.end >= start + text.length)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  it('map to text whose folded letters contain the term', () => {
    fc.assert(
      fc.property(anyText, fc.nat(terms.length - 1), anyText, (left, index, right) => {
        const planted = `${left} ${terms[index]?.text} ${right}`
        const letters = foldTerm(normaliser, terms[index]?.text ?? '')
        const whole = matcher.find(planted).filter(match => match.term === index && match.start === left.length + 1)
        for (const { start, end } of whole) {
          expect(offsetsIn(foldTerm(normaliser, planted.slice(start, end)), letters)).not.toEqual([])
        }
        expect(whole).not.toEqual([])
      }),
    )
  })

  const invisible = fc.constantFrom('\u200b', '\u200c', '\u00ad', '\u2060', '\ufeff', '\u202e', '\u0301')
  it('are never lost by adding invisible characters', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(), invisible), { maxLength: 12 }), (text, additions) => {
        const points = Array.from(text)
        for (const [at, mark] of additions) points.splice(at % (points.length + 1), 0, mark)
        const count = (whole: string) => {
          const counts = terms.map(() => 0)
          for (const { term } of matcher.find(whole)) counts[term] = (counts[term] ?? 0) + 1
          return counts
        }
        const before = count(text)
        count(points.join('')).forEach((after, term) => expect(after).toBeGreaterThanOrEqual(before[term] ?? 0))
      }),
      { numRuns: 500 },
    )
  })
  it('do not depend on case', () => {
    fc.assert(
      fc.property(
        fc.nat(terms.length - 1),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (index, upper) => {
          const text = Array.from(terms[index]?.text ?? '', (letter, place) =>
            upper[place] === true ? letter.toUpperCase() : letter.toLowerCase(),
          ).join('')
          expect(matcher.find(text).some(match => match.term === index)).toBe(true)
        },
      ),
    )
  })
  it('survive any stretching of a strong term', () => {
    const runs = fc.array(fc.constantFrom(1, 3, 4, 300), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(runs, ([...lengths]) => {
        const text = Array.from('Idiot', (letter, place) => letter.repeat(lengths[place] ?? 1)).join('')
        expect(matcher.find(text)).toContainEqual({ term: 0, start: 0, end: text.length })
      }),
    )
  })
})
