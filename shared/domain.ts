import { z } from 'zod'

// The nouns of the desk, as schemas. Times are ISO-8601 UTC text; text offsets count UTF-16 code units.

export const MAX_NOTE_LENGTH = 2000
export const MAX_NAME_LENGTH = 80
/** The longest pack text; a list of 100,000 terms takes some 2 MB. */
export const MAX_PACK_CHARACTERS = 4 * 1024 * 1024
/** A note for the reason "other" must say something (reason N99 of the desk's reason list). */
export const MIN_OTHER_NOTE_LENGTH = 20

export const Language = z.enum(['de', 'en'])
export type Language = z.infer<typeof Language>

export const Status = z.enum(['pending', 'approved', 'deleted', 'escalated'])
export type Status = z.infer<typeof Status>

/** A comment waits in exactly one queue; "decided" is the history. */
export const QueueName = z.enum(['incoming', 'flagged', 'escalated', 'later', 'decided'])
export type QueueName = z.infer<typeof QueueName>

/** Posts that somebody objects to, by a notice or a complaint that is open, whatever queue they stand in. */
export const ObjectionQueue = z.enum(['reported', 'complaints'])
export type ObjectionQueue = z.infer<typeof ObjectionQueue>

/** Every queue that is shown, in its order. */
export const ShownQueue = z.enum(['incoming', 'flagged', 'reported', 'escalated', 'complaints', 'later', 'decided'])
export type ShownQueue = z.infer<typeof ShownQueue>

/** A list on the screen: a queue, or the posts of others that wait for the moderator's second opinion. */
export const ListName = z.enum([...ShownQueue.options, 'opinion'])
export type ListName = z.infer<typeof ListName>

export const Order = z.enum(['risk', 'oldest', 'newest'])
export type Order = z.infer<typeof Order>

/**
 * What a person can do to one comment. "later" changes the queue, not the status; "answer" gives an escalated post back to who escalated it.
 */
export const Action = z.enum(['approve', 'delete', 'escalate', 'later', 'answer'])
export type Action = z.infer<typeof Action>

/** What can be done to many posts together: an answer is one person's to another, about one post. */
export const ManyAction = Action.exclude(['answer'])
export type ManyAction = z.infer<typeof ManyAction>

/** What stands in the append-only record: the actions, the return of what was put aside, and undoings. */
export const RecordedAction = z.enum([...Action.options, 'return', 'undo', 'redo'])
export type RecordedAction = z.infer<typeof RecordedAction>

/** What can be laid on an account, from the mildest to the gravest. */
export const SanctionKind = z.enum(['warning', 'premoderation', 'suspension', 'ban'])
export type SanctionKind = z.infer<typeof SanctionKind>

/** What an author's file holds. */
export const FileKind = z.enum(['note', ...SanctionKind.options])
export type FileKind = z.infer<typeof FileKind>

/** What one step of a shift did; "end" lifts a sanction or withdraws a note. */
export const StepAction = z.enum([...Action.options, ...FileKind.options, 'end'])
export type StepAction = z.infer<typeof StepAction>

/** What a person does at the desk; `shared/rights.ts` says what each may. */
export const ModeratorRole = z.enum(['moderator', 'senior', 'legal', 'admin'])
export type ModeratorRole = z.infer<typeof ModeratorRole>
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

const Bilingual = z.strictObject({ de: z.string(), en: z.string() })

/** What a rule asks for; "flag" only shows the hit. */
export const RuleAction = z.enum(['flag', 'suggest-approve', 'suggest-delete', 'suggest-escalate'])
export type RuleAction = z.infer<typeof RuleAction>

/** The conditions a rule can be made of, as they are named in pack files. */
export const CONDITION_KINDS = [
  'terms',
  'regex',
  'links',
  'capitals',
  'length',
  'repetition',
  'emoji',
  'language',
  'contact',
  'accountAge',
  'deletedShare',
  'sanctioned',
  'firstPost',
  'flood',
  'sameText',
  'similar',
  'notices',
  'section',
  'article',
  'hour',
] as const
export const ConditionKind = z.enum(CONDITION_KINDS)
export type ConditionKind = z.infer<typeof ConditionKind>

