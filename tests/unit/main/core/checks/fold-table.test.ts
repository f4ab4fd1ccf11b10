import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { circledOnes, confusables } from '../../../../../main/core/checks/fold-confusables.ts'
import { leetSymbols, leetSymbolsBeforeLetters, lookAlikes } from '../../../../../main/core/checks/fold-data.ts'
import {
  DIGIT,
  foldAstral,
  foldTables,
  OTHER,
  PUNCTUATION,
  SKIP,
  SPACE,
  symbolOfLetter,
} from '../../../../../main/core/checks/fold-table.ts'

const { folds } = foldTables()
const foldOf = (character: string) =>
  character.length > 1 ? foldAstral(character.codePointAt(0) ?? 0).fold : folds[character.charCodeAt(0)]
const inOrder = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => String.fromCodePoint(first + n))
const alphabet = inOrder(0x61, 26).map(symbolOfLetter)

describe('the fold table', () => {
  it('knows every look-alike as its letter', () => {
    const wrong = [lookAlikes, confusables]
      .flatMap(table => Object.entries(table))
      .flatMap(([letter, others]) => [...others].filter(other => foldOf(other) !== symbolOfLetter(letter)))
    expect(wrong).toEqual([])
  })
  it('lists no look-alike twice', () => {
    const all = [lookAlikes, confusables].flatMap(table => [...Object.values(table).join('')])
    expect(all.filter((other, place) => all.indexOf(other) !== place)).toEqual([])
  })
  it('is written down for people, character by character', () => {
    const page = readFileSync(new URL('../../../../../docs/checks.md', import.meta.url), 'utf8')
    const rows = new Set(page.split('\n').map(line => line.replace(/\s+/g, ' ').trim()))
    const wanted = Object.entries(lookAlikes).map(([letter, others]) => `| ${letter} | ${[...others].join(' ')} |`)
    expect(wanted.filter(row => !rows.has(row))).toEqual([])
    const symbols = Object.keys({ ...leetSymbols, ...leetSymbolsBeforeLetters })
    expect(symbols.filter(symbol => !page.includes(symbol))).toEqual([])
  })
  it.each([
    ['in brackets', 0x249c],
    ['in brackets, capitals', 0x1f110],
    ['in circles, capitals', 0x24b6],
    ['in circles', 0x24d0],
    ['in squares', 0x1f130],
    ['in black circles', 0x1f150],
    ['in black squares', 0x1f170],
    ['of flags', 0x1f1e6],
    ['of double width', 0xff41],
    ['of mathematics', 0x1d41a],
  ])('knows the letters %s', (_, first) => expect(inOrder(first, 26).map(foldOf)).toEqual(alphabet))

  it.each(circledOnes)('knows the nine digits in circles from %i', one =>
    expect(inOrder(one, 9).map(foldOf)).toEqual(Array(9).fill(DIGIT)),
  )

  it.each([
    ['no space', '\u00a0', SPACE],
    ['ideographic space', '\u3000', SPACE],
    ['line separator', '\u2028', SPACE],
    ['empty Braille pattern', '\u2800', SPACE],
    ['zero-width space', '\u200b', SKIP],
    ['byte order mark', '\ufeff', SKIP],
    ['soft hyphen', '\u00ad', SKIP],
    ['Hangul filler', '\u3164', SKIP],
    ['right-to-left override', '\u202e', SKIP],
    ['null', '\0', SKIP],
    ['combining grave', '\u0300', SKIP],
    ['trade mark sign', '™', PUNCTUATION],
    ['private use', '\ue000', PUNCTUATION],
    ['an ideograph', '漢', OTHER],
    ['a Cyrillic letter without a Latin twin', 'ж', OTHER],
  ])('%s', (_, character, fold) => expect(foldOf(character)).toBe(fold))

  it('knows characters above U+FFFF', () => {
    const fold = (character: string) => foldAstral(character.codePointAt(0) ?? 0).fold
    expect(['𝒶', '🅰', '🅐', '🄰'].map(fold)).toEqual(Array(4).fill(symbolOfLetter('a')))
    expect(fold('😀')).toBe(PUNCTUATION)
    expect(fold('\u{e0101}')).toBe(SKIP)
    expect(fold('𠀀')).toBe(OTHER)
  })
})
