import { expect, test } from 'vitest'
import { languageOf } from '../../../../main/desk/language.ts'

test.each([
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LANG: 'de' }, 'de'],
  [{ LANG: 'de@euro' }, 'de'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'den_CA' }, 'en'],
  [{}, 'en'],
  [{ LC_ALL: 'en_US', LANG: 'de_AT' }, 'en'],
  [{ LC_MESSAGES: 'de_AT', LANG: 'en_US' }, 'de'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'de_AT' }, 'de'],
])('%o speaks %s', (environment, language) => {
  expect(languageOf(environment)).toBe(language)
})
