import { type CodePoints, complement } from './code-points.ts'
import { RegexError } from './error.ts'
import { charactersOf, withAllCases, wordCharacters } from './unicode.ts'

/** A pattern while it is read. */
export type Cursor = { readonly pattern: string; readonly ignoreCase: boolean; at: number; depth: number }

/** The code point at the cursor, which moves behind it. Throws RegexError at the end of the pattern. */
export const take = (cursor: Cursor): number => {
  const codePoint = cursor.pattern.codePointAt(cursor.at)
  if (codePoint === undefined) throw new RegexError('syntax', cursor.at)
  cursor.at += codePoint > 0xffff ? 2 : 1
  return codePoint
}

/** Moves behind the text if it stands at the cursor, and says whether it did. */
export const takeIf = (cursor: Cursor, text: string): boolean => {
  if (!cursor.pattern.startsWith(text, cursor.at)) return false
  cursor.at += text.length
  return true
}

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }

const CLASSES: Readonly<Record<string, () => CodePoints>> = {
  w: wordCharacters,
  d: () => charactersOf(String.raw`\p{Nd}`),
  s: () => charactersOf(String.raw`\s`),
}

const hexadecimal = (cursor: Cursor, expression: RegExp, backslash: number): number => {
  expression.lastIndex = cursor.at
  const digits = expression.exec(cursor.pattern)
  const codePoint = digits ? parseInt(digits[1] ?? digits[2] ?? '', 16) : Infinity
  if (!digits || codePoint > 0x10ffff) throw new RegexError('syntax', backslash)
  cursor.at += digits[0].length
  return codePoint
}

const property = (cursor: Cursor, backslash: number): CodePoints => {
  const name = /\{([A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?)\}/y
  name.lastIndex = cursor.at
  const found = name.exec(cursor.pattern)
  if (!found) throw new RegexError('syntax', backslash)
  cursor.at += found[0].length
  try {
    return charactersOf(String.raw`\p${found[0]}`)
  } catch {
    throw new RegexError('syntax', backslash)
  }
}

const classEscape = (cursor: Cursor, letter: string, backslash: number): CodePoints | null => {
  const small = letter.toLowerCase()
  const known = CLASSES[small]
  if (!known && small !== 'p') return null
  const read = known ? known() : property(cursor, backslash)
  const set = cursor.ignoreCase ? withAllCases(read) : read
  return letter === small ? set : complement(set)
}

/**
 * Reads what follows a backslash: a code point, or the set of a class such as `\w` or `\p{Lu}`. Punctuation stands for itself,
 * other letters and digits have no meaning and are refused, so that a mistyped escape does not go unnoticed.
 */
export const takeEscape = (cursor: Cursor): number | CodePoints => {
  const backslash = cursor.at - 1
  const codePoint = take(cursor)
  const letter = String.fromCodePoint(codePoint)
  const control = CONTROLS[letter]
  if (control !== undefined && !/\d/.test(cursor.pattern[cursor.at] ?? '')) return control
  if (control !== undefined && letter !== '0') return control
  if (/[1-9k]/.test(letter)) throw new RegexError('backreference', backslash)
  if (letter === 'x') return hexadecimal(cursor, /([0-9a-f]{2})/iy, backslash)
  if (letter === 'u') return hexadecimal(cursor, /([0-9a-f]{4})|\{([0-9a-f]{1,6})\}/iy, backslash)
  const set = classEscape(cursor, letter, backslash)
  if (set) return set
  if (codePoint > 0x7f || /[A-Za-z0-9]/.test(letter)) throw new RegexError('syntax', backslash)
  return codePoint
}
