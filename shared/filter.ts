import { z } from 'zod'
import { ReasonCode, Status } from './domain.ts'
import { faultOf } from './search-words.ts'

// What narrows a list: fields that combine. All fields must hold; of several values of one field, one must. People type it
// (filter-syntax.ts), chips show it, saved queues keep it.

const MAX_VALUES = 20
export const MAX_VALUE_LENGTH = 200
/** A hundred years in minutes. */
const MAX_AGE_MINUTES = 52_600_000

const Value = z.string().trim().min(1).max(MAX_VALUE_LENGTH)
const Values = z.array(Value).max(MAX_VALUES)

/** A day of the desk's calendar, "2026-11-01", or a minute of it, "2026-11-01T14:30". */
export const FilterMoment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)
  .refine(isOnCalendar)
export type FilterMoment = z.infer<typeof FilterMoment>

const AgeMinutes = z.int().min(1).max(MAX_AGE_MINUTES).nullable()

/** One thing the text must say: a word, the beginning of one, or words in a row. */
export const TextTerm = z
  .strictObject({ kind: z.enum(['word', 'prefix', 'phrase']), text: Value })
  .refine(term => faultOf(term) === null)

export const Filter = z.strictObject({
  /** Names of sources and sections, in any case. */
  source: Values,
  section: Values,
  /** Words of the article's title. */
  article: Values,
  /** The name an author writes under; with a star at its end, names that begin so. */
  author: Values,
  /** "rule-id" or "pack/rule-id". */
  rule: Values,
  /** Why a post was deleted or escalated; while it waits or after it was approved, why that was suggested. */
  reason: z.array(ReasonCode).max(MAX_VALUES),
  status: z.array(Status).max(MAX_VALUES),
  /** For whoever asks: escalated to them, or asked by them and answered. */
  mine: z.literal(true).nullable(),
  /** Codes such as "de", as the source tells them. */
  language: Values,
  hasLink: z.boolean().nullable(),
  /** Age since the post was submitted, in minutes. */
  older: AgeMinutes,
  younger: AgeMinutes,
  /** Submitted before this began, and since it began. */
  before: FilterMoment.nullable(),
  after: FilterMoment.nullable(),
  text: z.array(TextTerm).max(MAX_VALUES),
})
export type Filter = z.infer<typeof Filter>
export type FilterField = keyof Filter

/** The fields whose values are names that can be looked up. */
export const NAMED_FIELDS = ['source', 'section', 'article', 'author', 'rule', 'reason', 'language'] as const
export type NamedField = (typeof NAMED_FIELDS)[number]

export const noFilter: Filter = {
  source: [],
  section: [],
  article: [],
  author: [],
  rule: [],
  reason: [],
  status: [],
  mine: null,
  language: [],
  hasLink: null,
  older: null,
  younger: null,
  before: null,
  after: null,
  text: [],
}

/** The fields in the order in which they are shown and printed. */
export const FILTER_FIELDS = Object.keys(noFilter) as readonly FilterField[]

/** Whether it lets everything through. */
export function isNoFilter(filter: Filter): boolean {
  return FILTER_FIELDS.every(field => isOff(filter[field]))
}

const isOff = (value: Filter[FilterField]) => value === null || (Array.isArray(value) && value.length === 0)

function isOnCalendar(text: string): boolean {
  const at = Date.parse(`${text.slice(0, 10)}T${text.slice(11) || '00:00'}:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 10))
}
