import { describe, expect, it } from 'vitest'
import { createDatabaseRecords } from '../../../../../main/core/statements/database-record.ts'
import { checkDatabaseRecord, type DatabaseRule } from '../../../../../main/core/statements/database-rules.ts'
import { readDatabaseSchema } from '../../../../../main/core/statements/database-schema.ts'
import { readHouseTexts } from '../../../../../main/core/statements/house-texts.ts'
import { SHIPPED } from '../../../../fixtures/desk.ts'
import { aContent } from '../../../../fixtures/statements.ts'

const schema = readDatabaseSchema(SHIPPED.dataDir)
const toRecord = createDatabaseRecords(schema, readHouseTexts(SHIPPED.dataDir))
const whole = toRecord(aContent(), 'fg-0123456789abcdef')
const lawful = toRecord(aContent({ ground: 'law', legalGround: '§ 115 StGB', legalVersion: '2026-11-29' }), 'fg-1')

type Change = Readonly<Record<string, unknown>>
const without = (record: object, ...fields: string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)))
const check = (change: Change, base: object = whole) => checkDatabaseRecord({ ...base, ...change }, schema)

/** Each rule: what it takes, and what it refuses at which field. */
const table: ReadonlyArray<
  readonly [name: string, accepted: Change, refused: Change, field: string, rule: DatabaseRule, base?: object]
