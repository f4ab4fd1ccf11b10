import { inColumnOrder, readJsonRow } from './json-fields.ts'
import { rowProblem } from './problems.ts'
import { findLineEnd, isTooLong, keptRaw, type RecordSplitter, type SourceRecord } from './records.ts'

export type JsonOptions = Readonly<{ columns: readonly string[]; maxRecordBytes: number }>

/** Splits NDJSON: one object per line. An empty line is nothing; a broken one is a bad record. */
export function createNdjsonSplitter({ columns, maxRecordBytes }: JsonOptions): RecordSplitter {
  let buffer = ''
  let line = 1
  let isDiscarding = false

  const tooLong = (start: number, end: number): SourceRecord => {
    const problem = rowProblem('recordTooLong', { limitBytes: maxRecordBytes })
    return { line, raw: keptRaw(buffer, start, end, maxRecordBytes), fields: null, problem }
  }

  const drain = (isLast: boolean): SourceRecord[] => {
    const found: SourceRecord[] = []
    let position = 0
    while (position < buffer.length) {
      const lineEnd = findLineEnd(buffer, position, isLast)
      if (lineEnd === null && !isLast) {
        if (!isDiscarding && buffer.length - position > maxRecordBytes + 1) {
          found.push(tooLong(position, buffer.length))
          isDiscarding = true
        }
        break
      }
      const raw = buffer.slice(position, lineEnd?.end)
      if (!isDiscarding && isTooLong(raw, maxRecordBytes)) found.push(tooLong(position, position + raw.length))
      else if (!isDiscarding && raw.trim() !== '') found.push(toJsonRecord(line, raw, columns))
      isDiscarding = false
      line++
      position = lineEnd?.next ?? buffer.length
    }
    // Of a line already reported, only a CR is kept: it may be half of its CRLF.
    if (isDiscarding) buffer = buffer.endsWith('\r') ? '\r' : ''
    else buffer = buffer.slice(position)
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

/** One JSON object's text as a record: its values in the order of the columns, or what is wrong with it. */
export function toJsonRecord(line: number, raw: string, columns: readonly string[]): SourceRecord {
  const row = readJsonRow(raw)
  if (row.ok) return { line, raw, fields: inColumnOrder(row.values, columns), problem: null }
  return { line, raw: keptRaw(raw, 0, raw.length, raw.length), fields: null, problem: row.problem }
}
