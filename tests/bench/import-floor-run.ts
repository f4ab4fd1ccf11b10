import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Db, openDatabase } from '../../main/core/db/open.ts'
import { SLICE_ROWS } from '../../main/core/sources/read-slices.ts'
import { answerParent } from './child.ts'
import { DATABASE_NAME } from './project.ts'

// A process of its own: the rows of an imported database as bare inserts into the same tables, and nothing around them.

/** `folder` holds a database that was just imported. */
export type ImportFloorOrder = Readonly<{ folder: string }>

export type ImportFloor = Readonly<{ rows: number; seconds: number; rowsPerSecond: number }>

/** What the rows of an import point at; it is there before the clock runs. */
const POINTED_AT = ['sources', 'articles', 'authors', 'reasons'] as const

type Row = unknown[]
/** A slice as the import writes it: the comments, and what goes beside each. */
type Slice = Readonly<{ comments: readonly Row[]; revisions: readonly Row[]; raws: readonly Row[] }>

answerParent(async ({ folder }: ImportFloorOrder): Promise<ImportFloor> => {
  const imported = new Database(join(folder, DATABASE_NAME), { fileMustExist: true })
  const home = mkdtempSync(join(folder, 'floor-'))
  const db = openDatabase({ path: join(home, 'bare.db') })
  try {
    for (const name of POINTED_AT) copyTable(imported, db, name)
    dropIndexes(db)
    // as an import's slices do: what a power cut takes back is simply imported again
    db.pragma('synchronous = NORMAL')
    return writeSlices(slicesOf(imported), db)
  } finally {
    db.close()
    imported.close()
    rmSync(home, { recursive: true })
  }
})

/** Only the transactions are timed; reading the next slice is not what an import does. */
function writeSlices(slices: Iterable<Slice>, db: Db): ImportFloor {
  const comment = insertInto(db, 'comments')
  const revision = insertInto(db, 'revisions')
  const raw = insertInto(db, 'raw_records')
  const write = db.transaction(({ comments, revisions, raws }: Slice) => {
    for (const [place, row] of comments.entries()) {
      comment.run(row)
      revision.run(revisions[place]!)
      raw.run(raws[place]!)
    }
  })
  let rows = 0
  let tookMs = 0
  for (const slice of slices) {
    const startedMs = performance.now()
    write.immediate(slice)
    tookMs += performance.now() - startedMs
    rows += slice.comments.length
  }
  return { rows, seconds: tookMs / 1000, rowsPerSecond: (rows / tookMs) * 1000 }
}

/** In the order of the file, which gave them their ids. */
function* slicesOf(imported: Db): Generator<Slice> {
  const rows = (sql: string) => imported.prepare<[number, number], Row>(sql).raw()
  const comments = rows('SELECT * FROM comments WHERE id BETWEEN ? AND ? ORDER BY id')
  const revisions = rows('SELECT * FROM revisions WHERE comment_id BETWEEN ? AND ? AND number = 1 ORDER BY comment_id')
  const raws = rows('SELECT * FROM raw_records WHERE comment_id BETWEEN ? AND ? AND number = 1 ORDER BY comment_id')
  const last = imported.prepare<[], number>('SELECT max(id) FROM comments').pluck().get() ?? 0
  for (let from = 1; from <= last; from += SLICE_ROWS) {
    const ids = [from, from + SLICE_ROWS - 1] as const
    yield { comments: comments.all(...ids), revisions: revisions.all(...ids), raws: raws.all(...ids) }
  }
}

function copyTable(from: Db, to: Db, name: string): void {
  const insert = insertInto(to, name)
  to.transaction(() => {
    for (const row of from.prepare<[], Row>(`SELECT * FROM ${name}`).raw().iterate()) insert.run(row)
  })()
}

function insertInto(db: Db, table: string) {
  const columns = db.pragma(`table_info(${table})`) as readonly unknown[]
  return db.prepare<[Row]>(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)
}

/** Those that a key needs have no text of their own and stay. */
function dropIndexes(db: Db): void {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'comments' AND sql IS NOT NULL",
    )
    .pluck()
    .all()
  for (const name of names) db.exec(`DROP INDEX ${name}`)
}
