import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../../shared/domain.ts'
import { plainName } from './column-names.ts'
import { fieldProblem, type RowProblem } from './problems.ts'
import type { GoodRecord } from './records.ts'
import { createZoneClock, utcClock } from '../../../shared/time-zone.ts'
import { readTime } from './times.ts'

/** Longest value per field, in UTF-16 units. Nothing is cut: a longer one is a problem of its row. */
export const MAX_LENGTHS: Readonly<Record<ImportField, number>> = {
  externalId: 200,
  text: 50_000,
  headline: 1000,
  submittedAt: 100,
  status: 100,
  authorId: 200,
  authorName: 200,
  authorRegisteredAt: 100,
  articleId: 200,
  articleTitle: 1000,
  articleLead: 20_000,
  articleSection: 200,
  articleUrl: 2048,
  parentId: 200,
  publishedAt: 100,
  language: 35,
}

const DEFAULT_TIME_ZONE = 'Europe/Vienna'
/** What `storedText` changes, or what JSON may hide it behind. One look at the record spares three at every value. */
const MAY_NEED_CARE = /[\0\r\\\ud800-\udfff]/

/**
 * Text as it is stored: as received, except that NUL is left out, CRLF becomes LF and half characters become U+FFFD.
 * Markup, control and direction characters stay: the text is evidence, and the screen shows it as text.
 */
export function storedText(value: string): string {
  let text = value.isWellFormed() ? value : value.toWellFormed()
  if (text.includes('\0')) text = text.replaceAll('\0', '')
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text
}

/** The values of one record after another. The first thing wrong with a record is kept until the next `start`. */
export type ValueReader = Readonly<{
  start: (record: GoodRecord) => void
  /** Untrimmed, '' when absent. */
  text: (field: 'text' | 'headline') => string
  /** Trimmed, '' when absent. */
  id: (field: ImportField) => string
  /** Trimmed, null when absent. */
  label: (field: ImportField) => string | null
  /** ISO-8601 in UTC, null when absent. */
  time: (field: 'submittedAt' | 'authorRegisteredAt' | 'publishedAt') => string | null
  /** Reports and returns ''. */
  missing: (field: ImportField) => string
  tooLong: (field: ImportField, length: number) => void
  problem: () => RowProblem | null
}>

/** Creates the reader for records with these columns. Times without a zone are read in `timeZone`. */
export function createValueReader(options: {
  mapping: Mapping
  columns: readonly string[]
  timeZone?: string
}): ValueReader {
  const { mapping, columns } = options
  const positions = Object.fromEntries(
    IMPORT_FIELDS.map(field => [field, columns.indexOf(mapping[field] ?? '')]),
  ) as Record<ImportField, number>
  const zoneClock = createZoneClock(options.timeZone ?? DEFAULT_TIME_ZONE)
  // WordPress writes the same time twice, once in UTC and without saying so in the value.
  const isUtc = (field: ImportField) => /(?:gmt|utc)$/.test(plainName(mapping[field] ?? ''))
  const clocks = {
    submittedAt: isUtc('submittedAt') ? utcClock : zoneClock,
    authorRegisteredAt: isUtc('authorRegisteredAt') ? utcClock : zoneClock,
    publishedAt: isUtc('publishedAt') ? utcClock : zoneClock,
  }
  let fields: readonly string[] = []
  let isPlain = false
  let first: RowProblem | null = null

  const report = (problem: RowProblem) => {
    first ??= problem
  }
  const tooLong = (field: ImportField, length: number) =>
    report(fieldProblem('valueTooLong', field, { length, limit: MAX_LENGTHS[field] }))
  const text = (field: ImportField): string => {
    const position = positions[field]
    if (position === -1) return ''
    const value = isPlain ? (fields[position] ?? '') : storedText(fields[position] ?? '')
    if (value.length > MAX_LENGTHS[field]) tooLong(field, value.length)
    return value
  }
  const id = (field: ImportField) => text(field).trim()

  return {
    start: record => {
      fields = record.fields
      isPlain = !MAY_NEED_CARE.test(record.raw)
      first = null
    },
    text,
    id,
    label: field => id(field) || null,
    time: field => {
      const value = id(field)
      if (value === '') return null
      const time = readTime(value, clocks[field])
      if (time === null) report(fieldProblem('badDate', field))
      return time || null
    },
    missing: field => {
      report(fieldProblem('missingValue', field))
      return ''
    },
    tooLong,
    problem: () => first,
  }
}
