import { isKnownName } from './column-names.ts'
import { createCsvSplitter, type CsvDialect, type Delimiter } from './csv.ts'
import { MAX_RECORD_BYTES } from './records.ts'

// How a CSV file is written: its delimiter, whether quotes mean anything, whether its first row names the columns.

export type TableShape = Readonly<{
  dialect: CsvDialect
  hasHeader: boolean
  /** Records before the first row. */
  skipRecords: number
  columns: readonly string[]
  /** Whole rows of the sample, without header and broken ones. */
  rows: readonly (readonly string[])[]
}>

/** What a person has set; everything else is guessed. */
export type TableWishes = Readonly<{ delimiter?: Delimiter; hasHeader?: boolean }>

const MAX_COLUMN_NAME_LENGTH = 300
const MAX_HEADER_CELL_LENGTH = 60

/** Reads the shape off a file's beginning; null when there is not one whole row in it. */
export function guessTableShape(sample: string, isWhole: boolean, wishes: TableWishes = {}): TableShape | null {
  // Excel's own hint; it wins over every guess.
  const hint = /^sep=([,;\t])\r?\n/i.exec(sample)
  const hinted = hint?.[1] as Delimiter | undefined
  const text = hint === null ? sample : sample.slice(hint[0].length)
  const chosen = wishes.delimiter ?? hinted
  const trials = (chosen === undefined ? ([',', ';', '\t'] as const) : [chosen]).flatMap(delimiter =>
    dialectsOf(delimiter).map(dialect => tryDialect(text, isWhole, dialect)),
  )
  const best = trials.reduce((a, b) => (b.score > a.score ? b : a))
  const [first, ...rest] = best.records
  if (first === undefined) return null
  const hasHeader = wishes.hasHeader ?? isHeader(first, rest)
  return {
    dialect: best.dialect,
    hasHeader,
    skipRecords: (hint === null ? 0 : 1) + (hasHeader ? 1 : 0),
    columns: columnNames(hasHeader ? first : first.map(() => '')),
    rows: (hasHeader ? rest : best.records).filter(row => row.length >= first.length),
  }
}

type Trial = Readonly<{ dialect: CsvDialect; records: readonly (readonly string[])[]; score: number }>

/** In tab-separated files a quote is often an ordinary character; elsewhere it never is. */
function dialectsOf(delimiter: Delimiter): CsvDialect[] {
  const quoted = { delimiter, hasQuotes: true }
  return delimiter === '\t' ? [quoted, { delimiter, hasQuotes: false }] : [quoted]
}

function tryDialect(text: string, isWhole: boolean, dialect: CsvDialect): Trial {
  const options = { dialect, columnCount: null, skipRecords: 0, maxRecordBytes: MAX_RECORD_BYTES }
  const splitter = createCsvSplitter(options)
  const found = splitter.push(text).concat(isWhole ? splitter.end() : [])
  const records = found.flatMap(record => (record.fields === null ? [] : [record.fields]))
  const width = records[0]?.length ?? 0
  const even = records.filter(record => record.length === width).length / Math.max(1, found.length)
  // Many columns may be bought with some crooked rows, but not with many.
  return { dialect, records, score: even * even * (width - 1) }
}

function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (first.some(isKnownName)) return true
  if (first.some(cell => !looksLikeName(cell)) || new Set(first).size < first.length) return false
  return !first.some((cell, index) => rest.some(row => row[index] === cell))
}

function looksLikeName(cell: string): boolean {
  const isShort = cell.trim() !== '' && cell.length <= MAX_HEADER_CELL_LENGTH
  return isShort && /\p{L}/u.test(cell) && !/[\n@]|^https?:|^\d{4}-\d\d-\d\d/.test(cell)
}

/** Names for all columns: trimmed, never empty, none twice. */
export function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, MAX_COLUMN_NAME_LENGTH - 10) || `Column ${index + 1}`
    let unique = name
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} (${copy})`
    taken.add(unique)
    return unique
  })
}
