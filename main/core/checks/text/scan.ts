import { CAPITAL, classOfPair, classOfUnit, DIGIT, endOfEmoji, JOINER, LETTER, PICTURE } from './unit-classes.ts'
import { smallOfUnit, SPACE, SURROGATE } from './unit-classes.ts'
import { beginRepeats, noteWord } from './word-repeats.ts'

const WORD = LETTER | DIGIT
const IN_WORD = WORD | JOINER | CAPITAL
const CAPITAL_LETTER = LETTER | CAPITAL

/** Counts and places of the text scanned last. One object for all texts: read it before the next scan. */
export const scanned = {
  first: 0,
  end: 0,
  pairs: 0,
  words: 0,
  letters: 0,
  capitals: 0,
  emoji: 0,
  run: 0,
  runStart: 0,
  runEnd: 0,
  shouted: 0,
  shoutStart: 0,
  shoutEnd: 0,
}

// The stretch of shouted words that is under way.
let shoutedNow = 0
let shoutFrom = 0

const noteRun = (run: number, start: number, end: number) => {
  if (run <= scanned.run) return
  scanned.run = run
  scanned.runStart = start
  scanned.runEnd = end
}

/** Whether every letter is a capital; ß has none in daily use, so that SCHEIßE is shouted too. */
const isShouted = (text: string, letters: number, capitals: number, start: number, end: number): boolean => {
  if (capitals === letters) return true
  if (capitals < 2 || capitals < letters - 2) return false
  let sharp = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0xdf) sharp++
  return capitals + sharp === letters
}

/** Words of capitals go on with a stretch, single capitals and numbers do not end it, any other word does. */
const noteShout = (text: string, letters: number, capitals: number, start: number, end: number) => {
  if (!isShouted(text, letters, capitals, start, end)) {
    shoutedNow = 0
    return
  }
  if (letters < 2) return
  if (shoutedNow === 0) shoutFrom = start
  shoutedNow += capitals
  if (shoutedNow <= scanned.shouted) return
  scanned.shouted = shoutedNow
  scanned.shoutStart = shoutFrom
  scanned.shoutEnd = end
}

const isApostrophe = (text: string, at: number, unit: number): boolean =>
  (unit === 0x27 || unit === 0x2019) &&
  at + 1 < text.length &&
  ((classOfUnit[text.charCodeAt(at + 1)] as number) & LETTER) !== 0

/** The bits of what goes on with a word besides plain letters: digit, mark, apostrophe, pair. 0 at the end of the word. */
const bitsInWord = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  const bits = classOfUnit[unit] as number
  if (bits === SURROGATE) return classOfPair(text, at) & IN_WORD
  return isApostrophe(text, at, unit) ? JOINER : bits & IN_WORD
}

const endWord = (text: string, letters: number, capitals: number, hash: number, start: number, end: number) => {
  scanned.words++
  scanned.letters += letters
  if (letters > 1) scanned.capitals += capitals
  noteWord(hash)
  if (capitals > 0) noteShout(text, letters, capitals, start, end)
  else if (letters > 0) shoutedNow = 0
}

/** Takes the word that begins at `start` and gives its end. Only integers in the loop: it runs once per letter. */
const readWord = (text: string, start: number): number => {
  const { length } = text
  let letters = 0
  let capitals = 0
  let hash = 0
  let before = 0
  let run = 0
  let at = start
  while (at < length) {
    let code = text.charCodeAt(at)
    let bits = classOfUnit[code] as number
    let width = 1
    if (bits === LETTER || bits === CAPITAL_LETTER) {
      letters++
      capitals += bits >> 1
      hash = (Math.imul(hash, 31) + (bits === LETTER ? code : (smallOfUnit[code] as number))) | 0
    } else {
      if (bits !== SPACE) bits = bitsInWord(text, at)
      if (bits === 0 || bits === SPACE) break
      if (code >= 0xd800 && code < 0xe000) {
        code = (text.codePointAt(at) as number) | 0
        width = 2
        scanned.pairs++
      }
      letters += bits & LETTER
      capitals += (bits & CAPITAL) >> 1
      if ((bits & WORD) !== 0) hash = (Math.imul(hash, 31) + code) | 0
    }
    at += width
    if (code === before) {
      run++
      // All characters of a run have one width.
      if (run > scanned.run) noteRun(run, at - run * width, at)
    } else {
      run = 1
      before = code
    }
  }
  endWord(text, letters, capitals, hash, start, at)
  return at
}

const isSame = (text: string, first: number, second: number, length: number): boolean => {
  if (second + length > text.length) return false
  // A lone half is not the first half of the pair behind it.
  if (length === 1 && (text.codePointAt(second) as number) >= 0x10000) return false
  for (let at = 0; at < length; at++) if (text.charCodeAt(first + at) !== text.charCodeAt(second + at)) return false
  return true
}

const countPairs = (text: string, start: number, end: number) => {
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at) as number
    if (code < 0x10000) continue
    scanned.pairs++
    at++
  }
}

/** Takes the picture or the pair at `start`, as often as it is repeated, and gives the end. */
const readPictures = (text: string, start: number): number => {
  const endOfFirst = endOfEmoji(text, start)
  const isEmoji = endOfFirst > start
  const width = isEmoji ? endOfFirst - start : (text.codePointAt(start) as number) < 0x10000 ? 1 : 2
  let end = start + width
  let run = 1
  while (isSame(text, start, end, width) && (!isEmoji || endOfEmoji(text, end) === end + width)) {
    end += width
    run++
  }
  if (isEmoji) scanned.emoji += run
  countPairs(text, start, end)
  noteRun(run, start, end)
  return end
}

/** Takes the punctuation at `start`, as often as it is repeated, and gives the end. */
const readMarks = (text: string, start: number, unit: number): number => {
  let end = start + 1
  while (end < text.length && text.charCodeAt(end) === unit) end++
  noteRun(end - start, start, end)
  return end
}

const isKeycap = (text: string, at: number): boolean => {
  if (at + 1 >= text.length) return false
  const next = text.charCodeAt(at + 1)
  return (next === 0xfe0f || next === 0x20e3) && endOfEmoji(text, at) > at
}

const readPiece = (text: string, at: number, unit: number, bits: number): number => {
  if (bits === SURROGATE) return (classOfPair(text, at) & WORD) !== 0 ? readWord(text, at) : readPictures(text, at)
  if ((bits & PICTURE) !== 0 || isKeycap(text, at)) return readPictures(text, at)
  return (bits & WORD) !== 0 ? readWord(text, at) : readMarks(text, at, unit)
}

const begin = (text: string) => {
  scanned.first = 0
  scanned.end = 0
  scanned.pairs = 0
  scanned.words = 0
  scanned.letters = 0
  scanned.capitals = 0
  scanned.emoji = 0
  scanned.run = 0
  scanned.runStart = 0
  scanned.runEnd = 0
  scanned.shouted = 0
  shoutedNow = 0
  beginRepeats(text.length)
}

/** Reads a text once and leaves what it found in `scanned`. */
export const scan = (text: string) => {
  begin(text)
  let first = -1
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const bits = classOfUnit[unit] as number
    if (bits === SPACE) {
      at++
      continue
    }
    if (first < 0) first = at
    at = bits === LETTER || bits === CAPITAL_LETTER ? readWord(text, at) : readPiece(text, at, unit, bits)
    scanned.end = at
  }
  scanned.first = Math.max(first, 0)
  if (scanned.run === 0 && first >= 0) scanned.run = 1
}
