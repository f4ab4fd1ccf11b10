import { compileTerms } from './compiled-term.ts'
import type { FoldedText } from './folded-text.ts'
import { splitTerms } from './gaps.ts'
import { createNormaliser } from './normalise.ts'
import { createSearcher } from './searcher.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit, Term } from './types.ts'
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

/**
 * Automata over all terms; of a term with gaps the shortest occurrence is told. Terms and their parts must fold to at least one
 * symbol. `groupOf` gives the group of each term, by its place in the list. Holds buffers: one matcher per thread.
 */
export const createMatcher = (list: readonly Term[], groupOf: (term: number) => number = () => ALWAYS): Matcher => {
  const split = splitTerms(list)
  const hasGaps = split.parts.length > list.length
  const wanted = createWanted(split, groupOf)
  const terms = compileTerms(split.parts)
  const early = createSearcher(terms, part => !wanted.isLate(part), wanted.isWanted)
  const late = createSearcher(terms, wanted.isLate, wanted.isWanted)
  const normaliser = createNormaliser()
  let folded: Readonly<FoldedText> = normaliser.fold('')
  let matches: Match[] = []

  const emit: Emit = (term, start, end) => {
    wanted.note(term)
    matches.push({ term, start, end })
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
      early(text, folded, emit)
      if (wanted.beginPhrases()) late(text, folded, emit)
      return found()
    },
    findLate: (text, groups) => {
      wanted.beginGroups(groups)
      late(text, folded, emit)
      return found()
    },
    stream: () => folded.stream,
  }
}
