import type { Language } from './domain.ts'
import {
  ageNamed,
  fieldNamed,
  isMeNamed,
  linkNamed,
  nameOfAge,
  nameOfField,
  nameOfLink,
  nameOfMe,
  nameOfStatus,
  statusNamed,
  type TypedField,
} from './filter-fields.ts'
import { Filter, FILTER_FIELDS, type FilterField, FilterMoment, noFilter } from './filter.ts'
import { faultOf, MIN_PREFIX_LETTERS, type TextTerm } from './search-words.ts'
import { type TypedItem, typedItems } from './typed-items.ts'

// What people type, `nutzer:maxi status:gelöscht "ganzer satz" schoen*`, as a filter, and a filter as people would type it.

/** Why something typed is no filter; each has its sentence in the strings. */
export type FilterFault =
  | 'fieldUnknown'
  | 'valueMissing'
  | 'statusUnknown'
  | 'reasonUnknown'
  | 'languageUnknown'
  | 'linkUnknown'
  | 'personUnknown'
  | 'ageUnknown'
  | 'dateUnknown'
  | 'twice'
  | 'textEmpty'
  | 'prefixShort'
  | 'quoteOpen'
  | 'tooMuch'

export type FilterProblem = Readonly<{ key: FilterFault; values: Readonly<Record<string, string | number>> }>
export type ParsedFilter = Readonly<{ ok: true; filter: Filter } | { ok: false; problem: FilterProblem }>

type Piece = Partial<Filter> | FilterFault

/** What was typed as a filter; the first fault otherwise. Nothing typed lets everything through. */
export function parseFilter(typed: string): ParsedFilter {
  const items = typedItems(typed)
  let filter = noFilter
  for (const item of items) {
    const piece = pieceOf(item)
    const next = typeof piece === 'string' ? piece : joined(filter, piece)
    if (typeof next === 'string') return fault(next, item)
    filter = next
  }
  const whole = Filter.safeParse(filter)
  return whole.success ? { ok: true, filter: whole.data } : { ok: false, problem: { key: 'tooMuch', values: {} } }
}

const fault = (key: FilterFault, { name, value, typed }: TypedItem): ParsedFilter => ({
  ok: false,
  problem: { key, values: { typed, name: name ?? '', value, letters: MIN_PREFIX_LETTERS } },
})

function pieceOf(item: TypedItem): Piece {
  const { name, value, isQuoted, isOpen } = item
  if (isOpen) return 'quoteOpen'
  if (name === null) return textPiece(value, isQuoted)
  const field = fieldNamed(name)
  if (field === null) return 'fieldUnknown'
  return value === '' ? 'valueMissing' : fieldPiece(field, value)
}

function textPiece(value: string, isQuoted: boolean): Piece {
  const isPrefix = !isQuoted && value.endsWith('*')
  const text = isPrefix ? value.slice(0, -1) : value
  const term: TextTerm = { kind: isQuoted ? 'phrase' : isPrefix ? 'prefix' : 'word', text }
  return faultOf(term) ?? { text: [term] }
}

function fieldPiece(field: TypedField, value: string): Piece {
  switch (field) {
    case 'source':
    case 'section':
    case 'article':
    case 'author':
    case 'rule':
      return { [field]: [value] }
    case 'reason':
      return /^n\d{1,2}$/i.test(value) ? { reason: [`N${value.slice(1).padStart(2, '0')}`] } : 'reasonUnknown'
    case 'language':
      return /^[a-z]{2,3}$/i.test(value) ? { language: [value.toLowerCase()] } : 'languageUnknown'
    case 'status': {
      const status = statusNamed(value)
      return status === null ? 'statusUnknown' : { status: [status] }
    }
    case 'hasLink': {
      const hasLink = linkNamed(value)
      return hasLink === null ? 'linkUnknown' : { hasLink }
    }
    case 'mine': {
      const mine = isMeNamed(value)
      return mine === null ? 'personUnknown' : { mine }
    }
    case 'older':
    case 'younger': {
      const minutes = ageNamed(value)
      return minutes === null ? 'ageUnknown' : { [field]: minutes }
    }
    case 'before':
    case 'after': {
      const moment = momentNamed(value)
      return moment === null ? 'dateUnknown' : { [field]: moment }
    }
  }
}

/** "2026-11-01", "1.11.2026" or "2026-11-01T14:30". */
function momentNamed(value: string): FilterMoment | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? []
  const iso = day === undefined ? value : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`
  return FilterMoment.safeParse(iso).data ?? null
}

/** Several values of one field may be meant, but not two dates, ages or answers. */
function joined(filter: Filter, piece: Partial<Filter>): Filter | FilterFault {
  let whole = filter
  for (const field of Object.keys(piece) as FilterField[]) {
    const [old, fresh] = [filter[field], piece[field]]
    if (!Array.isArray(old)) {
      if (old !== null) return 'twice'
      whole = { ...whole, [field]: fresh }
    } else {
      const known = new Set(old.map(value => JSON.stringify(value)))
      const added = (fresh as readonly unknown[]).filter(value => !known.has(JSON.stringify(value)))
      whole = { ...whole, [field]: [...old, ...added] }
    }
  }
  return whole
}

/** One removable part of a filter, as it would be typed. */
export type FilterPart = Readonly<{ field: FilterField; index: number; typed: string }>

/** The parts of a filter in order. */
export function partsOf(filter: Filter, language: Language): FilterPart[] {
  return FILTER_FIELDS.flatMap(field => {
    const value = filter[field]
    const values: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value]
    return values.map((each, index) => ({ field, index, typed: typedPart(field, each, language) }))
  })
}

/** The filter as somebody would type it; parsing gives the same filter back. */
export const printFilter = (filter: Filter, language: Language): string =>
  partsOf(filter, language)
    .map(part => part.typed)
    .join(' ')

/** The filter without one of its parts. */
export function withoutPart(filter: Filter, { field, index }: Pick<FilterPart, 'field' | 'index'>): Filter {
  const value = filter[field]
  return { ...filter, [field]: Array.isArray(value) ? value.toSpliced(index, 1) : null }
}

function typedPart(field: FilterField, value: unknown, language: Language): string {
  if (field === 'text') return typedTerm(value as TextTerm)
  return `${nameOfField(field, language)}:${quoted(valueName(field, value as never, language))}`
}

function valueName(field: TypedField, value: never, language: Language): string {
  if (field === 'status') return nameOfStatus(value, language)
  if (field === 'hasLink') return nameOfLink(value, language)
  if (field === 'mine') return nameOfMe(language)
  return field === 'older' || field === 'younger' ? nameOfAge(value) : value
}

function typedTerm({ kind, text }: TextTerm): string {
  if (kind === 'phrase') return inQuotes(text)
  return kind === 'prefix' ? `${text}*` : text
}

/** A value as it is typed: in quotes where it has blanks or signs that would mean something else. */
export const quoted = (value: string): string => (/^[^\s"„“”«»\\]+$/u.test(value) ? value : inQuotes(value))
const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`
