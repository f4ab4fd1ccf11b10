import type { AuthorView } from '../../shared/author.ts'
import type { PackSummary, Reason } from '../../shared/domain.ts'
import type { SavedQueue } from '../../shared/selection.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Desk } from '../app/desk.ts'
import type { BlockedKey, UiState } from '../app/state.ts'

/** What a command needs to know to say whether it can run. */
export type Situation = Readonly<{
  ui: UiState
  reasons: readonly Reason[]
  packs: readonly PackSummary[]
  saved: readonly SavedQueue[]
  /** The pack that the look back has figures of. */
  backtestOf: string | null
  /** The figures of the period on the screen are here. */
  isCounted: boolean
  /** Whoever is on duty belongs to the legal desk. */
  mayOpenCases: boolean
  /** A case stands on the screen. */
  hasCase: boolean
  /** A statement of reasons stands on the screen. */
  hasStatement: boolean
  canUndo: boolean
  canRedo: boolean
  /** Many posts are being decided. */
  isBatchRunning: boolean
  hasModerator: boolean
  isSenior: boolean
  /** The file that is open. */
  author: AuthorView | null
  /** What the keys stand on in the open panel. */
  marked: number | null
  /** The marked post of the thread answers one that is shown. */
  hasParent: boolean
  /** The post of the marked step of the shift. */
  stepPost: number | null
  settings: Settings
}>

export type Runnable = Readonly<{
  /** True, or why not. */
  can: (now: Situation) => true | BlockedKey
  run: (desk: Desk) => void
}>
