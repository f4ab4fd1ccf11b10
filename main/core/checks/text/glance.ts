import { maySpellDots } from './host-runs.ts'
import { mayBeRewritten } from './plain-text.ts'
import { CAPITAL, classOfUnit, DIGIT, JOINER, LETTER, PICTURE, SURROGATE } from './unit-classes.ts'

// Bits of a code unit. The first two stand where they can be added up.
const IN_WORD = 1
const CAPITAL_OR_HALF = 2
const IN_PICTURE = 4
const IN_HOST = 8
/** More must be looked at: blank, dot, colon, bracket, apostrophe. */
const SIGN = 16
const ASCII_DIGIT = 32
/** May be a part of a word or none. */
const ODD = 64
/** A letter of another script, or one on which the readers do not agree. */
const FOREIGN = 128
const REWRITTEN = 256
/** Half of a character that may be a letter. */
const ODD_HALF = 512

const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019
const BLANK = 0x20
const DOT = 0x2e
const COLON = 0x3a
const SLASH = 0x2f
const SMALL = 0x20
const SMALL_T = 0x74
const CAPITAL_I_WITH_DOT = 0x130

/**
 * What a glance at a text has shown: one object for all texts, valid until the next one. Counts are upper bounds, and what is denied is
 * certainly not there, so that most conditions are answered without a closer look.
 */
export const glanced = {
  /** Runs of letters and digits: never fewer than there are words. An apostrophe between letters does not part them. */
  words: 0,
  /** The same with words parted by their apostrophes. */
  pieces: 0,
  /** Whether `words` is their number as the measures count them. */
  areWordsExact: true,
  capitals: 0,
  /** Code units that can belong to an emoji, or to another character of several units. */
  pictures: 0,
  /** The longest run of one code unit, white space included. */
  run: 0,
  hasDigits: false,
  /** A dot inside a word, `://`, or a dot in some other spelling. */
  mayHaveHost: false,
  /** All letters are Latin ones. */
  isLatin: true,
  /** Nothing in the text would be rewritten by plain-text.ts. */
  isAsItIs: true,
}

/** Emoji are made of halves too; of the characters that begin with the same halves only some digits belong to words. */
const isOddHalf = (unit: number): boolean =>
  unit < 0xdc00 ? unit < 0xd83c || unit > 0xd83e : unit >= 0xdff0 && unit <= 0xdff9

const isOdd = (unit: number, bits: number): boolean =>
  (bits & JOINER) !== 0 ||
  ((bits & SURROGATE) !== 0 && isOddHalf(unit)) ||
  ((bits & PICTURE) !== 0 && (bits & (LETTER | DIGIT)) !== 0)

/** Plain Latin letters, and all that is no letter to anybody. */
const isForeign = (unit: number, bits: number): boolean => {
  const isLatin = unit < 0x250 && unit !== 0xaa && unit !== 0xb5 && unit !== 0xba && unit !== CAPITAL_I_WITH_DOT
  if ((bits & (LETTER | JOINER)) !== 0) return !isLatin || unit === 0xad
  return !(unit < 0x250 || (unit >= 0x2000 && unit < 0x2e80) || (unit >= 0xd800 && unit < 0xf900) || unit >= 0xfe00)
}

const bitsOf = (unit: number): number => {
  const bits = classOfUnit[unit] as number
  const isHalf = (bits & SURROGATE) !== 0
  const character = String.fromCharCode(unit)
  return (
    ((bits & (LETTER | DIGIT)) !== 0 ? IN_WORD : 0) |
    ((bits & CAPITAL) !== 0 || isHalf ? CAPITAL_OR_HALF : 0) |
    ((bits & PICTURE) !== 0 || isHalf || unit === 0x20e3 ? IN_PICTURE : 0) |
    ((bits & (LETTER | DIGIT | JOINER)) !== 0 || unit === 0x2d || unit === 0x5f ? IN_HOST : 0) |
    (" .:([{<'’".includes(character) ? SIGN : 0) |
    (unit >= 0x30 && unit <= 0x39 ? ASCII_DIGIT : 0) |
    (isOdd(unit, bits) ? ODD : 0) |
    (isHalf && isOddHalf(unit) ? ODD_HALF : 0) |
    (isForeign(unit, bits) ? FOREIGN : 0) |
    (mayBeRewritten(character) ? REWRITTEN : 0)
  )
}

const bitsOfUnit = Uint16Array.from({ length: 0x10000 }, (_, unit) => bitsOf(unit))

/** Whether a sign may belong to a host: 0 for no, 1 for yes, 2 if a dot may be spelled out or stand in brackets. */
const hostSign = (text: string, at: number, code: number): 0 | 1 | 2 => {
  if (code === BLANK) {
    // "punkt " and "dot ", as maySpellDots wants them.
    if ((text.charCodeAt(at - 1) | SMALL) !== SMALL_T) return 0
    const before = text.charCodeAt(at - 2) | SMALL
    return before === 0x6b || before === 0x6f ? 2 : 0
  }
  if (code === DOT) {
    const before = bitsOfUnit[text.charCodeAt(at - 1)] ?? 0
    return (before & (bitsOfUnit[text.charCodeAt(at + 1)] ?? 0) & IN_HOST) !== 0 ? 1 : 0
  }
  if (code === COLON) return text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH ? 1 : 0
  return 2
}

/** Letters of two halves, each of which may be a word. */
const countHalves = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (((bitsOfUnit[text.charCodeAt(at)] as number) & ODD_HALF) !== 0) count++
  }
  return count
}

/** Reads a text once, as quickly as can be, and leaves what it saw in `glanced`. */
export const glance = (text: string): void => {
  let seen = 0
  let words = 0
  let joints = 0
  let capitals = 0
  let pictures = 0
  let longest = 0
  let run = 0
  let host = 0
  let previous = -1
  let before = 0
  const { length } = text
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const bits = bitsOfUnit[code] as number
    seen |= bits
    words += bits & ~before & IN_WORD
    capitals += (bits >> 1) & 1
    pictures += (bits >> 2) & 1
    if (code === previous) {
      if (++run > longest) longest = run
    } else {
      run = 1
      previous = code
    }
    // Between letters an apostrophe goes on with the word.
    if ((bits & SIGN) === 0) before = bits
    else if (code !== APOSTROPHE && code !== CURLY_APOSTROPHE) {
      host |= hostSign(text, at, code)
      before = bits
    } else if (((classOfUnit[text.charCodeAt(at + 1)] ?? 0) & LETTER) === 0) before = bits
    else joints++
  }
  if ((seen & ODD_HALF) !== 0) words += countHalves(text)
  glanced.words = words
  glanced.pieces = words + joints
  glanced.areWordsExact = (seen & ODD) === 0
  glanced.capitals = capitals
  glanced.pictures = pictures
  glanced.run = Math.max(longest, Math.min(1, length))
  glanced.hasDigits = (seen & (ASCII_DIGIT | REWRITTEN)) !== 0
  glanced.mayHaveHost = (host & 1) !== 0 || (seen & REWRITTEN) !== 0 || ((host & 2) !== 0 && maySpellDots(text))
  glanced.isAsItIs = (seen & REWRITTEN) === 0
  glanced.isLatin = (seen & FOREIGN) === 0
}
