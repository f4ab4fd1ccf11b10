import type { ManualPageId } from '../../shared/manual.ts'
import type { ListSelection } from '../../shared/selection.ts'
import type { Step } from './reduce.ts'
import type { Dialog, UiState } from './state.ts'

/** The open manual: its page, and what is looked for in it. It lies over everything else, which stays as it is. */
export type ManualState = Readonly<{ page: ManualPageId; typed: string }>

export type ManualStep =
  | Readonly<{ type: 'manual.opened'; page: ManualPageId }>
  | Readonly<{ type: 'manual.turned'; page: ManualPageId }>
  | Readonly<{ type: 'manual.typed'; typed: string }>
  | Readonly<{ type: 'manual.closed' }>

/** Whether a step is about the manual. */
export const isManualStep = (step: Step): step is ManualStep => step.type.startsWith('manual.')

/** The manual after a step; null is closed. */
export function reduceManual(state: ManualState | null, step: ManualStep): ManualState | null {
  switch (step.type) {
    case 'manual.opened':
      return { page: step.page, typed: '' }
    case 'manual.turned':
      return state === null ? null : { ...state, page: step.page }
    case 'manual.typed':
      return state === null ? null : { ...state, typed: step.typed }
    case 'manual.closed':
      return null
  }
}

const ofDialog: Readonly<Record<Dialog['kind'], ManualPageId>> = {
  palette: 'keys',
  help: 'keys',
  search: 'search',
  saved: 'search',
  import: 'import',
  moderator: 'start',
  notice: 'notices',
  complaint: 'notices',
  case: 'cases',
}

/** The page about what is on the screen. `hasFailed` says that the desk could not begin. */
export function pageFor(state: UiState, hasFailed: boolean): ManualPageId {
  if (hasFailed) return 'trouble'
  if (state.dialog !== null) return ofDialog[state.dialog.kind]
  if (!state.atDesk) return 'start'
  switch (state.view) {
    case 'rules':
      return pageForRules(state)
    case 'settings':
      return state.settings.page === 'keys' ? 'keys' : 'settings'
    case 'sweep':
    case 'statistics':
    case 'cases':
    case 'statements':
      return state.view
    case 'queue':
      return pageForQueue(state)
  }
}

function pageForRules({ rules: { editor } }: UiState): ManualPageId {
  if (editor === null) return 'rules'
  if (editor.panel === 'backtest') return 'rules-try'
  return editor.panel === 'versions' ? 'rules-publish' : 'rules'
}

/** What was begun on the post goes before what stands beside it, and that before the queue. */
function pageForQueue(state: UiState): ManualPageId {
  const { mode, panel, list } = state
  if (mode.kind === 'time') return 'later'
  if (mode.kind === 'note' && mode.action !== 'delete') return mode.action === 'author' ? 'authors' : 'escalating'
  if (state.similar !== null) return 'similar'
  if (panel !== null) return ({ thread: 'thread', author: 'authors', shift: 'undo' } as const)[panel.kind]
  if (state.picked.ids.size > 0) return 'many'
  if (mode.kind === 'reading' && (state.riskOpen || state.hitFocus !== null)) return 'hits'
  return ofList[list.selection.where]
}

const ofList: Readonly<Record<ListSelection['where'], ManualPageId>> = {
  incoming: 'deciding',
  flagged: 'deciding',
  reported: 'notices',
  escalated: 'escalating',
  complaints: 'notices',
  later: 'later',
  decided: 'deciding',
  opinion: 'opinions',
  all: 'search',
}
