import type { Desk } from '../app/desk.ts'
import { ask } from './ask.ts'

const themes = ['system', 'light', 'dark'] as const

/** As the system, light, dark, and round again. */
export function nextTheme(desk: Desk): void {
  const now = desk.answers.peek('settings.get')?.settings.theme ?? 'system'
  const theme = themes[(themes.indexOf(now) + 1) % themes.length] ?? 'system'
  void ask(desk, 'settings.set', { theme })
}

/** The other language. */
export function nextLanguage(desk: Desk): void {
  const now = desk.answers.peek('settings.get')?.language ?? 'de'
  void ask(desk, 'settings.set', { language: now === 'de' ? 'en' : 'de' })
}
