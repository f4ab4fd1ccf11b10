import type { Match } from './matcher.ts'
import { commonness } from './commonness.ts'
import { PART } from './fold-table.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Mode, Term } from './types.ts'

// A term with gaps, as in "halt … Maul", is looked for in parts; its parts are then joined where few enough words lie between.

const gapMark = /\s+(?:\.\.\.|…)\s+/

/** How many words may stand at a gap of a term that does not say. */
export const DEFAULT_GAP = 3

/** The parts of a term between its gaps; one for a term without. */
export const gapParts = (text: string): string[] => text.trim().split(gapMark)

/** Whether a gap stands before the first word or behind the last, where it can mean nothing. */
export const hasGapAtEdge = (text: string): boolean => /^\s*(?:\.\.\.|…)\s|\s(?:\.\.\.|…)\s*$/.test(text)

const mayBeginInside = (mode: Mode): boolean => mode === 'suffix' || mode === 'anywhere'

const lastModes: Readonly<Record<Mode, Mode>> = {
  whole: 'whole',
  inflection: 'inflection',
  suffix: 'inflection',
  prefix: 'prefix',
  anywhere: 'prefix',
}

/** Pieces of a term as terms of their own: the first begins as the term's mode says, the last ends so, all between are whole words. */
export const piecesOf = (term: Term, texts: readonly string[]): Term[] =>
  texts.map((text, place) => {
    if (place === texts.length - 1) return { ...term, text, mode: lastModes[term.mode] }
    const begins = place === 0 && mayBeginInside(term.mode)
    return { ...term, text, mode: begins ? 'suffix' : 'whole', endings: [] }
  })

/** A term's parts between its gaps. */
export const partsOf = (term: Term): Term[] => {
  const texts = gapParts(term.text)
  return texts.length === 1 ? [term] : piecesOf(term, texts)
}

/** The first entry that begins at or behind an offset. */
const entryAt = ({ starts, length }: SymbolStream, offset: number): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How many words lie between two offsets, if they are no more than `most`; else more than `most`. */
const wordsBetween = (stream: SymbolStream, from: number, to: number, most: number): number => {
  let words = -1
  for (let entry = entryAt(stream, from); entry < stream.length && (stream.starts[entry] as number) < to; entry++) {
    if (stream.symbols[entry] === PART && ++words > most) break
  }
  return Math.max(0, words)
}

type Ending = Readonly<{ start: number; end: number }>

/** For each place of a part the nearest end of what follows it, where something in reach does. */
const extend = (places: readonly Ending[], next: readonly Ending[], stream: SymbolStream, gap: number): Ending[] => {
  const extended: Ending[] = []
  let first = 0
  for (const { start, end } of places) {
    while (first < next.length && (next[first] as Ending).start < start) first++
    let nearest = -1
    for (let place = first; place < next.length; place++) {
      const candidate = next[place] as Ending
      if (candidate.start < end) continue
      if (wordsBetween(stream, end, candidate.start, gap) > gap) break
      if (nearest === -1 || candidate.end < nearest) nearest = candidate.end
    }
    if (nearest !== -1) extended.push({ start, end: nearest })
  }
  return extended
}

/** Of places that end together the shortest, so that "du … du … Idiot" is one place. */
const shortest = (places: readonly Ending[]): Ending[] => [
  ...new Map(places.map(place => [place.end, place] as const)).values(),
]

/** The list of terms as the automaton looks for them, and the way back. */
export type SplitTerms = Readonly<{
  parts: readonly Term[]
  /** The term each part belongs to. */
  termOfPart: readonly number[]
  /** For each term with gaps the part that is likely the rarest: where it is missing the others need not be looked for. Else -1. */
  keyOfTerm: readonly number[]
  /** Turns matches of parts into matches of terms, in no order. */
  join: (matches: readonly Match[], stream: SymbolStream) => Match[]
}>

/** The place of the rarest part; of equals the last, since in German what matters comes at the end. */
const rarest = (parts: readonly Term[]): number => {
  const common = parts.map(commonness)
  return common.lastIndexOf(Math.min(...common))
}

/** Splits the terms that have gaps. */
export const splitTerms = (terms: readonly Term[]): SplitTerms => {
  const parts: Term[] = []
  const firstPart: number[] = []
  const termOfPart: number[] = []
  const keyOfTerm: number[] = []
  terms.forEach((term, index) => {
    const own = partsOf(term)
    firstPart.push(parts.length)
    keyOfTerm.push(own.length === 1 ? -1 : parts.length + rarest(own))
    for (const part of own) {
      parts.push(part)
      termOfPart.push(index)
    }
  })
  firstPart.push(parts.length)

  const join = (matches: readonly Match[], stream: SymbolStream): Match[] => {
    const joined: Match[] = []
    const inParts = new Map<number, Ending[][]>()
    for (const { term: part, start, end } of matches) {
      const term = termOfPart[part] as number
      const first = firstPart[term] as number
      const count = (firstPart[term + 1] as number) - first
      if (count === 1) {
        joined.push({ term, start, end })
        continue
      }
      const places = inParts.get(term) ?? Array.from({ length: count }, () => [])
      places[part - first]?.push({ start, end })
      inParts.set(term, places)
    }
    for (const [term, places] of inParts) {
      const { gap } = terms[term] as Term
      const chains = places
        .map(list => list.toSorted((a, b) => a.start - b.start || a.end - b.end))
        .reduceRight((next, list) => extend(list, next, stream, gap))
      for (const { start, end } of shortest(chains)) joined.push({ term, start, end })
    }
    return joined
  }
  return { parts, termOfPart, keyOfTerm, join }
}