/** One condition of a rule as it turned out. What is not known is unknown, never false. */
export const Finding = z.strictObject({
  kind: ConditionKind,
  truth: z.enum(['yes', 'no', 'unknown']),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Finding = z.infer<typeof Finding>

export const Hit = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int(),
  pack: z.string(),
  /** Start and end are both 0 where the whole post is meant. */
  start: z.int(),
  end: z.int(),
  severity: z.int().min(1).max(5),
  reason: ReasonCode,
  action: RuleAction,
  /** What the rule looks for, in both languages. */
  explain: Bilingual,
  /** What a person must look at before following the suggestion. */
  check: Bilingual.nullable(),
  /** As they are printed: "§ 107 Abs 2 StGB". */
  statutes: z.array(z.string()),
  term: z.string(),
  findings: z.array(Finding),
  /** A person marked it as a false alarm; it no longer counts. */
  falseAlarm: z.boolean(),
})
export type Hit = z.infer<typeof Hit>

export const Suggestion = z.strictObject({
  action: z.enum(['approve', 'delete', 'escalate']),
  /** Null for "approve". */
  reason: ReasonCode.nullable(),
  /** Indexes into the comment's hits: the why. */
  because: z.array(z.int()),
})
export type Suggestion = z.infer<typeof Suggestion>

/** What the order in Flagged is made of; the sum is the risk. See `shared/rules/risk.ts`. */
export const RiskParts = z.strictObject({ severity: z.int(), hits: z.int(), author: z.int(), flood: z.int() })
export type RiskParts = z.infer<typeof RiskParts>

/** A sanction that holds at the moment. */
export const ActiveSanction = z.strictObject({
  id: z.string(),
  kind: SanctionKind,
  reason: ReasonCode,
  beginsAt: z.string(),
  /** Null where it has no end. */
  endsAt: z.string().nullable(),
})
export type ActiveSanction = z.infer<typeof ActiveSanction>

// ——— Notices and complaints ———

