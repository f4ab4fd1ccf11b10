import type { Automaton } from './automaton.ts'
import { ROW, ROW_BITS } from './automaton.ts'
import type { CompiledTerm } from './compiled-term.ts'
import {
  foldTables,
  I_OR_L,
  isDigitSymbol,
  leetSymbolOfDigit,
  PART,
  SKIP,
  SUBSTITUTE,
  SUBSTITUTE_BEFORE_LETTER,
} from './fold-table.ts'
import { CHANGED, createReading, endOf, PART_END, PART_START, withRoom } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit } from './types.ts'
import { endOfHit, isExcepted, lettersMatch } from './verify.ts'

// Second readings of suspicious places: a word with its punctuation taken out (Id-iot), with its symbols read as letters
// (@rsch, nu++e), and a row of single letters as one word (I d i o t).

/** Gaps in a row of single letters may be this many characters wide. */
const MAX_ROW_GAP = 3

/** Unit of a symbol read as a letter: any digit will do, and 1 keeps i and l apart from other letters. */
const LEET_UNIT = '0'.charCodeAt(0)
const LEET_I_OR_L_UNIT = '1'.charCodeAt(0)

const { folds, units: unitOf } = foldTables()

/** Adds an entry with its run to a reading; the same letter on both sides of a gap becomes one stretched letter. */
const add = (
  reading: SymbolStream,
  symbol: number,
  unit: number,
  start: number,
  end: number,
  run: number,
  edge: number,
) => {
  const { symbols, units, starts, ends, runs, edges, length } = reading
  const previous = length - 1
  if (length > 0 && symbols[previous] === symbol && (symbol < I_OR_L || units[previous] === unit)) {
    runs[previous] = (runs[previous] as number) + run
    ends[previous] = end
    edges[previous] = ((edges[previous] as number) & PART_START) | (edge & PART_END) | CHANGED
    return
  }
  symbols[length] = symbol
  units[length] = unit
  starts[length] = start
  ends[length] = end
  runs[length] = run
  edges[length] = edge
  reading.length++
}

/** Adds an entry of the plain text; a digit that stood alone becomes the letter it looks like. */
const addEntry = (reading: SymbolStream, source: SymbolStream, entry: number, edge: number) => {
  const { symbols, units, starts, runs } = source
  const unit = units[entry] as number
  const digit = isDigitSymbol(symbols[entry] as number)
  const symbol = digit ? (leetSymbolOfDigit[unit - 0x30] as number) : (symbols[entry] as number)
  add(
    reading,
    symbol,
    unit,
    starts[entry] as number,
    endOf(source, entry),
    runs[entry] as number,
    digit ? edge | CHANGED : edge,
  )
}

/** Adds the symbols of a gap that can be letters. Between letters all may be; at the edges of a word only those that touch it. */
const addSubstitutes = (reading: SymbolStream, text: string, from: number, to: number, atEnd: boolean) => {
  const first = reading.length
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind = folds[code]
    if (kind === SKIP) continue
    if (kind === SUBSTITUTE || (kind === SUBSTITUTE_BEFORE_LETTER && !atEnd)) {
      const symbol = unitOf[code] as number
      add(reading, symbol, symbol === I_OR_L ? LEET_I_OR_L_UNIT : LEET_UNIT, at, at + 1, 1, CHANGED)
    } else if (atEnd) break
  }
  if (reading.length > first) {
    reading.edges[first] = (reading.edges[first] as number) | PART_START
    reading.edges[reading.length - 1] = (reading.edges[reading.length - 1] as number) | PART_END
  }
}

/** Where the symbols begin that touch the word behind the gap. */
const startOfSubstitutes = (text: string, from: number, to: number): number => {
  let at = to
  while (at > from) {
    const kind = folds[text.charCodeAt(at - 1)]
    if (kind !== SUBSTITUTE && kind !== SUBSTITUTE_BEFORE_LETTER && kind !== SKIP) break
    at--
  }
  return at
}

const edgeOf = ({ symbols }: SymbolStream, entry: number): number =>
  (symbols[entry - 1] === PART ? PART_START : 0) | (symbols[entry + 1] === PART ? PART_END : 0)

const joinParts = (reading: SymbolStream, source: SymbolStream, from: number, to: number) => {
  reading.length = 0
  for (let entry = from; entry < to; entry++) {
    if (source.symbols[entry] !== PART) addEntry(reading, source, entry, edgeOf(source, entry))
  }
  reading.symbols[reading.length] = PART
}

