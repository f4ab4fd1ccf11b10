import type { CompiledTerm, Exception } from './compiled-term.ts'
import { endingKey, MAX_ENDING_LENGTH } from './endings.ts'
import { foldTables, I_OR_L, isDigitSymbol, PART, SKIP, symbolOfLetter } from './fold-table.ts'
import { PART_END, SOFT } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'

// The automaton only compares classes of letters. These functions decide whether a candidate is the term.

/** From this run on a letter counts as stretched; compounds rarely have three of one letter. */
const STRETCHED = 3
/** In words this long a single letter may also be doubled. */
const MIN_DOUBLED_LETTERS = 5
/** A word written with digits must keep this many letters. */
const MIN_PLAIN_LETTERS = 2

const symbolS = symbolOfLetter('s')
const SMALL_I = 'i'.charCodeAt(0)
const SMALL_L = 'l'.charCodeAt(0)
const CAPITAL_I = 'I'.charCodeAt(0)

const { folds } = foldTables()

const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

const visibleBeside = (text: string, at: number, step: 1 | -1): string => {
  let beside = at + step
  while (folds[text.charCodeAt(beside)] === SKIP) beside += step
  return text.charAt(beside)
}

const isLower = (character: string) => character !== character.toUpperCase()
const isUpper = (character: string) => character !== character.toLowerCase()

/** Whether a small l stands where a capital I would look the same, or a capital I where a small l would. */
const looksAlike = (text: string, at: number, wanted: number): boolean => {
  const code = text.charCodeAt(at)
  const previous = visibleBeside(text, at, -1)
  if (wanted === SMALL_I) {
    const startsWord = !isLower(previous) && !isUpper(previous)
    return code === SMALL_L && (startsWord || isUpper(previous) || isUpper(visibleBeside(text, at, 1)))
  }
  return wanted === SMALL_L && code === CAPITAL_I && isLower(previous)
}

const strongRun = (term: CompiledTerm, entry: number, stream: SymbolStream, at: number): boolean => {
  const wanted = term.stream.runs[entry] as number
  const run = stream.runs[at] as number
  if (run === wanted) return true
  if (isDigitSymbol(term.stream.symbols[entry] as number)) return false
  // One symbol for both letters, as in Schei$e.
  if (run < wanted) return run === 1 && isDigitUnit(stream.units[at] as number)
  if (run >= STRETCHED || touchesNeighbour(term, entry)) return true
  // A doubled s is another word too often: SPASST (spaßt) is no Spast.
  return wanted === 1 && term.letters >= MIN_DOUBLED_LETTERS && term.stream.symbols[entry] !== symbolS
}

/** Inside a longer word the first or last letter may run into the same letter of the neighbouring part. */
const touchesNeighbour = ({ mode, stream }: CompiledTerm, entry: number): boolean =>
  (entry === 0 && (mode === 'suffix' || mode === 'anywhere')) ||
  (entry === stream.length - 1 && (mode === 'prefix' || mode === 'anywhere'))

const matchesStrongly = (term: CompiledTerm, text: string, stream: SymbolStream, start: number): boolean => {
  const { symbols, units, length } = term.stream
  let plain = 0
  let disguised = false
  for (let entry = 0; entry < length; entry++) {
    const symbol = symbols[entry] as number
    if (symbol === PART) continue
    const unit = stream.units[start + entry] as number
    const wanted = units[entry] as number
    if (!strongRun(term, entry, stream, start + entry)) return false
    if (unit === wanted) {
      plain++
      continue
    }
    if (symbol > I_OR_L) return false
    if (isDigitUnit(unit)) {
      disguised = true
      continue
    }
    plain++
    if (symbol === I_OR_L && (unit === SMALL_I || unit === SMALL_L)) {
      if (!looksAlike(text, stream.starts[start + entry] as number, wanted)) return false
      disguised = true
    }
  }
  return !disguised || (term.disguisable && plain >= MIN_PLAIN_LETTERS)
}

const matchesExactly = (term: CompiledTerm, stream: SymbolStream, start: number): boolean => {
  const { symbols, units, runs, length } = term.stream
  for (let entry = 0; entry < length; entry++) {
    if (symbols[entry] === PART) continue
    if (units[entry] !== stream.units[start + entry]) return false
    const run = stream.runs[start + entry] as number
    const wanted = runs[entry] as number
    if (run !== wanted && !(run > wanted && touchesNeighbour(term, entry))) return false
  }
  return true
}

/** Whether the letters from `start` are the term's letters, at its folding level. The classes are known to agree. */
export const lettersMatch = (term: CompiledTerm, text: string, stream: SymbolStream, start: number): boolean =>
  term.strong ? matchesStrongly(term, text, stream, start) : matchesExactly(term, stream, start)

const wordEnds = ({ symbols, edges }: SymbolStream, end: number): boolean =>
  symbols[end] === PART || (edges.length > 0 && ((edges[end - 1] as number) & PART_END) !== 0)

/** Whether only digits follow up to the end of the word, as in Idiot88. */
const onlyDigitsFollow = ({ symbols, units }: SymbolStream, from: number): boolean => {
  let entry = from
  while (symbols[entry] !== PART && isDigitUnit(units[entry] as number)) entry++
  return entry > from && symbols[entry] === PART
}

/** The entry behind the hit, endings included, for a term whose own letters end before `end`; -1 if its mode forbids what follows. */
export const endOfHit = (term: CompiledTerm, stream: SymbolStream, end: number): number => {
  const { mode } = term
  if (mode === 'prefix' || mode === 'anywhere' || wordEnds(stream, end)) return end
  if (term.strong && onlyDigitsFollow(stream, end)) return end
  if (mode === 'whole') return -1
  for (let wordEnd = end + 1; wordEnd <= end + MAX_ENDING_LENGTH; wordEnd++) {
    if (stream.symbols[wordEnd - 1] === PART) return -1
    if (wordEnds(stream, wordEnd) && term.endings.has(endingKey(stream, end, wordEnd))) return wordEnd
  }
  return -1
}

const covers = ({ stream: word, offset }: Exception, stream: SymbolStream, start: number): boolean => {
  const step = (from: number, to: number, direction: 1 | -1): boolean => {
    let at = start + (direction === 1 ? 0 : -1)
    for (let entry = from; entry !== to; entry += direction, at += direction) {
      const symbol = word.symbols[entry] as number
      // Juden-tum is the word Judentum too.
      if (symbol !== PART && stream.symbols[at] === PART && stream.units[at] === SOFT) at += direction
      if (stream.symbols[at] !== symbol) return false
      // Only letters have a symbol of their own; a digit or a foreign letter shares it with others.
      if (symbol > I_OR_L && stream.units[at] !== word.units[entry]) return false
    }
    return true
  }
  return step(offset, word.length, 1) && step(offset - 1, -1, -1)
}

/** Whether one of the term's harmless words covers the hit at `start`. */
export const isExcepted = (term: CompiledTerm, stream: SymbolStream, start: number): boolean =>
  term.exceptions.some(exception => covers(exception, stream, start))

const partOfNumber = /\d[\s.,:/–-]$/
const restOfNumber = /^(?:[\s.,:/–-]\d|\s?[%€$°])/

/** Whether a code of digits is only a piece of a larger number, a date, a score, a price or a share. */
export const isPieceOfNumber = (text: string, start: number, end: number): boolean =>
  partOfNumber.test(text.slice(Math.max(0, start - 2), start)) || restOfNumber.test(text.slice(end, end + 2))
