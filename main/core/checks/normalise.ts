import {
  DIAERESIS,
  DIGIT,
  EXPANSION,
  FIRST_UNSETTLED,
  foldAstral,
  foldTables,
  I_OR_L,
  isDigitSymbol,
  leetSymbolOfDigit,
  MASK,
  PART,
  PUNCTUATION,
  SKIP,
  SPACE,
  SUBSTITUTE,
  SUBSTITUTE_BEFORE_LETTER,
  SURROGATE,
  SYMBOL_COUNT,
  symbolOfDigit,
  symbolOfLetter,
} from './fold-table.ts'
import type { Expansion } from './fold-table.ts'
import { flagRowAt, isFlagLetter } from './flags.ts'
import { umlautBases } from './fold-data.ts'
import { closeWord, createFoldedText, noteGap } from './folded-text.ts'
import type { FoldedText } from './folded-text.ts'
import { HARD, put, SOFT, withRoom } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'

export type Normaliser = Readonly<{ fold: (text: string) => Readonly<FoldedText> }>

const tables = foldTables()
const foldOf = tables.folds
const noFlags = { end: 0, isFlags: false }
const LETTER_E = 'e'.charCodeAt(0)
const symbolE = symbolOfLetter('e')
const umlautSymbols = [...umlautBases].map(symbolOfLetter)

const openGap = ({ symbols, units, starts }: SymbolStream, entry: number, unit: number, start: number) => {
  symbols[entry] = PART
  units[entry] = unit
  starts[entry] = start
}

/** Whether only punctuation parts this word from the one before, and not two numbers. */
const joinsWords = ({ symbols, units }: SymbolStream, wordStart: number, symbol: number): boolean =>
  units[wordStart - 1] === SOFT && !(isDigitSymbol(symbol) && isDigitSymbol(symbols[wordStart - 2] as number))

/** Whether the number that begins at `at` runs into a letter, as in 4rsch. */
const letterFollowsDigits = (text: string, at: number): boolean => {
  for (let next = at + 1; next < text.length; next++) {
    const kind = foldOf[text.charCodeAt(next)] as number
    if (kind !== DIGIT && kind !== SKIP) return kind < SYMBOL_COUNT || kind === EXPANSION
  }
  return false
}

/** The digit's symbol: a letter's inside a word, its own inside a number. */
const readDigit = (text: string, at: number, unit: number, previous: number): number => {
  const inWord = previous === PART ? letterFollowsDigits(text, at) : !isDigitSymbol(previous)
  return inWord ? (leetSymbolOfDigit[unit - 0x30] as number) : symbolOfDigit(unit - 0x30)
}

/** Adds the two letters of ä, æ or ß. A repeated ä lengthens both of its letters, so that äää stays one stretched ä. */
const putExpansion = (stream: SymbolStream, n: number, expansion: Expansion, start: number): number => {
  const { symbols, starts, runs } = stream
  const { first, firstUnit, second, secondUnit } = expansion
  if (second === PART) return put(stream, put(stream, n, first, firstUnit, start), first, firstUnit, start)
  const repeated = n > 2 && symbols[n - 1] === second && symbols[n - 2] === first && starts[n - 1] === starts[n - 2]
  if (!repeated) return put(stream, put(stream, n, first, firstUnit, start), second, secondUnit, start)
  runs[n - 2] = (runs[n - 2] as number) + 1
  runs[n - 1] = (runs[n - 1] as number) + 1
  return n
}

const isMarkOrLowSurrogate = (code: number): boolean => {
  const kind = foldOf[code] as number
  return kind === SKIP || kind === DIAERESIS || (code >= 0xdc00 && code <= 0xdfff)
}

