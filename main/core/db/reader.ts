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
