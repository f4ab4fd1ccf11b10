import { type CodePoints, complement } from './code-points.ts'
import { RegexError } from './error.ts'
import { type Cursor, take, takeEscape, takeIf } from './escapes.ts'
import { takeClass } from './parse-class.ts'
import type { SyntaxTree } from './syntax-tree.ts'
import { withAllCases } from './unicode.ts'

const MAX_LENGTH = 1_000
const MAX_REPEATS = 1_000
const MAX_DEPTH = 50
const NOT_A_LINE_END = complement([0xa, 0xa, 0xd, 0xd, 0x2028, 0x2029])

const character = (set: CodePoints): SyntaxTree => ({ type: 'character', set })

const literal = (cursor: Cursor, codePoint: number): SyntaxTree => {
  const plain: CodePoints = [codePoint, codePoint]
  return character(cursor.ignoreCase ? withAllCases(plain) : plain)
}

// An umlaut may be typed as a letter and a combining mark, which looks the same.
const letter = (cursor: Cursor, codePoint: number): SyntaxTree => {
  const composed = literal(cursor, codePoint)
  const parts = [...String.fromCodePoint(codePoint).normalize('NFD')]
  if (codePoint < 0xc0 || parts.length === 1) return composed
  const decomposed = parts.map(part => literal(cursor, part.codePointAt(0) ?? 0))
  return { type: 'choice', options: [composed, { type: 'sequence', parts: decomposed }] }
}

const takeGroup = (cursor: Cursor): SyntaxTree => {
  const bracket = cursor.at - 1
  if (/\?<?[=!]/y.test(cursor.pattern.slice(cursor.at, cursor.at + 3))) throw new RegexError('lookaround', bracket)
  if (takeIf(cursor, '?')) {
    const kind = /:|<[\p{L}_]\w*>/uy
    kind.lastIndex = cursor.at
    const found = kind.exec(cursor.pattern)
    if (!found) throw new RegexError('syntax', bracket)
    cursor.at += found[0].length
  }
  cursor.depth += 1
  if (cursor.depth > MAX_DEPTH) throw new RegexError('tooLarge', bracket)
  const tree = takeChoice(cursor)
  cursor.depth -= 1
  if (!takeIf(cursor, ')')) throw new RegexError('syntax', bracket)
  return tree
}

const takeBackslash = (cursor: Cursor): SyntaxTree => {
  if (takeIf(cursor, 'b')) return { type: 'assertion', assertion: 'boundary' }
  if (takeIf(cursor, 'B')) return { type: 'assertion', assertion: 'notBoundary' }
  const escape = takeEscape(cursor)
  return typeof escape === 'number' ? letter(cursor, escape) : character(escape)
}

const takeAtom = (cursor: Cursor): SyntaxTree => {
  const begin = cursor.at
  const codePoint = take(cursor)
  switch (String.fromCodePoint(codePoint)) {
    case '(':
      return takeGroup(cursor)
    case '[':
      return character(takeClass(cursor))
    case '\\':
      return takeBackslash(cursor)
    case '.':
      return character(NOT_A_LINE_END)
    case '^':
      return { type: 'assertion', assertion: 'start' }
    case '$':
      return { type: 'assertion', assertion: 'end' }
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
      throw new RegexError('syntax', begin)
    default:
      return letter(cursor, codePoint)
  }
}

const takeBounds = (cursor: Cursor): readonly [min: number, max: number] | null => {
  if (takeIf(cursor, '*')) return [0, Infinity]
  if (takeIf(cursor, '+')) return [1, Infinity]
  if (takeIf(cursor, '?')) return [0, 1]
  const counted = /\{(\d+)(,(\d*))?\}/y
  counted.lastIndex = cursor.at
  const found = counted.exec(cursor.pattern)
  if (!found) return null
  const min = Number(found[1])
  const max = found[2] === undefined ? min : found[3] ? Number(found[3]) : Infinity
  if (max < min) throw new RegexError('syntax', cursor.at)
  if (min > MAX_REPEATS || (max > MAX_REPEATS && max !== Infinity)) throw new RegexError('tooLarge', cursor.at)
  cursor.at += found[0].length
  return [min, max]
}

const takeRepeated = (cursor: Cursor): SyntaxTree => {
  const begin = cursor.at
  const body = takeAtom(cursor)
  const quantifier = cursor.at
  const bounds = takeBounds(cursor)
  if (!bounds) return body
  if (body.type === 'assertion' && cursor.pattern[begin] !== '(') throw new RegexError('syntax', quantifier)
  return { type: 'repeat', body, min: bounds[0], max: bounds[1], lazy: takeIf(cursor, '?') }
}

const takeSequence = (cursor: Cursor): SyntaxTree => {
  const parts: SyntaxTree[] = []
  while (cursor.at < cursor.pattern.length && !/[|)]/.test(cursor.pattern[cursor.at] ?? '')) {
    parts.push(takeRepeated(cursor))
  }
  return parts.length === 1 && parts[0] ? parts[0] : { type: 'sequence', parts }
}

const takeChoice = (cursor: Cursor): SyntaxTree => {
  const options = [takeSequence(cursor)]
  while (takeIf(cursor, '|')) options.push(takeSequence(cursor))
  return options.length === 1 && options[0] ? options[0] : { type: 'choice', options }
}

/** Reads a pattern. Throws RegexError. */
export const parseRegex = (pattern: string, ignoreCase: boolean): SyntaxTree => {
  if (pattern.length > MAX_LENGTH) throw new RegexError('tooLong', MAX_LENGTH)
  const cursor: Cursor = { pattern, ignoreCase, at: 0, depth: 0 }
  const tree = takeChoice(cursor)
  if (cursor.at < pattern.length) throw new RegexError('syntax', cursor.at)
  return tree
}
