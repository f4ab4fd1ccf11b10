import { z } from 'zod'
import { ServiceProfile } from './reference.ts'
import { MAX_NAME_LENGTH, MAX_NOTE_LENGTH, ReasonCode } from './domain.ts'

// Statements of reasons (Art. 17 DSA): what a person is told about a deletion or a sanction. Times are ISO-8601 UTC text.

/** Longest texts, in characters, as the Commission's database takes them: facts, explanation, ground. */
export const MAX_FACTS = 5000
export const MAX_EXPLANATION = 2000
export const MAX_GROUND = 500
/** Statements that one export holds at most; what is left over goes with the next one. */
export const MAX_EXPORTED = 1000
/** The longest hold-back, in seconds. */
export const MAX_HOLD_BACK = 3600

export const StatementKind = z.enum(['deletion', 'suspension', 'ban'])
export type StatementKind = z.infer<typeof StatementKind>

/** What of a post's life a measure touches, and what of an account's: the key of how the Commission's database names it. */
export const Restriction = z.enum(['deletionUnpublished', 'deletionPublished', 'suspension', 'ban'])
export type Restriction = z.infer<typeof Restriction>

/** What made the desk look: Art. 17(3)(b). */
export const StatementSource = z.enum(['voluntary', 'article16', 'trustedFlagger', 'otherNotice'])
export type StatementSource = z.infer<typeof StatementSource>

const Words = (max: number) => z.string().trim().min(1).max(max)

/** Everything Art. 17(3) DSA asks for, as data. */
export const StatementContent = z.strictObject({
  /** (a) the type of the decision, where it holds, from when, and until when; null where it has no end. */
  restriction: Restriction,
  territory: z.enum(['EEA', 'AT']),
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  /** When the post was written; of a sanction, when it was laid on. */
  contentAt: z.string(),
  /** (b) facts and circumstances, and what made the desk look. */
  facts: Words(MAX_FACTS),
  source: StatementSource,
  /** (c) */
  automatedDetection: z.boolean(),
  automatedDecision: z.enum(['fully', 'partially', 'not']),
  /** (d), (e): the ground, and why it is one. The clause is there in any case; the legal ground only where the ground is the law. */
  ground: z.enum(['terms', 'law']),
  clause: z.strictObject({ number: z.string(), rule: Words(MAX_GROUND), version: z.string() }),
  legalGround: Words(MAX_GROUND).nullable(),
  legalVersion: z.string().nullable(),
  explanation: Words(MAX_EXPLANATION),
  /** (f) which text on redress belongs to it. */
  redress: z.strictObject({ profile: ServiceProfile, version: z.string() }),
  reason: ReasonCode,
  category: z.string(),
  keyword: z.string(),
  keywordOther: z.string().nullable(),
  /** Something the letter says besides. */
  addition: z.string().nullable(),
  /** False where the letter must not repeat the post (§ 207a StGB). */
  quotes: z.boolean(),
  /** The provision was not read in the text in force. */
  verify: z.boolean(),
  /** ISO 639-1 in lower case; null where unknown. */
  language: z.string().nullable(),
})
export type StatementContent = z.infer<typeof StatementContent>

/** Where a statement stands. "withdrawalDue": who was told of it must hear that it no longer holds. */
export const StatementState = z.enum(['due', 'exempt', 'handedOver', 'withdrawalDue', 'withdrawn'])
export type StatementState = z.infer<typeof StatementState>

/** The lists of the view. "due" holds withdrawals that must be told too; "postponed" comes back by itself. */
export const StatementList = z.enum(['due', 'postponed', 'exempt', 'handedOver'])
export type StatementList = z.infer<typeof StatementList>

/** Why none is needed: Art. 17(2), first and second sentence, or what a person says. */
export const ExemptBecause = z.enum(['bulkSpam', 'noContact', 'person'])
export type ExemptBecause = z.infer<typeof ExemptBecause>

export const WithdrawnBecause = z.enum(['undone', 'reversed', 'complaint', 'reopened', 'replaced', 'ended'])
export type WithdrawnBecause = z.infer<typeof WithdrawnBecause>

export const StatementAction = z.enum([
  'made',
  'edited',
  'handedOver',
  'postponed',
  'exempted',
  'required',
  'withdrawn',
  'reinstated',
  'confirmed',
  'reported',
  'received',
])
export type StatementAction = z.infer<typeof StatementAction>

