import { isWeakMask } from './chunks.ts'
import { isPhrase } from './compiled-term.ts'
import type { CompiledTerm } from './compiled-term.ts'
import { MAX_ENDING_LENGTH } from './endings.ts'
import {
  DIAERESIS,
  DIGIT,
  EXPANSION,
  foldAstral,
  foldTables,
  leetSymbolOfDigit,
  MASK,
  PART,
  SKIP,
  SURROGATE,
  SYMBOL_COUNT,
} from './fold-table.ts'
import type { ReadingList } from './readings.ts'
import type { Letters, SymbolStream } from './symbol-stream.ts'

// Words with letters hidden one by one, as in F*tze or Id**t: compared place by place with terms of the same length.

/** The place of a hidden letter. */
const HIDDEN = 255
/** Added to the symbol of a, o, u for an umlaut and to that of s for an ß, so that one character stays one place. */
const MARKED = 64
const MAX_PLACES = 40
const MIN_VISIBLE = 2
/** A beginning alone says less than a beginning and an end. */
const MIN_VISIBLE_START = 3
const BREAK = -1
const DOT = '.'.charCodeAt(0)

type Form = Readonly<{ term: number; codes: Uint8Array }>

const { folds: foldOf, units, expansions } = foldTables()

/** The code of a visible letter; BREAK for anything else. */
const letterCode = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  let fold = foldOf[code] as number
  if (fold === SURROGATE) fold = foldAstral(text.codePointAt(at) as number).fold
  if (fold === EXPANSION) return MARKED + (expansions[units[code] as number]?.first ?? 0)
  if (fold === DIGIT) return leetSymbolOfDigit[(units[code] as number) - 0x30] as number
  return fold < SYMBOL_COUNT && fold !== PART ? fold : BREAK
}

/** Where the run of one character ends that begins at `at`, and how long it is without what cannot be seen in it. */
const runAt = (text: string, at: number): Readonly<{ end: number; length: number }> => {
  const code = text.charCodeAt(at)
  let end = at + 1
  let length = 1
  for (let next = end; next < text.length; next++) {
    const other = text.charCodeAt(next)
    if (other === code) {
      length++
      end = next + 1
    } else if (foldOf[other] !== SKIP) break
  }
  return { end, length }
}

/** Whether a run of the same ordinary punctuation hides letters: two dots, or two and more dashes or underscores. */
const hidesLetters = (code: number, run: number): boolean => run >= 2 && (code !== DOT || run === 2)

/** One place a character, an umlaut being one character. */
const typedForm = (text: string): Uint8Array => {
  const codes = new Uint8Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = letterCode(text, at)
    if (code !== BREAK) codes[length++] = code
  }
  return codes.subarray(0, length)
}

/** One place a folded letter, an umlaut being two. */
const foldedForm = ({ symbols, runs, length }: Letters, letters: number): Uint8Array => {
  const codes = new Uint8Array(letters)
  for (let entry = 0, place = 0; entry < length; entry++) {
    const run = runs[entry] as number
    codes.fill(symbols[entry] as number, place, place + run)
    place += run
  }
  return codes
}

/** The spellings under which a term may be half hidden. */
const formsOf = ({ term, stream, letters }: CompiledTerm): Uint8Array[] => {
  const typed = typedForm(term.text.normalize('NFC'))
  const folded = foldedForm(stream, letters)
  return typed.length === folded.length ? [folded] : [typed, folded]
}

const keyOf = (first: number, length: number): number => first * (MAX_PLACES + 1) + length

/** A reader of chunks for wanted words with hidden letters. It looks from the beginning of each word, whatever the term's mode. */
export const createMaskReader = ({ terms, isWanted, emit }: ReadingList) => {
  const forms = new Map<number, Form[]>()
  terms.forEach((term, index) => {
    if (!term.disguisable || isPhrase(term.stream)) return
    for (const codes of formsOf(term)) {
      if (codes.length > MAX_PLACES) continue
      const form = { term: index, codes }
      const key = keyOf(codes[0] as number, codes.length)
      const bucket = forms.get(key)
      if (bucket === undefined) forms.set(key, [form])
      else bucket.push(form)
    }
  })
  const codes = new Uint8Array(MAX_PLACES)
  const starts = new Int32Array(MAX_PLACES)
  const ends = new Int32Array(MAX_PLACES)
  let count = 0
  let hiddenCount = 0

  const fits = (form: Uint8Array): boolean => {
    let hidden = 0
    for (let place = 0; place < form.length; place++) {
      if (codes[place] === HIDDEN) hidden++
      else if (codes[place] !== form[place]) return false
    }
    const visible = form.length - hidden
    const enough = codes[form.length - 1] === HIDDEN ? MIN_VISIBLE_START : MIN_VISIBLE
    return hidden > 0 && visible >= enough && 2 * visible >= form.length - 1
  }

  /** The place behind the hit, endings included; -1 if the term's mode forbids what follows. */
  const endOfWord = ({ mode, endings }: CompiledTerm, end: number): number => {
    const rest = codes.subarray(end, count)
    // Nobody counts stars: Arschl***** has two too many, and **Id**t** is bold.
    if (rest.every(code => code === HIDDEN)) return end
    if (rest.includes(HIDDEN)) return -1
    if (mode === 'prefix' || mode === 'anywhere') return end
    if (mode === 'whole' || count - end > MAX_ENDING_LENGTH) return -1
    const key = rest.reduce((sum, code) => sum * 32 + code, 0)
    return endings.has(key) ? count : -1
  }

  const compareWord = () => {
    const first = codes[0] as number
    if (hiddenCount > 0) {
      for (let length = MIN_VISIBLE + 1; length <= count; length++) {
        for (const form of forms.get(keyOf(first, length)) ?? []) {
          const end = isWanted(form.term) && fits(form.codes) ? endOfWord(terms[form.term] as CompiledTerm, length) : -1
          if (end > 0) emit(form.term, starts[0] as number, ends[end - 1] as number)
        }
      }
    }
    count = 0
    hiddenCount = 0
  }

  const addPlace = (code: number, start: number, end: number) => {
    if (count === MAX_PLACES || (count === 0 && code === HIDDEN)) return
    codes[count] = code
    if (code === HIDDEN) hiddenCount++
    starts[count] = start
    ends[count] = end
    count++
  }

  return (text: string, { starts: from }: SymbolStream, first: number, behind: number) => {
    const start = from[first] as number
    const end = from[behind + 1] as number
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      const fold = foldOf[code] as number
      if (fold === SKIP || fold === DIAERESIS) {
        if (count > 0) ends[count - 1] = at + 1
        if (fold === DIAERESIS && count > 0) codes[count - 1] = MARKED | (codes[count - 1] as number)
      } else if (fold === MASK) addPlace(HIDDEN, at, at + 1)
      else if (isWeakMask(code)) {
        const run = runAt(text, at)
        if (hidesLetters(code, run.length))
          for (let hidden = 0; hidden < run.length; hidden++) addPlace(HIDDEN, at, run.end)
        else compareWord()
        at = run.end - 1
      } else {
        const letter = letterCode(text, at)
        const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1
        if (letter === BREAK) compareWord()
        else addPlace(letter, at, at + width)
        at += width - 1
      }
    }
    compareWord()
  }
}
