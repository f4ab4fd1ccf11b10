import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { AppEvent } from '../../../shared/contract.ts'
import { type ImportProbe, type ImportState, Mapping } from '../../../shared/domain.ts'
import { AppError, type Problem, type Reply } from '../../../shared/errors.ts'
import { missingIn } from '../../../shared/rules/mapping.ts'
import type { Source } from '../db/imports.ts'
import type { Journal } from '../db/journal.ts'
import type { Deps, Handlers, RunOrder } from '../deps.ts'
import { type ImportOrder, runImport } from '../jobs/import.ts'
import { createJournalKeeper } from '../jobs/journal.ts'
import { probeFile } from '../sources/detect.ts'
import type { Pool } from '../pool/pool.ts'
import { streamImport } from '../pool/import-stream.ts'
import { fitMapping, guessMapping } from '../sources/column-guess.ts'
import { unknownColumns } from '../sources/mapping.ts'
import type { FileShape } from '../sources/read-records.ts'

const IMPORTS_SHOWN = 20
/** Files that were offered and not yet imported. */
const OFFERS_KEPT = 20
/** Smaller files are read before a thread would have started. */
const SMALL_FILE_BYTES = 512 * 1024

type Offer = Readonly<{ path: string; shape: FileShape; probe: ImportProbe }>

type Ports = Readonly<{
  order: RunOrder
  asProblem: (error: unknown, what: string) => Problem
  rejectsDir: string
  onEvent: (event: AppEvent) => void
  /** Reads large files beside this thread. */
  pool: Pool
  journal: Journal
  isSomebodyAtWork: () => boolean
}>

/** Importing files: what is offered, what runs, what ran. One import runs at a time. */
export function importHandlers(deps: Deps, ports: Ports) {
  const { tables, newId, now } = deps
  const offers = new Map<string, Offer>()
  /** What ran here and runs no more. */
  const ended = new Set<string>()
  let running: { id: string; done: Promise<void>; cancelled: boolean } | null = null

  const handlers: Pick<Handlers, 'import.start' | 'import.cancel' | 'import.list'> = {
    'import.start': ({ token, source, mapping, statuses, language }) => {
      if (running !== null) throw new AppError('RULE', 'importRunning')
      const offer = offers.get(token)
      if (offer === undefined) throw new AppError('FILE', 'fileGone', { file: '' })
      refuseUnusable(offer, mapping)
      const at = now().toISOString()
      const sourceId = tables.imports.ensureSource(source, 'file', at)
      tables.imports.remember(sourceId, JSON.stringify({ columns: offer.shape.columns, mapping }))
      const id = newId()
      const { fileName, sizeBytes } = offer.probe
      tables.imports.insert({ id, sourceId, fileName, bytesTotal: sizeBytes, at })
      deps.record({ kind: 'import', importId: id, state: 'running' })
      const file = { path: offer.path, shape: offer.shape, mapping, statuses }
      const job = { id, sourceId, source, file, fileName, sizeBytes, language }
      // Made before anything is promised: a folder that cannot be made is a refusal, not a failed import.
      makeFolder(ports.rejectsDir)
      deps.afterCommit(() => {
        offers.delete(token)
        start(job)
      })
      return { importId: id }
    },
    'import.cancel': ({ importId }) => {
      if (running?.id !== importId) throw new AppError('NOT_FOUND', 'importUnknown')
      running.cancelled = true
      return {}
    },
    'import.list': () =>
      tables.imports
        .list(IMPORTS_SHOWN)
        // What stopped an import may have kept its end from being written.
        .map(state => (state.state === 'running' && ended.has(state.id) ? { ...state, state: 'failed' } : state)),
  }

  const start = (job: ImportOrder) => {
    const progress = (state: ImportState) => {
      ports.onEvent({ name: 'import.changed', payload: state })
      ports.onEvent({ name: 'queues.changed', payload: {} })
    }
    const mine = { id: job.id, done: Promise.resolve(), cancelled: false }
    running = mine
    mine.done = work(job, progress, () => mine.cancelled)
  }

  const work = async (job: ImportOrder, progress: (state: ImportState) => void, isCancelled: () => boolean) => {
    const { pool } = ports
    const isHere = !pool.hasThreads || job.sizeBytes < SMALL_FILE_BYTES
    // One thread reads the file to its end; where there is no other, nobody else can merge.
    const journal =
      isHere || pool.threads < 2 ? null : createJournalKeeper(ports.journal, () => pool.run('mergeJournal', null))
    try {
      await runImport(deps, job, {
        slices: streamImport({ pool, file: job.file, rules: () => deps.rules.current().spec, isHere }),
        journal,
        isSomebodyAtWork: ports.isSomebodyAtWork,
        order: ports.order,
        rejectPath: join(ports.rejectsDir, `${job.id}-rejects.csv`),
        progress,
        isCancelled,
        breathe: () => setImmediate(),
      })
    } catch (error) {
      const problem = ports.asProblem(asFileError(error, job.fileName), 'import')
      ports.onEvent({ name: 'file.refused', payload: { key: problem.key, values: { ...problem.values } } })
    } finally {
      await journal?.end()
      running = null
      ended.add(job.id)
    }
  }

  const offerFile = async (path: string): Promise<Reply<ImportProbe>> => {
    try {
      const probed = await probeFile(path)
      if (!probed.ok)
        throw new AppError('FILE', probed.problem.code, { file: basename(path), ...probed.problem.values })
      const source = sourceNameOf(path)
      const { shape, samples } = probed
      const guess = guessMapping(shape.columns, samples).mapping
      const remembered = rememberedFor(tables.imports.rememberedSources(), source, shape.columns)
      const probe: ImportProbe = {
        token: newId(),
        fileName: basename(path),
        sizeBytes: probed.sizeBytes,
        encoding: shape.encoding,
        format: shape.format,
        delimiter: shape.delimiter,
        columns: [...shape.columns],
        samples: samples.map(sample => ({ ...sample })),
        mapping: remembered === null ? guess : fitMapping(remembered.mapping, shape.columns, guess),
        remembered: remembered !== null,
        notes: [...probed.notes],
        source: remembered?.name ?? source,
      }
      offers.set(probe.token, { path, shape, probe })
      for (const old of [...offers.keys()].slice(0, Math.max(0, offers.size - OFFERS_KEPT))) offers.delete(old)
      return { ok: true, value: probe }
    } catch (error) {
      return { ok: false, problem: ports.asProblem(asFileError(error, basename(path)), 'offer') }
    }
  }

  return {
    handlers,
    offerFile,
    idle: async () => {
      while (running !== null) await running.done
    },
    stop: async () => {
      if (running === null) return
      running.cancelled = true
      await running.done
    },
  }
}

