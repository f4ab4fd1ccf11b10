import { type CommandId, commands } from '../../shared/commands.ts'
import { MANUAL_PAGES, type ManualPageId } from '../../shared/manual.ts'
import type { Desk } from '../app/desk.ts'
import { pageFor } from '../app/manual-state.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the manual do, and when they cannot.

type ManualCommand = Extract<CommandId, `manual.${string}` | 'help.manual'>

const inManual = ({ ui }: Situation) => ui.manual !== null || ('onlyInManual' as const)

const close = (desk: Desk) => desk.atOnce(() => desk.store.step({ type: 'manual.closed' }))

/** The pages in the list, which a search narrows; what each holds is known to the open manual alone. */
const pagesInList = (): readonly ManualPageId[] => {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-manual-page]')].map(row => row.dataset['manualPage'])
  return MANUAL_PAGES.filter(page => shown.includes(page))
}

const turn = (by: 1 | -1): Runnable => ({
  can: inManual,
  run: desk => {
    const pages = pagesInList()
    const now = pages.findIndex(page => page === desk.store.get().manual?.page)
    const page = now === -1 ? pages[0] : pages[now + by]
    if (page !== undefined) desk.atOnce(() => desk.store.step({ type: 'manual.turned', page }))
  },
})

export const runManual: Readonly<Record<ManualCommand, Runnable>> = {
  'help.manual': {
    can: () => true,
    run: desk => {
      const ui = desk.store.get()
      if (ui.manual !== null) return close(desk)
      const hasFailed = desk.answers.peek('app.state') === undefined
      desk.store.step({ type: 'manual.opened', page: pageFor(ui, hasFailed) })
    },
  },
  'manual.next': turn(1),
  'manual.previous': turn(-1),
  'manual.find': {
    can: inManual,
    run: () => document.querySelector<HTMLInputElement>('#manual-find')?.select(),
  },
  'manual.print': { can: inManual, run: desk => desk.print() },
  'manual.close': {
    can: inManual,
    run: desk => {
      // what was looked for goes first, as in every field with a list under it
      if (desk.store.get().manual?.typed === '') return close(desk)
      desk.atOnce(() => desk.store.step({ type: 'manual.typed', typed: '' }))
      document.querySelector<HTMLElement>('#manual-find')?.focus()
    },
  },
}

const STAYING = /^(?:theme|text|calm|language|window)\./u

/** Whether a command leads away from the manual; how things look is chosen over it. */
export const leavesManual = (id: CommandId): boolean => commands[id].group !== 'manual' && !STAYING.test(id)
