import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { needsOwnBinding, patchBuildDescription } from '../../../../scripts/setup/binding.mjs'

test.each([
  ['33.2.1', true],
  ['34.5.8', true],
  ['35.0.0', false],
  ['45.4.1', false],
])('Electron %s needs a binding of its own: %s', (version, expected) => {
  expect(needsOwnBinding(version)).toBe(expected)
})

test('the build description of the installed better-sqlite3 can be changed', () => {
  const installed = readFileSync('node_modules/better-sqlite3/binding.gyp', 'utf8')
  const patched = patchBuildDescription(installed)
  expect(patched).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
  expect(patched).not.toContain("'NAPI_VERSION=10'")
})

test('a build description that nobody has looked at is refused', () => {
  expect(() => patchBuildDescription("'defines': ['NAPI_VERSION=11']")).toThrow('built in a new way')
  expect(() => patchBuildDescription("'NAPI_VERSION=10' 'NAPI_VERSION=10'")).toThrow('built in a new way')
})
