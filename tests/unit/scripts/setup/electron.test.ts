import { expect, test } from 'vitest'
import { chooseElectron } from '../../../../scripts/setup/electron.mjs'

const dayMs = 24 * 60 * 60_000
const fresh = {
  given: false,
  wanted: '',
  officialPresent: false,
  canFallBack: true,
  unreachableAtMs: null,
  nowMs: 100 * dayMs,
}

test.each([
  ['a fresh machine tries the official host', {}, 'download'],
  ['an installed official Electron is used', { officialPresent: true }, 'official'],
  [
    'the official one wins over an old note that its host is away',
    { officialPresent: true, unreachableAtMs: 99 * dayMs },
    'official',
  ],
  ['a host that was away yesterday is not asked again', { unreachableAtMs: 99 * dayMs }, 'fallback'],
  ['a host that was away eight days ago is asked again', { unreachableAtMs: 92 * dayMs }, 'download'],
  ['a host that was away is asked at once on request', { unreachableAtMs: 99 * dayMs, wanted: 'official' }, 'download'],
  [
    'where there is no fallback the host is asked every time',
    { unreachableAtMs: 99 * dayMs, canFallBack: false },
    'download',
  ],
  ['the fallback is used on request', { officialPresent: true, wanted: 'fallback' }, 'fallback'],
  ['a fallback that does not exist cannot be had on request', { wanted: 'fallback', canFallBack: false }, 'impossible'],
  ['a given folder wins over everything', { given: true, officialPresent: true, wanted: 'fallback' }, 'given'],
])('%s', (_, facts, choice) => {
  expect(chooseElectron({ ...fresh, ...facts })).toBe(choice)
})
