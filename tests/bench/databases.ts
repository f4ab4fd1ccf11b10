import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../main/core/db/migrations/index.ts'
import { inOwnProcess } from './child.ts'
import { writeCorpusFile } from './corpus/csv-file.ts'
import type { TextSource } from './corpus/world.ts'
import type { ImportFloor, ImportFloorOrder } from './import-floor-run.ts'
import type { ImportFigures, ImportOrder } from './import-run.ts'
import { DATABASE_NAME } from './project.ts'
import { projectFolder } from './shipped.ts'

const CSV_NAME = 'beitraege.csv'
const NOTE_NAME = 'import.json'
const ROOT = join(tmpdir(), 'freigabe-bench')

/** An import, and the bare inserts right behind it; a database that is older than these has none. */
export type MeasuredImport = ImportFigures & Readonly<{ floor?: ImportFloor }>

export type BenchDatabase = Readonly<{
  size: number
  folder: string
  /** How it was imported, in this run or in the earlier one that `madeAt` tells of. */
  figures: MeasuredImport
  isReused: boolean
}>

/** A database of that size, made by the product's own import, or the one that an earlier run made with the same schema, packs and corpus. */
export async function provideDatabase(size: number, source: TextSource, fresh: boolean): Promise<BenchDatabase> {
  const key = keyOf(source)
  removeStale(key)
  const folder = join(ROOT, key, String(size))
  const note = join(folder, NOTE_NAME)
  if (!fresh && existsSync(note)) {
    const figures = JSON.parse(readFileSync(note, 'utf8')) as MeasuredImport
    return { size, folder, figures, isReused: true }
  }
  mkdirSync(ROOT, { recursive: true, mode: 0o700 })
  const partial = mkdtempSync(join(ROOT, 'partial-'))
  try {
    const csv = join(partial, CSV_NAME)
    writeCorpusFile(csv, size, source)
    const figures = await importAndFloor({ folder: partial, csv, size })
    rmSync(csv)
    writeFileSync(join(partial, NOTE_NAME), JSON.stringify(figures))
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, '..'), { recursive: true })
    renameSync(partial, folder)
    return { size, folder, figures, isReused: false }
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

async function importAndFloor(order: ImportOrder): Promise<MeasuredImport> {
  const figures = await inOwnProcess<ImportFigures>('import-run.ts', order)
  const { folder } = order
  const floor = await inOwnProcess<ImportFloor>('import-floor-run.ts', { folder } satisfies ImportFloorOrder)
  return { ...figures, floor }
}

const DAY_MS = 24 * 60 * 60_000

/** Databases of another schema or corpus are of no more use, and large; copies of a run that was stopped stay until the next day. */
function removeStale(key: string): void {
  for (const name of existsSync(ROOT) ? readdirSync(ROOT) : []) {
    const path = join(ROOT, name)
    const isOutdated = /^[\da-f]{12}$/.test(name) && name !== key
    const isAbandoned = /^(copy|partial)-/.test(name) && Date.now() - statSync(path).mtimeMs > DAY_MS
    if (isOutdated || isAbandoned) rmSync(path, { recursive: true })
  }
}

/** Lets `use` work on a copy of the database, in a folder that is gone afterwards. */
export async function withCopy<T>(database: BenchDatabase, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(ROOT, 'copy-'))
  try {
    copyFileSync(join(database.folder, DATABASE_NAME), join(folder, DATABASE_NAME), constants.COPYFILE_FICLONE)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Twelve digits that change with the schema, the packs, the reasons, and the corpus. */
function keyOf(source: TextSource): string {
  const hash = createHash('sha256')
  for (const migration of migrations) hash.update(migration)
  for (const folder of ['main/packs', 'main/data', 'tests/bench/corpus'])
    for (const name of readdirSync(join(projectFolder, folder)).sort())
      hash.update(name).update(readFileSync(join(projectFolder, folder, name)))
  for (const text of 'texts' in source ? source.texts : []) hash.update(text)
  return hash.digest('hex').slice(0, 12)
}
