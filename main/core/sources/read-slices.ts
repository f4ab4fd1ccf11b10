import type { CommentDraft, DraftOptions } from './mapping.ts'
import { createDraftReader } from './mapping.ts'
import type { RowProblem } from './problems.ts'
import { type FileShape, type RecordBatch, readRecords } from './read-records.ts'
import type { SourceRecord } from './records.ts'

/** Rows that are taken in together: few enough that a decision waits at most a few frames behind them. */
export const SLICE_ROWS = 400

/** A file and how its rows are understood. */
export type ImportFile = Readonly<{ path: string; shape: FileShape }> & Pick<DraftOptions, 'mapping' | 'statuses'>

export type RejectedRow = Readonly<{ line: number; problem: RowProblem; raw: string }>

/** Some rows of a file, in their order; none where one huge line is still being read. */
export type RowSlice = Readonly<{
  drafts: readonly CommentDraft[]
  rejected: readonly RejectedRow[]
  /** How many rows there were, and the lines of the first and the last. */
  rows: number
  lines: readonly [number, number]
  /** Rows whose status the desk does not know. */
  unknownStatus: number
  bytesRead: number
}>

/** Reads a file into slices of SLICE_ROWS, all but the last of the full size. Throws Node's error when it cannot be read. */
export async function* readSlices({ path, shape, mapping, statuses }: ImportFile): AsyncGenerator<RowSlice> {
  const read = createDraftReader({ mapping, columns: shape.columns, statuses })
  for await (const { records, bytesRead } of slicesOf(readRecords(path, shape))) {
    const drafts: CommentDraft[] = []
    const rejected: RejectedRow[] = []
    let unknownStatus = 0
    for (const record of records) {
      const row = record.problem === null ? read(record) : { ok: false as const, problem: record.problem }
      if (!row.ok) rejected.push({ line: record.line, problem: row.problem, raw: record.raw })
      else {
        drafts.push(row.draft)
        if (row.hasUnknownStatus) unknownStatus += 1
      }
    }
    const lines = [records[0]?.line ?? 0, records.at(-1)?.line ?? 0] as const
    yield { drafts, rejected, rows: records.length, lines, unknownStatus, bytesRead }
  }
}

/** The same records in slices of the full size, but for the last. What a batch leaves over waits for the next one. */
async function* slicesOf(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
  let waiting: readonly SourceRecord[] = []
  let bytesRead = 0
  for await (const batch of batches) {
    const records = waiting.length === 0 ? batch.records : [...waiting, ...batch.records]
    bytesRead = batch.bytesRead
    let from = 0
    for (; from + SLICE_ROWS <= records.length; from += SLICE_ROWS)
      yield { records: records.slice(from, from + SLICE_ROWS), bytesRead }
    if (from === 0) yield { records: [], bytesRead }
    waiting = records.slice(from)
  }
  yield { records: waiting, bytesRead }
}
