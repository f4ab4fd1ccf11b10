import { type CodePoints, complement, union } from './code-points.ts'
import { RegexError } from './error.ts'
import { type Cursor, take, takeEscape, takeIf } from './escapes.ts'
import { withAllCases } from './unicode.ts'

const takeMember = (cursor: Cursor): number | CodePoints => {
  const codePoint = take(cursor)
  return codePoint === 0x5c ? takeEscape(cursor) : codePoint
}

const takeRange = (cursor: Cursor): CodePoints => {
  const begin = cursor.at
  // `[[` is almost always meant as a POSIX class or a nested one, which do not exist here
  if (cursor.pattern[begin] === '[') throw new RegexError('syntax', begin)
  const first = takeMember(cursor)
  const isRange = cursor.pattern[cursor.at] === '-' && cursor.pattern[cursor.at + 1] !== ']'
  if (!isRange) return typeof first === 'number' ? [first, first] : first
  cursor.at += 1
  const last = takeMember(cursor)
  if (typeof first !== 'number' || typeof last !== 'number' || last < first) throw new RegexError('syntax', begin)
  return [first, last]
}

/** Reads `[…]` behind its opening bracket. Throws RegexError; also for a class without members. */
export const takeClass = (cursor: Cursor): CodePoints => {
  const bracket = cursor.at - 1
  const isNegated = takeIf(cursor, '^')
  const members: CodePoints[] = []
  while (!takeIf(cursor, ']')) {
    if (cursor.at >= cursor.pattern.length) throw new RegexError('syntax', bracket)
    members.push(takeRange(cursor))
  }
  if (members.length === 0) throw new RegexError('syntax', bracket)
  const set = cursor.ignoreCase ? withAllCases(union(members)) : union(members)
  return isNegated ? complement(set) : set
}
