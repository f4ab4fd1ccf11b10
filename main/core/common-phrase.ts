import { commonWords } from './checks/similar/common-words.ts'

/** Words of a phrase: fewer say little, more are changed too easily. */
const LONGEST = 6
const SHORTEST = 2
/** A phrase that so many of the texts share is the group's own. */
const SHARE = 0.6
const MIN_TELLING_LETTERS = 4
/** More telling words do not make a phrase better. */
const TELLING_ENOUGH = 3
/** Words looked at in each text. */
const MAX_WORDS = 200

const common = new Set(commonWords.split(/\s+/))
const isTelling = (word: string): boolean => word.length >= MIN_TELLING_LETTERS && !common.has(word)

type Phrase = { words: readonly string[]; texts: number }

/**
 * The phrase that tells alike texts from others: a few words in a row that most of them have, beginning and ending with a word that says
 * something. In small letters; null where they share none. One text alone has nothing in common with others.
 */
export function commonPhrase(texts: readonly string[]): string | null {
  if (texts.length < 2) return null
  const phrases = new Map<string, Phrase>()
  for (const text of texts) for (const [key, words] of phrasesOf(text)) count(phrases, key, words)
  const least = Math.max(2, Math.ceil(SHARE * texts.length))
  const shared = [...phrases.values()].filter(phrase => phrase.texts >= least)
  return shared.sort(better)[0]?.words.join(' ') ?? null
}

function count(phrases: Map<string, Phrase>, key: string, words: readonly string[]): void {
  const known = phrases.get(key)
  if (known === undefined) phrases.set(key, { words, texts: 1 })
  else known.texts += 1
}

/** All phrases of a text, each once. */
function phrasesOf(text: string): Map<string, readonly string[]> {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, MAX_WORDS)
  const found = new Map<string, readonly string[]>()
  for (let from = 0; from < words.length; from++) {
    if (!isTelling(words[from]!)) continue
    for (let to = from + SHORTEST; to <= Math.min(words.length, from + LONGEST); to++)
      if (isTelling(words[to - 1]!)) {
        const phrase = words.slice(from, to)
        found.set(phrase.join(' '), phrase)
      }
  }
  return found
}

const telling = ({ words }: Phrase): number => Math.min(TELLING_ENOUGH, words.filter(isTelling).length)

/** What says more comes first, then what more texts have, then the longer. */
const better = (a: Phrase, b: Phrase): number =>
  telling(b) - telling(a) || b.texts - a.texts || b.words.length - a.words.length
