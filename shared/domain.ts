import { z } from 'zod'

// The nouns of the desk, as schemas. Times are ISO-8601 UTC text; text offsets count UTF-16 code units.

export const MAX_NOTE_LENGTH = 2000
export const MAX_NAME_LENGTH = 80
/** A note for the reason "other" must say something (reason N99 of the desk's reason list). */
export const MIN_OTHER_NOTE_LENGTH = 20

export const Language = z.enum(['de', 'en'])
export type Language = z.infer<typeof Language>

export const Status = z.enum(['pending', 'approved', 'deleted', 'escalated'])
export type Status = z.infer<typeof Status>

/** A comment waits in exactly one queue; "decided" is the history. */
export const QueueName = z.enum(['incoming', 'flagged', 'escalated', 'later', 'decided'])
export type QueueName = z.infer<typeof QueueName>

export const Order = z.enum(['risk', 'oldest', 'newest'])
export type Order = z.infer<typeof Order>

/** What a person can do to one comment. "later" changes the queue, not the status. */
export const Action = z.enum(['approve', 'delete', 'escalate', 'later'])
export type Action = z.infer<typeof Action>

/** What stands in the append-only record: the actions and their undoings. */
export const RecordedAction = z.enum([...Action.options, 'undo', 'redo'])
export type RecordedAction = z.infer<typeof RecordedAction>

export const ModeratorRole = z.enum(['moderator', 'senior'])
export const Moderator = z.strictObject({ id: z.string(), name: z.string(), role: ModeratorRole })
export type Moderator = z.infer<typeof Moderator>

export const ReasonCode = z.string().regex(/^N\d\d$/)
export const Reason = z.strictObject({
  code: ReasonCode,
  label: z.strictObject({ de: z.string(), en: z.string() }),
  meaning: z.strictObject({ de: z.string(), en: z.string() }),
  /** Statutes to think of, as printed on documents; may be empty. */
  statutes: z.string(),
  /** The digit that chooses it after D, or null where it is found by typing. */
  digit: z.int().min(1).max(9).nullable(),
  needsNote: z.boolean(),
})
export type Reason = z.infer<typeof Reason>

export const Hit = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int(),
  pack: z.string(),
  start: z.int(),
  end: z.int(),
  severity: z.int().min(1).max(5),
  reason: ReasonCode,
  /** What the rule asks for; "flag" only shows the hit. */
  action: z.enum(['flag', 'suggest-delete', 'suggest-escalate']),
  /** What the rule looks for, in both languages. */
  explain: z.strictObject({ de: z.string(), en: z.string() }),
  term: z.string(),
})
export type Hit = z.infer<typeof Hit>

export const Suggestion = z.strictObject({
  action: z.enum(['delete', 'escalate']),
  reason: ReasonCode,
  /** Indexes into the comment's hits: the why. */
  because: z.array(z.int()),
})
export type Suggestion = z.infer<typeof Suggestion>

/** One line of a list. */
export const CommentRow = z.strictObject({
  id: z.int(),
  version: z.int(),
  status: Status,
  queue: QueueName,
  excerpt: z.string(),
  authorName: z.string(),
  articleTitle: z.string(),
  section: z.string(),
  submittedAt: z.string(),
  /** Since when it stands in this queue's order. */
  queueAt: z.string(),
  severity: z.int().min(0).max(5),
  risk: z.int(),
  reason: ReasonCode.nullable(),
})
export type CommentRow = z.infer<typeof CommentRow>

/** A comment as context of another one. */
export const CommentGlimpse = z.strictObject({
  id: z.int(),
  status: Status,
  authorName: z.string(),
  text: z.string(),
  submittedAt: z.string(),
})
export type CommentGlimpse = z.infer<typeof CommentGlimpse>

export const DecisionRecord = z.strictObject({
  id: z.string(),
  commentId: z.int(),
  action: RecordedAction,
  /** For an undo or redo: what was undone or redone. */
  of: Action.nullable(),
  reason: ReasonCode.nullable(),
  note: z.string(),
  moderatorName: z.string(),
  decidedAt: z.string(),
})
export type DecisionRecord = z.infer<typeof DecisionRecord>

