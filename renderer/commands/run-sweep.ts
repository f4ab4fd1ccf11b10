import type { CommandId } from '../../shared/commands.ts'
import { goTo, type Desk } from '../app/desk.ts'
import { approveRest, openSweep, undoSweep, waitMs } from '../app/sweep.ts'
import type { BlockedKey } from '../app/state.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the sweep do.

type SweepCommand = Extract<CommandId, `sweep.${string}`>
type Verdict = true | BlockedKey

const inSweep = ({ ui }: Situation): Verdict => ui.view === 'sweep' || 'onlyInSweep'

const onPage = (now: Situation): Verdict => {
  const verdict = inSweep(now)
  return verdict !== true || now.ui.sweep.phase === 'reading' ? verdict : 'tooEarly'
}

/** How many posts stand side by side: read from the page, for only it knows. */
const columns = (): number => {
  const grid = document.querySelector('.sweep-page')
  return grid === null ? 1 : getComputedStyle(grid).gridTemplateColumns.split(' ').length
}

const step = (by: () => number): Runnable => ({
  can: onPage,
  run: desk => desk.atOnce(() => desk.store.step({ type: 'sweep.moved', index: desk.store.get().sweep.index + by() })),
})

const leave = (desk: Desk): void => {
  desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' }))
  goTo(desk, desk.store.get().list.index)
}

export const runSweep: Readonly<Record<SweepCommand, Runnable>> = {
  'sweep.open': {
    can: ({ ui }) => ui.atDesk || 'noDesk',
    run: openSweep,
  },
  'sweep.next': step(() => 1),
  'sweep.previous': step(() => -1),
  'sweep.down': step(columns),
  'sweep.up': step(() => -columns()),
  'sweep.except': {
    can: onPage,
    run: desk => desk.atOnce(() => desk.store.step({ type: 'sweep.toggled', index: desk.store.get().sweep.index })),
  },
  'sweep.approve': {
    can: onPage,
    run: desk => {
      if (waitMs(desk) > 0) desk.store.step({ type: 'key.blocked', why: 'pageNotRead' })
      else void approveRest(desk)
    },
  },
  'sweep.undo': { can: onPage, run: desk => void undoSweep(desk) },
  'sweep.leave': { can: inSweep, run: leave },
}
