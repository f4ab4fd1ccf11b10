import { classOfUnit, DIGIT, LETTER, smallOfUnit } from './unit-classes.ts'

const FEWEST_SLOTS = 1 << 8
const SLOTS = 1 << 14
/** Repetition is looked for among so many words, half of the slots, so that the room is fixed. */
const WORDS = SLOTS / 2
/** Below this, a word said twice is speech: "Nein, nein." */
const FEWEST_WORDS = 4

const pairs = new Int32Array(SLOTS)
const roundOfSlot = new Int32Array(SLOTS)
let round = 0
let mask = SLOTS - 1
let words = 0
let repeated = 0
let previous = 0

const wasSeen = (pair: number): boolean => {
  let slot = (pair ^ (pair >>> 15)) & mask
  while (roundOfSlot[slot] === round) {
    if (pairs[slot] === pair) return true
    slot = (slot + 1) & mask
  }
  roundOfSlot[slot] = round
  pairs[slot] = pair
  return false
}

/** Forgets the words of the text before. A short text uses few slots, which stay in the processor's nearest cache. */
export const beginRepeats = (textLength: number) => {
  round = (round + 1) | 0
  let slots = FEWEST_SLOTS
  while (slots < textLength && slots < SLOTS) slots *= 2
  mask = slots - 1
  words = 0
  repeated = 0
  previous = 0
}

/** Takes the next word of the text as the hash of its small letters. */
export const noteWord = (hash: number) => {
  if (words >= WORDS) return
  words++
  if (words > 1 && (hash === previous || wasSeen(Math.imul(Math.imul(previous, 31) + hash, 0x9e3779b1)))) repeated++
  previous = hash
}

/** The share of words that repeat the word before, or follow a word that they followed earlier already. */
export const shareRepeated = (): number => (words < FEWEST_WORDS ? 0 : repeated / (words - 1))

const KEYS = 256
const roundOfKey = new Int32Array(KEYS)
let keyRound = 0

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/**
 * Whether such a share of the words of a text can be repeated. Each word that does not repeat adds one new word at most, so a text with too many
 * different ones is done with after a few of them. `count` is the number of its words, which must be runs of letters, digits and
 * apostrophes between.
 */
export const mayRepeat = (text: string, share: number, count: number): boolean => {
  if (count < FEWEST_WORDS) return share <= 0
  if (count > WORDS) return true
  const most = 1 + (1 - share) * (count - 1) + 1e-6
  keyRound = (keyRound + 1) | 0
  let different = 0
  let hash = 0
  let isInWord = false
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at)
    if (at < text.length && ((classOfUnit[code] as number) & (LETTER | DIGIT)) !== 0) {
      hash = (Math.imul(hash, 31) + (smallOfUnit[code] as number)) | 0
      isInWord = true
    } else if (isInWord && !(isApostrophe(code) && ((classOfUnit[text.charCodeAt(at + 1)] ?? 0) & LETTER) !== 0)) {
      // Words with one key count once: that can only make the answer less certain.
      const key = (hash ^ (hash >>> 8)) & (KEYS - 1)
      if (roundOfKey[key] !== keyRound) {
        roundOfKey[key] = keyRound
        if (++different > most) return false
      }
      hash = 0
      isInWord = false
    }
  }
  return true
}
