import { z } from 'zod'
import {
  Action,
  CommentRow,
  CommentView,
  Cursor,
  HistoryStep,
  Hit,
  ImportProbe,
  ImportState,
  Language,
  Mapping,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  Moderator,
  Order,
  QueueName,
  QueueState,
  Reason,
  ReasonCode,
  Status,
  Suggestion,
} from './domain.ts'
import { Settings, SettingsPatch } from './settings.ts'

// The whole conversation between the screen and the rest, in one file.
// A request is a question (query) or an order (command); an event is a fact that already happened.

const request = <K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  input: I,
  output: O,
) => ({ kind, input, output }) as const

const Nothing = z.strictObject({})
const PersonName = z.string().trim().min(1).max(MAX_NAME_LENGTH)

export const DecisionDraft = z.strictObject({
  commentId: z.int().positive(),
  /** What the moderator saw; anything newer is a conflict. */
  revision: z.int().positive(),
  version: z.int().nonnegative(),
  action: Action,
  reason: ReasonCode.nullable(),
  note: z.string().max(MAX_NOTE_LENGTH),
  /** Milliseconds from painting the post to the key. */
  timeOnPostMs: z.int().nonnegative().max(86_400_000),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

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

const StepOutcome = z.strictObject({ batchId: z.string(), commentIds: z.array(z.int()), of: Action })

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
        'comment',
        'counter',
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
  'workstation.rename': request('command', z.strictObject({ name: PersonName }), Nothing),

  'queue.list': request('query', Nothing, z.array(QueueState)),
  'queue.page': request(
    'query',
    z.strictObject({
      queue: QueueName,
      order: Order,
      after: Cursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ rows: z.array(CommentRow), next: Cursor.nullable() }),
  ),
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
  'history.list': request(
    'query',
    z.strictObject({ limit: z.int().min(1).max(200) }),
    z.strictObject({ steps: z.array(HistoryStep), canUndo: z.boolean(), canRedo: z.boolean() }),
  ),
  'history.undo': request('command', Nothing, StepOutcome),
  'history.redo': request('command', Nothing, StepOutcome),

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

  'check.text': request(
    'query',
    z.strictObject({ text: z.string().max(50_000) }),
    z.strictObject({ hits: z.array(Hit), suggestion: Suggestion.nullable() }),
  ),
  'audit.verify': request('query', Nothing, VerifyReport),
} as const

/** What the window's shell answers: dialogs, settings, the world outside. */
export const shellRequests = {
  'file.choose': request('command', Nothing, ImportProbe.nullable()),
  'rejects.show': request('command', z.strictObject({ importId: z.string() }), Nothing),
  'article.open': request('command', z.strictObject({ commentId: z.int().positive() }), Nothing),
  'settings.get': request(
    'query',
    Nothing,
    z.strictObject({ settings: Settings, language: Language, broken: z.array(z.string()) }),
  ),
  'settings.set': request('command', SettingsPatch, Nothing),
  /** Something is on the screen for the first time: a post, the welcome, or a problem. */
  'screen.painted': request(
    'command',
    z.strictObject({ what: z.enum(['comment', 'empty', 'welcome', 'problem']) }),
    Nothing,
  ),
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
  'history.changed': Nothing,
  'app.changed': Nothing,
  'import.changed': ImportState,
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