/** Who reports. A "readerFlag" is a bare flag, without the fields that Art. 16(2) DSA asks for. */
export const NoticeKind = z.enum(['reader', 'trustedFlagger', 'authority', 'readerFlag'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Who objects: the author of a deleted post, or somebody whose notice was not followed. */
export const Complainant = z.enum(['author', 'notifier'])
export type Complainant = z.infer<typeof Complainant>

/** What has become of a notice or complaint. */
const Closing = z.strictObject({ action: z.enum(['approve', 'delete']), moderatorName: z.string(), at: z.string() })

/** A notice as moderators see it: without names, for the post is judged and not who reports it. */
export const NoticeView = z.strictObject({
  id: z.string(),
  kind: NoticeKind,
  explanation: z.string(),
  claimedReason: ReasonCode.nullable(),
  location: z.string(),
  receivedAt: z.string(),
  /** It is about an earlier text. */
  isOfEarlierText: z.boolean(),
  /** Null while it is open; a deletion follows it, an approval does not. */
  closed: Closing.nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const ComplaintView = z.strictObject({
  id: z.string(),
  complainant: Complainant,
  text: z.string(),
  receivedAt: z.string(),
  /** The decision complained about; null where the post came decided from its source. */
  against: z
    .strictObject({ moderatorId: z.string(), moderatorName: z.string(), action: RecordedAction, decidedAt: z.string() })
    .nullable(),
  closed: Closing.nullable(),
})
export type ComplaintView = z.infer<typeof ComplaintView>

// ——— Posts ———

/** One line of a list. */
export const CommentRow = z.strictObject({
  id: z.int(),
  authorId: z.int(),
  revision: z.int(),
  version: z.int(),
  status: Status,
  queue: ListName,
  excerpt: z.string(),
  authorName: z.string(),
  articleTitle: z.string(),
  section: z.string(),
  submittedAt: z.string(),
  /** Its place in the queue's order: since when it stands there; in Later, when it comes back. */
  queueAt: z.string(),
  /** Escalated: who it is for. In Incoming and Flagged: who asked and now has the answer. */
  assigneeId: z.string().nullable(),
  /** The deadline of an escalation. */
  dueAt: z.string().nullable(),
  /** Who had put aside what has come back to wait. */
  setAsideBy: z.string().nullable(),
  /** Who answered the escalation of what waits again. */
  answeredBy: z.string().nullable(),
  severity: z.int().min(0).max(5),
  risk: z.int(),
  reason: ReasonCode.nullable(),
  openNotices: z.int(),
  openComplaints: z.int(),
  /** Since when something of it is open. */
  reportedAt: z.string().nullable(),
  complainedAt: z.string().nullable(),
  /** The gravest sanction that holds against the author. */
  sanction: SanctionKind.nullable(),
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

/** Who decided: a person, a rule that a senior lets act by itself, or the desk, which only moves what people have arranged. */
export const DecisionOrigin = z.union([
  z.strictObject({ by: z.literal('person') }),
  z.strictObject({ by: z.literal('desk') }),
  z.strictObject({
    by: z.literal('rule'),
    /** Null in records from before it was kept; their note names it. */
    rule: z.strictObject({ pack: z.string(), id: z.string(), version: z.int() }).nullable(),
  }),
])
export type DecisionOrigin = z.infer<typeof DecisionOrigin>

export const DecisionRecord = z.strictObject({
  id: z.string(),
  commentId: z.int(),
  action: RecordedAction,
  /** For an undo or redo: what was undone or redone. */
  of: Action.nullable(),
  reason: ReasonCode.nullable(),
  note: z.string(),
  origin: DecisionOrigin,
  /** Who decided; for a rule, who let it; for a return, who had put it aside. */
  moderatorName: z.string(),
  /** Of an escalation: for whom; of an answer: to whom. */
  assigneeName: z.string().nullable(),
  /** Of an escalation: its deadline; of what was put aside, and of its return: until when. */
  dueAt: z.string().nullable(),
  decidedAt: z.string(),
  /** What it decided beside the post. */
  notices: z.int(),
  complaints: z.int(),
})
export type DecisionRecord = z.infer<typeof DecisionRecord>

/** One step of the shift. */
export const HistoryStep = z.strictObject({
  /** Its place in the shift, counted from 1 without gaps. */
  position: z.int(),
  batchId: z.string(),
  action: StepAction,
  /** What of the author's file it is about; null for decisions. */
  file: FileKind.nullable(),
  reason: ReasonCode.nullable(),
  /** Null where no post is meant. */
  commentId: z.int().nullable(),
  authorName: z.string(),
  /** The beginning of the note, else of the post; empty where there is neither. */
  excerpt: z.string(),
  /** How many posts were decided. */
  count: z.int(),
  decidedAt: z.string(),
  state: z.enum(['done', 'undone']),
})
export type HistoryStep = z.infer<typeof HistoryStep>

// ——— Many at once ———

/** So many posts are decided in one transaction at most; more are decided in slices. */
export const MAX_AT_ONCE = 200
/** So many posts are decided by one order at most. */
export const MAX_BATCH = 10_000

/** One post of a batch, as the moderator saw it; anything newer is left out. */
export const BatchItem = z.strictObject({
  commentId: z.int().positive(),
  revision: z.int().positive(),
  version: z.int().nonnegative(),
  /** Open notices and complaints that were shown with it; where it has others by now it is left out. Left out where none were shown. */
  objections: z.int().nonnegative().optional(),
})
export type BatchItem = z.infer<typeof BatchItem>

/** A post that a batch passed over, and why. */
export const LeftOut = z.strictObject({
  commentId: z.int(),
  why: z.enum([
    'commentGone',
    'commentRevised',
    'commentChanged',
    'alreadySo',
    'onlyWaitingLater',
    'commentObjected',
    'complaintOfOwnDecision',
    'undoBlocked',
    'redoBlocked',
  ]),
})
export type LeftOut = z.infer<typeof LeftOut>

/** What a moderator must know of posts before deciding all of them. */
export const BatchFacts = z.strictObject({
  count: z.int(),
  statuses: z.record(Status, z.int()),
  /** Of these, put aside. */
  later: z.int(),
  /** What the rules suggest, most frequent first; null where they suggest nothing, or to approve. */
  suggestions: z.array(
    z.strictObject({
      action: z.enum(['delete', 'escalate']).nullable(),
      reason: ReasonCode.nullable(),
      count: z.int(),
    }),
  ),
  authors: z.int(),
  openNotices: z.int(),
  openComplaints: z.int(),
})
export type BatchFacts = z.infer<typeof BatchFacts>

/** Deciding many posts, or taking that back: how far it is. */
export const BatchState = z.strictObject({
  /** Of the decisions; an undo or redo has one of its own. */
  batchId: z.string(),
  kind: z.enum(['decide', 'undo', 'redo']),
  action: ManyAction,
  reason: ReasonCode.nullable(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  total: z.int(),
  /** Posts looked at so far: what is done, and what was left out. */
  done: z.int(),
  leftOut: z.int(),
  /** The first ones of those. */
  leftOutPosts: z.array(LeftOut),
})
export type BatchState = z.infer<typeof BatchState>

/** A piece of a text that is compared with another one. "removed" stands in the other text only. */
export const TextPart = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export type TextPart = z.infer<typeof TextPart>

/** A post like another one. */
export const SimilarPost = BatchItem.extend({
  /** 0 to 1: the estimated share of what the texts have in common. */
  similarity: z.number(),
  /** Only spelling, punctuation, numbers or links differ, if anything. */
  isSameText: z.boolean(),
  status: Status,
  queue: QueueName,
  authorId: z.int(),
  authorName: z.string(),
  section: z.string(),
  submittedAt: z.string(),
  severity: z.int().min(0).max(5),
  hits: z.int(),
  reason: ReasonCode.nullable(),
  openNotices: z.int(),
  openComplaints: z.int(),
  /** The text beside the one it is like; all "same" for that one itself. */
  parts: z.array(TextPart),
  /** The text goes on. */
  isCut: z.boolean(),
})
export type SimilarPost = z.infer<typeof SimilarPost>

/** Many alike posts within a short time. */
export const Wave = z.strictObject({
  /** One of its posts, to ask for the others by. */
  commentId: z.int(),
  posts: z.int(),
  authors: z.int(),
  minutes: z.int(),
})
export type Wave = z.infer<typeof Wave>

/** Everything the screen needs about one comment, so that painting it waits for nothing. */
export const CommentView = z.strictObject({
  id: z.int(),
  externalId: z.string(),
  source: z.string(),
  version: z.int(),
  revision: z.int(),
  status: Status,
  queue: ListName,
  text: z.string(),
  language: z.string().nullable(),
  submittedAt: z.string(),
  receivedAt: z.string(),
  queueAt: z.string(),
  assigneeId: z.string().nullable(),
  dueAt: z.string().nullable(),
  everPublic: z.boolean(),
  risk: z.int(),
  /** Why it stands where it stands; null where no rule hit. */
  riskParts: RiskParts.nullable(),
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
    /** Those that hold, the gravest first. */
    sanctions: z.array(ActiveSanction),
    lastPosts: z.array(CommentGlimpse),
  }),
  parent: CommentGlimpse.nullable(),
  /** The comment named a parent that has not arrived. */
  parentMissing: z.boolean(),
  siblings: z.array(CommentGlimpse),
  siblingCount: z.int(),
  decisions: z.array(DecisionRecord),
  earlierTexts: z.array(z.strictObject({ revision: z.int(), text: z.string(), receivedAt: z.string() })),
  openNotices: z.int(),
  openComplaints: z.int(),
  /** The open ones first, the oldest of them at the top; then the decided ones, the newest first. Of very many the first ones. */
  notices: z.array(NoticeView),
  complaints: z.array(ComplaintView),
})
export type CommentView = z.infer<typeof CommentView>

/** A post of the sweep: short, without hits or links, by an author whose last posts were all approved. */
export const SweepPost = z.strictObject({
  id: z.int(),
  revision: z.int(),
  version: z.int(),
  text: z.string(),
  authorName: z.string(),
  articleTitle: z.string(),
  section: z.string(),
  submittedAt: z.string(),
  /** The beginning of what it answers to. */
  parent: z.string().nullable(),
})
export type SweepPost = z.infer<typeof SweepPost>

/** The place of a row in its queue's order; the next page starts behind it. */
export const Cursor = z.strictObject({ risk: z.int(), at: z.string(), id: z.int() })
export type Cursor = z.infer<typeof Cursor>

/** A value that a field of a filter can have. */
export const FieldValue = z.strictObject({
  value: z.string(),
  /** What it stands for, where the value is a code. */
  about: Bilingual.nullable(),
})
export type FieldValue = z.infer<typeof FieldValue>

export const QueueState = z.strictObject({
  queue: ShownQueue,
  count: z.int(),
  oldestAt: z.string().nullable(),
  /** Posts that came into it, and decisions that took posts out of it, in the last hour. */
  arrivals: z.int().nonnegative(),
  decisions: z.int().nonnegative(),
  /** Until it is empty at this pace; null when it does not shrink. See docs/statistics.md. */
  minutesToEmpty: z.int().nonnegative().nullable(),
})
export type QueueState = z.infer<typeof QueueState>

/** What waits for one person. */
export const Waiting = z.strictObject({
  /** Answers to their own questions, by where they wait. */
  answers: z.strictObject({ incoming: z.int(), flagged: z.int() }),
  /** Escalated to them, and the earliest deadline among these. */
  escalated: z.int(),
  earliestDueAt: z.string().nullable(),
  /** For a senior: escalated to nobody in particular; else 0. */
  unassigned: z.int(),
  /** Posts they may give a second opinion on. */
  opinions: z.int(),
})
export type Waiting = z.infer<typeof Waiting>

/** How far two people agree; see `shared/rules/agreement.ts`. */
export const AgreementFigures = z.strictObject({
  n: z.int(),
  observed: z.number().nullable(),
  kappa: z.number().nullable(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  why: z.enum(['noPosts', 'oneCategory', 'noSpread']).nullable(),
})

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

// ——— Rules ———

/** A fault in a pack file. The sentence is made by `packProblemSentence` from key and values. */
export const PackProblem = z.strictObject({
  line: z.int().nullable(),
  rule: z.string().nullable(),
  field: z.string().nullable(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PackProblem = z.infer<typeof PackProblem>

/** Figures of one rule. Posts, not hits: a post with five hits of one rule counts once. */
export const RuleStats = z.strictObject({
  pack: z.string(),
  ruleId: z.string(),
  /** Posts that arrived in the last seven days and were hit. */
  postsIn7Days: z.int(),
  /** All posts that are hit, and of these what people have decided: approved or deleted. */
  posts: z.int(),
  approved: z.int(),
  deleted: z.int(),
  /** Hits that were marked as false alarms. */
  falseAlarms: z.int(),
  /** Posts that arrived in the last seven days and would be hit by the version in shadow. */
  shadowIn7Days: z.int(),
  /** Microseconds per comment, measured on recent comments; null while not measured. */
  costMicroseconds: z.number().nullable(),
})
export type RuleStats = z.infer<typeof RuleStats>

export const RuleSummary = z.strictObject({
  id: z.string(),
  version: z.int(),
  severity: z.int().min(1).max(5),
  reason: ReasonCode,
  action: RuleAction,
  explain: Bilingual,
  statutes: z.array(z.string()),
  terms: z.int(),
  /** The kinds of condition it is made of, each once. */
  conditions: z.array(ConditionKind),
  /** A senior switched it to act by itself. */
  automatic: z.boolean(),
})
export type RuleSummary = z.infer<typeof RuleSummary>

export const PackSummary = z.strictObject({
  name: z.string(),
  title: Bilingual,
  owner: z.string(),
  /** Of the version in force. */
  version: z.int(),
  expires: z.string().nullable(),
  expired: z.boolean(),
  /** Switched off packs keep their versions and do not run. */
  on: z.boolean(),
  origin: z.enum(['shipped', 'imported', 'edited']),
  hasDraft: z.boolean(),
  /** The version that runs in shadow: its hits are counted and shown nowhere else. */
  shadowVersion: z.int().nullable(),
  /** A version that came with the product and is not in force, because the desk has one of its own. */
  newerShipped: z.int().nullable(),
  rules: z.array(RuleSummary),
})
export type PackSummary = z.infer<typeof PackSummary>

export const PackVersion = z.strictObject({
  packId: z.int(),
  version: z.int(),
  origin: z.enum(['shipped', 'imported', 'edited']),
  note: z.string(),
  moderatorName: z.string().nullable(),
  installedAt: z.string(),
  inForce: z.boolean(),
})
export type PackVersion = z.infer<typeof PackVersion>

/** One rule of a pack that is being edited, as the form shows it. */
export const RuleForm = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** Where the rule begins in the file, counted from 1. */
  line: z.int(),
  severity: z.int().min(1).max(5),
  reason: ReasonCode,
  action: RuleAction,
  explain: Bilingual,
  check: Bilingual.nullable(),
  statutes: z.array(z.string()),
  mode: z.string().nullable(),
  folding: z.string().nullable(),
  /** The rule's own list; conditions with lists of their own are edited in the file. */
  terms: z.array(
    z.strictObject({
      text: z.string(),
      mode: z.string().nullable(),
      except: z.array(z.string()),
      gap: z.int().nullable(),
      /** The pack's list whose words stand here; then `text` is its name as the file has it. */
      list: z.string().nullable(),
    }),
  ),
  conditions: z.array(ConditionKind),
  hits: z.array(z.string()),
  misses: z.array(z.string()),
})
export type RuleForm = z.infer<typeof RuleForm>

export const FailedExample = z.strictObject({ ruleId: z.string(), expected: z.enum(['hit', 'miss']), text: z.string() })
export type FailedExample = z.infer<typeof FailedExample>

/** One line of a comparison of two texts, with its line numbers in both. */
export const DiffLine = z.strictObject({
  kind: z.enum(['same', 'added', 'removed']),
  oldLine: z.int().nullable(),
  newLine: z.int().nullable(),
  text: z.string(),
})
export type DiffLine = z.infer<typeof DiffLine>

/** What rules said against what people decided, in posts. */
export const Confusion = z.strictObject({
  hitDeleted: z.int(),
  hitApproved: z.int(),
  missDeleted: z.int(),
  missApproved: z.int(),
})
export type Confusion = z.infer<typeof Confusion>

/** The lists of a backtest that can be paged through. */
export const BacktestList = z.enum(['caught', 'wronglyCaught', 'missed', 'newlyCaught', 'noLongerCaught'])
export type BacktestList = z.infer<typeof BacktestList>

export const BacktestResult = z.strictObject({
  candidate: Confusion,
  /** The version in force on the same posts; null for a pack that has none. */
  inForce: Confusion.nullable(),
  counts: z.record(BacktestList, z.int()),
  /** The distinct words that were hit, most frequent first, as written but in small letters. */
  words: z.array(
    z.strictObject({
      word: z.string(),
      posts: z.int(),
      deleted: z.int(),
      /** Not hit by the version in force. */ isNew: z.boolean(),
    }),
  ),
  rules: z.array(z.strictObject({ ruleId: z.string(), posts: z.int(), deleted: z.int() })),
  tookMs: z.number(),
})
export type BacktestResult = z.infer<typeof BacktestResult>

export const BacktestState = z.strictObject({
  id: z.string(),
  pack: z.string(),
  ruleId: z.string().nullable(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  read: z.int(),
  total: z.int(),
  /** The version in force it is compared with. */
  comparedWith: z.int().nullable(),
  result: BacktestResult.nullable(),
})
export type BacktestState = z.infer<typeof BacktestState>

export const BacktestRow = z.strictObject({
  id: z.int(),
  text: z.string(),
  status: Status,
  reason: ReasonCode.nullable(),
  authorName: z.string(),
  section: z.string(),
  submittedAt: z.string(),
  hits: z.array(Hit),
})
export type BacktestRow = z.infer<typeof BacktestRow>

/** Checking everything again after the rules changed: what waits first, then the archive. */
export const RecheckState = z.strictObject({
  id: z.string(),
  phase: z.enum(['waiting', 'archive']),
  state: z.enum(['running', 'paused', 'finished', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Posts whose hits are others than before. */
  changed: z.int(),
  startedAt: z.string(),
})
export type RecheckState = z.infer<typeof RecheckState>
