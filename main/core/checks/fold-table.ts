import { circledOnes, confusables } from './fold-confusables.ts'
import {
  falseSharpS,
  invisible,
  leetDigits,
  leetSymbols,
  leetSymbolsBeforeLetters,
  ligatures,
  lookAlikes,
  masks,
  sharpS,
  umlautBases,
} from './fold-data.ts'

/** Symbols of the automaton. 0 parts words, 1–24 are letters, 25 is i and l in one, 26–30 digits, 31 any other letter. */
export const PART = 0
export const I_OR_L = 25
export const FIRST_DIGIT = 26
export const LAST_DIGIT = 30
export const OTHER = 31
export const SYMBOL_COUNT = 32

/** Kinds of characters that are not one plain letter. They follow the symbols in the same table. */
export const SKIP = 32
export const SPACE = 33
export const PUNCTUATION = 34
export const MASK = 35
export const SUBSTITUTE = 36
export const SUBSTITUTE_BEFORE_LETTER = 37
export const EXPANSION = 38
export const DIAERESIS = 39
/** From here on the context, or the next unit, says what it is. */
export const FIRST_UNSETTLED = 40
export const DIGIT = 40
export const SURROGATE = 41

/** Whether a symbol is a digit of a pure number. */
export const isDigitSymbol = (symbol: number): boolean => symbol >= FIRST_DIGIT && symbol <= LAST_DIGIT

/** A character that stands for two symbols, or for one symbol twice (then `second` is PART). */
export type Expansion = Readonly<{ first: number; firstUnit: number; second: number; secondUnit: number }>

export type FoldTables = Readonly<{
  /** Symbol or kind of each UTF-16 code unit. */
  folds: Uint8Array
  /** What the unit is exactly: the small letter it is a variant of, itself for a look-alike, or an index into `expansions`. */
  units: Uint16Array
  expansions: readonly Expansion[]
}>

const letterSymbols = 'abcdefghjkmnopqrstuvwxyz'

/** The symbol of a small Latin letter, 0 for anything else. */
export const symbolOfLetter = (letter: string): number =>
  letter === 'i' || letter === 'l' ? I_OR_L : letter.length === 1 ? letterSymbols.indexOf(letter) + 1 : 0

/** The symbol a digit takes in a word of letters. */
export const leetSymbolOfDigit: readonly number[] = leetDigits.map(symbolOfLetter)

/** The symbol a digit takes in a number. Two digits share one: the exact comparison tells them apart. */
export const symbolOfDigit = (digit: number): number => FIRST_DIGIT + (digit % 5)

const letterOfLookAlike = new Map(
  [confusables, lookAlikes].flatMap(table =>
    Object.entries(table).flatMap(([letter, others]) => [...others].map(other => [other, letter] as const)),
  ),
)

const inBrackets = /^[(〔]([\p{L}\p{N}])[)〕]$|^([0-9])[.,]$/u

/** The compatibility form of a character, for ⒮ and ⒈ without the punctuation that is drawn with them. */
const compatibleForm = (character: string): string =>
  character.normalize('NFKC').replace(inBrackets, (_, letter?: string, digit?: string) => letter ?? digit ?? '')

const circledDigit = (code: number): number => {
  const one = circledOnes.find(first => code >= first && code < first + 9)
  return one === undefined ? 0 : code - one + 1
}

type Entry = Readonly<{ fold: number; unit: number }>