/** One step of the shift, as the strip at the bottom shows it. */
export const HistoryStep = z.strictObject({
  batchId: z.string(),
  action: Action,
  reason: ReasonCode.nullable(),
  commentId: z.int(),
  excerpt: z.string(),
  count: z.int(),
  decidedAt: z.string(),
  state: z.enum(['done', 'undone']),
})
export type HistoryStep = z.infer<typeof HistoryStep>

/** Everything the screen needs about one comment, so that painting it waits for nothing. */
export const CommentView = z.strictObject({
  id: z.int(),
  externalId: z.string(),
  source: z.string(),
  version: z.int(),
  revision: z.int(),
  status: Status,
  queue: QueueName,
  text: z.string(),
  language: z.string().nullable(),
  submittedAt: z.string(),
  receivedAt: z.string(),
  queueAt: z.string(),
  everPublic: z.boolean(),
  risk: z.int(),
  hits: z.array(Hit),
  suggestion: Suggestion.nullable(),
  article: z.strictObject({
    id: z.int(),
    title: z.string(),
    lead: z.string(),
    section: z.string(),
    url: z.string().nullable(),
    comments: z.int(),
  }),
  author: z.strictObject({
    id: z.int(),
    name: z.string(),
    registeredAt: z.string().nullable(),
    firstSeenAt: z.string(),
    pending: z.int(),
    approved: z.int(),
    deleted: z.int(),
    escalated: z.int(),
    lastPosts: z.array(CommentGlimpse),
  }),
  parent: CommentGlimpse.nullable(),
  /** The comment named a parent that has not arrived. */
  parentMissing: z.boolean(),
  siblings: z.array(CommentGlimpse),
  siblingCount: z.int(),
  decisions: z.array(DecisionRecord),
  earlierTexts: z.array(z.strictObject({ revision: z.int(), text: z.string(), receivedAt: z.string() })),
})
export type CommentView = z.infer<typeof CommentView>

/** The place of a row in its queue's order; the next page starts behind it. */
export const Cursor = z.strictObject({ risk: z.int(), at: z.string(), id: z.int() })
export type Cursor = z.infer<typeof Cursor>

export const QueueState = z.strictObject({ queue: QueueName, count: z.int(), oldestAt: z.string().nullable() })
export type QueueState = z.infer<typeof QueueState>

/** The fields an imported row can carry, in the order the import screen shows them. */
export const IMPORT_FIELDS = [
  'externalId',
  'text',
  'headline',
  'submittedAt',
  'status',
  'authorId',
  'authorName',
  'authorRegisteredAt',
  'articleId',
  'articleTitle',
  'articleLead',
  'articleSection',
  'articleUrl',
  'parentId',
  'publishedAt',
  'language',
] as const
export const ImportField = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof ImportField>

export const Mapping = z.partialRecord(ImportField, z.string().max(300).nullable())
export type Mapping = z.infer<typeof Mapping>

/** Findings that do not stop an import. */
export const ImportNote = z.enum(['windows1252', 'damagedUtf8', 'doubleEncoded', 'noHeader'])
export type ImportNote = z.infer<typeof ImportNote>

export const ImportProbe = z.strictObject({
  /** Stands for the file; the page never sees a path. */
  token: z.string(),
  fileName: z.string(),
  sizeBytes: z.number(),
  encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']),
  format: z.enum(['csv', 'ndjson', 'json-array']),
  delimiter: z.enum([',', ';', '\t']).nullable(),
  columns: z.array(z.string()),
  samples: z.array(z.record(z.string(), z.string())),
  mapping: Mapping,
  remembered: z.boolean(),
  /** What a person should look at before starting. */
  notes: z.array(ImportNote),
  /** A proposal for the source's name, from the file's. */
  source: z.string(),
})
export type ImportProbe = z.infer<typeof ImportProbe>

export const ImportState = z.strictObject({
  id: z.string(),
  source: z.string(),
  fileName: z.string(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed', 'interrupted']),
  bytesRead: z.number(),
  bytesTotal: z.number(),
  read: z.int(),
  new: z.int(),
  revised: z.int(),
  same: z.int(),
  rejected: z.int(),
  /** Rows whose status the desk does not know; they were taken as pending. */
  unknownStatus: z.int(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Rows per second of the whole run so far. */
  ratePerSecond: z.number(),
  rejectFile: z.string().nullable(),
})
export type ImportState = z.infer<typeof ImportState>
