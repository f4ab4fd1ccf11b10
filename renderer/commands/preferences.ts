import type { SettingsPatch } from '../../shared/settings.ts'
import { Settings, TEXT_SIZES, THEMES } from '../../shared/settings.ts'
import type { Desk } from '../app/desk.ts'
import { ask } from './ask.ts'

/** The settings as they are known now; the defaults where they are not. */
export const settingsOf = (desk: Desk): Settings => desk.answers.peek('settings.get')?.settings ?? Settings.parse({})

/** Writes what was chosen; the page follows by the event. */
export const choose = (desk: Desk, patch: SettingsPatch): void => void ask(desk, 'settings.set', patch)

/** As the system, light, dark, high contrast, and round again. */
export function nextTheme(desk: Desk): void {
  const { theme } = settingsOf(desk)
  choose(desk, { theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system' })
}

/** The other language. */
export function nextLanguage(desk: Desk): void {
  const now = desk.answers.peek('settings.get')?.language ?? 'de'
  choose(desk, { language: now === 'de' ? 'en' : 'de' })
}

/** The text size so many steps on; null behind the last one. */
export const textSizeAt = (now: Settings['textSize'], steps: 1 | -1): Settings['textSize'] | null =>
  TEXT_SIZES[TEXT_SIZES.indexOf(now) + steps] ?? null
