import type { DatabaseSchema } from './database-schema.ts'

// The complete rule set of the Commission's database for one statement, so that no batch comes back because of one record in it: all of a
// batch are stored or none.

/** What is wrong with a field of a record. */
export type DatabaseFault = Readonly<{ field: string; rule: DatabaseRule }>
export type DatabaseRule =
  | 'unknownField'
  | 'null'
  | 'type'
  | 'missing'
  | 'notMeant'
  | 'tooLong'
  | 'unknownValue'
  | 'twice'
  | 'noDate'
  | 'dateRange'
  | 'endsBefore'
  | 'pattern'
  | 'keywordElsewhere'
  | 'noAddress'

type Fields = Readonly<Record<string, unknown>>
type Check = (record: Fields, schema: DatabaseSchema) => Array<DatabaseFault | null>

const fault = (field: string, rule: DatabaseRule): DatabaseFault => ({ field, rule })

const LISTS = [
  'decision_visibility',
  'content_type',
  'category_addition',
  'category_specification',
  'territorial_scope',
] as const
const ONE_OF = [
  'decision_monetary',
  'decision_provision',
  'decision_account',
  'account_type',
  'decision_ground',
  'category',
  'source_type',
  'automated_decision',
] as const
const YES_NO = ['automated_detection', 'incompatible_content_illegal'] as const
const TEXTS = [
  'decision_visibility_other',
  'decision_monetary_other',
  'decision_facts',
  'decision_ground_reference_url',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'content_type_other',
  'category_specification_other',
  'source_identity',
  'puid',
] as const
const DATES = ['content_date', 'application_date'] as const
const ENDS = [
  'end_date_visibility_restriction',
  'end_date_monetary_restriction',
  'end_date_service_restriction',
  'end_date_account_restriction',
] as const
const KNOWN: ReadonlySet<string> = new Set([
  ...LISTS,
  ...ONE_OF,
  ...YES_NO,
  ...TEXTS,
  ...DATES,
  ...ENDS,
  'content_language',
  'content_id',
])
const REQUIRED = [
  'decision_facts',
  'decision_ground',
  'content_type',
  'category',
  'territorial_scope',
  'content_date',
  'application_date',
  'source_type',
  'automated_detection',
  'automated_decision',
  'puid',
] as const
const DECISIONS = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account'] as const

const listOf = (record: Fields, field: string): readonly string[] =>
  Array.isArray(record[field]) ? (record[field] as unknown[]).filter(one => typeof one === 'string') : []
const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const knownFields: Check = record =>
  Object.entries(record).map(([field, value]) => {
    if (!KNOWN.has(field)) return fault(field, 'unknownField')
    return value === null ? fault(field, 'null') : null
  })

const types: Check = record => {
  const ofType = (fields: readonly string[], is: (value: unknown) => boolean) =>
    fields.map(field => {
      const value = record[field]
      return value === undefined || value === null || is(value) ? null : fault(field, 'type')
    })
  const isText = (value: unknown) => typeof value === 'string'
  return [
    ...ofType(LISTS, value => Array.isArray(value) && value.every(isText)),
    ...ofType([...ONE_OF, ...YES_NO, ...TEXTS, ...DATES, ...ENDS, 'content_language'], isText),
    ...ofType(['content_id'], value => typeof value === 'object' && !Array.isArray(value)),
  ]
}

const required: Check = record => [
  ...REQUIRED.map(field => (isBlank(record[field]) ? fault(field, 'missing') : null)),
  DECISIONS.every(field => isBlank(record[field])) ? fault('decision_visibility', 'missing') : null,
]

/** A text that must be there exactly when something else says so. */
const pairs: Check = record => {
  const isLaw = record['decision_ground'] === 'DECISION_GROUND_ILLEGAL_CONTENT'
  const isTerms = record['decision_ground'] === 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  const rules: ReadonlyArray<readonly [field: string, isMeant: boolean]> = [
    ['decision_visibility_other', listOf(record, 'decision_visibility').includes('DECISION_VISIBILITY_OTHER')],
    ['decision_monetary_other', record['decision_monetary'] === 'DECISION_MONETARY_OTHER'],
    ['illegal_content_legal_ground', isLaw],
    ['illegal_content_explanation', isLaw],
    ['incompatible_content_ground', isTerms],
    ['incompatible_content_explanation', isTerms],
    ['content_type_other', listOf(record, 'content_type').includes('CONTENT_TYPE_OTHER')],
    ['category_specification_other', listOf(record, 'category_specification').includes('KEYWORD_OTHER')],
  ]
  const wrong = rules.map(([field, isMeant]) => {
    if (isMeant) return isBlank(record[field]) ? fault(field, 'missing') : null
    return record[field] === undefined ? null : fault(field, 'notMeant')
  })
  const optional: ReadonlyArray<readonly [field: string, isMeant: boolean]> = [
    ['incompatible_content_illegal', isTerms],
    ['source_identity', record['source_type'] !== 'SOURCE_VOLUNTARY'],
    ['end_date_visibility_restriction', !isBlank(record['decision_visibility'])],
    ['end_date_monetary_restriction', !isBlank(record['decision_monetary'])],
    ['end_date_service_restriction', !isBlank(record['decision_provision'])],
    ['end_date_account_restriction', !isBlank(record['decision_account'])],
  ]
  return [
    ...wrong,
    ...optional.map(([field, isMeant]) => (isMeant || record[field] === undefined ? null : fault(field, 'notMeant'))),
  ]
}

