import { describe, expect, test } from 'vitest'
import { createPreferences, languageFor } from '../../../../main/electron/preferences.ts'
import { Settings } from '../../../../shared/settings.ts'

describe('the language of the screen', () => {
  test.each([
    [null, 'de', 'de'],
    [null, 'de-AT', 'de'],
    [null, 'DE-ch', 'de'],
    [null, 'den', 'en'],
    [null, 'en-GB', 'en'],
    [null, '', 'en'],
    ['en', 'de-AT', 'en'],
    ['de', 'en-US', 'de'],
  ] as const)('chosen %s on a system in "%s" is %s', (chosen, locale, language) =>
    expect(languageFor(chosen, locale)).toBe(language),
  )
})

describe('a changed preference', () => {
  test('is written before anybody hears of it', () => {
    let stored = Settings.parse({})
    const heard: string[] = []
    const preferences = createPreferences({
      store: {
        load: () => ({ settings: stored, broken: [] }),
        save: patch => {
          stored = { ...stored, ...patch }
        },
      },
      locale: 'de-AT',
      onChange: ({ get }) => heard.push(get().language),
    })
    expect(preferences.get().language).toBe('de')
    preferences.set({ language: 'en' })
    expect(heard).toEqual(['en'])
  })

  test('that cannot be written is told to nobody', () => {
    const heard: string[] = []
    const preferences = createPreferences({
      store: {
        load: () => ({ settings: Settings.parse({}), broken: [] }),
        save: () => {
          throw new Error('ENOSPC')
        },
      },
      locale: 'de',
      onChange: () => heard.push('change'),
    })
    expect(() => preferences.set({ theme: 'dark' })).toThrow('ENOSPC')
    expect(heard).toEqual([])
  })
})
