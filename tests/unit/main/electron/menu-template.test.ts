import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate, textMenuTemplate } from '../../../../main/electron/menu-template.ts'
import { allCommands } from '../../../../shared/commands.ts'
import { effectiveKeys } from '../../../../shared/keymaps.ts'
import { de } from '../../../../shared/strings/de.ts'

const { bindings } = effectiveKeys({ preset: 'freigabe', keys: {} })
const options = { language: 'de', bindings, mac: false, withDeveloperTools: false, run: () => {} } as const
const itemsOf = (item: MenuItemConstructorOptions) => item.submenu as MenuItemConstructorOptions[]
const allItems = (bar: MenuItemConstructorOptions[]) => bar.flatMap(menu => (menu.submenu ? itemsOf(menu) : []))

describe('the menu bar', () => {
  const items = allItems(menuTemplate(options))

  test('holds every built command that belongs in a menu, once, by its title', () => {
    const inMenus = allCommands.filter(([, command]) => command.menu !== null)
    expect(new Set(items.map(item => item.id).filter(id => id !== undefined)).size).toBe(inMenus.length)
    for (const [id] of inMenus) expect(items.filter(item => item.id === id)).toMatchObject([{ label: de.commands[id] }])
  })

  test('shows chords and leaves the keys to the page', () => {
    const bound = items.filter(item => item.accelerator !== undefined)
    expect(bound.map(item => item.accelerator)).toContain('CmdOrCtrl+K')
    for (const item of bound) {
      expect(item.accelerator).toMatch(/^(?:CmdOrCtrl\+|F1$)/u)
      expect(item.registerAccelerator).toBe(false)
    }
  })

  test('shows the keys in force, in the words of Electron', () => {
    const changed = effectiveKeys({
      preset: 'freigabe',
      keys: { 'palette.open': ['Mod+P'], 'help.keys': ['Mod+ArrowUp'], 'import.open': ['I'] },
    })
    const menu = allItems(menuTemplate({ ...options, bindings: changed.bindings }))
    const keyOf = (id: string) => menu.find(item => item.id === id)?.accelerator
    expect(['palette.open', 'help.keys', 'import.open', 'text.larger'].map(keyOf)).toEqual([
      'CmdOrCtrl+P',
      'CmdOrCtrl+Up',
      undefined,
      'CmdOrCtrl+Plus',
    ])
  })

  test('takes no editing key away from the page', () => {
    const edit = itemsOf(menuTemplate(options)[1]!).filter(item => item.type !== 'separator')
    expect(edit.map(item => item.registerAccelerator)).toEqual(edit.map(() => false))
  })

  test('registers its keys on a Mac, where nothing else would', () => {
    const mac = menuTemplate({ ...options, mac: true })
    expect(mac[0]).toEqual({ role: 'appMenu' })
    expect(itemsOf(mac[2]!).find(item => item.role === 'copy')?.registerAccelerator).toBe(true)
  })

  test('says which command was chosen', () => {
    const chosen: string[] = []
    for (const item of allItems(menuTemplate({ ...options, run: id => chosen.push(id) })))
      (item.click as (() => void) | undefined)?.()
    expect(chosen).toContain('palette.open')
    expect(chosen).toHaveLength(items.filter(item => item.id !== undefined).length)
  })

  test('has developer tools only while developing', () => {
    const has = (withDeveloperTools: boolean) =>
      allItems(menuTemplate({ ...options, withDeveloperTools })).some(item => item.role === 'toggleDevTools')
    expect([has(true), has(false)]).toEqual([true, false])
  })
})

describe('the right-click menu', () => {
  test('pastes only where something can be typed', () => {
    expect(textMenuTemplate('de', true).map(item => item.label)).toEqual(['Ausschneiden', 'Kopieren', 'Einfügen'])
    expect(textMenuTemplate('en', false).map(item => item.label)).toEqual(['Copy'])
  })
})
