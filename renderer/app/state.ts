import type {
  BatchState,
  CommentRow,
  CommentView,
  Cursor,
  ImportProbe,
  ImportState,
  ListName,
  Order,
  StepAction,
  Wave,
} from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import type { ManualState } from './manual-state.ts'
import { type ListSelection, wholeQueue } from '../../shared/selection.ts'
import { initialCases, type CasesState } from './cases-state.ts'
import type { Panel } from './panel.ts'
import { nothingPicked, type Picked } from './picked.ts'
import { initialRules, type RulesState } from './rules-state.ts'
import { initialSweep, type SweepState } from './sweep-state.ts'
import type { SimilarState } from './similar-state.ts'
import { initialStatements, type StatementsState } from './statements-state.ts'
import { initialStatistics, type StatisticsState } from './statistics-state.ts'
import { initialSettings, type SettingsState } from './settings-state.ts'

// What the screen knows by itself: where the moderator stands, what is open, what is on its way. Answers of the core live in answers.ts.

/** A row of the list with its place in the order it was loaded in, so that a returned post finds back. */
export type ListRow = CommentRow & Readonly<{ rank: number }>

export type ListState = Readonly<{
  /** What the list shows: a queue, the results of a search, a saved queue, posts for a second opinion. */
  selection: ListSelection
  /** Counts openings; an answer for an earlier one is thrown away. */
  ticket: number
  rows: readonly ListRow[]
  /** Where the moderator stands; equal to the length when there is nothing (yet). */
  index: number
  /** Behind which row the next page starts, null when the last page is here. */
  next: Cursor | null
  loading: boolean
  /** The first page has arrived. */
  ready: boolean
  /** The saved queue it was opened as. */
  savedId: string | null
  /** Posts that left it by a decision; an undo brings them back to it. */
  left: ReadonlySet<number>
  /** The newest comment there was when the list was opened. */
  newestId: number | null
  /** Posts that have come in since and wait to be taken in. */
  fresh: number
  /** How many posts a filter finds; null until that is counted, and for whole queues, whose counts are known. */
  count: ListCount | null
}>

/** Exact, or only known to be larger. */
export type ListCount = Readonly<{ count: number; isMore: boolean }>

/** What a search covers, to come back to. */
export type Behind = Readonly<{ list: ListState; view: UiState['view'] }>

export type Mode =
  | Readonly<{ kind: 'reading' }>
  | Readonly<{ kind: 'reason'; listOpen: boolean }>
  | Readonly<{
      kind: 'note'
      action: 'escalate' | 'delete' | 'answer'
      reason: string | null
      text: string
      problem: Problem | null
    }>
  | Readonly<{
      kind: 'note'
      action: 'author'
      author: Readonly<{ id: number; name: string }>
      commentId: number
      text: string
      problem: Problem | null
    }>
  /** Until when the post is put aside. */
  | Readonly<{ kind: 'time'; text: string; problem: Problem | null }>

export type Dialog =
  | Readonly<{ kind: 'palette' }>
  | Readonly<{ kind: 'help' }>
  /** The line that is typed in: over everything, or to narrow the open list. */
  | Readonly<{ kind: 'search'; within: 'all' | 'list' }>
  | Readonly<{ kind: 'saved' }>
  /** Opening a case from the posts that are picked, or from the one on the screen. */
  | Readonly<{ kind: 'case' }>
  | Readonly<{ kind: 'import'; probe: ImportProbe | null }>
  | Readonly<{ kind: 'moderator' }>
  /** A form for what somebody sends in; the post it is about, where one was on the screen. */
  | Readonly<{ kind: 'notice' | 'complaint'; commentId: number | null }>

/** One entry of the side lane. */
export type LaneNote = Readonly<{
  id: number
  what:
    | Readonly<{ kind: 'problem'; problem: Problem; commentId: number | null; authorName: string | null }>
    | Readonly<{ kind: 'import'; state: ImportState }>
    | Readonly<{ kind: 'batch'; state: BatchState }>
    /** An undo of many left so many as they are. */
    | Readonly<{ kind: 'kept'; posts: number }>
    | Readonly<{ kind: 'wave'; wave: Wave }>
    /** Something that was sent in is taken in. */
    | Readonly<{ kind: 'taken'; what: 'notice' | 'covered' | 'complaint' }>
}>

/** A decision on its way: its row, and the list it was taken from. */
export type Flight = Readonly<{
  row: ListRow
  ticket: number
  stays: boolean
  /** One of many that are decided together. */
  isOfMany?: true
}>

