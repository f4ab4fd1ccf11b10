import { z } from 'zod'
import { AuthorView, SanctionDraft } from './author.ts'
import { CaptureRow, CaseRow, CaseStepDraft, CaseView, CustodyEntry, ExportedCase, MAX_CASE_COMMENTS } from './case.ts'
import {
  Action,
  AgreementFigures,
  BacktestList,
  BacktestRow,
  BacktestState,
  BatchFacts,
  BatchItem,
  BatchState,
  CommentRow,
  CommentView,
  Cursor,
  DiffLine,
  FailedExample,
  FieldValue,
  HistoryStep,
  Hit,
  ImportProbe,
  ImportState,
  Language,
  LeftOut,
  ManyAction,
  Mapping,
  MAX_BATCH,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_PACK_CHARACTERS,
  Moderator,
  ModeratorRole,
  Order,
  PackProblem,
  PackSummary,
  PackVersion,
  QueueName,
  QueueState,
  Reason,
  ReasonCode,
  RecheckState,
  RuleForm,
  RuleStats,
  SanctionKind,
  ShownQueue,
  SimilarPost,
  Status,
  StepAction,
  Suggestion,
  SweepPost,
  Wave,
  Waiting,
} from './domain.ts'
import { MAX_VALUE_LENGTH, NAMED_FIELDS } from './filter.ts'
import { SavedQueue, Selection } from './selection.ts'
import { ComplaintDraft, FoundPost, MAX_LOCATION_LENGTH, NoticeDraft } from './notice.ts'
import { Answers, Article18Answers, Article18Outcome, Assessment, DeedTimes, Question } from './offences.ts'
import { ReferenceEntry, ReferenceKind, ReferenceStep, Said, ServiceProfile, Target } from './reference.ts'
import { Letterhead, Missing, PaperDraft, PaperRow } from './papers.ts'
import { Settings, SettingsPatch } from './settings.ts'
import {
  ExportItem,
  ExportKind,
  ExportPackage,
  FolderName,
  MAX_EXPORTED,
  MAX_HOLD_BACK,
  MAX_RECEIPT,
  StatementCounts,
  StatementEdit,
  StatementExport,
  StatementList,
  StatementMark,
  StatementRow,
  StatementView,
} from './statement.ts'
import { Period, Statistics } from './statistics.ts'
import { ThreadView } from './thread.ts'

// The whole conversation between the screen and the rest, in one file.
// A request is a question (query) or an order (command); an event is a fact that already happened.

const request = <K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  input: I,
  output: O,
) => ({ kind, input, output }) as const

const Nothing = z.strictObject({})
const PersonName = z.string().trim().min(1).max(MAX_NAME_LENGTH)

const PackName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const PackText = z.string().max(MAX_PACK_CHARACTERS)
/** One side of a comparison: a stored version by its id, what is in force, the draft, or a text. */
const PackSide = z.union([
  z.strictObject({ packId: z.int() }),
  z.strictObject({ which: z.enum(['inForce', 'draft']) }),
  z.strictObject({ yaml: PackText }),
])
const Json: z.ZodType = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(Json), z.record(z.string(), Json)]),
)
const PackEdit = z.union([
  z.strictObject({
    kind: z.literal('setField'),
    ruleId: z.string(),
    /** From the rule downwards: ["severity"], ["terms", 3, "except"]. */
    path: z.array(z.union([z.string(), z.int().nonnegative()])).min(1),
    /** Checked against the pack's own schema once it is written. */
    value: Json,
  }),
  z.strictObject({
    kind: z.literal('addRule'),
    ruleId: z.string(),
    /** What the rule shall find in posts of a wave; without it the rule waits for its first word. */
    phrase: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('removeRule'), ruleId: z.string() }),
])

const EntryId = z.string().min(1).max(40)
const EntryText = z.string().max(20_000)
/** Why an entry of the law is changed; stays in its history. */
const LawNote = z.string().trim().min(1).max(MAX_NOTE_LENGTH)
/** What the check of Art. 18 DSA rests on. */
const Article18Case = z.strictObject({
  reason: ReasonCode,
  said: z.array(Said).max(60),
  target: Target.nullable(),
  check: Article18Answers,
})

const SweepPlace = z.strictObject({ at: z.string(), id: z.int().nonnegative() })

