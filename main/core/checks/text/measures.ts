import { scan, scanned } from './scan.ts'
import type { Span } from './span.ts'
import { shareRepeated } from './word-repeats.ts'

/** What can be counted in a text without knowing its language. */
export type Measures = Readonly<{
  /** Code points, without white space at both ends. */
  characters: number
  /** Runs of letters and digits; an apostrophe between letters belongs to the word, a hyphen parts it. */
  words: number
  /** Letters of any script. */
  letters: number
  /** Capital letters in words of two letters or more. Abbreviations are among them. */
  capitals: number
  /** Emoji as people see them: sequences, flags, skin tones and keycaps count once. */
  emoji: number
  /** The longest run of one character that is no white space; an emoji is one character. */
  longestRun: number
  /**
   * 0 to 1: the share of words, from the second on, that repeat the word before or follow a word that they followed
   * earlier. Prose repeats words but rarely pairs of words, so its length hardly matters. 0 below four words; looks at
   * the first 8192 words.
   */
  repeatedWords: number
}>

/** Measures a text in one pass. */
export const measure = (text: string): Measures => {
  scan(text)
  const { first, end, pairs, words, letters, capitals, emoji, run } = scanned
  const characters = end - first - pairs
  return { characters, words, letters, capitals, emoji, longestRun: run, repeatedWords: shareRepeated() }
}

/** Where the stretch of words in capitals with the most of them stands; single letters and numbers may lie in it. */
export const capitalsSpan = (text: string): Span | null => {
  scan(text)
  return scanned.shouted === 0 ? null : { start: scanned.shoutStart, end: scanned.shoutEnd }
}

/** Where the first of the longest runs of one character stands, if one stands twice in a row at all. */
export const runSpan = (text: string): Span | null => {
  scan(text)
  return scanned.run < 2 ? null : { start: scanned.runStart, end: scanned.runEnd }
}