/** What is told: the statement, or that it holds no longer. */
export const ToldWhat = z.enum(['statement', 'withdrawal'])
export type ToldWhat = z.infer<typeof ToldWhat>

export const StatementRow = z.strictObject({
  id: z.string(),
  seq: z.int(),
  kind: StatementKind,
  state: StatementState,
  reason: ReasonCode,
  authorName: z.string(),
  /** The beginning of the post, or nothing where no post is meant or it must not be repeated. */
  excerpt: z.string(),
  /** From when on it may leave, the hold-back not counted. */
  dueSince: z.string(),
  exemptBecause: ExemptBecause.nullable(),
  /** The text that would be handed over: its record. */
  textId: z.string(),
  edited: z.boolean(),
  isDemo: z.boolean(),
})
export type StatementRow = z.infer<typeof StatementRow>

/** A piece of a letter: a heading, a paragraph, or words of somebody else. */
export const LetterPart = z.strictObject({ kind: z.enum(['head', 'paragraph', 'quote']), text: z.string() })
export type LetterPart = z.infer<typeof LetterPart>

export const StatementView = StatementRow.extend({
  commentId: z.int().nullable(),
  authorId: z.int(),
  content: StatementContent,
  letter: z.array(LetterPart),
  /** May be edited: nobody was told of it and it was not reported. */
  canEdit: z.boolean(),
  reportedAt: z.string().nullable(),
  /** The id under which the Commission's database keeps it, or what it answered. */
  receipt: z.string().nullable(),
  puid: z.string(),
  history: z.array(
    z.strictObject({ action: StatementAction, at: z.string(), moderatorName: z.string(), detail: z.string() }),
  ),
})
export type StatementView = z.infer<typeof StatementView>

export const StatementCounts = z.strictObject({
  /** May leave now. */
  due: z.int(),
  /** Too young to leave. */
  held: z.int(),
  postponed: z.int(),
  /** Of the due ones those that tell that something holds no longer. */
  withdrawals: z.int(),
  /** Still to be reported to the Commission's database. */
  toReport: z.int(),
  holdBackSeconds: z.int(),
})
export type StatementCounts = z.infer<typeof StatementCounts>

/** What a person changes of a statement; the fields of Art. 17(3) cannot be emptied. */
export const StatementEdit = z.strictObject({
  id: z.string(),
  /** The text that was seen; another by now is a conflict. */
  textId: z.string(),
  facts: z.string().max(MAX_FACTS),
  explanation: z.string().max(MAX_EXPLANATION),
  ground: z.enum(['terms', 'law']),
  legalGround: z.string().max(MAX_GROUND),
})
export type StatementEdit = z.infer<typeof StatementEdit>

export const ExportKind = z.enum(['merge', 'letters', 'database'])
export type ExportKind = z.infer<typeof ExportKind>

/** One statement of an export: which text, and what of it was told. */
export const ExportItem = z.strictObject({ id: z.string(), textId: z.string(), what: ToldWhat })
export type ExportItem = z.infer<typeof ExportItem>

/** Files that belong together, to be written into one folder. */
export const ExportPackage = z.strictObject({
  folder: z.string().max(120),
  at: z.string(),
  files: z.array(z.strictObject({ name: z.string().max(120), text: z.string() })),
  items: z.array(ExportItem),
  /** There are more than one export takes. */
  isMore: z.boolean(),
})
export type ExportPackage = z.infer<typeof ExportPackage>

export const StatementExport = z.strictObject({
  id: z.string(),
  kind: ExportKind,
  folder: z.string(),
  statements: z.int(),
  moderatorName: z.string(),
  at: z.string(),
})
export type StatementExport = z.infer<typeof StatementExport>

export const StatementMark = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string(), textId: z.string() }))
    .min(1)
    .max(MAX_EXPORTED),
  as: z.enum(['handedOver', 'postponed', 'exempted', 'required']),
  /** Why none is needed, or how it was handed over. */
  note: z.string().max(MAX_NOTE_LENGTH),
  /** For "postponed". */
  until: z.iso.datetime().nullable(),
})
export type StatementMark = z.infer<typeof StatementMark>

/** The longest answer of the Commission's database that is read, in characters. */
export const MAX_RECEIPT = 4 * 1024 * 1024
export const FolderName = z
  .string()
  .min(1)
  .max(MAX_NAME_LENGTH + 40)
