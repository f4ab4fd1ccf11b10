import type { CommandId } from '../../shared/commands.ts'
import type { Desk } from '../app/desk.ts'
import { exportKeymap, importKeymap, resetAllKeys } from '../app/keymap-orders.ts'
import type { SettingsPage } from '../app/settings-state.ts'
import { choose, nextLanguage, nextTheme, settingsOf, textSizeAt } from './preferences.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the settings do, and when they cannot.

type SettingsCommand = Extract<
  CommandId,
  | `settings.${string}`
  | `keymap.${string}`
  | `text.${string}`
  | 'go.settings'
  | 'go.keymap'
  | 'calm.toggle'
  | 'theme.next'
  | 'language.next'
  | 'help.print'
>

const always = () => true as const
const atDesk = ({ ui }: Situation) => ui.atDesk || ('noDesk' as const)

/** Opens a page of the settings; what was edited elsewhere is kept. */
function open(desk: Desk, page: SettingsPage): void {
  void desk.rules.keep()
  desk.atOnce(() => {
    desk.store.step({ type: 'dialog.changed', dialog: null })
    desk.store.step({ type: 'settings.page', page })
    desk.store.step({ type: 'view.changed', view: 'settings' })
  })
}

const onKeys = (order: (desk: Desk) => Promise<void>) => (desk: Desk) => {
  open(desk, 'keys')
  void order(desk)
}

const sizedBy = (steps: 1 | -1): Runnable => ({
  can: ({ settings }) => textSizeAt(settings.textSize, steps) !== null || 'sizeEnds',
  run: desk => {
    const textSize = textSizeAt(settingsOf(desk).textSize, steps)
    if (textSize !== null) choose(desk, { textSize })
  },
})

export const runSettings: Readonly<Record<SettingsCommand, Runnable>> = {
  'go.settings': { can: atDesk, run: desk => open(desk, 'general') },
  'go.keymap': { can: atDesk, run: desk => open(desk, 'keys') },
  'settings.back': {
    can: atDesk,
    run: desk => desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' })),
  },
  'keymap.export': { can: atDesk, run: onKeys(exportKeymap) },
  'keymap.import': { can: atDesk, run: onKeys(importKeymap) },
  'keymap.reset': {
    can: ({ ui, settings }) => (!ui.atDesk ? 'noDesk' : Object.keys(settings.keys).length > 0 || 'noOwnKeys'),
    run: onKeys(resetAllKeys),
  },
  'text.larger': sizedBy(1),
  'text.smaller': sizedBy(-1),
  'text.normal': { can: always, run: desk => choose(desk, { textSize: 100 }) },
  'calm.toggle': { can: always, run: desk => choose(desk, { calm: !settingsOf(desk).calm }) },
  'theme.next': { can: always, run: nextTheme },
  'language.next': { can: always, run: nextLanguage },
  'help.print': {
    can: always,
    run: desk => {
      desk.atOnce(() => desk.store.step({ type: 'printing', now: true }))
      desk.print()
    },
  },
}