const lengths: Check = (record, { lengths: most }) =>
  TEXTS.map(field => {
    const value = record[field]
    // Characters, as the database counts them, not UTF-16 units.
    return typeof value === 'string' && [...value].length > (most[field] ?? Infinity) ? fault(field, 'tooLong') : null
  })

const values: Check = (record, schema) => {
  const known = (field: string): ReadonlySet<string> => {
    if (field === 'category_addition') return new Set(Object.keys(schema.values.category))
    if (field === 'territorial_scope') return new Set(schema.countries)
    return new Set(Object.keys(schema.values[field as keyof DatabaseSchema['values']]))
  }
  const isOneOf = (field: string, value: unknown) => typeof value !== 'string' || known(field).has(value)
  const language = record['content_language']
  return [
    ...ONE_OF.map(field => (isOneOf(field, record[field]) ? null : fault(field, 'unknownValue'))),
    ...LISTS.map(field =>
      listOf(record, field).every(value => isOneOf(field, value)) ? null : fault(field, 'unknownValue'),
    ),
    ...LISTS.map(field => {
      const list = listOf(record, field)
      return new Set(list).size === list.length ? null : fault(field, 'twice')
    }),
    ...YES_NO.map(field => {
      const value = record[field]
      return typeof value !== 'string' || value === 'Yes' || value === 'No' ? null : fault(field, 'unknownValue')
    }),
    typeof language === 'string' && !schema.languages.includes(language)
      ? fault('content_language', 'unknownValue')
      : null,
  ]
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().slice(0, 10) === value

const dates: Check = (record, schema) => {
  const begins = record['application_date']
  const check = (field: string, [from, until]: readonly [string, string], notBefore: unknown) => {
    const value = record[field]
    if (typeof value !== 'string') return null
    if (!isDay(value)) return fault(field, 'noDate')
    if (value < from || value > until) return fault(field, 'dateRange')
    return typeof notBefore === 'string' && value < notBefore ? fault(field, 'endsBefore') : null
  }
  return [
    ...DATES.map(field => check(field, schema.dates[field], null)),
    ...ENDS.map(field => check(field, schema.dates.end_date, begins)),
  ]
}

const forms: Check = (record, schema) => {
  const puid = record['puid']
  const url = record['decision_ground_reference_url']
  const products = record['content_id']
  const isProduct =
    typeof products !== 'object' ||
    products === null ||
    Object.entries(products).every(
      ([name, value]) => name === 'EAN-13' && typeof value === 'string' && /^\d{13}$/.test(value),
    )
  return [
    typeof puid === 'string' && puid !== '' && !new RegExp(schema.puidPattern).test(puid)
      ? fault('puid', 'pattern')
      : null,
    typeof url === 'string' && !/^https?:\/\/[^\s/]+\S*$/.test(url)
      ? fault('decision_ground_reference_url', 'noAddress')
      : null,
    isProduct ? null : fault('content_id', 'pattern'),
  ]
}

/** The database takes any keyword with any category; the annual report does not (Implementing Regulation (EU) 2024/2835). */
const tree: Check = (record, { keywords }) => {
  const { category } = record
  if (typeof category !== 'string') return []
  const categories = [category, ...listOf(record, 'category_addition')]
  const own = new Set(categories.flatMap(one => keywords[one] ?? []))
  const belongs = (keyword: string) => keyword === 'KEYWORD_OTHER' || own.has(keyword)
  return [
    listOf(record, 'category_specification').every(belongs)
      ? null
      : fault('category_specification', 'keywordElsewhere'),
    listOf(record, 'category_addition').includes(category) ? fault('category_addition', 'twice') : null,
  ]
}

const CHECKS: readonly Check[] = [knownFields, types, required, pairs, lengths, values, dates, forms, tree]

/** Everything the Commission's database, or its documentation, has against a record; empty when it is taken. Never throws. */
export const checkDatabaseRecord = (record: Fields, schema: DatabaseSchema): DatabaseFault[] =>
  CHECKS.flatMap(check => check(record, schema)).filter(found => found !== null)
