import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  endOfLine,
  indented,
  lineCount,
  lineStart,
  newLine,
  type Replacement,
} from '../../../../renderer/text/lines.ts'

const apply = (text: string, { start, end, insert }: Replacement) => text.slice(0, start) + insert + text.slice(end)

describe('lines', () => {
  test('are counted and found from 1', () => {
    const text = 'a\nbb\n\nc'
    expect([lineCount(''), lineCount(text)]).toEqual([1, 4])
    expect([1, 2, 3, 4, 9].map(line => lineStart(text, line))).toEqual([0, 2, 5, 6, 6])
    expect([0, 2, 5, 6].map(start => endOfLine(text, start))).toEqual([1, 4, 5, 7])
  })

  test('begin where splitting says they begin', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ maxLength: 5 }).filter(line => !line.includes('\n')),
          { minLength: 1 },
        ),
        lines => {
          const text = lines.join('\n')
          expect(lines.map((_, at) => text.slice(lineStart(text, at + 1)).split('\n')[0])).toEqual(lines)
        },
      ),
    )
  })
})

describe('indenting', () => {
  test('moves every line that is touched, and leaves empty ones alone', () => {
    const text = 'a\n\nb\nc'
    expect(apply(text, indented(text, 0, 4, true))).toBe('  a\n\n  b\nc')
  })

  test('does not touch the line that a selection only ends before', () => {
    const text = 'a\nb'
    expect(apply(text, indented(text, 0, 2, true))).toBe('  a\nb')
  })

  test('is taken back by outdenting, and outdenting stops at the edge', () => {
    const text = '  a\n b\nc'
    expect(apply(text, indented(text, 0, text.length, false))).toBe('a\nb\nc')
  })

  test('keeps the caret on its letter', () => {
    expect(indented('abc', 1, 1, true)).toMatchObject({ selectFrom: 3, selectTo: 3 })
    expect(indented('  abc', 1, 1, false)).toMatchObject({ selectFrom: 0, selectTo: 0 })
  })
})

describe('a new line', () => {
  test.each([
    ['keeps the indentation', '  a', '  a\n  '],
    ['goes one step deeper behind a colon', '  terms:', '  terms:\n    '],
    ['begins at the edge where the line did', 'a', 'a\n'],
  ])('%s', (_, before, after) => {
    expect(apply(before, newLine(before, before.length, before.length))).toBe(after)
  })
})
