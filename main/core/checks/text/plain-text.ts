import type { Span } from './span.ts'

// Links and addresses are also written with invisible characters inside, or in fullwidth and mathematical letters. Such texts
// are first rewritten in plain characters, with a way back to the places in the original.

/** A text in plain characters, and the way from its offsets to those of the original. */
export type PlainText = Readonly<{ text: string; toOriginal: (start: number, end: number) => Span }>

// Default ignorable code points (UAX #44), full stops of UTS #46, compatibility forms of UAX #15.
const invisible = /^\p{Default_Ignorable_Code_Point}$/u
// A joiner between emoji is no disguise and very common, so it counts only in front of a plain character.
const telling =
  /[\u00ad\u061c\u115f\u1160\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2024\u2060-\u206f\u2460-\u2473\u24b6-\u24e9\u3002\u3164\ufe52\ufeff\uff01-\uff5e\uff61\ud835]|\u034f|\u17b4|\u17b5|\u200d(?=[!-~])/
// Most texts hold nothing beyond Latin-1, and one plain class of characters is searched fastest.
const beyondLatin = /[\u0100-\uffff]/
const SOFT_HYPHEN = '\u00ad'
const fullStops = '\u2024\u3002\ufe52\uff61'
const printable = /^[!-~]$/

/** The plain character for one code point, '' for an invisible one. */
const plainCharacter = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character
  if (invisible.test(character)) return ''
  if (fullStops.includes(character)) return '.'
  if (code < 0x2460) return character
  const folded = character.normalize('NFKC')
  return printable.test(folded) ? folded : character
}

const rewrite = (original: string): PlainText => {
  const starts = new Int32Array(original.length + 1)
  const ends = new Int32Array(original.length + 1)
  const parts: string[] = []
  let length = 0
  let at = 0
  for (const character of original) {
    const plain = plainCharacter(character)
    parts.push(plain)
    for (let unit = 0; unit < plain.length; unit++) {
      starts[length] = at
      ends[length] = at + character.length
      length++
    }
    at += character.length
  }
  const toOriginal = (start: number, end: number): Span => ({
    start: starts[start] as number,
    end: ends[end - 1] as number,
  })
  return { text: parts.join(''), toOriginal }
}

/** Whether a character can be among those for which a text is rewritten. */
export const mayBeRewritten = (character: string): boolean =>
  character === SOFT_HYPHEN || telling.test(character) || '\u034f\u17b4\u17b5\u200d'.includes(character)

const unchanged = (start: number, end: number): Span => ({ start, end })

/** A text known to hold nothing that would be rewritten. */
export const asItIs = (text: string): PlainText => ({ text, toOriginal: unchanged })

const isTelling = (text: string): boolean => (beyondLatin.test(text) ? telling.test(text) : text.includes(SOFT_HYPHEN))

/** Takes invisible characters out of a text and makes letter-like symbols plain; most texts come back as they are. */
export const plainText = (original: string): PlainText => (isTelling(original) ? rewrite(original) : asItIs(original))
