import { buildAutomaton, ENDS_HERE, ROW, ROW_BITS } from './automaton.ts'
import { compileEndings, compileTerm, patternOf } from './compiled-term.ts'
import type { CompiledTerm } from './compiled-term.ts'
import { disguisesIn, eachChunk, JOINED, MASKED, SUBSTITUTED } from './chunks.ts'
import type { EndingSet } from './endings.ts'
import { splitTerms } from './gaps.ts'
import { createMaskReader } from './masks.ts'
import { createNormaliser } from './normalise.ts'
import type { FoldedText } from './folded-text.ts'
import { createReader } from './readings.ts'
import { endOf } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit, Term } from './types.ts'
import { endOfHit, isExcepted, isPieceOfNumber, lettersMatch } from './verify.ts'

/** A term found in a text: the term's place in the list, and UTF-16 offsets, `end` exclusive. */
export type Match = Readonly<{ term: number; start: number; end: number }>

export type Matcher = Readonly<{ find: (text: string) => Match[] }>

const byPlace = (a: Match, b: Match): number => a.start - b.start || a.end - b.end || a.term - b.term

const withoutRepeats = (matches: Match[]): Match[] =>
  matches.toSorted(byPlace).filter((match, place, all) => place === 0 || byPlace(match, all[place - 1] as Match) !== 0)

/**
 * One automaton over all terms. `find` returns every occurrence, adjacent and overlapping ones too, in the order of the text; of a term
 * with gaps the shortest. Terms and their parts must fold to at least one symbol. Holds buffers: one matcher per thread.
 */
export const createMatcher = (list: readonly Term[]): Matcher => {
  const normaliser = createNormaliser()
  const endings = new Map<readonly string[], EndingSet>()
  const endingsOf = (term: Term): EndingSet => {
    const known = endings.get(term.endings) ?? compileEndings(normaliser, term.endings)
    endings.set(term.endings, known)
    return known
  }
  const { parts, join } = splitTerms(list)
  const hasGaps = parts.length > list.length
  const terms = parts.map(part => compileTerm(normaliser, part, endingsOf(part)))
  const automaton = buildAutomaton(terms.map(patternOf))
  const { cells, firsts, patterns, links } = automaton
  const reader = createReader(automaton, terms)
  const readMasked = createMaskReader(terms)

  const judge = (index: number, text: string, stream: SymbolStream, end: number, emit: Emit) => {
    const term = terms[index] as CompiledTerm
    const start = end - term.stream.length
    const hitEnd = endOfHit(term, stream, end)
    if (hitEnd < 0 || !lettersMatch(term, text, stream, start) || isExcepted(term, stream, start)) return
    const from = stream.starts[start] as number
    const to = endOf(stream, hitEnd - 1)
    if (!(term.numeric && isPieceOfNumber(text, from, to))) emit(index, from, to)
  }

  const judgeAll = (cell: number, text: string, stream: SymbolStream, end: number, emit: Emit) => {
    for (let row = cell >> ROW_BITS; row !== -1; row = links[row] as number) {
      const last = firsts[row + 1] as number
      for (let place = firsts[row] as number; place < last; place++) {
        judge(patterns[place] as number, text, stream, end, emit)
      }
    }
  }

  const readAgain = (text: string, folded: Readonly<FoldedText>, emit: Emit) => {
    const { stream } = folded
    reader.makeRoom(text, stream)
    for (let row = 0; row < folded.rowCount; row++) reader.readRow(text, stream, folded.rows[row] as number, emit)
    eachChunk(folded, (from, to) => {
      const disguises = disguisesIn(text, stream, from, to)
      if ((disguises & JOINED) !== 0) reader.readJoined(text, stream, from, to, emit)
      if ((disguises & SUBSTITUTED) !== 0) reader.readSubstituted(text, stream, from, to, emit)
      if ((disguises & MASKED) !== 0) readMasked(text, stream, from, to, emit)
    })
  }

  const find = (text: string): Match[] => {
    const matches: Match[] = []
    const emit: Emit = (term, start, end) => matches.push({ term, start, end })
    const folded = normaliser.fold(text)
    const { stream } = folded
    const { symbols, length } = stream
    let cell = 0
    for (let entry = 0; entry < length; entry++) {
      cell = cells[(cell & ROW) | (symbols[entry] as number)] as number
      if ((cell & ENDS_HERE) !== 0) judgeAll(cell, text, stream, entry + 1, emit)
    }
    if (folded.rowCount > 0 || folded.gapCount > 0) readAgain(text, folded, emit)
    const found = hasGaps && matches.length > 0 ? join(matches, folded.stream) : matches
    return found.length > 1 ? withoutRepeats(found) : found
  }
  return { find }
}
