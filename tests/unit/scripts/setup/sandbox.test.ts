import { expect, test } from 'vitest'
import { isSandboxBlocked } from '../../../../scripts/setup/sandbox.mjs'

const open = { restrictedByApparmor: '', unprivilegedClone: '', helperOwner: 1000, helperMode: 0o100755 }

test.each([
  ['a kernel without such settings', {}, false],
  ['a system that allows namespaces', { restrictedByApparmor: '0\n', unprivilegedClone: '1\n' }, false],
  ['AppArmor restricting namespaces', { restrictedByApparmor: '1\n' }, true],
  ['a kernel with namespaces closed', { unprivilegedClone: '0\n' }, true],
  ['a helper with the rights of root', { restrictedByApparmor: '1\n', helperOwner: 0, helperMode: 0o104755 }, false],
  ['a helper of root without the rights', { restrictedByApparmor: '1\n', helperOwner: 0 }, true],
  ['a helper with the rights of somebody else', { restrictedByApparmor: '1\n', helperMode: 0o104755 }, true],
])('%s', (_, facts, isBlocked) => {
  expect(isSandboxBlocked({ ...open, ...facts })).toBe(isBlocked)
})
