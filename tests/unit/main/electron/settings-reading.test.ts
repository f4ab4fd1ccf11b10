import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../../main/electron/settings-reading.ts'
import { Settings } from '../../../../shared/settings.ts'

describe('stored preferences', () => {
  test('are the defaults on the first day', () => {
    expect(readSettings({})).toEqual({ settings: Settings.parse({}), broken: [] })
  })
  test('are taken as they were left', () => {
    const stored = { language: 'en', theme: 'dark', window: { x: 1, y: 2, width: 800, height: 600, maximised: true } }
    expect(readSettings(stored)).toEqual({ settings: stored, broken: [] })
  })
  test('lose only the broken key', () => {
    const { settings, broken } = readSettings({ language: 'en', theme: 'purple', window: 7 })
    expect(settings).toEqual({ ...Settings.parse({}), language: 'en' })
    expect(broken).toEqual(['theme', 'window'])
  })
  test('may hold keys of a newer version', () => {
    expect(readSettings({ theme: 'light', keymap: { f: 'd' } })).toMatchObject({
      settings: { theme: 'light' },
      broken: [],
    })
  })
  test('are always whole, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('language', 'theme', 'window', 'other'), fc.jsonValue()), stored => {
        expect(Settings.safeParse(readSettings(stored).settings).success).toBe(true)
      }),
    )
  })
})
