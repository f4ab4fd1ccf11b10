import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFile, toCell } from '../../../shared/csv.ts'

test('a file begins with its mark, divides by semicolons and ends every line as Windows does', () => {
  expect(
    csvFile([
      ['a', 'b'],
      ['1;2', 'x"y'],
    ]),
  ).toBe('\ufeffa;b\r\n"1;2";"x""y"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('%j is never run', value => {
  expect(toCell(value).replace(/^"/, '')).toMatch(/^'/)
})

test('whatever stands in a cell, no spreadsheet runs it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), value => {
      expect(toCell(value).replace(/^"/, '')).not.toMatch(/^[=+\-@＝＋－＠]/)
    }),
  )
})