export const DecisionDraft = z.strictObject({
  commentId: z.int().positive(),
  /** What the moderator saw; anything newer is a conflict. */
  revision: z.int().positive(),
  version: z.int().nonnegative(),
  action: Action,
  reason: ReasonCode.nullable(),
  note: z.string().max(MAX_NOTE_LENGTH),
  /** When to come back, for "later" (left out: the desk's next morning); the deadline, for "escalate". */
  dueAt: z.iso.datetime().nullable().optional(),
  /** For whom, for "escalate". */
  assigneeId: z.string().nullable().optional(),
  /** Milliseconds from painting the post to the key. */
  timeOnPostMs: z.int().nonnegative().max(86_400_000),
  /** Open notices and complaints that were shown with it: others by now are a conflict. Left out where none were shown. */
  objections: BatchItem.shape.objections,
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** What a person says of a post that somebody else has decided. */
export const OpinionDraft = DecisionDraft.omit({ dueAt: true, assigneeId: true, objections: true }).extend({
  action: z.enum(['approve', 'delete', 'escalate']),
})
export type OpinionDraft = z.infer<typeof OpinionDraft>

export const AppState = z.strictObject({
  workstation: z.strictObject({ id: z.string(), name: z.string() }),
  moderator: Moderator.nullable(),
  moderators: z.array(Moderator),
  /** False on a fresh desk: the first screen then offers the demo desk or an import. */
  hasComments: z.boolean(),
  netiquetteVersion: z.string(),
  packs: z.array(z.strictObject({ name: z.string(), version: z.int(), rules: z.int() })),
})
export type AppState = z.infer<typeof AppState>

const StepOutcome = z.strictObject({
  batchId: z.string(),
  /** Empty while a large batch is still under way; `batch.changed` tells of it. */
  commentIds: z.array(z.int()),
  of: StepAction,
  /** Posts of a batch that have moved on since, and stay as they are. */
  leftOut: z.array(LeftOut),
  running: z.boolean(),
})

export const VerifyReport = z.strictObject({
  ok: z.boolean(),
  entries: z.int(),
  decisions: z.int(),
  /** The first place where the record does not hold, or null. */
  broken: z
    .strictObject({
      entry: z.int().nullable(),
      decision: z.string().nullable(),
      what: z.enum([
        'hash',
        'link',
        'gap',
        'decision',
        'missingDecision',
        'unloggedDecision',
        'record',
        'missingRecord',
        'unloggedRecord',
        'comment',
        'counter',
        'opinion',
        'notice',
        'complaint',
        'evidence',
        'custody',
        'case',
        'reference',
        'article18',
        'statement',
        'document',
        'integrity',
      ]),
      detail: z.string(),
    })
    .nullable(),
})
export type VerifyReport = z.infer<typeof VerifyReport>

/** What the core answers. */
export const requests = {
  'app.state': request('query', Nothing, AppState),
  'reason.list': request('query', Nothing, z.array(Reason)),
  'moderator.signIn': request('command', z.strictObject({ name: PersonName }), Moderator),
  /** Needs who may give roles at this desk, see `shared/rights.ts`. */
  'moderator.setRole': request('command', z.strictObject({ moderatorId: z.string(), role: ModeratorRole }), Nothing),
  'workstation.rename': request('command', z.strictObject({ name: PersonName }), Nothing),

  'queue.list': request('query', Nothing, z.array(QueueState)),
  /** The short form of `selection.page` for a whole queue. */
  'queue.page': request(
    'query',
    z.strictObject({
      queue: ShownQueue,
      order: Order,
      after: Cursor.nullable(),
      limit: z.int().min(1).max(200),
      /** Only what is for whoever is on duty. */
      mine: z.boolean().optional(),
    }),
    z.strictObject({ rows: z.array(CommentRow), next: Cursor.nullable() }),
  ),
  /**
   * A page of any list. Work is bounded, so a page may have fewer rows than asked for, or none: `next` says where to go on, and is
   * null only when everything was looked at.
   */
  'selection.page': request(
    'query',
    z.strictObject({ selection: Selection, after: Cursor.nullable(), limit: z.int().min(1).max(200) }),
    z.strictObject({
      rows: z.array(CommentRow),
      next: Cursor.nullable(),
      /** The newest comment the desk has had; what comes behind it has arrived later. */
      newestId: z.int(),
    }),
  ),
  /** Counts on from a place; the sum of the counts until `next` is null is exact. */
  'selection.count': request(
    'query',
    z.strictObject({ selection: Selection, after: Cursor.nullable() }),
    z.strictObject({ count: z.int(), next: Cursor.nullable() }),
  ),
  /** Comments of the selection that the desk received after the one with that number; counted up to a thousand. */
  'selection.arrived': request(
    'query',
    z.strictObject({ selection: Selection, sinceId: z.int().nonnegative() }),
    z.strictObject({ count: z.int() }),
  ),
  /** Values of a field that begin as typed, for the line in which filters are typed. */
  'selection.suggest': request(
    'query',
    z.strictObject({
      field: z.enum(NAMED_FIELDS),
      typed: z.string().max(MAX_VALUE_LENGTH),
      limit: z.int().min(1).max(50),
    }),
    z.array(FieldValue),
  ),
  /** The lists that people keep at this desk, those with a digit first. */
  'saved.list': request('query', Nothing, z.array(SavedQueue)),
  /** Keeps a list, or changes the kept one of that id. */
  'saved.put': request(
    'command',
    SavedQueue.extend({ id: z.string().nullable(), name: PersonName }),
    z.strictObject({ id: z.string() }),
  ),
  'saved.remove': request('command', z.strictObject({ id: z.string() }), Nothing),
  'comment.views': request('query', z.strictObject({ ids: z.array(z.int().positive()).max(20) }), z.array(CommentView)),
  'comment.link': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.strictObject({ url: z.string().nullable() }),
  ),
  'comment.decide': request(
    'command',
    DecisionDraft,
    z.strictObject({ decisionId: z.string(), version: z.int(), status: Status, queue: QueueName }),
  ),
  /** Posts of Incoming that can be read together, the oldest first; `next` is where the next page begins, null at the end. */
  'sweep.page': request(
    'query',
    z.strictObject({ after: SweepPlace.nullable(), limit: z.int().min(1).max(60) }),
    z.strictObject({ posts: z.array(SweepPost), next: SweepPlace.nullable() }),
  ),
  'history.list': request(
    'query',
    z.strictObject({ limit: z.int().min(1).max(200) }),
    z.strictObject({ steps: z.array(HistoryStep), canUndo: z.boolean(), canRedo: z.boolean() }),
  ),
  /** Steps from a place downwards; null begins with the newest. */
  'history.page': request(
    'query',
    z.strictObject({ from: z.int().positive().nullable(), limit: z.int().min(1).max(200) }),
    z.strictObject({
      steps: z.array(HistoryStep),
      total: z.int(),
      /** How many of them are undone; they are the newest. */ undone: z.int(),
    }),
  ),
  'history.undo': request('command', Nothing, StepOutcome),
  'history.redo': request('command', Nothing, StepOutcome),
  /** Undoes the step at this place and all behind it, or redoes it and all before it: all of them or none. */
  'history.turnTo': request(
    'command',
    z.strictObject({ position: z.int().positive() }),
    z.strictObject({
      turned: z.enum(['undo', 'redo']),
      steps: z.int(),
      /** The posts of the last step that had some. */
      commentIds: z.array(z.int()),
      leftOut: z.array(LeftOut),
      running: z.boolean(),
    }),
  ),

  'author.read': request('query', z.strictObject({ authorId: z.int().positive() }), AuthorView),
  'author.note': request(
    'command',
    z.strictObject({
      authorId: z.int().positive(),
      commentId: z.int().positive().nullable(),
      text: z.string().max(MAX_NOTE_LENGTH),
    }),
    z.strictObject({ recordId: z.string() }),
  ),
  'author.sanction': request('command', SanctionDraft, z.strictObject({ recordId: z.string() })),
  /** Lifts a sanction, or withdraws a note. */
  'author.end': request('command', z.strictObject({ recordId: z.string().max(80) }), Nothing),

  /** Posts that a place may mean: a URL, or the id that a source has for a post. */
  'notice.place': request(
    'query',
    z.strictObject({ place: z.string().max(MAX_LOCATION_LENGTH) }),
    z.strictObject({ posts: z.array(FoundPost) }),
  ),
  /** Takes a notice in. It is not open where an earlier decision on the same text answers it. */
  'notice.enter': request('command', NoticeDraft, z.strictObject({ noticeId: z.string(), isOpen: z.boolean() })),
  'complaint.enter': request('command', ComplaintDraft, z.strictObject({ complaintId: z.string() })),

  /** A window on the thread around a post. */
  'thread.read': request('query', z.strictObject({ commentId: z.int().positive() }), ThreadView),

  /** What stands out among posts that are to be decided together. Ids that are gone are not counted. */
  'batch.preview': request(
    'query',
    z.strictObject({ ids: z.array(z.int().positive()).min(1).max(MAX_BATCH) }),
    BatchFacts,
  ),
  /** Decides many posts as one step. Up to 200 stand or fall together; more are decided in slices, beside the work. */
  'batch.decide': request(
    'command',
    z.strictObject({
      items: z.array(BatchItem).min(1).max(MAX_BATCH),
      action: ManyAction,
      reason: ReasonCode.nullable(),
      note: z.string().max(MAX_NOTE_LENGTH),
      /** As for one decision. */
      dueAt: DecisionDraft.shape.dueAt,
      assigneeId: DecisionDraft.shape.assigneeId,
      /** Milliseconds spent on all of them together. */
      timeMs: z.int().nonnegative().max(86_400_000),
    }),
    BatchState,
  ),
  /** The running one, or the last one; null before the first. */
  'batch.state': request('query', Nothing, BatchState.nullable()),
  /** What is decided by then stays decided, and is one step of the shift. */
  'batch.cancel': request('command', z.strictObject({ batchId: z.string() }), Nothing),

  /** The posts like this one, itself first, then the same text, then the most similar. */
  'similar.group': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.strictObject({
      posts: z.array(SimilarPost),
      /** There are more than these. */ isMore: z.boolean(),
      /** With so few words a text says nothing of others. */ isTooShort: z.boolean(),
    }),
  ),
  /** What most of a post's group say in the same words, for a rule; null where they share no phrase that tells. */
  'similar.phrase': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.strictObject({ phrase: z.string().nullable() }),
  ),
  /** What was counted last, null when nothing was yet; it is counted anew on another thread, and an event tells when that is done. */
  'statistics.read': request(
    'query',
    z.strictObject({ period: Period }),
    z.strictObject({ statistics: Statistics.nullable() }),
  ),
  /** A page of a list of statements of reasons, behind a place; what is due comes oldest first, what is done newest first. */
  'statement.page': request(
    'query',
    z.strictObject({
      list: StatementList,
      after: z.strictObject({ at: z.string(), seq: z.int() }).nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(StatementRow),
      next: z.strictObject({ at: z.string(), seq: z.int() }).nullable(),
    }),
  ),
  'statement.counts': request('query', Nothing, StatementCounts),
  'statement.read': request('query', z.strictObject({ id: z.string() }), StatementView),
  /** A new version of what a person will be told. None of the fields of Art. 17(3) DSA can be emptied. */
  'statement.edit': request('command', StatementEdit, z.strictObject({ textId: z.string() })),
  /** Says of statements what became of them beside the exports; all or none. */
  'statement.mark': request('command', StatementMark, Nothing),
  /** The files of an export, of these statements or of all that may leave. Nothing is marked yet. */
  'statement.package': request(
    'query',
    z.strictObject({ kind: ExportKind, ids: z.array(z.string()).min(1).max(MAX_EXPORTED).nullable() }),
    ExportPackage,
  ),
  /** The files are written: what they hold is handed over. Refused as a whole where one of them has changed since. */
  'statement.handOver': request(
    'command',
    z.strictObject({
      kind: ExportKind,
      folder: FolderName,
      /** Of the texts of the files, in their order. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.iso.datetime(),
      items: z.array(ExportItem).min(1).max(MAX_EXPORTED),
    }),
    z.strictObject({ exportId: z.string() }),
  ),
  'statement.exports': request('query', Nothing, z.array(StatementExport)),
  /** The files of an earlier export once more. */
  'statement.packageAgain': request('query', z.strictObject({ exportId: z.string() }), ExportPackage),
  /** An earlier export was written once more; for the log. */
  'statement.writtenAgain': request(
    'command',
    z.strictObject({ exportId: z.string(), folder: FolderName, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    Nothing,
  ),
  /** What the Commission's database answered to a batch. */
  'statement.receipt': request(
    'command',
    z.strictObject({ fileName: z.string().max(260), text: z.string().max(MAX_RECEIPT) }),
    z.strictObject({ stored: z.int(), refused: z.int(), unknown: z.int() }),
  ),
  /** How many seconds a statement stays before it may leave, so that undo is free until then. Needs a senior. */
  'statement.setHoldBack': request('command', z.strictObject({ seconds: z.int().min(0).max(MAX_HOLD_BACK) }), Nothing),
  /** What waits for whoever is on duty. */
  'waiting.mine': request('query', Nothing, Waiting),

  /** Posts that others decided and whoever is on duty may judge without knowing how; oldest decision first. */
  'opinion.page': request(
    'query',
    z.strictObject({ after: Cursor.nullable(), limit: z.int().min(1).max(200) }),
    z.strictObject({ rows: z.array(CommentRow), next: Cursor.nullable() }),
  ),
  /** As `comment.views`, without any trace of what was decided; posts that are not offered are left out. */
  'opinion.views': request('query', z.strictObject({ ids: z.array(z.int().positive()).max(20) }), z.array(CommentView)),
  'opinion.give': request('command', OpinionDraft, Nothing),
  'opinion.share': request('query', Nothing, z.strictObject({ percent: z.int() })),
  /** How many of a hundred decisions are offered for a second opinion; 0 for none. Needs a senior. */
  'opinion.setShare': request('command', z.strictObject({ percent: z.int().min(0).max(100) }), Nothing),
  /** Second opinions given from (inclusive) until (exclusive), for statistics; per reason those that somebody used. */
  'opinion.agreement': request(
    'query',
    z.strictObject({ from: z.iso.datetime().nullable(), until: z.iso.datetime().nullable() }),
    z.strictObject({
      overall: AgreementFigures,
      reasons: z.array(z.strictObject({ reason: ReasonCode, agreement: AgreementFigures })),
    }),
  ),

  'import.start': request(
    'command',
    z.strictObject({
      token: z.string(),
      source: PersonName,
      mapping: Mapping,
      /** Map the site's status, or take every row as waiting. */
      statuses: z.enum(['map', 'allPending']),
      /** Of the sentences in the reject file. */
      language: Language,
    }),
    z.strictObject({ importId: z.string() }),
  ),
  'import.cancel': request('command', z.strictObject({ importId: z.string() }), Nothing),
  'import.list': request('query', Nothing, z.array(ImportState)),
  'demo.load': request('command', Nothing, z.strictObject({ comments: z.int(), articles: z.int() })),

  /** The words that the calm view hides in these posts, as they are written there; none for a post that is gone. */
  'comment.masks': request(
    'query',
    z.strictObject({ ids: z.array(z.int().positive()).max(200) }),
    z.array(z.strictObject({ id: z.int(), words: z.array(z.string()) })),
  ),
  /** A person says that a hit means nothing, or takes that back. */
  'hit.mark': request(
    'command',
    z.strictObject({
      commentId: z.int().positive(),
      revision: z.int().positive(),
      pack: PackName,
      ruleId: z.string(),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      falseAlarm: z.boolean(),
    }),
    Nothing,
  ),

  /** The packs with their rules; figures follow by event, for they are counted on another thread. */
  'pack.list': request(
    'query',
    Nothing,
    z.strictObject({
      packs: z.array(PackSummary),
      stats: z.array(RuleStats),
      /** Null while nothing was counted yet. */ countedAt: z.string().nullable(),
    }),
  ),
  'pack.read': request(
    'query',
    z.strictObject({ pack: PackName }),
    z.strictObject({
      yaml: z.string(),
      draft: z.string().nullable(),
      /** The id of the version that was in force when the draft began; null where there was none. */
      draftBasedOn: z.int().nullable(),
      versions: z.array(PackVersion),
    }),
  ),
  /** The whole text of a stored version. */
  'pack.version': request(
    'query',
    z.strictObject({ pack: PackName, packId: z.int() }),
    z.strictObject({ version: z.int(), yaml: z.string() }),
  ),
  /** What stands in an edited text: its faults, its rules, its examples that do not behave. */
  'pack.check': request(
    'query',
    z.strictObject({ yaml: PackText }),
    z.strictObject({
      problems: z.array(PackProblem),
      name: z.string().nullable(),
      rules: z.array(RuleForm),
      failed: z.array(FailedExample),
    }),
  ),
  /** Runs an edited text, or what is in force (yaml null), on one text. Facts beside the text are unknown. */
  'pack.try': request(
    'query',
    z.strictObject({
      pack: PackName,
      yaml: PackText.nullable(),
      ruleId: z.string().nullable(),
      text: z.string().max(50_000),
    }),
    z.strictObject({
      hits: z.array(Hit),
      suggestion: Suggestion.nullable(),
      /** As the rules see it. */ normalised: z.string(),
    }),
  ),
  /** Changes one field of one rule in a text, and leaves comments and order as they are. Null takes the field out. */
  'pack.edit': request(
    'query',
    z.strictObject({ yaml: PackText, edit: PackEdit }),
    z.strictObject({ yaml: z.string(), /** The rule that was edited or added, for the cursor. */ ruleId: z.string() }),
  ),
  'pack.diff': request(
    'query',
    z.strictObject({ pack: PackName, from: PackSide, to: PackSide }),
    z.strictObject({ lines: z.array(DiffLine) }),
  ),
  /** Null drops the draft. `basedOn` is the id of the version it began with. */
  'pack.saveDraft': request(
    'command',
    z.strictObject({ pack: PackName, yaml: PackText.nullable(), basedOn: z.int().nullable() }),
    Nothing,
  ),
  /** A file from elsewhere becomes a draft; nothing runs before it is published. Another draft is replaced only if that is asked for. */
  'pack.import': request(
    'command',
    z.strictObject({ yaml: PackText, replaceDraft: z.boolean() }),
    z.strictObject({ problems: z.array(PackProblem), pack: z.string().nullable() }),
  ),
  'pack.publish': request(
    'command',
    z.strictObject({
      pack: PackName,
      yaml: PackText,
      note: z.string().trim().min(1).max(MAX_NOTE_LENGTH),
      /** The id of the version the draft began with; null for a new pack. Another one in force is a conflict. */
      basedOn: z.int().nullable(),
    }),
    z.strictObject({ version: z.int(), changedRules: z.array(z.string()) }),
  ),
  'pack.rollBack': request(
    'command',
    z.strictObject({ pack: PackName, packId: z.int(), note: z.string().trim().max(MAX_NOTE_LENGTH) }),
    z.strictObject({ version: z.int() }),
  ),
  'pack.switch': request('command', z.strictObject({ pack: PackName, on: z.boolean() }), Nothing),
  /** Runs a text beside the version in force: hits are counted, shown nowhere else. Null ends it. */
  'pack.shadow': request('command', z.strictObject({ pack: PackName, yaml: PackText.nullable() }), Nothing),
  'rule.automatic': request(
    'command',
    z.strictObject({ pack: PackName, ruleId: z.string(), on: z.boolean() }),
    Nothing,
  ),

  'backtest.start': request(
    'command',
    z.strictObject({
      pack: PackName,
      /** The candidate; null tests what is in force. */
      yaml: PackText.nullable(),
      /** Only this rule, or the whole pack. */
      ruleId: z.string().nullable(),
      /** ISO times of submission, from inclusive, until exclusive. */
      from: z.iso.datetime().nullable(),
      until: z.iso.datetime().nullable(),
      section: z.string().nullable(),
    }),
    z.strictObject({ id: z.string() }),
  ),
  'backtest.cancel': request('command', z.strictObject({ id: z.string() }), Nothing),
  /** The running one, or the last one; null before the first. */
  'backtest.state': request('query', Nothing, BacktestState.nullable()),
  'backtest.page': request(
    'query',
    z.strictObject({
      id: z.string(),
      list: BacktestList,
      /** Only posts in which this word was hit. */
      word: z.string().nullable(),
      from: z.int().nonnegative(),
      limit: z.int().min(1).max(100),
    }),
    z.strictObject({ rows: z.array(BacktestRow), total: z.int() }),
  ),
  'section.list': request('query', Nothing, z.array(z.string())),

  'recheck.state': request('query', Nothing, RecheckState.nullable()),
  'recheck.start': request('command', Nothing, z.strictObject({ id: z.string() })),
  'recheck.pause': request('command', z.strictObject({ id: z.string() }), Nothing),
  'recheck.resume': request('command', z.strictObject({ id: z.string() }), Nothing),
  'recheck.cancel': request('command', z.strictObject({ id: z.string() }), Nothing),

  'check.text': request(
    'query',
    z.strictObject({ text: z.string().max(50_000) }),
    z.strictObject({ hits: z.array(Hit), suggestion: Suggestion.nullable() }),
  ),
  /** Cases of one status, the last changed first; with how many there are of each. */
  'case.list': request(
    'query',
    z.strictObject({
      status: z.enum(['open', 'closed']),
      after: z.strictObject({ changedAt: z.string(), id: z.string() }).nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({
      rows: z.array(CaseRow),
      next: z.strictObject({ changedAt: z.string(), id: z.string() }).nullable(),
      open: z.int(),
      closed: z.int(),
    }),
  ),
  'case.read': request('query', z.strictObject({ caseId: z.string() }), CaseView),
  /** The cases that a post is in, by their numbers. */
  'case.ofComment': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.array(z.strictObject({ id: z.string(), number: z.string(), status: z.enum(['open', 'closed']) })),
  ),
  /** Opens a case from posts and secures them. Without a title it has that of the first post's article. */
  'case.open': request(
    'command',
    z.strictObject({
      commentIds: z.array(z.int().positive()).min(1).max(MAX_CASE_COMMENTS),
      title: z.string().trim().max(200),
    }),
    z.strictObject({ caseId: z.string(), number: z.string() }),
  ),
  /** Does one thing to a case; `version` is the one that was seen, anything newer is a conflict. */
  'case.record': request(
    'command',
    z.strictObject({ caseId: z.string(), version: z.int().nonnegative(), step: CaseStepDraft }),
    z.strictObject({ version: z.int() }),
  ),
  /** Secures posts as they are now, once more where they were secured before. */
  'evidence.capture': request(
    'command',
    z.strictObject({ commentIds: z.array(z.int().positive()).min(1).max(MAX_CASE_COMMENTS) }),
    z.strictObject({ captureIds: z.array(z.string()) }),
  ),
  'evidence.list': request('query', z.strictObject({ commentId: z.int().positive() }), z.array(CaptureRow)),
  /** One file of a capture. That somebody looked goes into the chain of custody. */
  'evidence.read': request(
    'command',
    z.strictObject({ captureId: z.string(), name: z.string() }),
    z.strictObject({ mediaType: z.string(), base64: z.string() }),
  ),
  /** Hashes everything that was secured for a case anew, and walks its chains of custody. */
  'evidence.check': request(
    'query',
    z.strictObject({ caseId: z.string() }),
    z.strictObject({
      files: z.int(),
      links: z.int(),
      faults: z.array(z.strictObject({ what: z.enum(['bytes', 'missing', 'chain']), object: z.string() })),
    }),
  ),
  'custody.list': request('query', z.strictObject({ chain: z.string() }), z.array(CustodyEntry)),
  /** The papers of a case, by their numbers. */
  'paper.list': request('query', z.strictObject({ caseId: z.string() }), z.array(PaperRow)),
  /** A paper as it would be made now, marked as a draft (HTML that stands alone), and what it lacks. */
  'paper.preview': request('query', PaperDraft, z.strictObject({ html: z.string(), missing: z.array(Missing) })),
  /** Makes a paper for good; `version` is the one of the case that was seen. It is printed in the background. */
  'paper.make': request(
    'command',
    PaperDraft.extend({ version: z.int().nonnegative() }),
    z.strictObject({ id: z.string(), number: z.string(), version: z.int() }),
  ),
  /** A paper that was made, as HTML (null) or a part of its PDF. */
  'paper.read': request(
    'query',
    z.strictObject({ paperId: z.string(), part: z.int().positive().nullable() }),
    z.strictObject({ mediaType: z.string(), base64: z.string() }),
  ),
  'letterhead.read': request('query', Nothing, Letterhead),
  'letterhead.set': request('command', z.strictObject({ letterhead: Letterhead }), Nothing),
  /** What the source gave of a person with a post, as it was received. Every look is in the audit log. */
  'author.personal': request(
    'command',
    z.strictObject({
      authorId: z.int().positive(),
      commentId: z.int().positive(),
      /** What it is needed for. */
      purpose: z.string().trim().min(1).max(300),
    }),
    z.strictObject({
      externalId: z.string(),
      name: z.string(),
      registeredAt: z.string().nullable(),
      firstSeenAt: z.string(),
      record: z.string(),
    }),
  ),
  'audit.verify': request('query', Nothing, VerifyReport),

  /** Statutes, clocks or documents as they hold now. */
  'reference.list': request('query', z.strictObject({ kind: ReferenceKind }), z.array(ReferenceEntry)),
  /** The text of an entry for editing (YAML): what holds, or an older version. */
  'reference.entry': request(
    'query',
    z.strictObject({ kind: ReferenceKind, entry: EntryId, versionId: z.int().nullable() }),
    z.strictObject({ entry: z.string(), versionId: z.int(), yaml: z.string() }),
  ),
  /** All versions, newest first. */
  'reference.history': request(
    'query',
    z.strictObject({ kind: ReferenceKind, entry: EntryId }),
    z.array(ReferenceStep),
  ),
  /** Puts an edited text in force. `basedOn` is the version it began with; another one in force is a conflict. */
  'reference.edit': request(
    'command',
    z.strictObject({ kind: ReferenceKind, entry: EntryId, yaml: EntryText, note: LawNote, basedOn: z.int() }),
    z.strictObject({ versionId: z.int() }),
  ),
  /** Puts an older version in force again, as a new one. */
  'reference.goBack': request(
    'command',
    z.strictObject({ kind: ReferenceKind, entry: EntryId, versionId: z.int(), note: LawNote }),
    z.strictObject({ versionId: z.int() }),
  ),

  /** Where comments come from, with the duties of the DSA each source is under. */
  'source.list': request(
    'query',
    Nothing,
    z.array(z.strictObject({ id: z.int(), name: z.string(), kind: z.string(), profile: ServiceProfile })),
  ),
  'source.setProfile': request(
    'command',
    z.strictObject({ sourceId: z.int().positive(), profile: ServiceProfile }),
    Nothing,
  ),

  /** What the desk would answer the offence assistant about a post, and what it would ask. */
  'offence.suggest': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.strictObject({ answers: Answers, times: DeedTimes, questions: z.array(Question) }),
  ),
  /** What it may be, by the law in force on the day of the deed; `today` (a day in Vienna) left out means now. */
  'offence.assess': request(
    'query',
    z.strictObject({ answers: Answers, times: DeedTimes, today: z.iso.date().nullable() }),
    Assessment,
  ),
  /** What the three questions of Art. 18 DSA come to. */
  'article18.preview': request('query', Article18Case, Article18Outcome),
  /** Keeps the check with name and time, also a no; refused while a question is open. */
  'article18.record': request(
    'command',
    Article18Case.extend({ commentId: z.int().positive() }),
    z.strictObject({ checkId: z.string(), outcome: Article18Outcome }),
  ),
  /** The checks of a post, newest first. */
  'article18.list': request(
    'query',
    z.strictObject({ commentId: z.int().positive() }),
    z.array(
      z.strictObject({
        checkId: z.string(),
        revision: z.int(),
        reason: ReasonCode,
        answers: Article18Answers,
        outcome: Article18Outcome,
        at: z.string(),
        moderatorName: z.string(),
      }),
    ),
  ),
} as const

/** What the window's shell answers: dialogs, settings, the world outside. */
export const shellRequests = {
  'file.choose': request('command', Nothing, ImportProbe.nullable()),
  'rejects.show': request('command', z.strictObject({ importId: z.string() }), Nothing),
  'article.open': request('command', z.strictObject({ commentId: z.int().positive() }), Nothing),
  'settings.get': request(
    'query',
    Nothing,
    z.strictObject({
      settings: Settings,
      language: Language,
      /** What could not be read at the start: the whole file, or keys of it, as "theme" or "keys.comment.approve". */
      broken: z.array(z.string()),
    }),
  ),
  'settings.set': request('command', SettingsPatch, Nothing),
  /** Something is on the screen for the first time: a post, the welcome, or a problem. */
  'screen.painted': request(
    'command',
    z.strictObject({ what: z.enum(['comment', 'empty', 'welcome', 'problem']) }),
    Nothing,
  ),
  /** A pack file a person chose: its name and text, or null. */
  'pack.choose': request('command', Nothing, z.strictObject({ fileName: z.string(), yaml: z.string() }).nullable()),
  /** Writes a pack to a file a person names; null when they name none. */
  'pack.save': request(
    'command',
    z.strictObject({ pack: PackName, yaml: PackText, /** Null for a draft. */ version: z.int().nullable() }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** Writes a table as CSV to a file a person names; null when they name none. The shell makes its cells safe. */
  'table.save': request(
    'command',
    z.strictObject({
      /** Proposed, without an ending. */
      name: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(80),
      rows: z.array(z.array(z.string().max(500)).max(20)).max(10_000),
    }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** Writes a printed paper as PDF to a file a person names; null when they name none. */
  'paper.save': request(
    'command',
    z.strictObject({ caseId: z.string().max(80), paperId: z.string().max(80) }),
    z.strictObject({ fileName: z.string() }).nullable(),
  ),
  /** Writes the bundle of a case to a file a person names; null when they name none. */
  'case.save': request(
    'command',
    z.strictObject({ caseId: z.string().max(80), edition: z.enum(['authority', 'redacted']) }),
    ExportedCase.nullable(),
  ),
  /**
   * Writes an export into a folder of its own, in the place a person chooses, and has what it holds marked as handed over; null when they
   * choose none. With `exportId` an earlier one is written once more.
   */
  'statements.save': request(
    'command',
    z.union([
      z.strictObject({ kind: ExportKind, ids: z.array(z.string()).min(1).max(MAX_EXPORTED).nullable() }),
      z.strictObject({ exportId: z.string() }),
    ]),
    z.strictObject({ folder: z.string(), statements: z.int(), isMore: z.boolean() }).nullable(),
  ),
  /** An answer of the Commission's database that a person chose: read and stored; null when they choose none. */
  'receipt.read': request(
    'command',
    Nothing,
    z.strictObject({ stored: z.int(), refused: z.int(), unknown: z.int() }).nullable(),
  ),
  /** A keymap a person chose: its name and text, or null. */
  'keymap.choose': request('command', Nothing, z.strictObject({ fileName: z.string(), text: z.string() }).nullable()),
  /** Writes the keys in force, as preset and own keys, to a file a person names; null when they name none. */
  'keymap.save': request('command', Nothing, z.strictObject({ fileName: z.string() }).nullable()),
  'window.close': request('command', Nothing, Nothing),
  /** Where a rendering error happened; never what was on the screen. */
  'fault.report': request(
    'command',
    z.strictObject({ where: z.string().max(2000) }),
    z.strictObject({ ref: z.string() }),
  ),
} as const

export const events = {
  'comment.changed': z.strictObject({ ids: z.array(z.int()) }),
  'queues.changed': Nothing,
  'saved.changed': Nothing,
  'history.changed': Nothing,
  /** An author's file; with the gravest sanction that holds now. */
  'author.changed': z.strictObject({ id: z.int(), sanction: SanctionKind.nullable() }),
  'app.changed': Nothing,
  'case.changed': z.strictObject({ id: z.string() }),
  /** Statutes, clocks, documents. */
  'reference.changed': Nothing,
  'sources.changed': Nothing,
  /** For the shell: papers or pictures wait to be drawn. */
  'print.waiting': Nothing,
  'import.changed': ImportState,
  'batch.changed': BatchState,
  'wave.seen': Wave,
  /** Packs, their figures or their drafts. */
  'rules.changed': Nothing,
  'backtest.changed': BacktestState,
  'recheck.changed': RecheckState,
  'statistics.changed': z.strictObject({ period: Period }),
  /** Statements of reasons by themselves: edited, marked, handed over, answered. */
  'statements.changed': Nothing,
  /** From the shell. */
  'settings.changed': Nothing,
  'command.chosen': z.strictObject({ id: z.string() }),
  'file.offered': ImportProbe,
  'file.refused': z.strictObject({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
} as const

type Table = Readonly<Record<string, { input: z.ZodType; output: z.ZodType }>>
export type InputOf<T extends Table, N extends keyof T> = z.infer<T[N]['input']>
export type OutputOf<T extends Table, N extends keyof T> = z.infer<T[N]['output']>

export type Requests = typeof requests
export type RequestName = keyof Requests
export type Input<N extends RequestName> = InputOf<Requests, N>
export type Output<N extends RequestName> = OutputOf<Requests, N>

export type ShellRequests = typeof shellRequests
export type ShellRequestName = keyof ShellRequests
export type ShellInput<N extends ShellRequestName> = InputOf<ShellRequests, N>
export type ShellOutput<N extends ShellRequestName> = OutputOf<ShellRequests, N>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
export type AppEvent = { [N in EventName]: Readonly<{ name: N; payload: EventPayload<N> }> }[EventName]
