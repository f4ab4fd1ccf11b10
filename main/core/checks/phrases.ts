import { compileTerms, isPhrase } from './compiled-term.ts'
import type { CompiledTerm } from './compiled-term.ts'
import { PART } from './fold-table.ts'
import { piecesOf } from './gaps.ts'
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit, Term } from './types.ts'

// Phrases with disguise in their words, as in "an die W@nd". The words are looked for in the second readings like terms of their
// own; where one is found beside what can be its neighbour, the text is read once more as if it had been written plainly.

/** Of shorter words a disguise leaves nothing. */
const MIN_WORD_LETTERS = 2
/** So many symbols are read again in one text: many phrases in a post as people write, fewer in one made to keep the desk busy. */
const MAX_REWRITTEN_SYMBOLS = 400_000
const LEAST_REWRITTEN = 32

const betweenWords = /[^\p{L}\p{M}\p{N}]+/u

/** A phrase that a word belongs to, and the symbols with which its neighbours there begin; PART for none. */
type Use = Readonly<{ phrase: number; before: number; behind: number }>

/** A disguised word in a text: its number, and UTF-16 offsets, `end` exclusive. */
export type WordPlace = Readonly<{ word: number; start: number; end: number }>

/** The words of all phrases that may be disguised, and which phrases they belong to. */
export type PhraseWords = Readonly<{
  words: readonly CompiledTerm[]
  usesOf: readonly (readonly Use[])[]
  wordsOf: ReadonlyMap<number, ReadonlySet<number>>
}>

const keyOf = ({ text, mode, endings }: Term): string =>
  `${mode} ${text.toLowerCase()} ${mode === 'inflection' ? endings.join(' ') : ''}`

/** In disguise a phrase begins a word, whatever its mode: nothing else would be looked for at every letter. */
const wordsIn = ({ term }: CompiledTerm): Term[] =>
  piecesOf({ ...term, except: [] }, term.text.split(betweenWords).filter(Boolean)).map(word =>
    word.mode === 'suffix' ? { ...word, mode: 'whole' } : word,
  )

const firstSymbol = (word: CompiledTerm | undefined): number => word?.stream.symbols[0] ?? PART

/** Takes the phrases apart. A word that several of them share is kept once. */
export const splitPhrases = (terms: readonly CompiledTerm[]): PhraseWords => {
  const numbers = new Map<string, number>()
  const different: Term[] = []
  const phrases = terms.flatMap((term, phrase) => {
    if (!term.disguisable || !isPhrase(term.stream)) return []
    const words = wordsIn(term).map(word => {
      const key = keyOf(word)
      const number = numbers.get(key) ?? different.push(word) - 1
      numbers.set(key, number)
      return number
    })
    return [{ phrase, words }]
  })
  const words = compileTerms(different).map(word => ({
    ...word,
    disguisable: word.letters >= MIN_WORD_LETTERS && !isPhrase(word.stream),
  }))
  const usesOf: Use[][] = words.map(() => [])
  for (const { phrase, words: own } of phrases) {
    own.forEach((word, place) => {
      const [before, behind] = [own[place - 1], own[place + 1]].map(number => firstSymbol(words[number ?? -1]))
      usesOf[word]?.push({ phrase, before: before ?? PART, behind: behind ?? PART })
    })
  }
  return { words, usesOf, wordsOf: new Map(phrases.map(({ phrase, words: own }) => [phrase, new Set(own)])) }
}

/** The entry in which an offset lies. */
const entryOf = ({ starts, length }: SymbolStream, offset: number): number => {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The symbols with which the words before and behind a place begin; PART for none. */
const neighboursOf = (stream: SymbolStream, { start, end }: WordPlace) => {
  const { symbols, length } = stream
  let gap = entryOf(stream, start)
  while (symbols[gap] !== PART) gap--
  let before = Math.max(0, gap - 1)
  while (before > 0 && symbols[before - 1] !== PART) before--
  let behind = entryOf(stream, end - 1)
  while (behind < length - 1 && symbols[behind] !== PART) behind++
  return { before: symbols[before] as number, behind: behind < length - 1 ? (symbols[behind + 1] as number) : PART }
}

/** The words of one phrase that were found, by place; of those that overlap the first. */
const inOrder = (places: readonly WordPlace[]): WordPlace[] => {
  const sorted = places.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let reach = -1
  return sorted.filter(({ start, end }) => {
    if (start < reach) return false
    reach = end
    return true
  })
}

/** Gathers the disguised words of one text, and tells which phrases they may belong to. */
export const createPhraseFinder = ({ usesOf, wordsOf }: PhraseWords, isWanted: (phrase: number) => boolean) => {
  let places: WordPlace[] = []

  const note: Emit = (word, start, end) => places.push({ word, start, end })

  const candidates = (stream: SymbolStream): Set<number> => {
    const found = new Set<number>()
    for (const place of places) {
      const { before, behind } = neighboursOf(stream, place)
      for (const use of usesOf[place.word] ?? []) {
        const fits = (use.before !== PART && use.before === before) || (use.behind !== PART && use.behind === behind)
        if (fits && isWanted(use.phrase)) found.add(use.phrase)
      }
    }
    return found
  }

  /** Calls back for each phrase some of whose words were noted, and forgets them. */
  const eachCandidate = (stream: SymbolStream, visit: (phrase: number, places: readonly WordPlace[]) => void) => {
    if (places.length === 0) return
    const noted = places
    const most = Math.max(LEAST_REWRITTEN, Math.floor(MAX_REWRITTEN_SYMBOLS / stream.length))
    const phrases = [...candidates(stream)].slice(0, most)
    places = []
    for (const phrase of phrases) {
      visit(phrase, inOrder(noted.filter(({ word }) => wordsOf.get(phrase)?.has(word) === true)))
    }
  }

  return { note, eachCandidate }
}
