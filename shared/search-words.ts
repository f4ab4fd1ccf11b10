import { foldForSearch } from './search-text.ts'

// Words of a text as the search index sees them (FTS5 with unicode61 over folded text): asking the index, testing one text without it,
// and finding the characters that were meant. The three must agree; a property test holds them against SQLite.

/** One thing a text must say: a word, the beginning of one, or words in a row. */
export type TextTerm = Readonly<{ kind: 'word' | 'prefix' | 'phrase'; text: string }>

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u0331]*/gu
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu
const IN_WORD = /^[\p{L}\p{N}\p{Co}]/u
/** More marks than this help nobody. */
const MAX_SPANS = 200

/** As the tokenizer leaves a word: letters of the Latin alphabet lose what stands above and below them. */
const bare = (folded: string): string =>
  folded.replace(/[^\u0020-\u007e]/gu, letter => bareLetter(letter)).replace(/[\u0300-\u0331]/gu, '')

function bareLetter(letter: string): string {
  if (letter === 'ς') return 'σ'
  const base = letter.normalize('NFD').charAt(0)
  return /[a-z]/.test(base) ? base : letter
}

/** The words of a text in the index's own form, in order. */
export const wordsOf = (text: string): string[] => (foldForSearch(text).match(WORD) ?? []).map(bare)

/** The least letters before a star: with fewer, half of all posts would be meant, and finding them takes too long. */
export const MIN_PREFIX_LETTERS = 3

/** Why a term cannot be looked for, or null. */
export function faultOf({ kind, text }: TextTerm): 'textEmpty' | 'prefixShort' | null {
  const words = wordsOf(text)
  if (words.length === 0) return 'textEmpty'
  return kind === 'prefix' && (words.at(-1)?.length ?? 0) < MIN_PREFIX_LETTERS ? 'prefixShort' : null
}

/** The terms as one expression of FTS5: all must be there. None may have a fault. */
export function ftsQuery(terms: readonly TextTerm[]): string {
  return terms
    .map(({ kind, text }) => `"${foldForSearch(text).replaceAll('"', '""')}"${kind === 'prefix' ? ' *' : ''}`)
    .join(' AND ')
}

/** Whether a text says all of it, as the index would answer. */
export function says(text: string, terms: readonly TextTerm[]): boolean {
  const words = wordsOf(text)
  return terms.every(term => {
    const sought = wordsOf(term.text)
    return words.some((_, at) => standsAt(words, at, sought, term.kind === 'prefix'))
  })
}

function standsAt(words: readonly string[], at: number, sought: readonly string[], isPrefix: boolean): boolean {
  if (sought.length === 0) return false
  return sought.every((word, offset) => {
    const found = words[at + offset]
    const isOpen = isPrefix && offset === sought.length - 1
    return isOpen ? found?.startsWith(word) === true : found === word
  })
}

export type Span = Readonly<{ start: number; end: number }>

/** Where a text says it, in UTF-16 offsets of the original, from left to right; of overlapping places both are told. */
export function spansOf(text: string, terms: readonly TextTerm[]): Span[] {
  if (terms.length === 0) return []
  const placed = placedWords(text)
  const words = placed.map(({ word }) => word)
  const spans = terms.flatMap(({ kind, text: wanted }) => {
    const sought = wordsOf(wanted)
    return placed.flatMap(({ start }, at) =>
      standsAt(words, at, sought, kind === 'prefix') ? [{ start, end: placed[at + sought.length - 1]!.end }] : [],
    )
  })
  return spans.toSorted((a, b) => a.start - b.start || a.end - b.end).slice(0, MAX_SPANS)
}

/** The words with their places: a letter and the marks over it are folded together, so that offsets survive the folding. */
function placedWords(text: string): Array<Span & { word: string }> {
  const placed: Array<Span & { word: string }> = []
  let open: { word: string; start: number; end: number } | null = null
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const folded = foldForSearch(cluster)
    if (!IN_WORD.test(folded)) {
      open = null
      continue
    }
    if (open === null) placed.push((open = { word: '', start: index, end: index }))
    open.word += bare(folded)
    open.end = index + cluster.length
  }
  return placed
}
