import { expect, test } from 'vitest'
import { chooseSuites } from '../../../../scripts/suites/list.mjs'
import { help, parseOptions } from '../../../../scripts/suites/options.mjs'

const namesFor = (words: readonly string[]) => chooseSuites(parseOptions(words)).map(suite => suite.name)
const usual = ['format', 'lint', 'typecheck', 'docs', 'unit', 'screens', 'app']

test('without options everything but the long suites runs', () => {
  expect(namesFor([])).toEqual(usual)
})

test('--long adds the long suites at the end', () => {
  expect(namesFor(['--long'])).toEqual([...usual, 'crash', 'pack'])
})

test('--only runs what it names, a long one too, in the usual order', () => {
  expect(namesFor(['--only', 'pack,unit', '--only=lint'])).toEqual(['lint', 'unit', 'pack'])
})

test('a suite that does not exist is refused with the names of those that do', () => {
  expect(() => parseOptions(['--only', 'unti'])).toThrow('There is no suite "unti"; there are format, lint')
})

test.each([
  [['--fast'], 'Unknown option'],
  [['unit'], 'Unexpected argument'],
  [['--limit-minutes', '0'], 'wants a number above zero'],
  [['--limit-minutes', 'soon'], 'wants a number above zero'],
])('%j is refused: %s', (words, message) => {
  expect(() => parseOptions(words)).toThrow(message)
})

test('the time limit is given in minutes', () => {
  expect(parseOptions(['--limit-minutes', '85']).limitMs).toBe(85 * 60_000)
  expect(parseOptions([]).limitMs).toBeNull()
})

test('the help names every suite', () => {
  for (const name of namesFor(['--long'])) expect(help).toContain(name)
})
