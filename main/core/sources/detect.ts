import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Sample } from './column-guess.ts'
import type { Delimiter } from './csv.ts'
import { scanFile, type FileScan } from './file-scan.ts'
import { createJsonArraySplitter } from './json-array.ts'
import { readJsonRow } from './json-fields.ts'
import type { FileProblem, FileProblemCode } from './problems.ts'
import type { FileShape } from './read-records.ts'
import { MAX_RECORD_BYTES } from './records.ts'
import { guessTableShape } from './table-shape.ts'
import { createTextDecoder, type Encoding } from './text-decoder.ts'

/** Something a person should know before the import; it stops nothing. */
export type ProbeNote = 'windows1252' | 'damagedUtf8' | 'doubleEncoded' | 'noHeader'

export type Probe = Readonly<{
  shape: FileShape
  sizeBytes: number
  hasBom: boolean
  hasHeader: boolean
  /** The first rows, by column, shortened. They are people's words: for the screen only. */
  samples: readonly Sample[]
  notes: readonly ProbeNote[]
}>

export type ProbeResult = ({ readonly ok: true } & Probe) | Readonly<{ ok: false; problem: FileProblem }>

/** What a person has set; everything else is found out. */
export type ProbeWishes = Readonly<{ encoding?: Encoding; delimiter?: Delimiter; hasHeader?: boolean }>

const SAMPLE_ROWS = 5
const MAX_SAMPLE_LENGTH = 300
const MAX_COLUMNS = 300
const MAX_COLUMN_NAME_LENGTH = 300
/** Lines by which NDJSON is told from one big object. */
const NDJSON_LINES = 20

/** Looks at a file before it is imported: all of its bytes for the encoding, its first MiB for everything else. */
export async function probeFile(path: string, wishes: ProbeWishes = {}): Promise<ProbeResult> {
  const file = basename(path)
  const refuse = (code: FileProblemCode): ProbeResult => ({ ok: false, problem: { code, values: { file } } })
  let scan: FileScan
  try {
    const info = await stat(path)
    if (info.isDirectory()) return refuse('fileIsFolder')
    if (!info.isFile()) return refuse('fileUnreadable')
    scan = await scanFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return refuse(code === 'ENOENT' || code === 'ENOTDIR' ? 'fileGone' : 'fileUnreadable')
  }
  const found = probeScan(scan, wishes)
  return typeof found === 'string' ? refuse(found) : { ok: true, ...found }
}

