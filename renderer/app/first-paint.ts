import { useEffect } from 'react'
import type { ShellInput } from '../../shared/contract.ts'
import { useUi, useWorkplace } from './context.ts'
import type { ScreenName } from './Screen.tsx'
import { currentView, type UiState } from './state.ts'

type Shown = ShellInput<'screen.painted'>['what']

/** Tells the shell once that the first real screen is drawn. */
export function useFirstPaint(screen: ScreenName): void {
  const { desk } = useWorkplace()
  const what = useUi(state => shownOn(screen, state))
  useEffect(() => {
    if (what === null || told.has(desk)) return
    told.add(desk)
    requestAnimationFrame(() => window.setTimeout(() => void desk.api.request('screen.painted', { what })))
  }, [desk, what])
}

const told = new WeakSet<object>()

function shownOn(screen: ScreenName, state: UiState): Shown | null {
  if (screen === 'problem' || screen === 'welcome') return screen
  if (screen === 'starting' || !state.list.ready) return null
  if (currentView(state) !== null) return 'comment'
  return state.list.rows.length === 0 && state.list.next === null ? 'empty' : null
}
