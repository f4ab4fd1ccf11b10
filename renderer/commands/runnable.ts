import type { PackSummary, Reason } from '../../shared/domain.ts'
import type { SavedQueue } from '../../shared/selection.ts'
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
  canUndo: boolean
  canRedo: boolean
  hasModerator: boolean
  isSenior: boolean
}>

export type Runnable = Readonly<{
  /** True, or why not. */
  can: (now: Situation) => true | BlockedKey
  run: (desk: Desk) => void
}>
