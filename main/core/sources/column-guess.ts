import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../../shared/domain.ts'
import { FIELD_NAMES, plainName } from './column-names.ts'
import { utcClock } from '../../../shared/time-zone.ts'
import { readTime } from './times.ts'

export type Sample = Readonly<Record<string, string>>

/** A proposal: a column per field, and how sure it is (1 by a telling name, 0.6 by a common one, 0.3 by what is in it). */
export type Guess = Readonly<{ mapping: Mapping; confidence: Readonly<Partial<Record<ImportField, number>>> }>

const BY_TELLING_NAME = 1
const BY_COMMON_NAME = 0.6
const BY_CONTENT = 0.3

const TIME_FIELDS: ReadonlySet<ImportField> = new Set(['submittedAt', 'authorRegisteredAt', 'publishedAt'])
/** A short text must not pass for a comment. */
const MIN_TEXT_LENGTH = 20

/**
 * Guesses which column carries which field. No column is used twice. A field without a column is null, except `submittedAt`:
 * it stays out of the mapping, because "no time at all" is for a person to choose.
 */
export function guessMapping(columns: readonly string[], samples: readonly Sample[]): Guess {
  const chosen = new Map<ImportField, string>()
  const confidence: Partial<Record<ImportField, number>> = {}
  const free = new Map(columns.toReversed().map(column => [plainName(column), column]))

  const choose = (field: ImportField, column: string | undefined, sureness: number) => {
    if (column === undefined || chosen.has(field)) return
    chosen.set(field, column)
    confidence[field] = sureness
    free.delete(plainName(column))
  }
  const named = (field: ImportField, names = ''): string | undefined =>
    names
      .split(' ')
      .map(name => free.get(name))
      .find(column => column !== undefined && (!TIME_FIELDS.has(field) || holdsTimes(column, samples)))

  for (const field of IMPORT_FIELDS) choose(field, named(field, FIELD_NAMES[field].sure), BY_TELLING_NAME)
  for (const field of IMPORT_FIELDS) {
    const column = named(field, FIELD_NAMES[field].ifIds)
    if (column !== undefined && holdsIds(column, samples)) choose(field, column, BY_COMMON_NAME)
  }
  for (const field of IMPORT_FIELDS) choose(field, named(field, FIELD_NAMES[field].likely), BY_COMMON_NAME)
  choose('text', longestColumn([...free.values()], samples), BY_CONTENT)
  choose('submittedAt', timeColumn([...free.values()], samples), BY_CONTENT)

  const mapping: Mapping = {}
  for (const field of IMPORT_FIELDS) {
    const column = chosen.get(field)
    if (column !== undefined || field !== 'submittedAt') mapping[field] = column ?? null
  }
  return { mapping, confidence }
}

/** A remembered mapping for a file with these columns; fields whose column is gone take the guess. */
export function fitMapping(remembered: Mapping, columns: readonly string[], guess: Mapping): Mapping {
  const fitted: Mapping = { ...guess }
  for (const field of IMPORT_FIELDS) {
    const column = remembered[field]
    if (column === null || (column !== undefined && columns.includes(column))) fitted[field] = column
  }
  return fitted
}

function valuesOf(column: string, samples: readonly Sample[]): string[] {
  return samples.map(sample => sample[column]?.trim() ?? '').filter(value => value !== '')
}

function holdsTimes(column: string, samples: readonly Sample[]): boolean {
  return valuesOf(column, samples).every(value => readTime(value, utcClock) !== null)
}

function holdsIds(column: string, samples: readonly Sample[]): boolean {
  return valuesOf(column, samples).every(value => /^(?=.*\d)[\w:-]{1,64}$/.test(value))
}

function longestColumn(columns: readonly string[], samples: readonly Sample[]): string | undefined {
  const lengthOf = (column: string) => {
    const values = valuesOf(column, samples)
    return values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length)
  }
  const longest = columns.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  return longest !== undefined && lengthOf(longest) >= MIN_TEXT_LENGTH ? longest : undefined
}

function timeColumn(columns: readonly string[], samples: readonly Sample[]): string | undefined {
  return columns.find(column => {
    const values = valuesOf(column, samples)
    // Bare digits may be anything; a written date is one.
    return values.length > 0 && values.every(value => /\D/.test(value)) && holdsTimes(column, samples)
  })
}
