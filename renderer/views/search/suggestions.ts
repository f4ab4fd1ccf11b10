import type { FieldValue, Language } from '../../../shared/domain.ts'
import { Status } from '../../../shared/domain.ts'
import {
  fieldNamed,
  fieldNames,
  nameOfLink,
  nameOfMe,
  nameOfStatus,
  type TypedField,
} from '../../../shared/filter-fields.ts'
import { quoted } from '../../../shared/filter-syntax.ts'
import { NAMED_FIELDS, type NamedField } from '../../../shared/filter.ts'
import { type TypedItem, typedItems } from '../../../shared/typed-items.ts'
import type { SearchStrings } from '../../../shared/strings/search-de.ts'
import { fold } from '../../text/fold.ts'

/** One line offered while somebody types. */
export type Suggestion = Readonly<{
  /** What takes the place of what is being typed. */
  insert: string
  title: string
  about: string
}>

/** What is being typed: the item that the caret stands in or right behind, or nothing yet. */
export function typingAt(line: string, caret: number): TypedItem {
  const item = typedItems(line).find(({ start, end }) => start < caret && caret <= end)
  return item ?? { name: null, value: '', isQuoted: false, isOpen: false, typed: '', start: caret, end: caret }
}

/** The field whose values have to be looked up for it, or null. */
export function askedField({ name }: TypedItem): NamedField | null {
  const field = name === null ? null : fieldNamed(name)
  return NAMED_FIELDS.find(one => one === field) ?? null
}

type Words = Readonly<{ language: Language; search: SearchStrings }>

/** What fits what is being typed: names of fields, or values of the field that was named. */
export function suggestionsFor(item: TypedItem, looked: readonly FieldValue[], words: Words): Suggestion[] {
  if (item.name === null) return item.isQuoted ? [] : fieldSuggestions(item.value, words)
  const field = fieldNamed(item.name)
  if (field === null) return []
  if (askedField(item) !== null)
    return looked.map(({ value, about }) => ({
      insert: `${item.name}:${quoted(value)} `,
      title: value,
      about: about?.[words.language] ?? '',
    }))
  return ownValues(field, words.language)
    .filter(value => fold(value).startsWith(fold(item.value)))
    .map(value => ({ insert: `${item.name}:${value} `, title: value, about: '' }))
}

function fieldSuggestions(typed: string, { language, search }: Words): Suggestion[] {
  const own = fieldNames(language)
  const other = new Map(fieldNames(language === 'de' ? 'en' : 'de'))
  const begins = (name: string | undefined) => name !== undefined && fold(name).startsWith(fold(typed))
  return own
    .filter(([field, name]) => begins(name) || begins(other.get(field)))
    .map(([field, name]) => ({ insert: `${name}:`, title: `${name}:`, about: search.fields[field] }))
}

function ownValues(field: TypedField, language: Language): readonly string[] {
  if (field === 'status') return Status.options.map(status => nameOfStatus(status, language))
  if (field === 'hasLink') return [nameOfLink(true, language), nameOfLink(false, language)]
  if (field === 'mine') return [nameOfMe(language)]
  return field === 'older' || field === 'younger' ? ['30m', '2h', '1d', '1w'] : []
}

/** The line with a suggestion in it, and where the caret stands then. */
export function taken(line: string, { start, end }: TypedItem, { insert }: Suggestion) {
  const behind = line.slice(end)
  const text = insert.endsWith(' ') && behind.startsWith(' ') ? insert.slice(0, -1) : insert
  return { line: `${line.slice(0, start)}${text}${behind}`, caret: start + insert.length }
}
