import type { Language } from '../../shared/domain.ts'
import type { Settings } from '../../shared/settings.ts'
import type { SettingsStore } from './settings-store.ts'

/** What the window and the menu go by. */
export type Preferences = Readonly<{
  get: () => Readonly<{ settings: Settings; language: Language; broken: readonly string[] }>
  /** Writes, then tells. Throws what the file system throws. */
  set: (patch: Partial<Settings>) => void
}>

/** The chosen language, else the system's where it is German, else English. `locale` is a BCP 47 tag. */
export function languageFor(chosen: Language | null, locale: string): Language {
  return chosen ?? (/^de\b/i.test(locale) ? 'de' : 'en')
}

/** Joins the stored settings with the system's language. `onChange` hears every change, after it was written. */
export function createPreferences(
  o: Readonly<{ store: SettingsStore; locale: string; onChange: (preferences: Preferences) => void }>,
): Preferences {
  const preferences: Preferences = {
    get: () => {
      const { settings, broken } = o.store.load()
      return { settings, broken, language: languageFor(settings.language, o.locale) }
    },
    set: patch => {
      o.store.save(patch)
      o.onChange(preferences)
    },
  }
  return preferences
}
