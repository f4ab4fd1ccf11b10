import { expect, test } from 'vitest'
import { isSameTree } from '../../../../scripts/setup/packages.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'] },
  },
}
const a = lock.packages['node_modules/a']

test('what is installed as locked is left alone, also without the packages of other systems', () => {
  expect(isSameTree(lock, { packages: { 'node_modules/a': a } })).toBe(true)
})

test.each([
  ['a missing package', { packages: {} }],
  ['another version', { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } }],
  ['another content', { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } }],
  ['a package too many', { packages: { 'node_modules/a': a, 'node_modules/b': a } }],
  ['a name that every object knows', { packages: { 'node_modules/a': a, constructor: a } }],
])('%s asks for a fresh install', (_, installed) => {
  expect(isSameTree(lock, installed)).toBe(false)
})
