import { may } from '../../shared/rights.ts'
import { currentCase } from '../app/cases.ts'
import type { Desk } from '../app/desk.ts'
import { panelSituation } from './run-panels.ts'
import { currentStatement } from '../app/statements.ts'
import { settingsOf } from './preferences.ts'
import type { Situation } from './runnable.ts'

/** What a command's `can` looks at, as it is now. */
export function situationOf(desk: Desk): Situation {
  const { client, peek } = desk.answers
  const ui = desk.store.get()
  const history = peek('history.list')
  const backtest = peek('backtest.state')
  // a decision on its way, or a list on its way, will make an undo possible in a moment
  const underWay = ui.flights.size > 0 || client.isFetching({ queryKey: ['history.list'] }) > 0
  return {
    ui,
    saved: peek('saved.list') ?? [],
    packs: peek('pack.list')?.packs ?? [],
    isCounted: desk.answers.figures(ui.statistics.period) !== null,
    backtestOf: backtest?.result == null ? null : backtest.pack,
    reasons: peek('reason.list') ?? [],
    mayOpenCases: may(peek('app.state')?.moderator, 'case'),
    hasCase: ui.view === 'cases' && currentCase(desk) !== null,
    hasStatement: ui.view === 'statements' && currentStatement(desk) !== null,
    canUndo: history?.canUndo === true || underWay,
    canRedo: history?.canRedo ?? false,
    isBatchRunning: peek('batch.state')?.state === 'running',
    hasModerator: peek('app.state')?.moderator != null,
    settings: settingsOf(desk),
    isSenior: may(peek('app.state')?.moderator, 'lead'),
    ...panelSituation(desk),
  }
}
