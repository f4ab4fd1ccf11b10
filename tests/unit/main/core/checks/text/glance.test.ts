import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContacts } from '../../../../../../main/core/checks/text/contacts.ts'
import { glance, glanced } from '../../../../../../main/core/checks/text/glance.ts'
import { cannotBeForeign, detectLanguage, loadLanguages } from '../../../../../../main/core/checks/text/language.ts'
import { findLinks } from '../../../../../../main/core/checks/text/links.ts'
import { measure } from '../../../../../../main/core/checks/text/measures.ts'
import { plainText } from '../../../../../../main/core/checks/text/plain-text.ts'
import { compileAnyOf, compileRegex } from '../../../../../../main/core/checks/text/regex.ts'
import { mayRepeat } from '../../../../../../main/core/checks/text/word-repeats.ts'

await loadLanguages()

const words = [
  'ich',
  'habe',
  'nicht',
  "geht's",
  'Straße',
  'HALLO',
  'ЖЖ',
  'İ',
  'the',
  'people',
  'are',
  'buy',
  'now',
  'e\u0301',
]
const marks = [
  '😀',
  '👩‍👧',
  '1️⃣',
  '❤️',
  'ℹ',
  '𝓐',
  '\ud83e\udff0',
  '\ud835',
  '!!!',
  '""',
  '’',
  'ª',
  '\u00ad',
  '\u200b',
  '١',
]
const hosts = [
  'orf.at',
  'https://orf.at/x',
  'orf punkt at',
  'max (at) gmx [.] at',
  'max@gmx.at',
  'ｏｒｆ．ａｔ',
  'x。at',
]
const numbers = ['0664 1234567', '+43 1 234567', 'AT61 1904 3002 3457 3201', 'Hauptstraße 12', 'W-12345 X', '１２']
const piece = fc.constantFrom(...words, ...marks, ...hosts, ...numbers, ' ', ' ', '.', ':', '(')
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
  fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const allKinds = new Set(['email', 'phone', 'iban', 'address', 'plate'] as const)

describe('a glance', () => {
  it('never counts less than a closer look, and the words exactly where it says so', () => {
    fc.assert(
      fc.property(anyText, text => {
        const close = measure(text)
        glance(text)
        expect(glanced.words).toBeGreaterThanOrEqual(close.words)
        if (glanced.areWordsExact) expect(glanced.words).toBe(close.words)
        expect(glanced.capitals).toBeGreaterThanOrEqual(close.capitals)
        expect(glanced.pictures).toBeGreaterThanOrEqual(close.emoji)
        expect(Math.max(glanced.run, glanced.pictures)).toBeGreaterThanOrEqual(close.longestRun)
      }),
      { numRuns: 2000 },
    )
  })
  it('denies links and contact data only where there are none', () => {
    fc.assert(
      fc.property(anyText, text => {
        glance(text)
        const contacts = findContacts(text, allKinds)
        if (!glanced.mayHaveHost) {
          expect(findLinks(text)).toEqual([])
          expect(contacts.filter(({ kind }) => kind === 'email')).toEqual([])
        }
        if (glanced.isAsItIs) expect(plainText(text).text).toBe(text)
        if (!glanced.hasDigits) expect(contacts.filter(({ kind }) => kind !== 'email')).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
  it('finds nothing of interest in an ordinary sentence', () => {
    glance('Das geht so nicht, liebe Leute. Wirklich nicht!')
    expect(glanced).toMatchObject({
      words: 8,
      areWordsExact: true,
      mayHaveHost: false,
      hasDigits: false,
      isLatin: true,
    })
  })
})

describe('quick answers', () => {
  it('call no text German that is taken for something else', () => {
    fc.assert(
      fc.property(anyText, text => {
        glance(text)
        if (!glanced.isLatin || !cannotBeForeign(text, glanced.pieces)) return
        expect([null, 'de']).toContain(detectLanguage(text)?.code ?? null)
      }),
      { numRuns: 1000 },
    )
    expect(cannotBeForeign('ich habe das nicht gesehen', 5)).toBe(true)
    expect(cannotBeForeign('I have not seen this', 5)).toBe(false)
  })
  it('deny no repetition that there is', () => {
    fc.assert(
      fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        glance(text)
        if (!glanced.areWordsExact || mayRepeat(text, share, glanced.words)) return
        expect(measure(text).repeatedWords).toBeLessThan(share)
      }),
      { numRuns: 2000 },
    )
    expect(mayRepeat('eins zwei drei vier fünf sechs', 0.8, 6)).toBe(false)
    expect(mayRepeat('kauf kauf kauf kauf kauf kauf', 0.8, 6)).toBe(true)
  })
  it('of several patterns in one say what each of them would', () => {
    const patterns = ['\\bich\\b', 'hab.?e\\s', '^geht|now$', '[€$]\\s?\\d', '😀{2}'].map(pattern => ({
      pattern,
      ignoreCase: true,
    }))
    const anyOf = compileAnyOf(patterns)
    const each = patterns.map(({ pattern, ignoreCase }) => compileRegex(pattern, { ignoreCase }))
    fc.assert(
      fc.property(anyText, text => {
        expect(anyOf?.(text)).toBe(each.some(regex => regex.find(text).length > 0))
      }),
      { numRuns: 1000 },
    )
  })
})
