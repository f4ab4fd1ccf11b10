import type { StatementContent, StatementSource } from '../../../shared/statement.ts'
import { createCalendar } from '../desk-time.ts'
import type { DatabaseSchema } from './database-schema.ts'
import type { HouseTexts } from './house-texts.ts'

/** A statement as the Commission's database takes it; fields without a value are left out. */
export type DatabaseRecord = Readonly<Record<string, string | readonly string[]>>

const SOURCES: Readonly<Record<StatementSource, string>> = {
  voluntary: 'SOURCE_VOLUNTARY',
  article16: 'SOURCE_ARTICLE_16',
  trustedFlagger: 'SOURCE_TRUSTED_FLAGGER',
  otherNotice: 'SOURCE_TYPE_OTHER_NOTIFICATION',
}
const DECIDED: Readonly<Record<StatementContent['automatedDecision'], string>> = {
  fully: 'AUTOMATED_DECISION_FULLY',
  partially: 'AUTOMATED_DECISION_PARTIALLY',
  not: 'AUTOMATED_DECISION_NOT_AUTOMATED',
}
const ENDS: Readonly<Record<string, string>> = {
  decision_visibility: 'end_date_visibility_restriction',
  decision_provision: 'end_date_service_restriction',
  decision_account: 'end_date_account_restriction',
}

/** Only one of the two pairs is sent: the database drops the other one without a word. */
function groundOf(content: StatementContent): DatabaseRecord {
  const { ground, legalGround, explanation, clause } = content
  return ground === 'law'
    ? {
        decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
        illegal_content_legal_ground: `${legalGround ?? ''} (AT)`.slice(0, 500),
        illegal_content_explanation: explanation,
      }
    : {
        decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
        incompatible_content_ground: `Netiquette ${clause.version}, Punkt ${clause.number}: ${clause.rule}`.slice(
          0,
          500,
        ),
        incompatible_content_explanation: explanation,
      }
}

/** Writes statements as records of the Commission's database. Days are those of the desk's calendar. */
export function createDatabaseRecords(schema: DatabaseSchema, { restrictions }: HouseTexts) {
  const dayOf = createCalendar()
  const day = (at: string) => dayOf(Date.parse(at))
  return (content: StatementContent, puid: string): DatabaseRecord => {
    const { field, value } = restrictions[content.restriction]
    const language = content.language?.toUpperCase() ?? ''
    const isOther = content.keyword === 'KEYWORD_OTHER'
    return {
      puid,
      [field]: field === 'decision_visibility' ? [value] : value,
      ...(content.endsAt === null ? {} : { [ENDS[field]!]: day(content.endsAt) }),
      decision_facts: content.facts,
      ...groundOf(content),
      content_type: ['CONTENT_TYPE_TEXT'],
      category: content.category,
      category_specification: [content.keyword],
      ...(isOther && content.keywordOther !== null ? { category_specification_other: content.keywordOther } : {}),
      territorial_scope: content.territory === 'AT' ? ['AT'] : schema.countries,
      ...(schema.languages.includes(language) ? { content_language: language } : {}),
      content_date: day(content.contentAt),
      application_date: day(content.startsAt),
      source_type: SOURCES[content.source],
      automated_detection: content.automatedDetection ? 'Yes' : 'No',
      automated_decision: DECIDED[content.automatedDecision],
    }
  }
}
