import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { uuidv7 } from '../../main/core/ids.ts'
import { answerParent } from './child.ts'
import { DATABASE_NAME } from './project.ts'
import { type Spread, spreadOf } from './spread.ts'

// A process of its own: the same decision rows into the same table, and nothing around it.

/** `folder` holds a database in which decisions were taken. */
export type InsertOrder = Readonly<{ folder: string }>

const INSERTS = 500
const WARM_UP = 20

answerParent(async ({ folder }: InsertOrder): Promise<Spread> => {
  const desk = new Database(join(folder, DATABASE_NAME), { readonly: true })
  const table = desk.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'decisions'").pluck().get()!
  const rows = desk.prepare<[], Record<string, unknown>>('SELECT * FROM decisions LIMIT 100').all()
  desk.close()

  const home = mkdtempSync(join(folder, 'insert-'))
  const db = new Database(join(home, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = OFF')
  db.exec(table)
  const columns = Object.keys(rows[0]!).filter(name => name !== 'seq')
  const insert = db.prepare(
    `INSERT INTO decisions (${columns.join(', ')}) VALUES (${columns.map(name => `@${name}`).join(', ')})`,
  )
  const took: number[] = []
  for (let turn = 0; turn < WARM_UP + INSERTS; turn += 1) {
    const row = { ...rows[turn % rows.length], id: uuidv7(Date.now()) }
    const startedMs = performance.now()
    insert.run(row)
    if (turn >= WARM_UP) took.push(performance.now() - startedMs)
  }
  db.close()
  rmSync(home, { recursive: true })
  return spreadOf(took)
})
