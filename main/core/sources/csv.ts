import { isLineEnd, scanRecord, type Scan } from './csv-record.ts'
import { rowProblem, type RowProblem } from './problems.ts'
import {
  countLineEnds,
  createRescanBudget,
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

/** Splits CSV text into records. Broken rows come back as bad records and never swallow the rows after them. */
export function createCsvSplitter(options: CsvOptions): RecordSplitter {
  const { dialect, maxRecordBytes } = options
  const delimiter = dialect.delimiter.charCodeAt(0)
  const tooLong = rowProblem('recordTooLong', { limitBytes: maxRecordBytes })
  const budget = createRescanBudget(maxRecordBytes)
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

  /** Reports the record at `start` and goes on behind its first line; `seen` characters of it were looked at in vain. */
  const fail = (problem: RowProblem, start: number, seen: number, lineEnd: LineEnd | null): number => {
    const raw = keptRaw(buffer, start, lineEnd?.end ?? buffer.length, maxRecordBytes)
    emit({ line, raw, fields: null, problem })
    budget.spend(seen)
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
    if (isOverLong) return fail(tooLong, start, maxRecordBytes + 1, lineEnd)
    if (strayAt !== null && (lineEnd !== null || isLast)) return fail(rowProblem('strayQuote'), start, seen, lineEnd)
    return isLast ? fail(rowProblem('unclosedQuote'), start, seen, lineEnd) : -1
  }

  const take = (start: number, scan: Scan & { kind: 'record' }, cells: string[]): number => {
    const raw = buffer.slice(start, scan.end)
    if (isTooLong(raw, maxRecordBytes)) {
      const seen = Math.min(raw.length, maxRecordBytes + 1)
      return fail(tooLong, start, seen, findLineEnd(buffer, start, true))
    }
    emit(checkedRecord(line, raw, cells, toSkip > 0 ? null : options.columnCount))
    budget.earn(raw.length)
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

  /** Takes a record that must not go beyond its line: for files in which that failed too often. */
  const takeLine = (start: number, isLast: boolean): number => {
    const lineEnd = findLineEnd(buffer, start, isLast)
    const end = lineEnd?.end ?? buffer.length
    if ((lineEnd === null && !isLast) || end - start > maxRecordBytes) return recover(start, null, isLast)
    const cells: string[] = []
    const scan = scanRecord(buffer.slice(start, end), 0, true, delimiter, dialect.hasQuotes, cells)
    const next = lineEnd?.next ?? end
    if (scan.kind === 'record') return take(start, { ...scan, end, next }, cells)
    return fail(rowProblem(scan.kind === 'stray' ? 'strayQuote' : 'unclosedQuote'), start, end - start, lineEnd)
  }

  const takeNext = (start: number, isLast: boolean): number => {
    if (isDiscarding || isLineEnd(buffer.charCodeAt(start))) return passLineEnd(start, isLast)
    return budget.isSpent() ? takeLine(start, isLast) : takeRecord(start, isLast)
  }

  const drain = (isLast: boolean): SourceRecord[] => {
    found = []
    let position = 0
    while (position < buffer.length) {
      const next = takeNext(position, isLast)
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