function probeScan(scan: FileScan, wishes: ProbeWishes): Probe | FileProblemCode {
  if (scan.content !== 'text') return scan.content === 'packed' ? 'filePacked' : 'fileBinary'
  const encoding = wishes.encoding ?? scan.encoding
  const isDamaged = encoding === 'utf-8' && (scan.isDamaged || scan.encoding !== 'utf-8')
  const decoder = createTextDecoder(encoding)
  const text = decoder.write(scan.sample) + (scan.isWhole ? decoder.end() : '')
  const start = text.trimStart()
  if (start === '' && scan.isWhole) return 'fileEmpty'
  if (/^<(?:!doctype|html|\?xml|rss)/i.test(start)) return 'fileMarkup'
  const found = /^(?:\{|\[\s*[{\]])/.test(start) ? probeJson(start, scan.isWhole) : probeCsv(text, scan.isWhole, wishes)
  if (typeof found === 'string') return found
  const notes: ProbeNote[] = []
  if (found.format === 'csv' && !found.hasHeader) notes.push('noHeader')
  if (encoding === 'windows-1252' && wishes.encoding === undefined) notes.push('windows1252')
  if (isDamaged) notes.push('damagedUtf8')
  if (looksDoubleEncoded(text)) notes.push('doubleEncoded')
  const { hasHeader, samples, ...rest } = found
  const { sizeBytes, hasBom } = scan
  return { shape: { ...rest, encoding, isDamaged }, sizeBytes, hasBom, hasHeader, samples, notes }
}

type Found = Omit<FileShape, 'encoding' | 'isDamaged'> & Pick<Probe, 'hasHeader' | 'samples'>

function probeCsv(text: string, isWhole: boolean, wishes: ProbeWishes): Found | FileProblemCode {
  const shape = guessTableShape(text, isWhole, wishes)
  if (shape === null) return isWhole ? 'fileNoColumns' : 'fileLineTooLong'
  if (shape.columns.length < 2) return 'fileNoColumns'
  if (shape.rows.length === 0 && isWhole) return 'fileHeaderOnly'
  const { columns, hasHeader, skipRecords, dialect } = shape
  const samples = shape.rows.slice(0, SAMPLE_ROWS).map(row => sampleOf(columns, index => row[index]))
  return { format: 'csv', ...dialect, hasHeader, skipRecords, columns, samples }
}

function probeJson(text: string, isWhole: boolean): Found | FileProblemCode {
  const format = isNdjson(text) ? 'ndjson' : 'json-array'
  const rows = jsonRows(text, isWhole, format)
  if (rows === null || (rows.length === 0 && !/^\[\s*\]/.test(text))) return 'fileNotAList'
  const [first] = rows
  if (first === undefined) return 'fileEmpty'
  const isWrapper = isWhole && rows.length === 1 && text.startsWith('{') && [...first.values()].some(isListOfObjects)
  if (isWrapper) return 'fileNotAList'
  const names = new Set(rows.flatMap(row => [...row.keys()]).filter(name => name.length <= MAX_COLUMN_NAME_LENGTH))
  const columns = [...names].slice(0, MAX_COLUMNS)
  const samples = rows.slice(0, SAMPLE_ROWS).map(row => sampleOf(columns, (_, column) => row.get(column)))
  return { format, delimiter: null, hasQuotes: true, hasHeader: false, skipRecords: 0, columns, samples }
}

/** An indented list has lines that are whole objects, too, but not mostly. */
function isNdjson(text: string): boolean {
  if (!text.startsWith('{')) return false
  const lines = text.split(/\r\n|\n|\r/, NDJSON_LINES).filter(line => line.trim() !== '')
  return lines.filter(line => readJsonRow(line).ok).length * 2 >= lines.length
}

/** The rows of a sample that can be read; null when it starts with an object that never ends: a list inside of something else. */
function jsonRows(
  text: string,
  isWhole: boolean,
  format: 'ndjson' | 'json-array',
): ReadonlyMap<string, string>[] | null {
  if (format === 'ndjson') {
    const lines = text.split(/\r\n|\n|\r/)
    return (isWhole ? lines : lines.slice(0, -1)).flatMap(line => valuesIn(line))
  }
  const splitter = createJsonArraySplitter({ columns: [], maxRecordBytes: MAX_RECORD_BYTES })
  const records = splitter.push(text).concat(isWhole ? splitter.end() : [])
  if (text.startsWith('{') && records[0]?.problem !== null) return null
  return records.flatMap(record => (record.problem === null ? valuesIn(record.raw) : []))
}

function valuesIn(raw: string): ReadonlyMap<string, string>[] {
  const row = readJsonRow(raw)
  return row.ok ? [row.values] : []
}

function isListOfObjects(value: string): boolean {
  return value.startsWith('[{')
}

function sampleOf(columns: readonly string[], valueOf: (index: number, column: string) => string | undefined): Sample {
  return Object.fromEntries(
    columns.map((column, index) => [column, (valueOf(index, column) ?? '').slice(0, MAX_SAMPLE_LENGTH)]),
  )
}

/** UTF-8 that was once taken for Windows-1252 and written as UTF-8 again: "fÃ¼r" for "für". */
function looksDoubleEncoded(text: string): boolean {
  const wrong = text.match(/Ã[¤¶¼Ÿ„–œ]/g)?.length ?? 0
  return wrong > 2 && wrong > (text.match(/[äöüÄÖÜß]/g)?.length ?? 0)
}
