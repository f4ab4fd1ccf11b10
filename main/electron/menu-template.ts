import type { MenuItemConstructorOptions } from 'electron'
import { allCommands, type CommandId, type MenuName } from '../../shared/commands.ts'
import type { Language } from '../../shared/domain.ts'
import type { Bindings } from '../../shared/keymaps.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import { words } from './words.ts'

const strings = { de, en }

export type MenuOptions = Readonly<{
  language: Language
  /** The keys in force. */
  bindings: Bindings
  mac: boolean
  withDeveloperTools: boolean
  run: (id: CommandId) => void
}>

/** The menu bar, drawn from the command table. */
export function menuTemplate(o: MenuOptions): MenuItemConstructorOptions[] {
  const bar: MenuItemConstructorOptions[] = [
    section('desk', o),
    editMenu(o),
    section('post', o),
    section('go', o),
    section('rules', o),
    section('view', o),
    section('help', o, o.withDeveloperTools ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : []),
  ]
  return o.mac ? [{ role: 'appMenu' }, ...bar] : bar
}

/** The right-click menu of a text field, or of chosen text. */
export function textMenuTemplate(language: Language, editable: boolean): MenuItemConstructorOptions[] {
  const w = words[language]
  const copy: MenuItemConstructorOptions = { role: 'copy', label: w.copy }
  return editable ? [{ role: 'cut', label: w.cut }, copy, { role: 'paste', label: w.paste }] : [copy]
}

function section(
  name: MenuName,
  o: MenuOptions,
  extra: readonly MenuItemConstructorOptions[] = [],
): MenuItemConstructorOptions {
  const t = strings[o.language]
  const items = allCommands
    .filter(([, command]) => command.menu === name)
    .map(([id]): MenuItemConstructorOptions => {
      const chord = o.bindings[id].find(key => /^(?:Mod\+|F\d)/u.test(key) && !key.includes(' '))
      return {
        id,
        label: t.commands[id],
        click: () => o.run(id),
        // the page hears the key itself; here it is only shown
        ...(chord !== undefined && { accelerator: acceleratorOf(chord), registerAccelerator: o.mac }),
      }
    })
  return { label: t.menus[name], submenu: [...items, ...extra] }
}

/** In the words of Electron. */
const acceleratorOf = (chord: string): string =>
  chord.replace('Mod', 'CmdOrCtrl').replace(/\+\+$/, '+Plus').replace('Arrow', '')

function editMenu(o: MenuOptions): MenuItemConstructorOptions {
  const w = words[o.language]
  const item = (role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll', label: string) => ({
    role,
    label,
    // elsewhere the fields know these keys, and Ctrl+Z on the desk takes back a decision
    registerAccelerator: o.mac,
  })
  return {
    label: w.edit,
    submenu: [
      item('undo', w.undoTyping),
      item('redo', w.redoTyping),
      { type: 'separator' },
      item('cut', w.cut),
      item('copy', w.copy),
      item('paste', w.paste),
      item('selectAll', w.selectAll),
    ],
  }
}
