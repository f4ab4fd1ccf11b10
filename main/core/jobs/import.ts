import type { ImportState, Language, Mapping } from '../../../shared/domain.ts'
import { rowSentence } from '../../../shared/strings/row-problems.ts'
import type { Deps } from '../deps.ts'
import type { CommentDraft } from '../sources/mapping.ts'
import { createDraftReader } from '../sources/mapping.ts'
import { type FileShape, type RecordBatch, readRecords } from '../sources/read-records.ts'
import type { SourceRecord } from '../sources/records.ts'
import { createRejectFile } from '../sources/reject-file.ts'

/** Rows per transaction: small enough that a decision waits at most a few frames behind one slice. */
const SLICE_ROWS = 400
/** Progress events are at least this far apart. */
const PROGRESS_MS = 200

export type ImportOrder = Readonly<{
  id: string
  sourceId: number
  source: string
  path: string
  fileName: string
  sizeBytes: number
  shape: FileShape
  mapping: Mapping
  statuses: 'map' | 'allPending'
  language: Language
}>

export type ImportPorts = Readonly<{
  /** One transaction with its audit entry. */
  order: <T>(request: string, input: unknown, work: () => T) => T
  rejectPath: string
  progress: (state: ImportState) => void
  /** Checked between slices. */
  isCancelled: () => boolean
  /** Gives the thread away, so that decisions are answered between two slices. */
  breathe: () => Promise<void>
}>

/**
 * Reads one file into the database, slice by slice. A slice is one transaction: rows, counters, audit entry and progress stand or
 * fall together, so that a crash leaves whole slices and the same file can simply be imported again.
 */
export async function runImport(deps: Deps, job: ImportOrder, ports: ImportPorts): Promise<ImportState> {
  const { tables, now } = deps
  const read = createDraftReader({ mapping: job.mapping, columns: job.shape.columns, statuses: job.statuses })
  const rejects = createRejectFile(ports.rejectPath, { reasonFor: problem => rowSentence(job.language, problem) })
  let state = tables.imports.read(job.id)!
  let toldMs = 0
  let areRejectsOpen = true

  const save = (next: ImportState) => {
    state = next
    tables.imports.update(state, now().toISOString())
  }

  const slice = (records: readonly SourceRecord[], bytesRead: number) => {
    const drafts: CommentDraft[] = []
    let rejected = 0
    let unknownStatus = 0
    for (const record of records) {
      const row = record.problem === null ? read(record) : { ok: false as const, problem: record.problem }
      if (row.ok) {
        drafts.push(row.draft)
        if (row.hasUnknownStatus) unknownStatus += 1
      } else {
        rejects.add(record.line, row.problem, record.raw)
        rejected += 1
      }
    }
    rejects.flush()
    const lines = [records[0]?.line ?? 0, records.at(-1)?.line ?? 0]
    ports.order('import.slice', { importId: job.id, lines }, () => {
      const changed: number[] = []
      const receipt = deps.intake.take(job.sourceId, drafts, id => changed.push(id))
      deps.record({ kind: 'intake', source: job.source, receipt })
      save({
        ...state,
        bytesRead,
        read: state.read + records.length,
        new: state.new + receipt.new,
        revised: state.revised + receipt.revised,
        same: state.same + receipt.same,
        rejected: state.rejected + rejected,
        unknownStatus: state.unknownStatus + unknownStatus,
        rejectFile: rejects.path(),
      })
      if (changed.length > 0) deps.emit({ name: 'comment.changed', payload: { ids: changed } })
    })
  }

  const tellProgress = () => {
    const nowMs = now().getTime()
    if (nowMs - toldMs < PROGRESS_MS) return
    toldMs = nowMs
    ports.progress(tables.imports.read(job.id)!)
  }

  const finish = (how: 'finished' | 'cancelled' | 'failed') => {
    // Once: its number may belong to another file by the second time.
    if (areRejectsOpen) rejects.close()
    areRejectsOpen = false
    const lost = rejects.problem()?.lost ?? 0
    ports.order('import.end', { importId: job.id, state: how }, () => {
      const finishedAt = now().toISOString()
      save({ ...state, state: how, finishedAt, bytesRead: how === 'finished' ? job.sizeBytes : state.bytesRead })
      deps.record({ kind: 'import', importId: job.id, state: how })
      deps.emit({ name: 'queues.changed', payload: {} })
      deps.emit({ name: 'app.changed', payload: {} })
      if (lost > 0) deps.emit({ name: 'file.refused', payload: { key: 'rejectsLost', values: { lost } } })
    })
    const ended = tables.imports.read(job.id)!
    ports.progress(ended)
    return ended
  }

  try {
    for await (const { records, bytesRead } of slicesOf(readRecords(job.path, job.shape))) {
      // A slice may be empty, as inside one huge line; cancelling works there too.
      if (ports.isCancelled()) return finish('cancelled')
      if (records.length === 0) continue
      slice(records, bytesRead)
      tellProgress()
      await ports.breathe()
    }
    return finish('finished')
  } catch (error) {
    // A slice that failed was rolled back whole; what the memory of ids says may not be in the database.
    deps.intake.forget()
    try {
      finish('failed')
    } catch {
      // What refused the slice, a full disk say, refuses this too; the next start marks the import as interrupted.
      ports.progress({ ...state, state: 'failed', finishedAt: now().toISOString() })
    }
    throw error
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
