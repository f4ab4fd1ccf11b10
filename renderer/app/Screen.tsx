import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { AppState } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { DeskView } from '../views/queue/DeskView.tsx'
import { CasesView } from '../views/cases/CasesView.tsx'
import { RulesView } from '../views/rules/RulesView.tsx'
import { SweepView } from '../views/sweep/SweepView.tsx'
import { StatementsView } from '../views/statements/StatementsView.tsx'
import { StatisticsView } from '../views/statistics/StatisticsView.tsx'
import { SettingsView } from '../views/settings/SettingsView.tsx'
import { StartProblem } from '../views/trouble/StartProblem.tsx'
import { Welcome } from '../views/welcome/Welcome.tsx'
import { useAnswer } from './answers.ts'
import { useUi, useWorkplace } from './context.ts'
import { startAtDesk } from './start.ts'
import type { UiState } from './state.ts'
import { useFirstPaint } from './first-paint.ts'

const views: Readonly<Record<UiState['view'], () => ReactNode>> = {
  queue: DeskView,
  rules: RulesView,
  sweep: SweepView,
  statistics: StatisticsView,
  cases: CasesView,
  statements: StatementsView,
  settings: SettingsView,
}

/** The one screen that fits: a problem, the first run, or the desk. */
export function Screen() {
  const { desk } = useWorkplace()
  const { data: app, error } = useQuery<AppState>({ queryKey: ['app.state'] })
  const isImporting = useAnswer('import.list')?.some(one => one.state === 'running') === true
  const which = whichScreen(app, error !== null, isImporting)
  const view = useUi(state => state.view)
  useEffect(() => {
    desk.store.step({ type: 'desk.shown', atDesk: which === 'desk' })
    if (which === 'desk') void startAtDesk(desk)
  }, [desk, which])
  useFirstPaint(which)

  if (which === 'problem') return <StartProblem problem={problemOf(error)} />
  if (which === 'welcome' && app !== undefined) return <Welcome app={app} />
  if (which !== 'desk') return null
  const View = views[view]
  return <View />
}

export type ScreenName = 'starting' | 'problem' | 'welcome' | 'desk'

function whichScreen(app: AppState | undefined, hasFailed: boolean, isImporting: boolean): ScreenName {
  if (app === undefined) return hasFailed ? 'problem' : 'starting'
  return app.moderator !== null && (app.hasComments || isImporting) ? 'desk' : 'welcome'
}

const problemOf = (error: Error | null) =>
  error instanceof AppError ? error.toProblem() : ({ code: 'INTERNAL', key: 'internal' } as const)
