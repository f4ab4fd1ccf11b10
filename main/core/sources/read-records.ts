import { open } from 'node:fs/promises'
import { createCsvSplitter, type Delimiter } from './csv.ts'
import { createJsonArraySplitter } from './json-array.ts'
import { createNdjsonSplitter } from './ndjson.ts'
import { rowProblem } from './problems.ts'
import { keptRaw, MAX_RECORD_BYTES, type RecordSplitter, type SourceRecord } from './records.ts'
import { createTextDecoder, type Encoding } from './text-decoder.ts'

/** What a reader must know of a file; `probeFile` finds it out. */
export type FileShape = Readonly<{
  encoding: Encoding
  /** Some bytes are not valid in this encoding; the rows they stand in are reported. */
  isDamaged: boolean
  format: 'csv' | 'ndjson' | 'json-array'
  /** For CSV only. */
  delimiter: Delimiter | null
  hasQuotes: boolean
  /** Records before the first row: a header, a `sep=` line. */
  skipRecords: number
  columns: readonly string[]
}>

export type ReadOptions = Readonly<{ maxRecordBytes?: number; chunkBytes?: number; signal?: AbortSignal }>

/** The records that one chunk completed (there may be none), and how many bytes of the file are read with it. */
export type RecordBatch = Readonly<{ records: readonly SourceRecord[]; bytesRead: number }>

const CHUNK_BYTES = 256 * 1024

/**
 * Reads a file record by record in flat memory. `fields` stand in the order of `shape.columns`.
 * Throws the signal's reason when aborted, and Node's error when the file cannot be opened or read.
 */
export async function* readRecords(
  path: string,
  shape: FileShape,
  options: ReadOptions = {},
): AsyncGenerator<RecordBatch> {
  const splitter = createSplitter(shape, options.maxRecordBytes ?? MAX_RECORD_BYTES)
  const decoder = createTextDecoder(shape.encoding)
  const checked = shape.isDamaged ? reportDamaged : (records: SourceRecord[]) => records
  const chunk = Buffer.allocUnsafe(options.chunkBytes ?? CHUNK_BYTES)
  const file = await open(path)
  try {
    for (let bytesRead = 0; ;) {
      options.signal?.throwIfAborted()
      const read = await file.read(chunk, 0, chunk.length, bytesRead)
      if (read.bytesRead === 0) {
        const records = [...splitter.push(decoder.end()), ...splitter.end()]
        yield { records: checked(records), bytesRead }
        return
      }
      bytesRead += read.bytesRead
      const records = splitter.push(decoder.write(chunk.subarray(0, read.bytesRead)))
      yield { records: checked(records), bytesRead }
    }
  } finally {
    await file.close()
  }
}

/** The splitter for a file's format. */
export function createSplitter(shape: FileShape, maxRecordBytes: number): RecordSplitter {
  const { columns } = shape
  if (shape.format === 'ndjson') return createNdjsonSplitter({ columns, maxRecordBytes })
  if (shape.format === 'json-array') return createJsonArraySplitter({ columns, maxRecordBytes })
  const dialect = { delimiter: shape.delimiter ?? ',', hasQuotes: shape.hasQuotes }
  return createCsvSplitter({ dialect, columnCount: columns.length, skipRecords: shape.skipRecords, maxRecordBytes })
}

function reportDamaged(records: SourceRecord[]): SourceRecord[] {
  return records.map(record => {
    if (record.problem !== null || !record.raw.includes('\ufffd')) return record
    const raw = keptRaw(record.raw, 0, record.raw.length, record.raw.length)
    return { line: record.line, raw, fields: null, problem: rowProblem('damagedCharacters') }
  })
}
