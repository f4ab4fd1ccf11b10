import type { PackSummary, Reason } from '../../shared/domain.ts'
import type { Desk } from '../app/desk.ts'
import type { BlockedKey, UiState } from '../app/state.ts'

/** What a command needs to know to say whether it can run. */
export type Situation = Readonly<{
  ui: UiState
  reasons: readonly Reason[]
  packs: readonly PackSummary[]
  /** The pack that the look back has figures of. */
  backtestOf: string | null
  /** The figures of the period on the screen are here. */
  isCounted: boolean
  canUndo: boolean
  canRedo: boolean
  /** Many posts are being decided. */
  isBatchRunning: boolean
  hasModerator: boolean
  isSenior: boolean
}>

export type Runnable = Readonly<{
  /** True, or why not. */
  can: (now: Situation) => true | BlockedKey
  run: (desk: Desk) => void
}>
