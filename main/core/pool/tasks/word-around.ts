const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u
/** A text may be one endless word; this much of it is enough to see what was hit. */
const MOST_AROUND = 60

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** The character before an offset, or '' at the beginning. */
const before = (text: string, at: number): string => {
  if (at <= 0) return ''
  const from = at >= 2 && isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) ? at - 2 : at - 1
  return text.slice(from, at)
}

const after = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : ''

/**
 * The whole word or words a hit stands in, in small letters: for "esel" in "Gesellschaft" that is "gesellschaft". Empty for a hit that means
 * the whole post.
 */
export function wordAround(text: string, start: number, end: number): string {
  if (end === 0) return ''
  let from = start
  while (start - from < MOST_AROUND) {
    const character = before(text, from)
    if (character === '' || !WORD_CHARACTER.test(character)) break
    from -= character.length
  }
  let to = end
  while (to - end < MOST_AROUND) {
    const character = after(text, to)
    if (character === '' || !WORD_CHARACTER.test(character)) break
    to += character.length
  }
  return text
    .slice(from, Math.min(to, from + 4 * MOST_AROUND))
    .toWellFormed()
    .toLowerCase()
    .replace(/\s+/g, ' ')
}