/** Fills the tables for one character at a time; `expansions` grows on the way. */
const describeWith = (expansions: Expansion[]) => {
  const expansion = (letters: string, exact: boolean, code: number): Entry => {
    const [first = '', second = ''] = letters
    const unitOf = (letter: string) => (exact ? letter.charCodeAt(0) : code)
    expansions.push({
      first: symbolOfLetter(first),
      firstUnit: unitOf(first),
      second: second === first ? PART : symbolOfLetter(second),
      secondUnit: unitOf(second),
    })
    return { fold: EXPANSION, unit: expansions.length - 1 }
  }

  const letter = (base: string, marks: string, code: number): Entry | null => {
    const latin = symbolOfLetter(base) > 0 ? base : letterOfLookAlike.get(base)
    if (latin === undefined) return null
    const exact = latin === base
    if (umlautBases.includes(latin) && marks.includes('\u0308')) return expansion(`${latin}e`, exact, code)
    return { fold: symbolOfLetter(latin), unit: exact ? latin.charCodeAt(0) : code & 0xffff }
  }

  const symbol = (character: string): Entry | null => {
    const atEnd = leetSymbols[character]
    if (atEnd !== undefined) return { fold: SUBSTITUTE, unit: symbolOfLetter(atEnd) }
    const before = leetSymbolsBeforeLetters[character]
    if (before !== undefined) return { fold: SUBSTITUTE_BEFORE_LETTER, unit: symbolOfLetter(before) }
    return masks.includes(character) ? { fold: MASK, unit: 0 } : null
  }

  return (character: string): Entry => {
    const code = character.codePointAt(0) ?? 0
    if (code === 0x308 || code === 0x364) return { fold: DIAERESIS, unit: 0 }
    if (/[\s\p{Z}\u0085\u2800]/u.test(character) && code !== 0xfeff) return { fold: SPACE, unit: 0 }
    if (invisible.includes(character) || /[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return { fold: SKIP, unit: 0 }
    const looks = letter(character, '', code)
    if (looks !== null) return looks
    if (falseSharpS.includes(character)) return expansion('ss', false, code & 0xffff)
    const circled = circledDigit(code)
    if (circled > 0) return { fold: DIGIT, unit: 0x30 + circled }
    const compatible = compatibleForm(character)
    const looksCompatible = letter(compatible, '', code)
    if (looksCompatible !== null) return looksCompatible
    const plain = compatible.toLowerCase()
    if (plain === sharpS) return expansion('ss', true, code)
    if (ligatures[plain] !== undefined) return expansion(ligatures[plain], true, code)
    const [base = '', ...marks] = plain.normalize('NFD')
    if (marks.every(mark => /\p{M}/u.test(mark))) {
      if (/^[0-9]$/.test(base)) return { fold: DIGIT, unit: base.charCodeAt(0) }
      const found = letter(base, marks.join(''), code) ?? symbol(base)
      if (found !== null) return found
    }
    if (/^[a-z]{2}$/.test(plain) && /\p{L}/u.test(character)) return expansion(plain, true, code)
    return /[\p{L}\p{N}]/u.test(character) ? { fold: OTHER, unit: code & 0xffff } : { fold: PUNCTUATION, unit: 0 }
  }
}

/** Mathematical alphanumerics, enclosed alphanumerics, and digits as old displays show them. */
const compatibilityBlocks = [
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f1ff],
  [0x1fbf0, 0x1fbf9],
] as const

/** Letters in black circles and squares, and those of which flags are made: look-alikes without a compatibility form, in order. */
const lettersInOrder = [0x1f150, 0x1f170, 0x1f1e6]

/** CJK and Hangul: letters of no disguise, and most of the table. */
const isPlainForeign = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)

const describeUnit = (describe: (character: string) => Entry, code: number): Entry => {
  if (code >= 0xd800 && code <= 0xdbff) return { fold: SURROGATE, unit: 0 }
  if ((code >= 0xdc00 && code <= 0xdfff) || (code >= 0xe000 && code <= 0xf8ff)) return { fold: PUNCTUATION, unit: 0 }
  return isPlainForeign(code) ? { fold: OTHER, unit: code } : describe(String.fromCharCode(code))
}

const build = () => {
  const folds = new Uint8Array(0x10000)
  const units = new Uint16Array(0x10000)
  const expansions: Expansion[] = []
  const describe = describeWith(expansions)
  for (let code = 0; code < 0x10000; code++) {
    const { fold, unit } = describeUnit(describe, code)
    folds[code] = fold
    units[code] = unit
  }
  const astral = new Map<number, Entry>()
  for (const [first, last] of compatibilityBlocks) {
    for (let code = first; code <= last; code++) astral.set(code, describe(String.fromCodePoint(code)))
  }
  for (const first of lettersInOrder) {
    for (let n = 0; n < 26; n++) {
      astral.set(first + n, { fold: symbolOfLetter(String.fromCharCode(0x61 + n)), unit: (first + n) & 0xffff })
    }
  }
  for (const other of letterOfLookAlike.keys()) {
    if (other.length > 1) astral.set(other.codePointAt(0) ?? 0, describe(other))
  }
  return { tables: { folds, units, expansions } as FoldTables, astral }
}

let built: ReturnType<typeof build> | null = null

/** The tables for all code units of the Basic Multilingual Plane, built at the first call. */
export const foldTables = (): FoldTables => (built ??= build()).tables

/** Symbol or kind, and unit, of a code point above U+FFFF. */
export const foldAstral = (code: number): Entry => {
  const entry = (built ??= build()).astral.get(code)
  if (entry !== undefined) return entry
  if (code >= 0xe0000 && code <= 0xe0fff) return { fold: SKIP, unit: 0 }
  const letters =
    (code >= 0x10000 && code <= 0x1cfff) || (code >= 0x1e000 && code <= 0x1efff) || (code >= 0x20000 && code <= 0x3ffff)
  return letters ? { fold: OTHER, unit: code & 0xffff } : { fold: PUNCTUATION, unit: 0 }
}