/** Turns the a, o or u before a combining diaeresis into ae, oe, ue; over other letters the mark means nothing. */
const putDiaeresis = (stream: SymbolStream, n: number, text: string, at: number): number => {
  const { symbols, units, starts } = stream
  const base = n - 1
  const first = symbols[base] as number
  if (!umlautSymbols.includes(first)) return n
  let start = at - 1
  while (start > 0 && isMarkOrLowSurrogate(text.charCodeAt(start))) start--
  // The base was added as a letter of its own; taken back, it joins the umlaut as ä does, and a stretched one grows.
  const alone = starts[base] === start
  const expansion = { first, firstUnit: units[base] as number, second: symbolE, secondUnit: LETTER_E }
  return alone ? putExpansion(stream, base, expansion, start) : put(stream, n, symbolE, LETTER_E, start)
}

/** A folder with its own buffers: one per thread. It allocates only when a text is longer than all before. */
export const createNormaliser = (): Normaliser => {
  const folded = createFoldedText()

  const fold = (text: string): FoldedText => {
    // An umlaut or a ligature makes two entries of one character; one gap opens the text and one closes it.
    const stream = withRoom(folded.stream, 2 * text.length + 3)
    const { symbols, units, starts, runs } = stream
    const { folds, units: unitOf, expansions } = tables
    folded.stream = stream
    folded.gapCount = 0
    folded.rowCount = 0
    folded.singles = 0
    runs.fill(1, 0, 2 * text.length + 2)
    openGap(stream, 0, HARD, 0)
    let n = 1
    let last = PART
    let wordStart = 0
    let before = SPACE
    let flags = noFlags

    const { length } = text
    for (let at = 0; at < length; at++) {
      const start = at
      const code = text.charCodeAt(at)
      let symbol = folds[code] as number
      let unit = unitOf[code] as number
      if (symbol >= FIRST_UNSETTLED) {
        if (symbol === SURROGATE) {
          const point = text.codePointAt(at) as number
          if (point > 0xffff) at++
          const entry = foldAstral(point)
          symbol = entry.fold
          unit = entry.unit
          if (isFlagLetter(point)) {
            if (start >= flags.end) flags = flagRowAt(text, start)
            if (flags.isFlags) symbol = PUNCTUATION
          }
        }
        if (symbol === DIGIT) symbol = readDigit(text, at, unit, last)
      }

      if (symbol < SYMBOL_COUNT || symbol === EXPANSION) {
        if (last === PART) {
          wordStart = n
          const afterSubstitute = before === SUBSTITUTE || before === SUBSTITUTE_BEFORE_LETTER
          if (afterSubstitute || joinsWords(stream, n, symbol)) noteGap(folded, n - 1)
        }
        before = symbol
        if (symbol === EXPANSION) {
          n = putExpansion(stream, n, expansions[unit] as Expansion, start)
          last = symbols[n - 1] as number
        } else if (symbol === last && (symbol < I_OR_L || unit === units[n - 1])) {
          runs[n - 1] = (runs[n - 1] as number) + 1
        } else {
          symbols[n] = symbol
          units[n] = unit
          starts[n] = start
          last = symbol
          n++
          // Most of a text is letters that follow a different letter: nothing else can be meant by them.
          for (let next = at + 1; next < length; next++) {
            const following = text.charCodeAt(next)
            symbol = folds[following] as number
            if (symbol >= SYMBOL_COUNT || symbol === last) break
            symbols[n] = symbol
            units[n] = unitOf[following] as number
            starts[n] = next
            before = symbol
            last = symbol
            at = next
            n++
          }
        }
      } else if (symbol === DIAERESIS) {
        n = putDiaeresis(stream, n, text, at)
        last = symbols[n - 1] as number
      } else if (symbol !== SKIP) {
        if (last === PART) runs[n - 1] = (runs[n - 1] as number) + 1
        else {
          closeWord(folded, wordStart, n)
          if ((symbol === SUBSTITUTE || symbol === MASK) && !isDigitSymbol(last)) noteGap(folded, n)
          openGap(stream, n++, SOFT, start)
          last = PART
        }
        if (symbol === SPACE) units[n - 1] = HARD
        before = symbol
      }
    }
    if (last !== PART) {
      closeWord(folded, wordStart, n)
      openGap(stream, n++, HARD, text.length)
    }
    units[n - 1] = HARD
    starts[n] = text.length
    stream.length = n
    return folded
  }
  return { fold }
}
