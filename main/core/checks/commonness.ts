import { commonWords } from './similar/common-words.ts'
import type { Term } from './types.ts'

// Rough guesses, from newspaper comments, of how many texts hold a word. They decide only what is looked for first.
const COMMON = 0.1
const byLetters = [0.1, 0.1, 0.05, 0.02, 0.006, 0.004, 0.003]
const RARE = 0.02
/** The words of a phrase seldom meet. */
const EACH_FURTHER_WORD = 0.3

const common: ReadonlySet<string> = new Set(commonWords.trim().split(/\s+/))
const word = /[\p{L}\p{M}\p{Nd}]+/gu

const ofWord = (text: string): number => {
  const small = text.toLowerCase()
  return common.has(small) ? COMMON / Math.max(1, small.length - 2) : (byLetters[small.length] ?? RARE / small.length)
}

/** The share of texts, from 0 to 1, that are expected to hold a term. A guess. */
export const commonness = ({ text }: Pick<Term, 'text'>): number => {
  const words = text.match(word) ?? []
  return words.length === 0 ? COMMON : Math.min(...words.map(ofWord)) * EACH_FURTHER_WORD ** (words.length - 1)
}
