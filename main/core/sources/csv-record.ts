import { findLineEnd } from './records.ts'

// Taking one CSV record apart: the hot loop of every import.

/** What was found at a place: a whole record, too little text to tell, or text behind a closing quote. */
export type Scan =
  | Readonly<{ kind: 'record'; end: number; next: number; isQuoted: boolean }>
  | Readonly<{ kind: 'partial' }>
  | Readonly<{ kind: 'stray'; at: number }>

const LF = 10
const CR = 13
const QUOTE = 34
const PARTIAL: Scan = { kind: 'partial' }

/** Whether a character code is LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR
}

/** Reads the cells of one record. A quote counts only at the start of a cell; elsewhere it is an ordinary character. */
export function scanRecord(
  text: string,
  start: number,
  isLast: boolean,
  delimiter: number,
  hasQuotes: boolean,
  cells: string[],
): Scan {
  const { length } = text
  let isQuoted = false
  for (let at = start; ; at++) {
    if (hasQuotes && text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1, isLast)
      if (close === -1) return PARTIAL
      const inner = text.slice(at + 1, close)
      cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner)
      isQuoted = true
      at = close + 1
      const code = text.charCodeAt(at)
      if (at < length && code !== delimiter && !isLineEnd(code)) return { kind: 'stray', at }
    } else {
      const from = at
      while (at < length) {
        const code = text.charCodeAt(at)
        if (code === delimiter || code === LF || code === CR) break
        at++
      }
      if (at === length && !isLast) return PARTIAL
      cells.push(text.slice(from, at))
    }
    if (at < length && text.charCodeAt(at) === delimiter) continue
    if (at === length) return { kind: 'record', end: at, next: at, isQuoted }
    const lineEnd = findLineEnd(text, at, isLast)
    return lineEnd === null ? PARTIAL : { kind: 'record', end: at, next: lineEnd.next, isQuoted }
  }
}

/** The quote that closes a quoted cell; -1 when it is not there yet, or cannot be told from a doubled one. */
function closingQuote(text: string, from: number, isLast: boolean): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at === -1 || (at + 1 === text.length && !isLast)) return -1
    if (text.charCodeAt(at + 1) !== QUOTE) return at
  }
}