const substituteSymbols = (reading: SymbolStream, text: string, source: SymbolStream, from: number, to: number) => {
  const { symbols, starts } = source
  reading.length = 0
  const before = starts[from] as number
  addSubstitutes(reading, text, startOfSubstitutes(text, starts[from - 1] as number, before), before, false)
  for (let entry = from; entry < to; entry++) {
    if (symbols[entry] !== PART) addEntry(reading, source, entry, edgeOf(source, entry))
    else addSubstitutes(reading, text, starts[entry] as number, starts[entry + 1] as number, false)
  }
  addSubstitutes(reading, text, starts[to] as number, starts[to + 1] as number, true)
  reading.symbols[reading.length] = PART
}

/** Whether the letters go over a gap or rest on a symbol: all else the plain reading has found. */
const isDisguised = ({ edges }: SymbolStream, start: number, end: number): boolean => {
  for (let entry = start; entry < end; entry++) {
    const edge = edges[entry] as number
    if ((edge & CHANGED) !== 0 || (entry > start && (edge & PART_START) !== 0)) return true
  }
  return false
}

/** Inside a chain of parts a hit must begin or end where a part does, so that Nachbars-Charme stays harmless. */
const touchesEdge = ({ edges }: SymbolStream, start: number, end: number): boolean =>
  ((edges[start] as number) & PART_START) !== 0 || ((edges[end - 1] as number) & PART_END) !== 0

/** Terms to look for in readings, with the automaton over them and the one who takes what is found. */
export type ReadingList = Readonly<{
  automaton: Automaton
  terms: readonly CompiledTerm[]
  /** Whether some of them may begin inside a word. */
  isFree: boolean
  isWanted: (index: number) => boolean
  emit: Emit
}>

/** Looks for the terms of one list in a reading. */
const createWalker = ({ automaton, terms, isFree, isWanted, emit }: ReadingList) => {
  const { cells, depths, firsts, patterns } = automaton
  const anchor = cells[PART] as number

  const judge = (index: number, text: string, reading: SymbolStream, start: number, end: number) => {
    const term = terms[index] as CompiledTerm
    if (!term.disguisable || !isWanted(index)) return
    if (!isDisguised(reading, start, end) || !touchesEdge(reading, start, end)) return
    const hitEnd = endOfHit(term, reading, end)
    if (hitEnd < 0 || !lettersMatch(term, text, reading, start) || isExcepted(term, reading, start)) return
    emit(index, reading.starts[start] as number, reading.ends[hitEnd - 1] as number)
  }

  /** Follows one path from a row as long as the letters are the beginning of a term. */
  const walk = (text: string, reading: SymbolStream, start: number, from: number) => {
    const { symbols, length } = reading
    let cell = from
    let depth = depths[from >> ROW_BITS] as number
    for (let entry = start; entry < length; entry++) {
      cell = cells[(cell & ROW) | (symbols[entry] as number)] as number
      const row = cell >> ROW_BITS
      if (depths[row] !== ++depth) return
      const last = firsts[row + 1] as number
      for (let place = firsts[row] as number; place < last; place++) {
        judge(patterns[place] as number, text, reading, start, entry + 1)
      }
    }
  }

  return (text: string, reading: SymbolStream) => {
    const { edges, length } = reading
    for (let start = 0; start < length; start++) {
      if (isFree) walk(text, reading, start, 0)
      if (((edges[start] as number) & PART_START) !== 0) walk(text, reading, start, anchor)
    }
  }
}

/** A reader of the places the normaliser noted. It emits only hits of wanted terms that the plain reading cannot see. */
export const createReader = (lists: readonly ReadingList[]) => {
  const walkers = lists.map(createWalker)
  let reading = createReading(256)

  const walkAll = (text: string) => {
    for (const walk of walkers) walk(text, reading)
  }

  /** Joins a row of single letters, in pieces where its gaps are wide. */
  const readRow = (text: string, source: SymbolStream, rowStart: number) => {
    const { symbols, starts, runs, length } = source
    let from = rowStart
    for (let wordStart = rowStart; ;) {
      let wordEnd = wordStart
      while (symbols[wordEnd] !== PART) wordEnd++
      const single = starts[wordEnd - 1] === starts[wordStart]
      const last = !single || wordEnd + 1 >= length
      if (last || (runs[wordEnd] as number) > MAX_ROW_GAP) {
        joinParts(reading, source, from, single ? wordEnd : wordStart)
        walkAll(text)
        from = wordEnd + 1
      }
      if (last) return
      wordStart = wordEnd + 1
    }
  }

  const readJoined = (text: string, source: SymbolStream, from: number, to: number) => {
    joinParts(reading, source, from, to)
    walkAll(text)
  }

  const readSubstituted = (text: string, source: SymbolStream, from: number, to: number) => {
    substituteSymbols(reading, text, source, from, to)
    walkAll(text)
  }

  const makeRoom = (text: string, source: SymbolStream) => {
    reading = withRoom(reading, text.length + source.length + 1)
  }
  return { makeRoom, readRow, readJoined, readSubstituted }
}
