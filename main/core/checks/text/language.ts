import { isGermanWord } from './german-word-table.ts'
import { germanWords } from './german-words.ts'

type Detector = Readonly<{ detect: (text: string) => Readonly<{ getScores: () => Record<string, number> }> }>

let detector: Detector | null = null
let loading: Promise<void> | null = null

/** Loads what tells foreign languages apart: a third of a second and 30 MB, so only where a rule asks for a language. */
export const loadLanguages = (): Promise<void> => {
  loading ??= import('eld/extrasmall').then(({ eld }) => {
    detector = eld
  })
  return loading
}

/**
 * What can be named, as ISO 639-1. `hr` is Bosnian, Croatian and Serbian in Latin letters, which no detector tells
 * apart in a few words; `sr` is Serbian in Cyrillic letters.
 */
export const languages = ['ar', 'de', 'en', 'es', 'fr', 'hr', 'hu', 'it', 'pl', 'ro', 'ru', 'sr', 'tr', 'uk'] as const

export type LanguageCode = (typeof languages)[number]

/** A language, and whether a rule may rest on it. */
export type DetectedLanguage = Readonly<{ code: LanguageCode; sure: boolean }>

/** Sample: prose for the detector. German: small German words. Umlauts: words with ä, ö or ß. */
type Reading = Readonly<{
  sample: string
  words: number
  distinct: number
  german: number
  umlauts: number
  letters: number
  inMainScript: number
}>

const SAMPLE_UNITS = 900
const LONGEST_WORD = 40
const LATIN = 1
const CYRILLIC = 2
const ARABIC = 3
const OTHER = 4
/** One script must have this share of the letters; below, the text is mixed. */
const MAIN_SCRIPT = 0.8
const FEWEST_WORDS = 3
const FEWEST_LETTERS = 12
/** A German hint for this many words can be chance, or a name: an English comment about Der Spiegel. */
const WORDS_PER_HINT = 40
/** Lowest score a language is believed at. Dialect reaches 0.61 in English and Spanish and 0.57 in Croatian. */
const lowestScores: Partial<Record<string, number>> = { en: 0.7, es: 0.7, fr: 0.7, it: 0.7, ro: 0.64 }
const LOWEST_SCORE = 0.62
const LOWEST_GERMAN_SCORE = 0.55
const SURE_SCORE = 0.76
/** How far German must lie behind. Dialect comes close to several languages at once, foreign text does not. */
const AHEAD_OF_GERMAN = 0.12
/** Languages we do not name, whose lead by a hair over one that we do is not believed. */
const relatives: Partial<Record<string, LanguageCode>> = { sl: 'hr', sk: 'hr', cs: 'hr', az: 'tr', ca: 'es' }
const HAIR = 0.05

/** 0 for what is no letter. Symbols and the surrogates of emoji count as nothing. */
const scriptOf = (unit: number): number => {
  if (unit < 0xc0) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) ? LATIN : 0
  if (unit < 0x250) return unit === 0xd7 || unit === 0xf7 ? 0 : LATIN
  if (unit < 0x370) return 0
  if (unit >= 0x400 && unit < 0x530) return CYRILLIC
  if (unit >= 0x620 && unit < 0x6e0) return ARABIC
  if ((unit >= 0x2000 && unit < 0x2e80) || (unit >= 0xd800 && unit < 0xf900) || unit >= 0xfe00) return 0
  return OTHER
}

const isOutsideProse = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    // Addresses, mentions, hashtags, numbers and paths have no language.
    if (unit === 0x40 || unit === 0x23 || unit === 0x5f || (unit >= 0x2f && unit <= 0x39)) return true
  }
  return false
}

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a)

type Count = { sample: string; words: number; german: number; umlauts: number; scripts: number[]; first: Set<string> }

const countWord = (count: Count, word: string) => {
  count.words++
  if (count.first.size < FEWEST_WORDS) count.first.add(word)
  if (germanWords.has(word)) count.german++
  else if (/[äöß]/.test(word)) count.umlauts++
}

const countWords = (count: Count, lower: string, start: number, end: number) => {
  let wordStart = start
  for (let at = start; at <= end; at++) {
    const script = at < end ? scriptOf(lower.charCodeAt(at)) : 0
    if (script !== 0) {
      count.scripts[script] = (count.scripts[script] as number) + 1
      continue
    }
    if (at > wordStart) countWord(count, lower.slice(wordStart, Math.min(at, wordStart + LONGEST_WORD)))
    wordStart = at + 1
  }
}

