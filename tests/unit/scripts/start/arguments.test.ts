import { expect, test } from 'vitest'
import { appArguments, fileToImport } from '../../../../scripts/start/arguments.mjs'

test.each([
  [
    ['--import', 'a.csv'],
    ['--import', '/home/anna/a.csv'],
  ],
  [['--import=../b.csv'], ['--import=/home/b.csv']],
  [
    ['--import', '/data/c.csv'],
    ['--import', '/data/c.csv'],
  ],
  [['--user-data-dir=desk'], ['--user-data-dir=/home/anna/desk']],
  [
    ['--demo', '--import', 'ö ä.csv'],
    ['--demo', '--import', '/home/anna/ö ä.csv'],
  ],
  [
    ['--import', '--demo'],
    ['--import', '--demo'],
  ],
  [
    ['--lang=de', 'word'],
    ['--lang=de', 'word'],
  ],
  [[], []],
])('%j becomes %j', (words, expected) => {
  expect(appArguments(words, '/home/anna')).toEqual(expected)
})

test.each([
  [['--demo'], null],
  [['--import', '/a.csv'], '/a.csv'],
  [['--demo', '--import=/b.csv'], '/b.csv'],
  [['--import'], ''],
])('of %j the file to import is %j', (words, expected) => {
  expect(fileToImport(words)).toBe(expected)
})
