import { Worker } from 'node:worker_threads'
import type { BundleEdition } from '../../shared/bundle.ts'
import type { ExportedCase } from '../../shared/case.ts'
import type { AppEvent } from '../../shared/contract.ts'
import type { ImportProbe } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import type { CoreOptions, LogEntry } from './core.ts'
import type { Printed, PrintJob } from './legal/printing.ts'

export type ToWorker =
  | Readonly<{ id: number; kind: 'dispatch'; name: string; input: unknown }>
  | Readonly<{ id: number; kind: 'offer'; path: string }>
  | Readonly<{ id: number; kind: 'exportCase'; caseId: string; edition: BundleEdition; path: string }>
  | Readonly<{ id: number; kind: 'nextPrint'; except: readonly string[] }>
  | Readonly<{ id: number; kind: 'keepPrint'; printed: Printed }>
  | Readonly<{ id: number; kind: 'close' }>

export type FromWorker =
  Readonly<{ id: number; reply: Reply<unknown> }> | Readonly<{ event: AppEvent }> | Readonly<{ log: LogEntry }>

export type CoreClient = Readonly<{
  dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  offerFile: (path: string) => Promise<Reply<ImportProbe>>
  exportCase: (caseId: string, edition: BundleEdition, path: string) => Promise<Reply<ExportedCase>>
  /** What waits to be drawn by the shell, but for these; null where nothing does. */
  nextPrint: (except: readonly string[]) => Promise<Reply<PrintJob | null>>
  /** Takes what was drawn. */
  keepPrint: (printed: Printed) => Promise<Reply<unknown>>
  /** Ends jobs after their current slice, closes the database and the thread. */
  close: () => Promise<void>
}>

const STOPPED: Reply<never> = { ok: false, problem: { code: 'DATABASE', key: 'databaseStopped' } }

/** Starts the core on its own thread. When the thread dies, everything waiting and everything later is told so. */
export function startCore(options: {
  script: URL
  workerData: Omit<CoreOptions, 'runsAlone' | 'now' | 'newId' | 'onEvent' | 'log'>
  onEvent: (event: AppEvent) => void
  log: (entry: LogEntry) => void
}): CoreClient {
  const worker = new Worker(options.script, { workerData: options.workerData })
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  let next = 0
  let alive = true

  const stop = () => {
    alive = false
    for (const settle of waiting.values()) settle(STOPPED)
    waiting.clear()
  }
  worker.on('message', (message: FromWorker) => {
    if ('log' in message) options.log(message.log)
    else if ('event' in message) options.onEvent(message.event)
    else {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    }
  })
  worker.on('error', error => {
    options.log({ level: 'error', what: 'worker', values: { error: error instanceof Error ? error.name : 'unknown' } })
    stop()
  })
  worker.on('exit', stop)

  const ask = (message: Omit<ToWorker, 'id'>): Promise<Reply<unknown>> => {
    if (!alive) return Promise.resolve(STOPPED)
    return new Promise(settle => {
      const id = next++
      waiting.set(id, settle)
      worker.postMessage({ ...message, id })
    })
  }
  return {
    dispatch: (name, input) => ask({ kind: 'dispatch', name, input } as Omit<ToWorker, 'id'>),
    offerFile: path => ask({ kind: 'offer', path } as Omit<ToWorker, 'id'>) as Promise<Reply<ImportProbe>>,
    exportCase: (caseId, edition, path) =>
      ask({ kind: 'exportCase', caseId, edition, path } as Omit<ToWorker, 'id'>) as Promise<Reply<ExportedCase>>,
    nextPrint: except => ask({ kind: 'nextPrint', except } as Omit<ToWorker, 'id'>) as Promise<Reply<PrintJob | null>>,
    keepPrint: printed => ask({ kind: 'keepPrint', printed } as Omit<ToWorker, 'id'>),
    close: async () => {
      await ask({ kind: 'close' })
    },
  }
}
