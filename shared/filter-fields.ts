import type { Language, Status } from './domain.ts'
import type { FilterField } from './filter.ts'
import { foldForSearch } from './search-text.ts'

// The names that people type before the colon, and the values that are words of ours. Both languages are always understood; the first
// name of a language is the one that is shown.

export type TypedField = Exclude<FilterField, 'text'>

const NAMES: Readonly<Record<TypedField, Readonly<Record<Language, readonly string[]>>>> = {
  source: { de: ['quelle'], en: ['source'] },
  section: { de: ['ressort'], en: ['section'] },
  article: { de: ['artikel'], en: ['article'] },
  author: { de: ['nutzer', 'autor', 'von'], en: ['author', 'user', 'from'] },
  rule: { de: ['regel'], en: ['rule'] },
  reason: { de: ['grund'], en: ['reason'] },
  status: { de: ['status'], en: ['status', 'is'] },
  mine: { de: ['für'], en: ['for'] },
  language: { de: ['sprache'], en: ['lang', 'language'] },
  hasLink: { de: ['hat'], en: ['has'] },
  older: { de: ['älter'], en: ['older'] },
  younger: { de: ['jünger'], en: ['newer', 'younger'] },
  before: { de: ['vor', 'bis'], en: ['before', 'until'] },
  after: { de: ['nach', 'seit', 'ab'], en: ['after', 'since'] },
}

const STATUSES: Readonly<Record<Status, Readonly<Record<Language, readonly string[]>>>> = {
  pending: { de: ['wartet', 'wartend', 'offen'], en: ['waiting', 'pending'] },
  approved: { de: ['freigegeben'], en: ['approved'] },
  deleted: { de: ['gelöscht'], en: ['deleted'] },
  escalated: { de: ['eskaliert'], en: ['escalated'] },
}

const LINKS: Readonly<Record<'yes' | 'no', Readonly<Record<Language, readonly string[]>>>> = {
  yes: { de: ['link'], en: ['link'] },
  no: { de: ['keinen-link', 'kein-link'], en: ['no-link'] },
}

const ME: Readonly<Record<Language, readonly string[]>> = { de: ['mich'], en: ['me'] }

const UNITS: ReadonlyArray<readonly [minutes: number, names: readonly string[]]> = [
  [7 * 24 * 60, ['w', 'wochen', 'woche', 'weeks', 'week']],
  [24 * 60, ['d', 't', 'tage', 'tag', 'days', 'day']],
  [60, ['h', 'std', 'stunden', 'stunde', 'hours', 'hour']],
  [1, ['m', 'min', 'minuten', 'minute', 'minutes']],
]

/** The field that somebody calls so, or null. */
export const fieldNamed = (name: string): TypedField | null => keyOf(NAMES, name)

/** What a field is called. */
export const nameOfField = (field: TypedField, language: Language): string => NAMES[field][language][0] ?? field

/** Every field by its shown name, in order. */
export const fieldNames = (language: Language): ReadonlyArray<readonly [TypedField, string]> =>
  (Object.keys(NAMES) as TypedField[]).map(field => [field, nameOfField(field, language)])

export const statusNamed = (name: string): Status | null => keyOf(STATUSES, name)
export const nameOfStatus = (status: Status, language: Language): string => STATUSES[status][language][0] ?? status

/** True for "me", null for anybody else. */
export const isMeNamed = (name: string): true | null => (keyOf({ me: ME }, name) === null ? null : true)
export const nameOfMe = (language: Language): string => ME[language][0] ?? ''

/** "link" is true, "no-link" is false, anything else null. */
export function linkNamed(name: string): boolean | null {
  const known = keyOf(LINKS, name)
  return known === null ? null : known === 'yes'
}
export const nameOfLink = (hasLink: boolean, language: Language): string =>
  LINKS[hasLink ? 'yes' : 'no'][language][0] ?? ''

/** "2h", "3 days" or "90min" as minutes; null for anything else. */
export function ageNamed(text: string): number | null {
  const [, figure, unit] = /^(\d{1,7})\s*(\p{L}+)$/u.exec(text) ?? []
  const minutes = UNITS.find(([, names]) => unit !== undefined && names.includes(unit.toLowerCase()))?.[0]
  return figure === undefined || minutes === undefined || Number(figure) === 0 ? null : Number(figure) * minutes
}

/** Minutes in the largest unit that holds them whole: 120 is "2h", 90 is "90m". */
export function nameOfAge(minutes: number): string {
  const [size, names] = UNITS.find(([each]) => minutes % each === 0) ?? [1, ['m']]
  return `${minutes / size}${names[0]}`
}

type Table<K extends string> = Readonly<Record<K, Readonly<Record<Language, readonly string[]>>>>

function keyOf<K extends string>(table: Table<K>, name: string): K | null {
  const folded = foldForSearch(name)
  for (const key of Object.keys(table) as K[])
    if ([key, ...table[key].de, ...table[key].en].some(known => foldForSearch(known) === folded)) return key
  return null
}
