import { rowProblem, type RowProblem } from './problems.ts'
import {
  countLineEnds,
  findLineEnd,
  isTooLong,
  keptRaw,
  type LineEnd,
  type RecordSplitter,
  type SourceRecord,
} from './records.ts'

// RFC 4180 with the liberties real exports take. Why not a library: docs/decisions/0030-csv-reader.md.

export type Delimiter = ',' | ';' | '\t'
export type CsvDialect = Readonly<{ delimiter: Delimiter; hasQuotes: boolean }>

export type CsvOptions = Readonly<{
  dialect: CsvDialect
  /** Cells a row must have; null takes any number. */
  columnCount: number | null
  /** Records at the start that are no rows: the header, a `sep=` line. */
  skipRecords: number
  maxRecordBytes: number
}>

type Scan =
  | Readonly<{ kind: 'record'; end: number; next: number; isQuoted: boolean }>
  | Readonly<{ kind: 'partial' }>
  | Readonly<{ kind: 'stray'; at: number }>

const LF = 10
const CR = 13
const QUOTE = 34
const PARTIAL: Scan = { kind: 'partial' }

/** Splits CSV text into records. Broken rows come back as bad records and never swallow the rows after them. */
export function createCsvSplitter(options: CsvOptions): RecordSplitter {
  const { dialect, maxRecordBytes } = options
  const delimiter = dialect.delimiter.charCodeAt(0)
  let buffer = ''
  let line = 1
  let toSkip = options.skipRecords
  /** Inside the rest of a physical line that is already reported. */
  let isDiscarding = false
  let found: SourceRecord[] = []

  const emit = (record: SourceRecord) => {
    if (toSkip > 0) toSkip--
    else found.push(record)
  }

  const fail = (problem: RowProblem, start: number, lineEnd: LineEnd | null): number => {
    const raw = keptRaw(buffer, start, lineEnd?.end ?? buffer.length, maxRecordBytes)
    emit({ line, raw, fields: null, problem })
    isDiscarding = lineEnd === null
    if (lineEnd !== null) line++
    return lineEnd?.next ?? buffer.length
  }

  /** Reports the record at `start`, or waits (-1) when what is there does not yet tell what is wrong with it. */
  const recover = (start: number, strayAt: number | null, isLast: boolean): number => {
    const lineEnd = findLineEnd(buffer, start, isLast)
    const seen = (strayAt ?? buffer.length) - start
    const lineLength = (lineEnd?.end ?? buffer.length) - start
    // The same whatever the chunk size: one more than the limit may still be a line end.
    const isOverLong = seen > maxRecordBytes + 1 || lineLength > maxRecordBytes + (lineEnd === null ? 1 : 0)
    if (isOverLong) return fail(rowProblem('recordTooLong', { limitBytes: maxRecordBytes }), start, lineEnd)
    if (strayAt !== null && (lineEnd !== null || isLast)) return fail(rowProblem('strayQuote'), start, lineEnd)
    return isLast ? fail(rowProblem('unclosedQuote'), start, lineEnd) : -1
  }

  const take = (start: number, scan: Scan & { kind: 'record' }, cells: string[]): number => {
    const raw = buffer.slice(start, scan.end)
    if (isTooLong(raw, maxRecordBytes)) {
      const problem = rowProblem('recordTooLong', { limitBytes: maxRecordBytes })
      return fail(problem, start, findLineEnd(buffer, start, true))
    }
    emit(checkedRecord(line, raw, cells, toSkip > 0 ? null : options.columnCount))
    line += scan.isQuoted ? countLineEnds(buffer, start, scan.next) : 1
    return scan.next
  }

  /** Takes one line end, or the rest of a reported line; -1 when more text is needed. */
  const passLineEnd = (start: number, isLast: boolean): number => {
    const lineEnd = findLineEnd(buffer, start, isLast)
    if (lineEnd === null) return -1
    isDiscarding = false
    line++
    return lineEnd.next
  }

  const takeRecord = (start: number, isLast: boolean): number => {
    const cells: string[] = []
    const scan = scanRecord(buffer, start, isLast, delimiter, dialect.hasQuotes, cells)
    if (scan.kind === 'record') return take(start, scan, cells)
    return recover(start, scan.kind === 'stray' ? scan.at : null, isLast)
  }

  const drain = (isLast: boolean): SourceRecord[] => {
    found = []
    let position = 0
    while (position < buffer.length) {
      const isEmptyLine = isLineEnd(buffer.charCodeAt(position))
      const next = isDiscarding || isEmptyLine ? passLineEnd(position, isLast) : takeRecord(position, isLast)
      if (next === -1) break
      position = next
    }
    buffer = isDiscarding ? halfLineEnd(buffer) : buffer.slice(position)
    return found
  }

  return {
    push: text => {
      buffer = buffer === '' ? text : buffer + text
      return drain(false)
    },
    end: () => drain(true),
  }
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR
}

/** A CR at the very end may be the first half of a CRLF; nothing else of a discarded line is worth keeping. */
function halfLineEnd(text: string): string {
  return text.endsWith('\r') ? '\r' : ''
}

function checkedRecord(line: number, raw: string, cells: string[], columnCount: number | null): SourceRecord {
  if (columnCount === null || cells.length === columnCount) return { line, raw, fields: cells, problem: null }
  // Spreadsheets like to append empty cells; they say nothing and hide nothing.
  const isPadded = cells.length > columnCount && cells.slice(columnCount).every(cell => cell === '')
  if (isPadded) return { line, raw, fields: cells.slice(0, columnCount), problem: null }
  const problem = rowProblem('columnCount', { expected: columnCount, found: cells.length })
  return { line, raw: keptRaw(raw, 0, raw.length, raw.length), fields: null, problem }
}

/** Reads the cells of one record. A quote counts only at the start of a cell; elsewhere it is an ordinary character. */
function scanRecord(
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