/** A file that is taken away or breaks off while it is read is an answer, not a fault of ours. */
function asFileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new AppError('FILE', 'fileGone', { file })
  return ['EACCES', 'EPERM', 'EIO', 'EISDIR', 'ESTALE'].includes(code)
    ? new AppError('FILE', 'fileUnreadable', { file })
    : error
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new AppError('DATABASE', 'databaseReadOnly', { folder })
  }
}

/** The file's name without its ending, as a first proposal for the source. */
function sourceNameOf(path: string): string {
  const name = basename(path)
    .replace(/\.[^.]*$/, '')
    .trim()
  // A cut through an emoji would leave half a character, which no record can hold.
  return name === '' ? 'Import' : name.slice(0, 80).toWellFormed().trim()
}

const Remembered = z.strictObject({ columns: z.array(z.string()), mapping: Mapping })

/** How this source was read last time; else how the last file with exactly these columns was read, and whose it was. */
function rememberedFor(sources: readonly Source[], name: string, columns: readonly string[]) {
  const known = sources.flatMap(source => {
    const parsed = Remembered.safeParse(JSON.parse(source.mapping ?? 'null'))
    return parsed.success ? [{ name: source.name, ...parsed.data }] : []
  })
  const same = known.find(source => source.name.toLowerCase() === name.toLowerCase())
  return same ?? known.find(source => source.columns.join('\n') === columns.join('\n')) ?? null
}

function refuseUnusable(offer: Offer, mapping: Mapping): void {
  const column = unknownColumns(mapping, offer.shape.columns)[0]
  if (column !== undefined) throw new AppError('RULE', 'mappingUnknownColumn', { column })
  const missing = missingIn(mapping)[0]
  if (missing === undefined) return
  const field = missing === 'author' ? 'authorId' : missing === 'article' ? 'articleId' : missing
  throw new AppError('RULE', 'mappingIncomplete', { field })
}
