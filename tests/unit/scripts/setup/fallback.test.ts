import { expect, test } from 'vitest'
import { canFallBack, fallbackNameFor } from '../../../../scripts/setup/fallback.mjs'

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/icudtl.dat', 'icudtl.dat'],
  ['Cypress/locales/de.pak', 'locales/de.pak'],
  ['Cypress/LICENSES.chromium.html', 'LICENSES.chromium.html'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/browser_v8_context_snapshot.bin', null],
  ['Cypress/resources/app/index.js', null],
  ['Cypress/resources/app-update.yml', null],
  ['elsewhere/file', null],
])('%s becomes %s', (name, expected) => {
  expect(fallbackNameFor(name)).toBe(expected)
})

test('the fallback exists for Linux on x64 only', () => {
  expect(canFallBack('linux', 'x64')).toBe(true)
  expect(canFallBack('linux', 'arm64')).toBe(false)
  expect(canFallBack('darwin', 'x64')).toBe(false)
})
