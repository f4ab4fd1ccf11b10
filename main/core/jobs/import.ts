import type { ImportState, Language } from '../../../shared/domain.ts'
import { rowSentence } from '../../../shared/strings/row-problems.ts'
import type { Deps, RunOrder } from '../deps.ts'
import type { ScannedSlice } from '../pool/import-stream.ts'
import type { ImportFile } from '../sources/read-slices.ts'
import type { JournalKeeper } from './journal.ts'
import { createRejectFile } from '../sources/reject-file.ts'

/** Pages of the index of alike texts that are merged behind each slice: about what a slice adds, so that a search stays quick. */
const MERGED_PAGES = 250
/** While nobody waits for the desk, so many slices share a transaction: each ends with a page per author that was written. */
const SLICES_AT_ONCE = 4
/** Progress events are at least this far apart. */
const PROGRESS_MS = 200

export type ImportOrder = Readonly<{
  id: string
  sourceId: number
  source: string
  file: ImportFile
  fileName: string
  sizeBytes: number
  language: Language
}>

export type ImportPorts = Readonly<{
  /** The rows of the file, and what their texts say. Letting go of it stops the reading. */
  slices: AsyncIterable<ScannedSlice>
  order: RunOrder
  rejectPath: string
  progress: (state: ImportState) => void
  /** Checked between slices. */
  isCancelled: () => boolean
  /** Whether a person has done something within the last seconds. */
  isSomebodyAtWork: () => boolean
  /** Gives the thread away, so that decisions are answered between two slices. */
  breathe: () => Promise<void>
  /** Keeps the journal short; null where the connection that writes does so itself. */
  journal: JournalKeeper | null
}>

/**
 * Reads one file into the database, slice by slice. A slice (or a few) is one transaction: rows, counters, audit entry and progress stand or
 * fall together, so that a crash leaves whole slices and the same file can simply be imported again.
 */
export async function runImport(deps: Deps, job: ImportOrder, ports: ImportPorts): Promise<ImportState> {
  const { tables, now } = deps
  const rejects = createRejectFile(ports.rejectPath, { reasonFor: problem => rowSentence(job.language, problem) })
  let state = tables.imports.read(job.id)!
  let toldMs = 0
  let areRejectsOpen = true

  const save = (next: ImportState) => {
    state = next
    tables.imports.update(state, now().toISOString())
  }

  const takeOne = ({ slice, scanned }: ScannedSlice, changed: number[]) => {
    const receipt = deps.intake.take(job.sourceId, slice.drafts, id => changed.push(id), scanned)
    tables.similar.maintain(MERGED_PAGES)
    deps.record({ kind: 'intake', source: job.source, receipt })
    state = {
      ...state,
      bytesRead: slice.bytesRead,
      read: state.read + slice.rows,
      new: state.new + receipt.new,
      revised: state.revised + receipt.revised,
      same: state.same + receipt.same,
      rejected: state.rejected + slice.rejected.length,
      unknownStatus: state.unknownStatus + slice.unknownStatus,
      rejectFile: rejects.path(),
    }
  }

  const take = (slices: readonly ScannedSlice[]) => {
    for (const { slice } of slices) for (const { line, problem, raw } of slice.rejected) rejects.add(line, problem, raw)
    rejects.flush()
    const lines = [slices[0]!.slice.lines[0], slices.at(-1)!.slice.lines[1]]
    const work = () => {
      const changed: number[] = []
      for (const slice of slices) takeOne(slice, changed)
      save(state)
      if (changed.length > 0) deps.emit({ name: 'comment.changed', payload: { ids: changed } })
    }
    ports.order('import.slice', { importId: job.id, lines }, work, { isPassing: true })
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
    let held: ScannedSlice[] = []
    for await (const scanned of ports.slices) {
      // A slice may be empty, as inside one huge line; cancelling works there too.
      if (ports.isCancelled()) return finish('cancelled')
      if (scanned.slice.rows === 0) continue
      held.push(scanned)
      if (held.length < (ports.isSomebodyAtWork() ? 1 : SLICES_AT_ONCE)) continue
      take(held)
      held = []
      tellProgress()
      await ports.journal?.tend()
      await ports.breathe()
    }
    if (held.length > 0) take(held)
    return finish('finished')
  } catch (error) {
    try {
      // A slice that failed was rolled back whole, and so is what it counted.
      state = tables.imports.read(job.id)!
      finish('failed')
    } catch {
      // What refused the slice, a full disk say, refuses this too; the next start marks the import as interrupted.
      ports.progress({ ...state, state: 'failed', finishedAt: now().toISOString() })
    }
    throw error
  }
}
