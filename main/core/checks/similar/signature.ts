// MinHash over the words of a folded text. docs/decisions/0023-near-duplicates.md says why words, and why these figures.
import { createNormaliser } from '../normalise.ts'
import type { SymbolStream } from '../symbol-stream.ts'
import { createWordHashes, hashWords, mixed } from './words.ts'
import type { WordHashes } from './words.ts'

const BINS_PER_BAND = 3
export const BANDS = 12
const BINS = BINS_PER_BAND * BANDS
const EXACT_BYTES = 8
/** Length of a signature: a 64-bit fingerprint of the whole folded text, then one byte per bin. */
export const SIGNATURE_BYTES = EXACT_BYTES + BINS
/** Keys under which a signature is found: the one of the whole text, then one per band. */
export const KEYS = 1 + BANDS
/** With fewer different features a text is too short to be told from others: *Genau so ist es*, *Danke für die Info*. */
const MIN_FEATURES = 4

const LARGEST = 0x7fffffff
const multipliers = Int32Array.from({ length: BINS }, (_, bin) => mixed(Math.imul(0x9e3779b9, 2 * bin + 1)) | 1)
const offsets = Int32Array.from({ length: BINS }, (_, bin) => mixed(Math.imul(0x7f4a7c15, 2 * bin + 2)))

export type Signer = Readonly<{
  /** The signature of a text, or null when it is too short to say anything. */
  sign: (text: string) => Uint8Array | null
  /** The same for a text that was folded already, for the rules say. */
  signFolded: (stream: SymbolStream) => Uint8Array | null
}>

/** The smallest value of every hash function over the features so far, and how many different features there were. */
type Minima = { values: Int32Array; firsts: Int32Array; different: number }

const isKnown = ({ firsts, different }: Minima, feature: number): boolean => {
  for (let at = 0; at < different; at++) if (firsts[at] === feature) return true
  return false
}

const take = (minima: Minima, feature: number): void => {
  if (minima.different < MIN_FEATURES && !isKnown(minima, feature)) minima.firsts[minima.different++] = feature
  const { values } = minima
  for (let bin = 0; bin < BINS; bin++) {
    const value = Math.imul(feature ^ (offsets[bin] as number), multipliers[bin] as number)
    if (value < (values[bin] as number)) values[bin] = value
  }
}

/** A telling word is a feature; of the common words only two in a row are, or short texts would have none. */
const takeAll = ({ hashes, telling, length }: WordHashes, minima: Minima): void => {
  minima.values.fill(LARGEST)
  minima.different = 0
  for (let at = 0; at < length; at++) {
    const word = hashes[at] as number
    if (telling[at] === 1) take(minima, word)
    else if (at > 0 && telling[at - 1] === 0) take(minima, mixed(Math.imul(hashes[at - 1] as number, 31) ^ word))
  }
}

const writeNumber = (signature: Uint8Array, at: number, value: number): void => {
  for (let byte = 0; byte < 4; byte++) signature[at + byte] = value >>> (8 * byte)
}

const readNumber = (signature: Uint8Array, at: number): number => {
  let value = 0
  for (let byte = 0; byte < 4; byte++) value |= (signature[at + byte] as number) << (8 * byte)
  return value >>> 0
}

const writeExact = ({ hashes, length }: WordHashes, signature: Uint8Array): void => {
  let one = 0x3c6ef372
  let two = 0x78dde6e4
  for (let at = 0; at < length; at++) {
    one = mixed(one ^ (hashes[at] as number))
    two = mixed(Math.imul(two, 0x2c1b3c6d) ^ (hashes[at] as number))
  }
  writeNumber(signature, 0, one)
  writeNumber(signature, 4, two)
}

/** A signer with its own buffers: one per thread. */
export const createSigner = (): Signer => {
  const normaliser = createNormaliser()
  const minima: Minima = { values: new Int32Array(BINS), firsts: new Int32Array(MIN_FEATURES), different: 0 }
  let words = createWordHashes(1024)

  const signFolded = (stream: SymbolStream): Uint8Array | null => {
    words = hashWords(stream, words)
    takeAll(words, minima)
    if (minima.different < MIN_FEATURES) return null
    const signature = new Uint8Array(SIGNATURE_BYTES)
    writeExact(words, signature)
    // The minima of long texts lie close together; mixed, their last bytes differ.
    for (let bin = 0; bin < BINS; bin++) signature[EXACT_BYTES + bin] = mixed(minima.values[bin] as number)
    return signature
  }
  return { sign: text => signFolded(normaliser.fold(text).stream), signFolded }
}

/** The estimated share of features that two signatures have in common (Jaccard), 0 to 1; `from` is where the second one begins. */
export const similarity = (a: Uint8Array, b: Uint8Array, from = 0): number => {
  let same = 0
  for (let at = EXACT_BYTES; at < SIGNATURE_BYTES; at++) if (a[at] === b[from + at]) same++
  return same / BINS
}

/** Signatures so alike share at least so many of their bands: each bin that differs breaks one. */
export const fewestSharedBands = (minSimilarity: number): number =>
  Math.max(1, BANDS - BINS + Math.ceil(minSimilarity * BINS))

/** Whether two signatures are of one text: the same words in the same order, whatever their spelling, numbers and links. */
export const isSameText = (a: Uint8Array, b: Uint8Array, from = 0): boolean => {
  for (let at = 0; at < EXACT_BYTES; at++) if (a[at] !== b[from + at]) return false
  return true
}

let last: Readonly<{ signature: Uint8Array; keys: Uint32Array }> | null = null

/**
 * The keys of a signature, all 32 bits used: the whole text's first, then each band's. Alike texts share some of them. Neither the signature
 * nor its keys may be changed: who has just asked is given the same ones, since an arriving post is looked for twice and then kept.
 */
export const bandKeys = (signature: Uint8Array): Uint32Array => {
  if (last?.signature === signature) return last.keys
  const keys = new Uint32Array(KEYS)
  keys[0] = readNumber(signature, 0)
  for (let band = 0; band < BANDS; band++) {
    const at = EXACT_BYTES + band * BINS_PER_BAND
    const bins =
      (signature[at] as number) | ((signature[at + 1] as number) << 8) | ((signature[at + 2] as number) << 16)
    keys[band + 1] = mixed(bins | ((band + 1) << 24))
  }
  last = { signature, keys }
  return keys
}
