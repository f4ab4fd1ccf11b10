import type { Scope } from '../../shared/commands.ts'
import { isWholeQueue } from '../../shared/selection.ts'
import type { UiState } from '../app/state.ts'

/** Which rows of the command table hear a key right now. */
export function scopesOf(state: UiState): readonly Scope[] {
  // whoever changes a key is about to press any of them
  if (state.settings.recording !== null) return []
  if (state.manual !== null) return ['global', 'manual']
  if (state.dialog !== null) return ['global', 'dialog']
  if (!state.atDesk) return ['global']
  if (state.view === 'rules') return ['global', state.rules.editor?.panel === 'backtest' ? 'backtest' : 'rules']
  if (state.view === 'sweep') return ['global', 'sweep']
  if (state.view === 'statistics') return ['global', 'statistics']
  if (state.view === 'cases') return ['global', state.cases.form === null ? 'cases' : 'case']
  if (state.view === 'statements') return ['global', state.statements.form === null ? 'statements' : 'statement']
  if (state.view === 'settings') return ['global', 'settings']
  switch (state.mode.kind) {
    case 'reading':
      return readingScopes(state)
    case 'reason':
      // the open list is a small dialog of its own: letters are typed there, Escape closes it
      return state.mode.listOpen ? ['global', 'dialog'] : ['global', 'reason']
    case 'note':
    case 'time':
      return ['global', 'note']
  }
}

/** Beside an open panel nothing is decided: its own keys are heard instead. */
function panelScope({ panel }: UiState): Scope | null {
  return panel?.kind === 'author' && panel.form !== null ? 'sanction' : (panel?.kind ?? null)
}

function readingScopes(state: UiState): readonly Scope[] {
  if (state.similar !== null) return ['global', 'similar']
  const panel = panelScope(state)
  if (panel !== null) return ['global', panel]
  // one Escape does one thing: what is picked is let go before a narrowed list is left
  if (state.picked.ids.size > 0) return ['global', 'queue', 'picked']
  return isWholeQueue(state.list.selection) ? ['global', 'queue'] : ['global', 'queue', 'narrowed']
}