/** Why a key did nothing, by its name in the strings. */
export type BlockedKey =
  | 'noPost'
  | 'tooEarly'
  | 'onlyAfterD'
  | 'onlyInNote'
  | 'onlyInDialog'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'alreadySo'
  | 'onlyWaitingLater'
  | 'onlyEscalated'
  | 'notInOpinion'
  | 'noSuggestion'
  | 'noCommonSuggestion'
  | 'nothingPicked'
  | 'nothingWaits'
  | 'onlyInSimilar'
  | 'noWave'
  | 'noPhrase'
  | 'noPack'
  | 'noBatch'
  | 'noReasonOnDigit'
  | 'noHit'
  | 'noRisk'
  | 'noLink'
  | 'noDesk'
  | 'nameFirst'
  | 'onlyInRules'
  | 'noRule'
  | 'noDraft'
  | 'seniorOnly'
  | 'legalOnly'
  | 'onlyInCases'
  | 'noCase'
  | 'onlyInVersions'
  | 'onlyInBacktest'
  | 'noBacktest'
  | 'inForceAlready'
  | 'onlyFlags'
  | 'notPublished'
  | 'textFaulty'
  | 'examplesFail'
  | 'nothingToPublish'
  | 'nothingToTakeBack'
  | 'noFilter'
  | 'nothingBehind'
  | 'nothingSaved'
  | 'nothingToSave'
  | 'onlyInSweep'
  | 'pageNotRead'
  | 'onlyInStatistics'
  | 'notCounted'
  | 'onlyInPanel'
  | 'noAuthor'
  | 'noEntry'
  | 'noParent'
  | 'noProposal'
  | 'noSanction'
  | 'warningFirst'
  | 'banSeniorOnly'
  | 'sanctionInForce'
  | 'noStepPost'
  | 'notCalm'
  | 'sizeEnds'
  | 'noOwnKeys'
  | 'onlyInManual'
  | 'onlyInStatements'
  | 'noStatement'
  | 'onlyInExports'

/** The last thing worth saying aloud. */
export type Saying = Readonly<{
  id: number
  action: StepAction | 'undo' | 'redo'
  /** Posts it was done to. */
  posts: number
  left: number | null
}>

/** The hit of the current post on which the keys stand, by its place among the hits, and what was just said about it. */
export type HitFocus = Readonly<{ index: number; said: 'falseAlarm' | 'counts' | null }>

export type UiState = Readonly<{
  /** The desk is on the screen, not the welcome or a problem. */
  atDesk: boolean
  /** Which of the desk's views is open; the queue keeps its place meanwhile. */
  view: 'queue' | 'rules' | 'sweep' | 'statistics' | 'cases' | 'statements' | 'settings'
  rules: RulesState
  sweep: SweepState
  statistics: StatisticsState
  cases: CasesState
  statements: StatementsState
  settings: SettingsState
  list: ListState
  behind: Behind | null
  /** Counts of the lists that people keep, by their id. */
  savedCounts: ReadonlyMap<string, ListCount>
  orders: Readonly<Record<ListName, Order>>
  views: ReadonlyMap<number, CommentView>
  /** Until then (performance.now) no decision is taken, because the text changes under the reader's eyes. */
  holdUntilMs: number
  flights: ReadonlyMap<number, Flight>
  /** Posts that came back refused, until they are decided or left behind. */
  returned: ReadonlySet<number>
  /** Rows that the next decision goes to; without any it goes to the post on the screen. */
  picked: Picked
  /** The posts like one post, shown in its place. */
  similar: SimilarState | null
  mode: Mode
  dialog: Dialog | null
  manual: ManualState | null
  lane: readonly LaneNote[]
  pendingKeys: readonly string[]
  blocked: BlockedKey | null
  /** What stands beside the post instead of its surroundings. */
  panel: Panel | null
  /** The post that shows what the calm view hides. */
  revealed: number | null
  /** Only the post is shown, without the panes beside it. */
  single: boolean
  /** The sheet of keys is being printed. */
  printing: boolean
  hitFocus: HitFocus | null
  /** The parts of the risk are spelled out; stays so from post to post. */
  riskOpen: boolean
  dragging: boolean
  saying: Saying | null
}>

const defaultOrders: UiState['orders'] = {
  incoming: 'oldest',
  flagged: 'risk',
  reported: 'oldest',
  escalated: 'oldest',
  complaints: 'oldest',
  later: 'oldest',
  decided: 'newest',
  opinion: 'oldest',
}

/** An opened list before its first page. */
export function emptyList(selection: ListSelection, ticket: number, savedId: string | null = null): ListState {
  return {
    selection,
    ticket,
    rows: [],
    index: 0,
    next: null,
    loading: true,
    ready: false,
    savedId,
    left: new Set(),
    newestId: null,
    fresh: 0,
    count: null,
  }
}

/** The screen before anything has happened. */
export const initialState: UiState = {
  atDesk: false,
  view: 'queue',
  rules: initialRules,
  sweep: initialSweep,
  statistics: initialStatistics,
  cases: initialCases,
  statements: initialStatements,
  settings: initialSettings,
  list: emptyList(wholeQueue('incoming', 'oldest'), 0),
  behind: null,
  savedCounts: new Map(),
  orders: defaultOrders,
  views: new Map(),
  holdUntilMs: 0,
  flights: new Map(),
  returned: new Set(),
  picked: nothingPicked,
  similar: null,
  mode: { kind: 'reading' },
  dialog: null,
  manual: null,
  lane: [],
  pendingKeys: [],
  blocked: null,
  panel: null,
  revealed: null,
  single: false,
  printing: false,
  hitFocus: null,
  riskOpen: false,
  dragging: false,
  saying: null,
}

/** The row the moderator stands on. */
export function currentRow(state: UiState): ListRow | null {
  return state.list.rows[state.list.index] ?? null
}

/** The post on the screen, once everything about it is here. */
export function currentView(state: UiState): CommentView | null {
  const row = currentRow(state)
  return row === null ? null : (state.views.get(row.id) ?? null)
}
