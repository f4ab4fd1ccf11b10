import type { CompiledTerm } from './compiled-term.ts'
import { MAX_ENDING_LENGTH } from './endings.ts'
import { weakMasks } from './fold-data.ts'
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
import type { SymbolStream } from './symbol-stream.ts'
import type { Emit } from './types.ts'

// Words with letters hidden one by one, as in F*tze or Id**t: compared place by place with terms of the same length.

/** The place of a hidden letter. */
const HIDDEN = 255
/** Added to the symbol of a, o, u for an umlaut and to that of s for an ß, so that one character stays one place. */
const MARKED = 64
const MAX_PLACES = 40
const MIN_VISIBLE = 2
const BREAK = -1

type Form = Readonly<{ term: number; codes: Uint8Array }>

const { folds, units, expansions } = foldTables()

/** The code of a visible letter; BREAK for anything else. */
const letterCode = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  let fold = folds[code] as number
  if (fold === SURROGATE) fold = foldAstral(text.codePointAt(at) as number).fold
  if (fold === EXPANSION) return MARKED + (expansions[units[code] as number]?.first ?? 0)
  if (fold === DIGIT) return leetSymbolOfDigit[(units[code] as number) - 0x30] as number
  return fold < SYMBOL_COUNT && fold !== PART ? fold : BREAK
}

/** How many letters a run of the same ordinary punctuation hides: two dots, or two and more dashes or underscores. */
const weakRun = (text: string, at: number): number => {
  const mark = text.charAt(at)
  if (!weakMasks.includes(mark)) return 0
  let end = at
  while (text.charAt(end) === mark) end++
  const run = end - at
  return run >= 2 && (mark !== '.' || run === 2) ? run : 0
}

const hasMask = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    if (folds[text.charCodeAt(at)] === MASK || weakRun(text, at) > 0) return true
  }
  return false
}

/** Both spellings of a term: as typed, an umlaut being one place, and folded, an umlaut being two. */
const formsOf = ({ term, stream }: CompiledTerm, index: number): Form[] => {
  const typed: number[] = []
  for (const character of term.text.normalize('NFC')) {
    const code = letterCode(character, 0)
    if (code !== BREAK) typed.push(code)
  }
  const folded = [...stream.symbols].flatMap((symbol, entry) => Array<number>(stream.runs[entry] ?? 0).fill(symbol))
  const forms = typed.join() === folded.join() ? [typed] : [typed, folded]
  return forms.map(codes => ({ term: index, codes: Uint8Array.from(codes) }))
}

const keyOf = (first: number, length: number): number => first * (MAX_PLACES + 1) + length

/** A reader of chunks for words with hidden letters. It looks from the beginning of each word, whatever the term's mode. */
export const createMaskReader = (terms: readonly CompiledTerm[]) => {
  const forms = new Map<number, Form[]>()
  terms.forEach((term, index) => {
    if (!term.disguisable) return
    for (const form of formsOf(term, index)) {
      if (form.codes.length > MAX_PLACES) continue
      const key = keyOf(form.codes[0] as number, form.codes.length)
      const bucket = forms.get(key)
      if (bucket === undefined) forms.set(key, [form])
      else bucket.push(form)
    }
  })
  const codes = new Uint8Array(MAX_PLACES)
  const starts = new Int32Array(MAX_PLACES)
  const ends = new Int32Array(MAX_PLACES)
  let count = 0

  const fits = (form: Uint8Array): boolean => {
    let hidden = 0
    for (let place = 0; place < form.length; place++) {
      if (codes[place] === HIDDEN) hidden++
      else if (codes[place] !== form[place]) return false
    }
    const visible = form.length - hidden
    return hidden > 0 && visible >= MIN_VISIBLE && 2 * visible >= form.length - 1
  }

  /** The place behind the hit, endings included; -1 if the term's mode forbids what follows. */
  const endOfWord = ({ mode, endings }: CompiledTerm, end: number): number => {
    if (end === count) return end
    if (codes.subarray(end, count).includes(HIDDEN)) return -1
    if (mode === 'prefix' || mode === 'anywhere') return end
    if (mode === 'whole' || count - end > MAX_ENDING_LENGTH) return -1
    const key = codes.subarray(end, count).reduce((sum, code) => sum * 32 + code, 0)
    return endings.has(key) ? count : -1
  }

  const compareWord = (emit: Emit) => {
    const first = codes[0] as number
    if (count > 0 && first !== HIDDEN && codes.subarray(0, count).includes(HIDDEN)) {
      for (let length = MIN_VISIBLE + 1; length <= count; length++) {
        for (const form of forms.get(keyOf(first, length)) ?? []) {
          const end = fits(form.codes) ? endOfWord(terms[form.term] as CompiledTerm, length) : -1
          if (end > 0) emit(form.term, starts[0] as number, ends[end - 1] as number)
        }
      }
    }
    count = 0
  }

  const addPlace = (code: number, start: number, end: number) => {
    if (count === MAX_PLACES) return
    codes[count] = code
    starts[count] = start
    ends[count] = end
    count++
  }

  return (text: string, { starts: from }: SymbolStream, first: number, behind: number, emit: Emit) => {
    const start = from[first] as number
    const end = from[behind + 1] as number
    if (!hasMask(text, start, end)) return
    for (let at = start; at < end; at++) {
      const fold = folds[text.charCodeAt(at)] as number
      const weak = weakRun(text, at)
      const code = letterCode(text, at)
      if (fold === SKIP || fold === DIAERESIS) {
        if (count > 0) ends[count - 1] = at + 1
        if (fold === DIAERESIS && count > 0) codes[count - 1] = MARKED | (codes[count - 1] as number)
      } else if (fold === MASK) addPlace(HIDDEN, at, at + 1)
      else if (weak > 0) {
        for (let hidden = 0; hidden < weak; hidden++) addPlace(HIDDEN, at + hidden, at + hidden + 1)
        at += weak - 1
      } else if (code === BREAK) compareWord(emit)
      else {
        addPlace(code, at, fold === SURROGATE ? at + 2 : at + 1)
        if (fold === SURROGATE) at++
      }
    }
    compareWord(emit)
  }
}
