import { platform, release } from 'node:os'
import type { AppEvent } from '../../shared/contract.ts'
import { type Core, createCore, type LogEntry } from '../core/core.ts'
import { uuidv7 } from '../core/ids.ts'
import { DATA_FOLDER, PACKS_FOLDER } from './folders.ts'
import { version } from './help.ts'

type CoreWishes = Readonly<{
  database: string
  rejectsFolder: string
  onEvent: (event: AppEvent) => void
  log: (entry: LogEntry) => void
}>

/**
 * Opens the desk's core on a database, lets it work, and closes it whatever happens. New files are for their owner only.
 * Throws an AppError of code DATABASE when the database cannot be opened.
 */
export async function withCore<T>(
  { database, rejectsFolder, onEvent, log }: CoreWishes,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  process.umask(0o077)
  const core = createCore({
    path: database,
    packsDir: PACKS_FOLDER,
    dataDir: DATA_FOLDER,
    rejectsDir: rejectsFolder,
    program: { version: version(), system: `${platform()} ${release()}` },
    checkerScript: new URL('../core/checker.ts', import.meta.url).href,
    now: () => new Date(),
    newId: () => uuidv7(Date.now()),
    onEvent,
    log,
  })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}
