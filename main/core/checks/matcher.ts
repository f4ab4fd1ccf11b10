import { buildAutomaton, ENDS_HERE, LATE_ENDS_HERE, ROW, ROW_BITS } from './automaton.ts'
import { compileEndings, compileTerm, patternOf } from './compiled-term.ts'
import type { CompiledTerm } from './compiled-term.ts'
import { disguisesIn, eachChunk, JOINED, MASKED, SUBSTITUTED } from './chunks.ts'
import type { EndingSet } from './endings.ts'
import type { FoldedText } from './folded-text.ts'
import { splitTerms } from './gaps.ts'
import { createMaskReader } from './masks.ts'
import { createNormaliser } from './normalise.ts'
import { createReader } from './readings.ts'
import { endOf } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit, Term } from './types.ts'
import { endOfHit, isExcepted, isPieceOfNumber, lettersMatch } from './verify.ts'
import { createWanted } from './wanted.ts'

/** A term found in a text: the term's place in the list, and UTF-16 offsets, `end` exclusive. */
export type Match = Readonly<{ term: number; start: number; end: number }>

export type Matcher = Readonly<{
  /** Every occurrence of the terms that are always looked for, adjacent and overlapping ones too, in the order of the text. */
  find: (text: string) => readonly Match[]
  /** The same for the terms of some groups, in the text that was given to `find` last. */
  findLate: (text: string, groups: readonly number[]) => readonly Match[]
  /** The text that was given to `find` last, folded. Valid until the next one. */
  stream: () => SymbolStream
}>

/** Terms that share a group are looked for late, together, and only when asked for; ALWAYS stands for those that are not. */
export const ALWAYS = -1

const noMatches: readonly Match[] = Object.freeze([])

const byPlace = (a: Match, b: Match): number => a.start - b.start || a.end - b.end || a.term - b.term

const withoutRepeats = (matches: readonly Match[]): Match[] =>
  matches.toSorted(byPlace).filter((match, place, all) => place === 0 || byPlace(match, all[place - 1] as Match) !== 0)

const compileParts = (parts: readonly Term[]): CompiledTerm[] => {
  const normaliser = createNormaliser()
  const known = new Map<readonly string[], EndingSet>()
  return parts.map(part => {
    const endings = known.get(part.endings) ?? compileEndings(normaliser, part.endings)
    known.set(part.endings, endings)
    return compileTerm(normaliser, part, endings)
  })
}

/**
 * One automaton over all terms; of a term with gaps the shortest occurrence is told. Terms and their parts must fold to at least one
 * symbol. `groupOf` gives the group of each term, by its place in the list. Holds buffers: one matcher per thread.
 */
export const createMatcher = (list: readonly Term[], groupOf: (term: number) => number = () => ALWAYS): Matcher => {
  const split = splitTerms(list)
  const hasGaps = split.parts.length > list.length
  const wanted = createWanted(split, groupOf)
  const { isWanted } = wanted
  const terms = compileParts(split.parts)
  const automaton = buildAutomaton(terms.map(patternOf), wanted.isLate)
  const { cells, firsts, patterns, links } = automaton
  const reader = createReader(automaton, terms, isWanted)
  const readMasked = createMaskReader(terms, isWanted)
  const normaliser = createNormaliser()
  let folded: Readonly<FoldedText> = normaliser.fold('')
  let matches: Match[] = []

  const emit: Emit = (term, start, end) => {
    wanted.note(term)
    matches.push({ term, start, end })
  }

  const judge = (index: number, text: string, stream: SymbolStream, end: number) => {
    const term = terms[index] as CompiledTerm
    const start = end - term.stream.length
    const hitEnd = endOfHit(term, stream, end)
    if (hitEnd < 0 || !lettersMatch(term, text, stream, start) || isExcepted(term, stream, start)) return
    const from = stream.starts[start] as number
    const to = endOf(stream, hitEnd - 1)
    if (!(term.numeric && isPieceOfNumber(text, from, to))) emit(index, from, to)
  }

  const judgeAll = (cell: number, text: string, stream: SymbolStream, end: number) => {
    for (let row = cell >> ROW_BITS; row !== -1; row = links[row] as number) {
      const last = firsts[row + 1] as number
      for (let place = firsts[row] as number; place < last; place++) {
        const index = patterns[place] as number
        if (isWanted(index)) judge(index, text, stream, end)
      }
    }
  }

  const readAgain = (text: string) => {
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

  const read = (text: string, kind: typeof ENDS_HERE | typeof LATE_ENDS_HERE) => {
    const { stream } = folded
    const { symbols, length } = stream
    let cell = 0
    for (let entry = 0; entry < length; entry++) {
      cell = cells[(cell & ROW) | (symbols[entry] as number)] as number
      if ((cell & kind) !== 0) judgeAll(cell, text, stream, entry + 1)
    }
    if (folded.rowCount > 0 || folded.gapCount > 0) readAgain(text)
  }

  const found = (): readonly Match[] => {
    if (matches.length === 0) return noMatches
    const all = hasGaps ? split.join(matches, folded.stream) : matches
    matches = []
    return all.length > 1 ? withoutRepeats(all) : all
  }

  return {
    find: text => {
      folded = normaliser.fold(text)
      wanted.begin()
      read(text, ENDS_HERE)
      if (wanted.beginPhrases()) read(text, LATE_ENDS_HERE)
      return found()
    },
    findLate: (text, groups) => {
      wanted.beginGroups(groups)
      read(text, LATE_ENDS_HERE)
      return found()
    },
    stream: () => folded.stream,
  }
}
