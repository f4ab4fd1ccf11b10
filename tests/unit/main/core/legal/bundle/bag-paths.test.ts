import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clashesIn,
  inBagOrder,
  isPortablePath,
  isSafePath,
  pathPart,
} from '../../../../../../main/core/legal/bundle/bag-paths.ts'

describe('a path', () => {
  it.each(['a', '10_beitraege/4711/ansicht.png', 'Über die Straße.txt', 'a.b/c d'])('%j is portable', path => {
    expect(isPortablePath(path)).toBe(true)
  })
  it.each([
    ['empty', ''],
    ['going up', '../a'],
    ['going up later', 'a/../../b'],
    ['here', './a'],
    ['absolute', '/etc/passwd'],
    ['a drive', 'C:/a'],
    ['a share', '\\\\server\\a'],
    ['two slashes', 'a//b'],
    ['a folder', 'a/'],
    ['NUL', 'a\0b'],
    ['half a character', 'a\ud800'],
  ])('that is or has %s is not safe', (_, path) => expect(isSafePath(path)).toBe(false))
  it.each([
    'a\rb',
    'a\nb',
    '100%',
    'ab:c',
    'what?',
    'a*',
    'con',
    'x/NUL.txt',
    'a.',
    'a /b',
    'a\u202eb',
    'x'.repeat(201),
  ])('%j is safe but not on every machine', path =>
    expect([isSafePath(path), isPortablePath(path)]).toEqual([true, false]),
  )
})

describe('paths clash', () => {
  it.each([
    ['the same', 'a/b', 'a/b'],
    ['in case', 'a/B', 'A/b'],
    ['in normal form', 'Stra\u00dfe/\u00e4', 'Stra\u00dfe/a\u0308'],
    ['file and folder', 'a', 'A/b'],
  ])('when they differ thus: %s', (_, a, b) => expect(clashesIn([a, b])).toHaveLength(1))
  it('not when they only begin alike', () => expect(clashesIn(['a', 'ab', 'a.b/c', 'a.c'])).toEqual([]))
})

it('every text makes a portable part, and different texts make different parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(isPortablePath(pathPart(a))).toBe(true)
      expect(clashesIn([pathPart(a), pathPart(b)]).length > 0).toBe(a === b)
    }),
  )
  expect(pathPart('abc-123')).toBe('abc-123')
  expect(clashesIn([pathPart('Abc'), pathPart('abc')])).toEqual([])
})

it('the payload comes first, each part in the order of its bytes', () => {
  const paths = ['bagit.txt', 'data/b', 'data/ä', 'data/B', 'PRUEFANLEITUNG.txt']
  expect(paths.toSorted(inBagOrder)).toEqual(['data/B', 'data/b', 'data/ä', 'PRUEFANLEITUNG.txt', 'bagit.txt'])
})
