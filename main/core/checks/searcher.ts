import { buildAutomaton, ENDS_HERE, ROW, ROW_BITS } from './automaton.ts'
import { disguisesIn, eachChunk, JOINED, MASKED, SUBSTITUTED } from './chunks.ts'
import { offsetsIn, patternOf } from './compiled-term.ts'
import type { CompiledTerm } from './compiled-term.ts'
import type { FoldedText } from './folded-text.ts'
import { createMaskReader } from './masks.ts'
import { createPhraseFinder, splitPhrases } from './phrases.ts'
import type { WordPlace } from './phrases.ts'
import { createPlainWriter } from './plain-words.ts'
import { createReader } from './readings.ts'
import type { ReadingList } from './readings.ts'
import { endOf } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit } from './types.ts'
import { endOfHit, isExcepted, isPieceOfNumber, lettersMatch } from './verify.ts'

/** Emits every occurrence of the wanted terms in a folded text, some of them perhaps twice, in no order. */
export type Searcher = (text: string, folded: Readonly<FoldedText>, emit: Emit) => void

// Where the walk stands, so that the loop over all letters of all texts has nothing in it but the walk.
let cellHere = 0

/** The entry at which something ends, from `from` on; `length` if nothing does. */
const walk = (cells: Int32Array, symbols: Uint8Array, from: number, length: number): number => {
  let cell = cellHere
  let entry = from
  while (entry < length) {
    cell = cells[(cell & ROW) | (symbols[entry] as number)] as number
    if ((cell & ENDS_HERE) !== 0) break
    entry++
  }
  cellHere = cell
  return entry
}

const isAnyFree = (terms: readonly CompiledTerm[]): boolean => terms.some(({ anchored }) => !anchored)

/** One automaton over those of the terms that `has` names; of these `isWanted` says at each text which ones count. */
export const createSearcher = (
  all: readonly CompiledTerm[],
  has: (term: number) => boolean,
  isWanted: (term: number) => boolean,
): Searcher => {
  const numbers = Int32Array.from(all.keys()).filter(has)
  const terms = Array.from(numbers, number => all[number] as CompiledTerm)
  const isWantedHere = (index: number) => isWanted(numbers[index] as number)
  const automaton = buildAutomaton(terms.map(patternOf))
  const { cells, firsts, patterns, links } = automaton
  let emitNow: Emit = () => undefined
  const emitHere: Emit = (index, start, end) => emitNow(numbers[index] as number, start, end)
  const split = splitPhrases(terms)
  const phrases = createPhraseFinder(split, isWantedHere)
  const writePlainly = createPlainWriter(split.words)
  const lists: ReadingList[] = [{ automaton, terms, isFree: isAnyFree(terms), isWanted: isWantedHere, emit: emitHere }]
  if (split.words.length > 0) {
    const { words } = split
    const ofWords = buildAutomaton(words.map(patternOf))
    lists.push({ automaton: ofWords, terms: words, isFree: isAnyFree(words), isWanted: () => true, emit: phrases.note })
  }
  const reader = createReader(lists)
  const maskReaders = lists.map(createMaskReader)

  const judge = (index: number, text: string, stream: SymbolStream, end: number, emit: Emit) => {
    const term = terms[index] as CompiledTerm
    const start = end - term.stream.length
    const hitEnd = endOfHit(term, stream, end)
    if (hitEnd < 0 || !lettersMatch(term, text, stream, start) || isExcepted(term, stream, start)) return
    const from = stream.starts[start] as number
    const to = endOf(stream, hitEnd - 1)
    if (!(term.numeric && isPieceOfNumber(text, from, to))) emit(numbers[index] as number, from, to)
  }

  const judgeAll = (cell: number, text: string, stream: SymbolStream, end: number, emit: Emit) => {
    for (let row = cell >> ROW_BITS; row !== -1; row = links[row] as number) {
      const last = firsts[row + 1] as number
      for (let place = firsts[row] as number; place < last; place++) {
        const index = patterns[place] as number
        if (isWantedHere(index)) judge(index, text, stream, end, emit)
      }
    }
  }

  /** Reads a phrase some of whose words are disguised as if they were not, and emits what goes over one of them. */
  const readPlainly = (text: string, stream: SymbolStream, phrase: number, places: readonly WordPlace[]) => {
    const rewritten = writePlainly(stream, places)
    const symbols = patternOf(terms[phrase] as CompiledTerm)
    const emitOver: Emit = (term, start, end) => {
      if (places.some(place => place.start < end && place.end > start)) emitNow(term, start, end)
    }
    for (const offset of offsetsIn(rewritten, { symbols, length: symbols.length })) {
      judge(phrase, text, rewritten, offset + symbols.length, emitOver)
    }
  }

  const readAgain = (text: string, folded: Readonly<FoldedText>, emit: Emit) => {
    const { stream } = folded
    emitNow = emit
    reader.makeRoom(text, stream)
    for (let row = 0; row < folded.rowCount; row++) reader.readRow(text, stream, folded.rows[row] as number)
    eachChunk(folded, (from, to) => {
      const disguises = disguisesIn(text, stream, from, to)
      if ((disguises & JOINED) !== 0) reader.readJoined(text, stream, from, to)
      if ((disguises & SUBSTITUTED) !== 0) reader.readSubstituted(text, stream, from, to)
      if ((disguises & MASKED) !== 0) for (const readMasked of maskReaders) readMasked(text, stream, from, to)
    })
    phrases.eachCandidate(stream, (phrase, places) => readPlainly(text, stream, phrase, places))
  }

  return (text, folded, emit) => {
    const { stream } = folded
    const { symbols, length } = stream
    cellHere = 0
    for (let entry = walk(cells, symbols, 0, length); entry < length; entry = walk(cells, symbols, entry + 1, length)) {
      judgeAll(cellHere, text, stream, entry + 1, emit)
    }
    if (folded.rowCount > 0 || folded.gapCount > 0) readAgain(text, folded, emit)
  }
}
