import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { migrations } from './migrations/index.ts'

export type Db = Database.Database

/** "FRGB": says that a file is ours before anything in it is touched. */
export const APPLICATION_ID = 0x46524742
const COPIES_KEPT = 3
/** Pages of journal from which on it is merged into the file. */
export const JOURNAL_PAGES = 4000
const BYTES_PER_PAGE = 4096
const BUSY_TIMEOUT_MS = 2000
/** What SQLite adds to a file in one piece: with less, a disk is full. */
const LITTLE_ROOM_BYTES = 64 * 1024

type OpenOptions = Readonly<{
  path: string
  /** Another build of the native module, where the packaged one does not load. */
  nativeBinding?: string | undefined
}>

/**
 * Opens the desk's database, creating or migrating it. Throws an AppError of code DATABASE, with the way out, when the file is
 * newer, damaged, foreign, locked or not writable; such a file is left as it was.
 */
export function openDatabase({ path, nativeBinding }: OpenOptions): Db {
  const binding = nativeBinding === undefined ? {} : { nativeBinding }
  let db: Db | null = null
  try {
    // A journal waits: a reader looks first, for a writer would merge it into a file that may not be ours to touch.
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
      db = new Database(path, { ...binding, readonly: true, timeout: BUSY_TIMEOUT_MS })
      refuseWhatIsNotOurs(db, path)
      db.close()
    }
    db = new Database(path, { ...binding, timeout: BUSY_TIMEOUT_MS })
    refuseWhatIsNotOurs(db, path)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL') // WAL defaults to NORMAL here; a decision must survive a power cut
    db.pragma('foreign_keys = ON')
    db.pragma('cache_size = -65536')
    // 16 MB of journal before it is merged into the file: a page that many posts touch is then written once, not many times.
    db.pragma(`wal_autocheckpoint = ${JOURNAL_PAGES}`)
    // What a long import made of the journal is given back to the disk.
    db.pragma(`journal_size_limit = ${JOURNAL_PAGES * BYTES_PER_PAGE}`)
    migrate(db, path)
    // Only now: what a statement may have to take back belongs in memory, but a migration may sort more than fits there.
    db.pragma('temp_store = MEMORY')
    return db
  } catch (error) {
    db?.close()
    throw asDatabaseError(error, path)
  }
}

function refuseWhatIsNotOurs(db: Db, path: string): void {
  const applicationId = db.pragma('application_id', { simple: true }) as number
  const version = db.pragma('user_version', { simple: true }) as number
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0
  if (tables > 0 && applicationId !== APPLICATION_ID) throw new AppError('DATABASE', 'databaseForeign', { file: path })
  if (version > migrations.length)
    throw new AppError('DATABASE', 'databaseNewer', { file: path, found: version, known: migrations.length })
}

/** Takes the steps that are still missing in one transaction; a database with content is copied beside itself first. */
export function migrate(db: Db, path: string, steps: readonly string[] = migrations): void {
  const current = db.pragma('user_version', { simple: true }) as number
  if (current >= steps.length) return
  if (current > 0) keepCopy(db, path, current)
  // SQLite's way to rebuild a table that others point at: keys off outside the transaction, checked before its end.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      db.pragma(`application_id = ${APPLICATION_ID}`)
      for (const step of steps.slice(current)) db.exec(step)
      const dangling = db.pragma('foreign_key_check') as readonly unknown[]
      if (dangling.length > 0) throw new AppError('DATABASE', 'databaseCorrupt', { file: path })
      db.pragma(`user_version = ${steps.length}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function keepCopy(db: Db, path: string, version: number): void {
  const copy = `${path}.v${version}.backup`
  const partial = `${copy}.partial`
  rmSync(partial, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(partial)
    renameSync(partial, copy)
  } catch (error) {
    // Half a copy would look like a whole one, and it takes the room that is missing.
    rmSync(partial, { force: true })
    throw error
  }
  const prefix = `${basename(path)}.v`
  const copies = readdirSync(dirname(path)).filter(name => name.startsWith(prefix) && name.endsWith('.backup'))
  const oldestFirst = copies
    .map(name => join(dirname(path), name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  for (const old of oldestFirst.slice(0, Math.max(0, oldestFirst.length - COPIES_KEPT))) rmSync(old)
}

/** Turns what SQLite says into a sentence a person can act on; anything unknown stays as it is. */
export function asDatabaseError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const folder = dirname(path)
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
  // SQLite calls it an I/O error when the journal's index cannot grow.
  if (isFull || (/^SQLITE_(IOERR|CANTOPEN)/.test(code) && !hasRoom(folder))) return new AppError('DATABASE', 'diskFull')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError('DATABASE', 'databaseCorrupt', { file: path })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('DATABASE', 'databaseBusy', { file: path })
  if (code.startsWith('SQLITE_READONLY') || (code.startsWith('SQLITE_CANTOPEN') && !isWritable(folder)))
    return new AppError('DATABASE', 'databaseReadOnly', { folder })
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR') || !existsSync(folder))
    return new AppError('DATABASE', 'databaseUnreachable', { file: path })
  return error
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= LITTLE_ROOM_BYTES
  } catch {
    return true
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return !existsSync(folder)
  }
}
