import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../../main/electron/settings-reading.ts'
import { Settings } from '../../../../shared/settings.ts'

describe('stored preferences', () => {
  test('are the defaults on the first day', () => {
    expect(readSettings({})).toEqual({ settings: Settings.parse({}), broken: [], sound: {} })
  })
  test('are taken as they were left', () => {
    const stored = {
      language: 'en',
      theme: 'contrast',
      textSize: 125,
      density: 'compact',
      leftPane: 300,
      rightPane: null,
      calm: true,
      buffer: 15,
      sweepPace: 500,
      timeZone: 'America/New_York',
      preset: 'coral',
      keys: { 'comment.approve': ['Y'], 'some.newer': ['G X'] },
      window: { x: 1, y: 2, width: 800, height: 600, maximised: true },
    }
    expect(readSettings(stored)).toEqual({ settings: stored, broken: [], sound: stored })
  })
  test('lose only the broken key', () => {
    const { settings, broken } = readSettings({ language: 'en', theme: 'purple', window: 7 })
    expect(settings).toEqual({ ...Settings.parse({}), language: 'en' })
    expect(broken).toEqual(['theme', 'window'])
  })
  test('lose only the command whose keys are broken', () => {
    const { settings, broken, sound } = readSettings({
      keys: { 'comment.approve': ['Hyper+F'], 'comment.later': ['Y'], 'comment.delete': 'D' },
      later: 1,
    })
    expect(settings.keys).toEqual({ 'comment.later': ['Y'] })
    expect(broken).toEqual(['keys.comment.approve', 'keys.comment.delete'])
    expect(sound).toEqual({ keys: { 'comment.later': ['Y'] }, later: 1 })
  })
  test.each([
    ['textSize', 5],
    ['textSize', '100'],
    ['density', 'tiny'],
    ['leftPane', 10],
    ['rightPane', 1e9],
    ['calm', 'yes'],
    ['buffer', 10_000],
    ['timeZone', 'Europe/Wien'],
    ['preset', 'emacs'],
    ['keys', ['F']],
    ['keys', null],
  ])('take the default for %s: %j', (key, value) => {
    const { settings, broken, sound } = readSettings({ [key]: value, calm: key === 'calm' ? value : true })
    expect(settings).toEqual({ ...Settings.parse({}), calm: key !== 'calm' })
    expect(broken).toEqual([key])
    expect(Object.keys(sound)).toEqual(key === 'calm' ? [] : ['calm'])
  })
  test('may hold keys of a newer version', () => {
    expect(readSettings({ theme: 'light', keymap: { f: 'd' } })).toMatchObject({
      settings: { theme: 'light' },
      broken: [],
    })
  })
  test('are always whole, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('language', 'theme', 'window', 'keys', 'timeZone', 'leftPane', 'other'),
          fc.jsonValue(),
        ),
        stored => {
          expect(Settings.safeParse(readSettings(stored).settings).success).toBe(true)
        },
      ),
    )
  })
})
