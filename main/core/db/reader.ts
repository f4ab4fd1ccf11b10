import Database from 'better-sqlite3'
import { asDatabaseError, type Db } from './open.ts'

const BUSY_TIMEOUT_MS = 2000

/**
 * A second connection that only reads, for a thread beside the core's. It sees what is committed. Throws an AppError of code DATABASE
 * when the file cannot be opened.
 */
export function openReader({
  path,
  nativeBinding,
}: Readonly<{ path: string; nativeBinding?: string | undefined }>): Db {
  const binding = nativeBinding === undefined ? {} : { nativeBinding }
  try {
    const db = new Database(path, { ...binding, readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
    db.pragma('cache_size = -32768')
    return db
  } catch (error) {
    throw asDatabaseError(error, path)
  }
}

/**
 * Keeps a reader at one moment, however much is committed meanwhile, so that what was read of it stays true. As long as it is held SQLite
 * cannot begin its journal anew: hold it no longer than needed.
 */
export const momentOf = (db: Db) => ({
  /** Moves on to the present moment and stays there. */
  hold: (): void => {
    if (db.inTransaction) db.exec('COMMIT')
    db.exec('BEGIN')
  },
  letGo: (): void => {
    if (db.inTransaction) db.exec('COMMIT')
  },
})
export type Moment = ReturnType<typeof momentOf>
