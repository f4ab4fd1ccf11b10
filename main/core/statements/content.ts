import type { SanctionFigures } from '../../../shared/author.ts'
import { MAX_EXPLANATION, type StatementContent, type StatementSource } from '../../../shared/statement.ts'
import type { AuthorRecord } from '../db/author-records.ts'
import type { CommentRecord } from '../db/comments.ts'
import type { Decision } from '../db/decisions.ts'
import type { NoticeKind } from '../../../shared/domain.ts'
import type { ReasonStatement } from '../reasons.ts'
import type { ServiceProfile } from '../../../shared/reference.ts'
import type { HouseTexts } from './house-texts.ts'
import { deletionFacts, explanationOf, sanctionFacts } from './house-words.ts'

/** What the house says of a reason, and the statutes it names. */
export type Reasoned = Readonly<{ said: ReasonStatement; statutes: string; needsNote: boolean; version: string }>

const SOURCE_OF: Readonly<Record<NoticeKind, StatementSource>> = {
  trustedFlagger: 'trustedFlagger',
  reader: 'article16',
  authority: 'otherNotice',
  readerFlag: 'otherNotice',
}
const WEIGHT: readonly StatementSource[] = ['trustedFlagger', 'article16', 'otherNotice']

/** What made the desk look, by the notices that the decision answers; the one with most weight counts. */
export function sourceOf(kinds: readonly NoticeKind[]): StatementSource {
  const found = new Set(kinds.map(kind => SOURCE_OF[kind]))
  return WEIGHT.find(source => found.has(source)) ?? 'voluntary'
}

/** The fields of Art. 17(3) DSA that are the same for posts and accounts. */
function common({ said, statutes, version }: Reasoned, house: HouseTexts, profile: ServiceProfile) {
  const law = said.law ?? statutes
  const isLaw = said.ground === 'law' && law !== ''
  return {
    territory: house.territory,
    ground: isLaw ? ('law' as const) : ('terms' as const),
    clause: { number: said.clause, rule: said.rule, version },
    legalGround: isLaw ? law : null,
    legalVersion: isLaw ? version : null,
    redress: { profile, version: house.version },
    category: `STATEMENT_CATEGORY_${said.category}`,
    keyword: `KEYWORD_${said.keyword}`,
    keywordOther: said.keywordOther ?? null,
    addition: said.addition ?? null,
    verify: said.verify ?? false,
  }
}

/** A moderator's note where the reason demands one; what a rule notes about itself explains nothing to the author. */
const noteFor = ({ needsNote }: Reasoned, note: string): string | null =>
  needsNote && note !== '' ? note.slice(0, MAX_EXPLANATION / 2) : null

/** What is to be said of a deletion. `comment` is the post as it was decided about. */
export function deletionContent(
  decision: Decision,
  comment: CommentRecord,
  kinds: readonly NoticeKind[],
  reasoned: Reasoned,
  house: HouseTexts,
  profile: ServiceProfile,
): StatementContent {
  const wasPublic = comment.everPublic === 1
  const source = sourceOf(kinds)
  const isAutomatic = decision.origin === 'automatic'
  const isSuggested = comment.suggestedAction === 'delete' && comment.suggestedReason === decision.reason
  return {
    ...common(reasoned, house, profile),
    restriction: wasPublic ? 'deletionPublished' : 'deletionUnpublished',
    startsAt: decision.decidedAt,
    endsAt: null,
    contentAt: comment.submittedAt,
    facts: deletionFacts(wasPublic, source, reasoned.said),
    source,
    // A hit that a person called a false alarm has led to nothing.
    automatedDetection: isAutomatic || comment.severity > 0,
    automatedDecision: isAutomatic ? 'fully' : isSuggested ? 'partially' : 'not',
    explanation: explanationOf(reasoned.said, isAutomatic ? null : noteFor(reasoned, decision.note)),
    reason: decision.reason!,
    quotes: reasoned.said.quotes ?? true,
    language: comment.language,
  }
}

/** What is to be said of a suspension or a ban. Nothing but a person lays one on. */
export function sanctionContent(
  record: AuthorRecord & { kind: 'suspension' | 'ban' },
  reasoned: Reasoned,
  house: HouseTexts,
  profile: ServiceProfile,
): StatementContent {
  const figures = record.figures === null ? null : (JSON.parse(record.figures) as SanctionFigures)
  return {
    ...common(reasoned, house, profile),
    restriction: record.kind,
    startsAt: record.recordedAt,
    endsAt: record.endsAt,
    contentAt: record.recordedAt,
    facts: sanctionFacts(record.kind, figures, reasoned.said),
    source: 'voluntary',
    automatedDetection: false,
    automatedDecision: 'not',
    explanation: explanationOf(reasoned.said, noteFor(reasoned, record.note)),
    reason: record.reason!,
    quotes: false,
    language: null,
  }
}
