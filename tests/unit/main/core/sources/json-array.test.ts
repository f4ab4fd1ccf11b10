import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJsonArraySplitter } from '../../../../../main/core/sources/json-array.ts'
import { MAX_RECORD_BYTES } from '../../../../../main/core/sources/records.ts'
import { hostileText, pieceLengths, splitInPieces } from './split.ts'

const read = (text: string, pieces: readonly number[] = [1e9], maxRecordBytes = MAX_RECORD_BYTES) =>
  splitInPieces(createJsonArraySplitter({ columns: ['id', 'text'], maxRecordBytes }), text, pieces)
const told = (text: string) => read(text).map(record => [record.line, record.problem?.code ?? record.fields])

describe('JSON lists', () => {
  test('elements are found whatever stands in their strings', () => {
    expect(told('[{"id":1,"text":"a}, {\\"b\\" ]"},\n {"id":2,"text":"c"}]')).toEqual([
      [1, ['1', 'a}, {"b" ]']],
      [2, ['2', 'c']],
    ])
  })

  test('an indented list is read with the line of each element', () => {
    expect(told(JSON.stringify([{ id: 1 }, { id: 2, text: 'x' }], null, 2))).toEqual([
      [2, ['1', '']],
      [5, ['2', 'x']],
    ])
  })

  test('objects that follow each other without a list are read too', () => {
    expect(told('{"id":1}\n{\n"id":2}\n')).toEqual([
      [1, ['1', '']],
      [2, ['2', '']],
    ])
  })

  test('an empty list has no records', () => {
    expect(read(' [ ] ')).toEqual([])
  })
})

describe('broken JSON lists', () => {
  test('a broken element costs itself', () => {
    expect(told('[{"id":1},{"id":x},{"id":3}]')).toEqual([
      [1, ['1', '']],
      [1, 'jsonInvalid'],
      [1, ['3', '']],
    ])
  })

  test('a string that is never closed costs one element, not the rest of the file', () => {
    expect(told('[{"id":1,"text":"a},{"id":2,"text":"b"},{"id":3,"text":"c"}]')).toEqual([
      [1, 'jsonIncomplete'],
      [1, ['2', 'b']],
      [1, ['3', 'c']],
    ])
    expect(told('[{"id":1,"text":"a},{"id":2,"text":"}"},{"id":3,"text":"c"}]')).toEqual([
      [1, 'jsonInvalid'],
      [1, ['2', '}']],
      [1, ['3', 'c']],
    ])
    expect(told('[\n{"id":1,"text":"a},\n{"id":2,"text":"b"}\n]')).toEqual([
      [2, 'jsonInvalid'],
      [3, ['2', 'b']],
    ])
  })

  test('what is no object is told', () => {
    expect(read('[1, "a, {b", {"id":2}, null]').map(record => [record.raw, record.problem?.code])).toEqual([
      ['1', 'jsonNotAnObject'],
      ['"a, {b"', 'jsonNotAnObject'],
      ['{"id":2}', undefined],
      ['null', 'jsonNotAnObject'],
    ])
  })

  test('a file that was cut off is told, in or behind an element', () => {
    expect(told('[{"id":1},\n{"id":2')).toEqual([
      [1, ['1', '']],
      [2, 'jsonIncomplete'],
    ])
    expect(told('[{"id":1},\n')).toEqual([
      [1, ['1', '']],
      [2, 'jsonListOpen'],
    ])
  })

  test('an element beyond the limit is reported with its beginning, and the next one is read', () => {
    const records = read(`[{"id":1,"text":"${'x'.repeat(3e6)}"},\n{"id":2,"text":"b"}]`, [65_536])
    expect(records.map(record => [record.line, record.raw.length, record.problem?.code ?? record.fields])).toEqual([
      [1, 65_536, 'recordTooLong'],
      [2, 19, ['2', 'b']],
    ])
  })
})

test('a file made to be slow is read in linear time', () => {
  // No element ever ends: each bracket that opens is one more than those that close.
  const records = read(`[${'{[},'.repeat(500_000)}${'{"id":1},'.repeat(200_000)}{"id":2}]`)
  expect(records[0]?.problem?.code).toBe('recordTooLong')
  expect(records.at(-1)?.fields).toEqual(['2', ''])
})

describe('properties', () => {
  test('lists are read back exactly in pieces of any size', () => {
    const rows = fc.array(fc.record({ id: fc.string({ unit: 'binary' }), text: fc.string() }))
    const property = fc.property(rows, pieceLengths, fc.constantFrom(0, 2), (list, pieces, indent) => {
      const records = read(JSON.stringify(list, null, indent), pieces)
      expect(records.map(record => record.fields)).toEqual(list.map(row => [row.id, row.text]))
      expect(records.map(record => JSON.parse(record.raw) as unknown)).toEqual(list)
    })
    fc.assert(property)
  })

  test('hostile text gives the same records in pieces of any size', () => {
    const text = hostileText(['{', '}', '"', '[', ']', ',', 'a', 'ä', '\n', '\\', '{"id":1}', '},{', '{"text":"'], 60)
    const property = fc.property(text, pieceLengths, fc.integer({ min: 8, max: 80 }), (hostile, pieces, limit) => {
      const whole = read(hostile, [1e9], limit)
      expect(read(hostile, pieces, limit)).toEqual(whole)
      expect(read(hostile, [1], limit)).toEqual(whole)
    })
    fc.assert(property, { numRuns: 1000 })
  })
})
