import { expect, test } from 'vitest'
import { isComplete, isOfChecksAlone, parseOptions } from '../../bench/options.ts'

test('without words everything is measured at the three usual sizes', () => {
  const options = parseOptions([])
  expect(options.sizes).toEqual([1_000, 100_000, 1_000_000])
  expect(isComplete(options)).toBe(true)
  expect(options.fresh).toBe(false)
})

test('sizes are sorted and taken once', () => {
  expect(parseOptions(['--sizes', '20000,1000', '--sizes', '1_000']).sizes).toEqual([1000, 20_000])
})

test('a run of one part is not complete', () => {
  expect(isComplete(parseOptions(['--only', 'keys']))).toBe(false)
})

test('the checks can be asked for by their bare name, and need no app then', () => {
  const options = parseOptions(['checks'])
  expect([...options.parts]).toEqual(['checks'])
  expect(isOfChecksAlone(options)).toBe(true)
  expect(isOfChecksAlone(parseOptions(['checks', '--only', 'core']))).toBe(false)
})

test('the document of the app needs no run of the checks', () => {
  expect(isComplete(parseOptions(['import', 'core', 'keys', 'start', 'recheck', 'backtest']))).toBe(true)
  expect(isComplete(parseOptions(['import', 'core', 'keys', 'start']))).toBe(false)
  expect(isComplete(parseOptions(['checks']))).toBe(false)
})

test('asking for the import builds the databases anew', () => {
  expect(parseOptions(['--only', 'import']).fresh).toBe(true)
  expect(parseOptions(['--only', 'core,keys']).fresh).toBe(false)
})

test('what does not exist is refused in words', () => {
  expect(() => parseOptions(['--only', 'sing'])).toThrow('There is no part "sing"')
  expect(() => parseOptions(['cheks'])).toThrow('There is no part "cheks"')
  expect(() => parseOptions(['--sizes', 'viele'])).toThrow('--sizes wants whole numbers')
})
