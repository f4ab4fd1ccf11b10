import type { Language } from '../../shared/domain.ts'

/** German where the environment's first word on it (LC_ALL, then LC_MESSAGES, then LANG) says so; English elsewhere. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(value => value) ?? ''
  return /^(?:de(?:[_.@-]|$)|german)/i.test(locale) ? 'de' : 'en'
}
