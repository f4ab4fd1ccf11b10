import { isDigitSymbol, OTHER, PART } from '../fold-table.ts'
import { createNormaliser } from '../normalise.ts'
import { HARD } from '../symbol-stream.ts'
import type { SymbolStream } from '../symbol-stream.ts'
import { commonWords } from './common-words.ts'

/** The words of a text as 32-bit hashes; the array is reused and only the first `length` entries mean anything. */
export type WordHashes = {
  length: number
  hashes: Int32Array
  /** 1 for a word that says what the text is about, 0 for one that stands in every text. */
  telling: Uint8Array
}

/** An empty list with room for `capacity` words. */
export const createWordHashes = (capacity: number): WordHashes => ({
  length: 0,
  hashes: new Int32Array(capacity),
  telling: new Uint8Array(capacity),
})

const MIN_TELLING_LETTERS = 3
const START = 0x2545f491

/** The finaliser of MurmurHash3: every bit of the value moves every bit of the result. */
export const mixed = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

const withSymbol = (hash: number, symbol: number): number => Math.imul(hash ^ symbol, 0x01000193) ^ (hash >>> 15)

/** Letters of other alphabets share one symbol, so there the exact unit is taken. */
const hashed = ({ symbols, units }: SymbolStream, from: number, to: number, start: number): number => {
  let hash = start
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] as number
    hash = withSymbol(hash, symbol === OTHER ? 32 + (units[at] as number) : symbol)
  }
  return hash
}

/** A table twice as large as what is in it, zero where it is empty: a Set would box every hash it is asked for. */
type HashSet = Int32Array

const createHashSet = (hashes: Iterable<number>): HashSet => {
  const all = [...hashes]
  const set = new Int32Array(2 ** Math.ceil(Math.log2(2 * all.length + 1)))
  for (const hash of all) {
    let at = hash & (set.length - 1)
    while (set[at] !== 0 && set[at] !== hash) at = (at + 1) & (set.length - 1)
    set[at] = hash
  }
  return set
}

const isIn = (set: HashSet, hash: number): boolean => {
  let at = hash & (set.length - 1)
  while (set[at] !== 0) {
    if (set[at] === hash) return true
    at = (at + 1) & (set.length - 1)
  }
  return false
}

/** Words by what they do here, as the folding of the texts makes them. */
type KnownWords = Readonly<{ common: HashSet; linkStarts: HashSet }>

const collect = (stream: SymbolStream, into: WordHashes, known: KnownWords): void => {
  const { symbols, units, length } = stream
  let count = 0
  let row = 0
  let isInLink = false
  let from = 1
  for (let at = 1; at < length; at++) {
    if (symbols[at] !== PART) continue
    const letters = at - from
    if (!isInLink && !isDigitSymbol(symbols[from] as number)) {
      // Letters in a row (I d i o t) are one word.
      const isRow = letters === 1 && row !== 0
      const hash = hashed(stream, from, at, isRow ? row : START)
      row = letters === 1 ? hash : 0
      if (isRow) count--
      const word = mixed(hash)
      isInLink = units[at] !== HARD && isIn(known.linkStarts, word)
      if (!isInLink) {
        into.hashes[count] = word
        into.telling[count] = (letters >= MIN_TELLING_LETTERS || isRow) && !isIn(known.common, word) ? 1 : 0
        count++
      }
    } else row = 0
    if (units[at] === HARD) isInLink = false
    from = at + 1
  }
  into.length = count
}

const wordsOf = (text: string): HashSet => {
  const none = createHashSet([])
  const words = createWordHashes(text.length)
  collect(createNormaliser().fold(text).stream, words, { common: none, linkStarts: none })
  return createHashSet(words.hashes.subarray(0, words.length))
}

let knownWords: KnownWords | null = null

/**
 * Hashes the words of a folded text. Letters drawn together, disguises and case are gone by then; numbers and links are left out, so that
 * a text sent again with another price, date or link is the same text.
 */
export const hashWords = (stream: SymbolStream, into: WordHashes): WordHashes => {
  knownWords ??= { common: wordsOf(commonWords), linkStarts: wordsOf('http https www') }
  const room = stream.length
  const list = into.hashes.length >= room ? into : createWordHashes(2 ** Math.ceil(Math.log2(room)))
  collect(stream, list, knownWords)
  return list
}
