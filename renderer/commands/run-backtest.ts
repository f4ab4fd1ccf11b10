import type { CommandId } from '../../shared/commands.ts'
import type { BacktestList } from '../../shared/domain.ts'
import type { Desk } from '../app/desk.ts'
import type { BlockedKey } from '../app/state.ts'
import { ask } from './ask.ts'
import { focusBacktest, focusList, pressBacktest } from './focus.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the look back do. Its lists hear J, K, the page keys and X by themselves while they have the focus;
// from elsewhere these keys lead there.

type BacktestCommand = Extract<CommandId, `backtest.${string}`>
type Verdict = true | BlockedKey

const inBacktest = ({ ui }: Situation): Verdict => ui.rules.editor?.panel === 'backtest' || 'onlyInBacktest'

const withFigures = (now: Situation): Verdict => {
  const verdict = inBacktest(now)
  return verdict !== true || now.backtestOf === now.ui.rules.editor?.pack ? verdict : 'noBacktest'
}

/** Cancels a look back that runs; otherwise leads back to the rules of the pack. */
function leave(desk: Desk): void {
  const state = desk.answers.peek('backtest.state')
  if (state?.state === 'running') return void ask(desk, 'backtest.cancel', { id: state.id })
  desk.atOnce(() => desk.store.step({ type: 'rules.panel', panel: 'edit' }))
  focusList()
}

const toPosts: Runnable = { can: withFigures, run: () => focusBacktest('posts') }
const toWords: Runnable = { can: withFigures, run: () => focusBacktest('words') }
const toList = (list: BacktestList): Runnable => ({ can: withFigures, run: () => pressBacktest(list) })
const toPage = (page: 'nextPage' | 'previousPage'): Runnable => ({
  can: withFigures,
  run: () => pressBacktest(page),
})

export const runBacktest: Readonly<Record<BacktestCommand, Runnable>> = {
  'backtest.start': { can: inBacktest, run: () => pressBacktest('start') },
  'backtest.leave': { can: inBacktest, run: leave },
  'backtest.newlyCaught': toList('newlyCaught'),
  'backtest.noLongerCaught': toList('noLongerCaught'),
  'backtest.wronglyCaught': toList('wronglyCaught'),
  'backtest.missed': toList('missed'),
  'backtest.caught': toList('caught'),
  'backtest.next': toPosts,
  'backtest.previous': toPosts,
  'backtest.nextPage': toPage('nextPage'),
  'backtest.previousPage': toPage('previousPage'),
  'backtest.words': toWords,
  'backtest.except': toWords,
}