> = [
  [
    'only fields of the schema',
    { account_type: 'ACCOUNT_TYPE_PRIVATE' },
    { url: 'https://a.at' },
    'url',
    'unknownField',
  ],
  ['a value or no field', {}, { content_language: null }, 'content_language', 'null'],
  [
    'lists are lists',
    { content_type: ['CONTENT_TYPE_TEXT'] },
    { content_type: 'CONTENT_TYPE_TEXT' },
    'content_type',
    'type',
  ],
  ['texts are texts', { source_type: 'SOURCE_VOLUNTARY' }, { decision_facts: 5 }, 'decision_facts', 'type'],
  ['facts are there', { decision_facts: 'x' }, { decision_facts: '' }, 'decision_facts', 'missing'],
  ['a ground is there', {}, { decision_ground: undefined }, 'decision_ground', 'missing'],
  ['a kind of content is there', {}, { content_type: [] }, 'content_type', 'missing'],
  ['a category is there', {}, { category: '' }, 'category', 'missing'],
  ['a territory is there', { territorial_scope: ['AT'] }, { territorial_scope: [] }, 'territorial_scope', 'missing'],
  ['the day of the content is there', {}, { content_date: undefined }, 'content_date', 'missing'],
  ['the day of the decision is there', {}, { application_date: undefined }, 'application_date', 'missing'],
  ['the source is there', {}, { source_type: undefined }, 'source_type', 'missing'],
  ['detection is said', {}, { automated_detection: undefined }, 'automated_detection', 'missing'],
  ['automation is said', {}, { automated_decision: undefined }, 'automated_decision', 'missing'],
  ['a puid is there', {}, { puid: '' }, 'puid', 'missing'],
  [
    'one of the four decisions',
    { decision_visibility: undefined, decision_account: 'DECISION_ACCOUNT_SUSPENDED' },
    { decision_visibility: undefined },
    'decision_visibility',
    'missing',
  ],
  [
    'another restriction is explained',
    { decision_visibility: ['DECISION_VISIBILITY_OTHER'], decision_visibility_other: 'Teilweise entfernt' },
    { decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
    'decision_visibility_other',
    'missing',
  ],
  [
    'nothing explains what is not there',
    {},
    { decision_visibility_other: 'Teilweise entfernt' },
    'decision_visibility_other',
    'notMeant',
  ],
  [
    'another monetary restriction is explained',
    { decision_monetary: 'DECISION_MONETARY_OTHER', decision_monetary_other: 'Prämie' },
    { decision_monetary: 'DECISION_MONETARY_OTHER' },
    'decision_monetary_other',
    'missing',
  ],
  [
    'illegal content names the law',
    {},
    { illegal_content_legal_ground: '' },
    'illegal_content_legal_ground',
    'missing',
    lawful,
  ],
  [
    'illegal content is explained',
    {},
    { illegal_content_explanation: undefined },
    'illegal_content_explanation',
    'missing',
    lawful,
  ],
  [
    'illegal content has no clause',
    {},
    { incompatible_content_ground: 'x' },
    'incompatible_content_ground',
    'notMeant',
    lawful,
  ],
  [
    'a breach of terms names the clause',
    {},
    { incompatible_content_ground: '' },
    'incompatible_content_ground',
    'missing',
  ],
  [
    'a breach of terms is explained',
    {},
    { incompatible_content_explanation: undefined },
    'incompatible_content_explanation',
    'missing',
  ],
  [
    'a breach of terms names no law',
    {},
    { illegal_content_legal_ground: '§ 115' },
    'illegal_content_legal_ground',
    'notMeant',
  ],
  [
    'legality is said of a breach of terms only',
    { incompatible_content_illegal: 'No' },
    {
      ...lawful,
      incompatible_content_illegal: 'No',
      incompatible_content_ground: undefined,
      incompatible_content_explanation: undefined,
    },
    'incompatible_content_illegal',
    'notMeant',
  ],
  [
    'another kind of content is explained',
    { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Umfrage' },
    { content_type: ['CONTENT_TYPE_OTHER'] },
    'content_type_other',
    'missing',
  ],
  [
    'another keyword is explained',
    {},
    { category_specification_other: undefined },
    'category_specification_other',
    'missing',
  ],
  [
    'nothing explains a keyword that says enough',
    { category_specification: ['KEYWORD_DEFAMATION'], category_specification_other: undefined },
    { category_specification: ['KEYWORD_DEFAMATION'] },
    'category_specification_other',
    'notMeant',
  ],
  [
    'a source is named only where there is one',
    { source_type: 'SOURCE_TRUSTED_FLAGGER', source_identity: 'Stopline' },
    { source_identity: 'Stopline' },
    'source_identity',
    'notMeant',
  ],
  [
    'an end belongs to its restriction',
    { end_date_visibility_restriction: '2026-12-01' },
    { end_date_account_restriction: '2026-12-01' },
    'end_date_account_restriction',
    'notMeant',
  ],
  [
    'facts have 5000 characters',
    { decision_facts: '𝒳'.repeat(5000) },
    { decision_facts: 'x'.repeat(5001) },
    'decision_facts',
    'tooLong',
  ],
  [
    'an explanation has 2000 characters',
    { incompatible_content_explanation: 'x'.repeat(2000) },
    { incompatible_content_explanation: 'x'.repeat(2001) },
    'incompatible_content_explanation',
    'tooLong',
  ],
  [
    'a clause has 500 characters',
    { incompatible_content_ground: 'x'.repeat(500) },
    { incompatible_content_ground: 'x'.repeat(501) },
    'incompatible_content_ground',
    'tooLong',
  ],
  ['a puid has 500 characters', { puid: 'x'.repeat(500) }, { puid: 'x'.repeat(501) }, 'puid', 'tooLong'],
  [
    'values are those of the schema',
    { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
    { decision_visibility: ['DECISION_VISIBILITY_GONE'] },
    'decision_visibility',
    'unknownValue',
  ],
  [
    'sources are those of the schema',
    { source_type: 'SOURCE_ARTICLE_16' },
    { source_type: 'SOURCE_READER' },
    'source_type',
    'unknownValue',
  ],
  [
    'countries are of the EEA',
    { territorial_scope: ['GR', 'IS'] },
    { territorial_scope: ['EL'] },
    'territorial_scope',
    'unknownValue',
  ],
  ['languages are known', { content_language: 'EL' }, { content_language: 'de' }, 'content_language', 'unknownValue'],
  ['yes or no', { automated_detection: 'No' }, { automated_detection: 'true' }, 'automated_detection', 'unknownValue'],
  [
    'no value twice',
    { territorial_scope: ['AT', 'DE'] },
    { territorial_scope: ['AT', 'AT'] },
    'territorial_scope',
    'twice',
  ],
  ['days are days', { content_date: '2024-02-29' }, { content_date: '2026-02-29' }, 'content_date', 'noDate'],
  [
    'days are written whole',
    { application_date: '2026-11-20' },
    { application_date: '20.11.2026' },
    'application_date',
    'noDate',
  ],
  [
    'content is not too old',
    { content_date: '2000-01-01' },
    { content_date: '1999-12-31' },
    'content_date',
    'dateRange',
  ],
  [
    'decisions are not too old',
    { application_date: '2020-01-01' },
    { application_date: '2019-12-31' },
    'application_date',
    'dateRange',
  ],
  [
    'nor too far away',
    { application_date: '2038-01-01' },
    { application_date: '2038-01-02' },
    'application_date',
    'dateRange',
  ],
  [
    'a restriction ends on its first day or later',
    { end_date_visibility_restriction: '2026-11-20' },
    { end_date_visibility_restriction: '2026-11-19' },
    'end_date_visibility_restriction',
    'endsBefore',
  ],
  ['a puid holds letters, digits, - and _', { puid: 'fg_A-1' }, { puid: 'fg 1' }, 'puid', 'pattern'],
  [
    'a reference is an address',
    { decision_ground_reference_url: 'https://zeitung.example/agb' },
    { decision_ground_reference_url: 'zeitung.example/agb' },
    'decision_ground_reference_url',
    'noAddress',
  ],
  [
    'a product has 13 digits',
    { content_id: { 'EAN-13': '9001234567890' } },
    { content_id: { 'EAN-13': '12' } },
    'content_id',
    'pattern',
  ],
  [
    'a keyword belongs to its category',
    { category_specification: ['KEYWORD_HATE_SPEECH'], category_specification_other: undefined },
    { category_specification: ['KEYWORD_PHISHING'], category_specification_other: undefined },
    'category_specification',
    'keywordElsewhere',
  ],
  [
    'or to one that is added',
    {
      category_addition: ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'],
      category_specification: ['KEYWORD_PHISHING'],
      category_specification_other: undefined,
    },
    { category_addition: ['STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'] },
    'category_addition',
    'twice',
  ],
]

describe('what the Commission’s database takes', () => {
  const cases = table.map(([name, accepted, refused, field, rule, base]) => ({
    name,
    accepted,
    refused,
    field,
    rule,
    base: base ?? whole,
  }))
  it.each(cases)('$name', ({ accepted, refused, field, rule, base }) => {
    expect(checkDatabaseRecord(without({ ...base, ...accepted }, ...unset(accepted)), schema)).toEqual([])
    expect(checkDatabaseRecord(without({ ...base, ...refused }, ...unset(refused)), schema)).toContainEqual({
      field,
      rule,
    })
  })

  it('takes every value of every list', () => {
    for (const value of Object.keys(schema.values.decision_visibility).filter(one => !one.endsWith('OTHER')))
      expect(check({ decision_visibility: [value] })).toEqual([])
    for (const language of schema.languages) expect(check({ content_language: language })).toEqual([])
    expect(check({ territorial_scope: schema.countries })).toEqual([])
    for (const [category, keywords] of Object.entries(schema.keywords))
      for (const keyword of keywords)
        expect(
          checkDatabaseRecord(
            without({ ...whole, category, category_specification: [keyword] }, 'category_specification_other'),
            schema,
          ),
        ).toEqual([])
  })

  it('has the numbers of the schema of July 2025', () => {
    expect(Object.keys(schema.values.category)).toHaveLength(16)
    expect(Object.keys(schema.values.category_specification)).toHaveLength(69)
    expect(schema.countries).toHaveLength(30)
    expect(schema.languages).toHaveLength(184)
    expect(schema.batchMax).toBe(100)
    const named = new Set(Object.values(schema.keywords).flat())
    const orphans = Object.keys(schema.values.category_specification).filter(one => !named.has(one))
    expect(orphans.sort()).toEqual(['KEYWORD_OTHER', 'KEYWORD_STALKING'])
  })
})

const unset = (change: Change) => Object.keys(change).filter(field => change[field] === undefined)

describe('a record', () => {
  it('says a deletion in the words of the database and nothing that is empty', () => {
    expect(whole).toMatchObject({
      puid: 'fg-0123456789abcdef',
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_ground: 'Netiquette 2026-11-29, Punkt 2.1: Beschimpfungen sind nicht erlaubt.',
      category_specification_other: 'Insult of a person',
      content_language: 'DE',
      content_date: '2026-11-20',
      source_type: 'SOURCE_VOLUNTARY',
      automated_detection: 'Yes',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    })
    expect(whole['territorial_scope']).toHaveLength(30)
    expect(Object.values(whole)).not.toContain(null)
    expect(Object.keys(whole)).not.toContain('illegal_content_explanation')
  })

  it('gives days as the desk’s calendar has them, and a suspension its end', () => {
    const record = toRecord(
      aContent({ restriction: 'suspension', startsAt: '2026-11-20T23:30:00.000Z', endsAt: '2026-11-27T23:30:00.000Z' }),
      'fg-2',
    )
    expect(record).toMatchObject({
      decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
      application_date: '2026-11-21',
      end_date_service_restriction: '2026-11-28',
    })
    expect(checkDatabaseRecord(record, schema)).toEqual([])
    expect(Object.keys(toRecord(aContent({ language: 'xx' }), 'fg-3'))).not.toContain('content_language')
  })
})
