import Database from 'better-sqlite3'
import { asDatabaseError, type Db, JOURNAL_PAGES } from './open.ts'

/** Pages in the journal: all that were written since it began, and how many of them the file has by now. */
export type JournalPages = Readonly<{ written: number; merged: number }>

const pagesOf = (db: Db, mode: 'NOOP' | 'PASSIVE'): JournalPages => {
  const [row] = db.pragma(`wal_checkpoint(${mode})`) as Array<{ log: number; checkpointed: number }>
  // SQLite says -1 where there is no journal, as in memory.
  return { written: Math.max(0, row?.log ?? 0), merged: Math.max(0, row?.checkpointed ?? 0) }
}

/** The journal (write-ahead log) of the connection that writes. */
export const journalOf = (db: Db) => ({
  pages: (): JournalPages => pagesOf(db, 'NOOP'),
  merge: (): JournalPages => pagesOf(db, 'PASSIVE'),
  /** Whether this connection merges the journal with a commit once it is long enough, or somebody else does. */
  mergeByItself: (isOn: boolean): void => void db.pragma(`wal_autocheckpoint = ${isOn ? JOURNAL_PAGES : 0}`),
})
export type Journal = ReturnType<typeof journalOf>

/**
 * Merges what is in the journal into the file, on a connection of its own, beside whoever writes. Changes nothing that anybody reads. Throws
 * an AppError of code DATABASE when the file cannot be opened.
 */
export function mergeJournalOf({
  path,
  nativeBinding,
}: Readonly<{ path: string; nativeBinding?: string | undefined }>): JournalPages {
  try {
    const db = new Database(path, { ...(nativeBinding === undefined ? {} : { nativeBinding }), fileMustExist: true })
    try {
      return pagesOf(db, 'PASSIVE')
    } finally {
      db.close()
    }
  } catch (error) {
    throw asDatabaseError(error, path)
  }
}

/**
 * Runs one transaction that a power cut may take back although it was committed, with all later ones of its kind: nothing waits for the disk.
 * The next transaction without it, or the next merge, makes it last; the file is whole in any case (SQLite, PRAGMA synchronous).
 */
export const withoutWaiting = <T>(db: Db, work: () => T): T => {
  db.pragma('synchronous = NORMAL')
  try {
    return work()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
