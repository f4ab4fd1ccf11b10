import { endingKey } from './endings.ts'
import type { EndingSet } from './endings.ts'
import { isDigitSymbol, PART } from './fold-table.ts'
import { createNormaliser } from './normalise.ts'
import type { Normaliser } from './normalise.ts'
import { lettersOf } from './symbol-stream.ts'
import type { Letters } from './symbol-stream.ts'
import type { Mode, Term } from './types.ts'

/** A term, folded as texts are, with what must be known to judge a candidate. */
export type CompiledTerm = Readonly<{
  term: Term
  stream: Letters
  mode: Mode
  strong: boolean
  /** The term begins a word, so its pattern begins with a gap. */
  anchored: boolean
  letters: number
  /** Strong and long enough to be looked for in disguise. */
  disguisable: boolean
  /** Begins or ends with a digit. */
  numeric: boolean
  endings: EndingSet
  exceptions: readonly Exception[]
}>

/** A harmless word; the term lies in it at `offset`. */
export type Exception = Readonly<{ stream: Letters; offset: number }>

/** Shorter words have too many innocent neighbours in digits and symbols. */
export const MIN_DISGUISED_LETTERS = 4

/** The folded words of a phrase with single gaps between, without the gaps around; empty if nothing is left to look for. */
export const foldTerm = (normaliser: Normaliser, text: string): Letters => {
  const { stream } = normaliser.fold(text)
  const start = stream.symbols[1] === PART ? 2 : 1
  return lettersOf(stream, Math.min(start, stream.length - 1), stream.length - 1)
}

/** Whether a folded term has several words. */
export const isPhrase = ({ symbols }: Letters): boolean => symbols.includes(PART)

/** The letters of a folded term, double ones counted twice. */
export const countLetters = ({ symbols, runs, length }: Letters): number => {
  let letters = 0
  for (let entry = 0; entry < length; entry++) if (symbols[entry] !== PART) letters += runs[entry] as number
  return letters
}

/** Every place at which the letters of `part` lie in `whole`, ignoring how often a letter is repeated. */
export const offsetsIn = (
  whole: Pick<Letters, 'symbols' | 'length'>,
  part: Pick<Letters, 'symbols' | 'length'>,
): number[] => {
  const offsets: number[] = []
  for (let offset = 0; offset + part.length <= whole.length; offset++) {
    let entry = 0
    while (entry < part.length && whole.symbols[offset + entry] === part.symbols[entry]) entry++
    if (entry === part.length) offsets.push(offset)
  }
  return offsets
}

const compileEndings = (normaliser: Normaliser, endings: readonly string[]): EndingSet =>
  new Set(
    endings.map(ending => {
      const folded = foldTerm(normaliser, ending)
      return endingKey(folded, 0, folded.length)
    }),
  )

/** Folds a term and all that belongs to it; its endings, which many terms share, are given. */
const compileTerm = (normaliser: Normaliser, term: Term, endings: EndingSet): CompiledTerm => {
  const stream = foldTerm(normaliser, term.text)
  const letters = countLetters(stream)
  const strong = term.folding === 'strong'
  return {
    term,
    stream,
    mode: term.mode,
    strong,
    anchored: term.mode === 'whole' || term.mode === 'inflection' || term.mode === 'prefix',
    letters,
    disguisable: strong && letters >= MIN_DISGUISED_LETTERS,
    numeric: isDigitSymbol(stream.symbols[0] ?? PART) || isDigitSymbol(stream.symbols[stream.length - 1] ?? PART),
    endings,
    exceptions: term.except.flatMap(word => {
      const exception = foldTerm(normaliser, word)
      return offsetsIn(exception, stream).map(offset => ({ stream: exception, offset }))
    }),
  }
}

/** What the automaton looks for: the term's symbols, after a gap if it begins a word. */
export const patternOf = ({ anchored, stream }: CompiledTerm): Uint8Array => {
  if (!anchored) return stream.symbols
  const pattern = new Uint8Array(stream.length + 1)
  pattern[0] = PART
  pattern.set(stream.symbols, 1)
  return pattern
}

/** Folds terms with all that belongs to them. */
export const compileTerms = (terms: readonly Term[]): CompiledTerm[] => {
  const normaliser = createNormaliser()
  const known = new Map<readonly string[], EndingSet>()
  return terms.map(term => {
    const endings = known.get(term.endings) ?? compileEndings(normaliser, term.endings)
    known.set(term.endings, endings)
    return compileTerm(normaliser, term, endings)
  })
}