/** Words and scripts of the whole text, and its beginning without addresses and the like. */
const read = (text: string): Reading => {
  const lower = text.toLowerCase()
  const count: Count = { sample: '', words: 0, german: 0, umlauts: 0, scripts: [0, 0, 0, 0, 0], first: new Set() }
  for (let start = 0; start < lower.length; start++) {
    if (isSpace(lower.charCodeAt(start))) continue
    let end = start + 1
    while (end < lower.length && !isSpace(lower.charCodeAt(end))) end++
    if (!isOutsideProse(lower, start, end)) {
      countWords(count, lower, start, end)
      if (count.sample.length < SAMPLE_UNITS)
        count.sample += ` ${lower.slice(start, Math.min(end, start + LONGEST_WORD))}`
    }
    start = end
  }
  const { sample, words, german, umlauts, scripts, first } = count
  const letters = scripts.reduce((sum, some) => sum + some, 0)
  return { sample, words, distinct: first.size, german, umlauts, letters, inMainScript: Math.max(...scripts) }
}

/** Two German words and one in eight settle it; German prose has one in three. */
const isPlainlyGerman = ({ words, german }: Reading): boolean => german >= 2 && german * 8 >= words

/**
 * Whether a few German words keep a text from being taken for anything but German: known after its first words as a rule. False says
 * nothing. All letters must be Latin ones; `atMostWords` is no less than the words there are.
 */
export const cannotBeForeign = (text: string, atMostWords: number): boolean => {
  const { length } = text
  let german = 0
  for (let start = 0; start < length; start++) {
    if (isSpace(text.charCodeAt(start))) continue
    let end = start + 1
    while (end < length && !isSpace(text.charCodeAt(end))) end++
    for (let at = start; at < end; at++) {
      const wordStart = at
      while (at < end && scriptOf(text.charCodeAt(at)) !== 0) at++
      if (at > wordStart && isGermanWord(text, wordStart, at) && !isOutsideProse(text, start, end)) {
        german++
        if (german * WORDS_PER_HINT > atMostWords) return true
      }
    }
    start = end
  }
  return false
}

/** The language scored highest, unless it leads one that we name only by a hair. */
const leading = (scores: ReadonlyMap<string, number>): readonly [code: string, score: number] => {
  const [code, score] = scores.entries().next().value ?? ['', 0]
  const relative = relatives[code]
  const ofRelative = relative === undefined ? 0 : (scores.get(relative) ?? 0)
  return relative !== undefined && ofRelative >= score - HAIR ? [relative, ofRelative] : [code, score]
}

const looksGerman = ({ words, german, umlauts }: Reading, code: LanguageCode): boolean =>
  (german + (code === 'hu' || code === 'tr' ? 0 : umlauts)) * WORDS_PER_HINT > words

/**
 * The language of a text, or null when it is too short, mixed, or of a language we do not name. Reads all of a text
 * for German words, and 350 bytes of its prose for anything else. German must never be taken for something else, at
 * the price of null for some short foreign texts. Until `loadLanguages` is done only German is recognised.
 */
export const detectLanguage = (text: string): DetectedLanguage | null => {
  const reading = read(text)
  if (reading.letters < FEWEST_LETTERS || reading.inMainScript < reading.letters * MAIN_SCRIPT) return null
  if (isPlainlyGerman(reading)) return { code: 'de', sure: true }
  if (detector === null) return null
  const scores = new Map(Object.entries(detector.detect(reading.sample).getScores()))
  const [top, score] = leading(scores)
  const code = languages.find(language => language === top)
  if (code === undefined) return null
  if (code === 'de') {
    return score < LOWEST_GERMAN_SCORE ? null : { code, sure: score >= SURE_SCORE && reading.words >= FEWEST_WORDS }
  }
  if (reading.distinct < FEWEST_WORDS || looksGerman(reading, code)) return null
  if (score < (lowestScores[code] ?? LOWEST_SCORE) || score - (scores.get('de') ?? 0) < AHEAD_OF_GERMAN) return null
  return { code, sure: score >= SURE_SCORE && reading.words > FEWEST_WORDS }
}
