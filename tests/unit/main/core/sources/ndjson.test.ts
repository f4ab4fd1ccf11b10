import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNdjsonSplitter } from '../../../../../main/core/sources/ndjson.ts'
import { MAX_BROKEN_RAW_LENGTH, MAX_RECORD_BYTES } from '../../../../../main/core/sources/records.ts'
import { hostileText, pieceLengths, splitInPieces } from './split.ts'

const columns = ['id', 'author.name', 'tags']
const read = (text: string, pieces: readonly number[] = [1e9], maxRecordBytes = MAX_RECORD_BYTES) =>
  splitInPieces(createNdjsonSplitter({ columns, maxRecordBytes }), text, pieces)

describe('NDJSON', () => {
  test('objects become rows in the order of the columns; nested ones have dotted names, lists stay JSON', () => {
    expect(read('{"author":{"name":"Vroni"},"id":7,"x":1}\r\n\n{"id":"8","tags":["a",1],"author":null}')).toEqual([
      { line: 1, raw: '{"author":{"name":"Vroni"},"id":7,"x":1}', fields: ['7', 'Vroni', ''], problem: null },
      { line: 3, raw: '{"id":"8","tags":["a",1],"author":null}', fields: ['8', '', '["a",1]'], problem: null },
    ])
  })

  test('ids with more digits than a JavaScript number holds keep all of them', () => {
    expect(read('{"id":12345678901234567890,"tags":1.50}')[0]?.fields).toEqual(['12345678901234567890', '', '1.50'])
  })

  test('a key named like a prototype is data', () => {
    const splitter = createNdjsonSplitter({ columns: ['__proto__', 'constructor'], maxRecordBytes: 100 })
    expect(splitInPieces(splitter, '{"__proto__":"a"}\n{}', [5]).map(record => record.fields)).toEqual([
      ['a', ''],
      ['', ''],
    ])
  })

  test.each([
    ['{"id":1', 'jsonIncomplete', { character: 8 }],
    ['{"id":"Servus', 'jsonIncomplete', { character: 14 }],
    ['{"id":1,}', 'jsonInvalid', { character: 9 }],
    ['{"id":Servus}', 'jsonInvalid', {}],
    ['Servus', 'jsonInvalid', {}],
    ['[1]', 'jsonNotAnObject', {}],
    ['"Servus"', 'jsonNotAnObject', {}],
    ['null', 'jsonNotAnObject', {}],
  ])('the line %s is refused as %s without quoting it, and the next one is read', (line, code, values) => {
    const [bad, good] = read(`${line}\n{"id":2}`)
    expect(bad).toEqual({ line: 1, raw: line, fields: null, problem: { code, field: null, values } })
    expect(good).toMatchObject({ line: 2, fields: ['2', '', ''] })
  })

  test('a line beyond the limit is reported with its beginning, and the next line is read', () => {
    const [bad, good] = read(`{"id":"${'x'.repeat(3e6)}"}\n{"id":2}`, [65_536])
    expect(bad?.problem).toEqual({ code: 'recordTooLong', field: null, values: { limitBytes: MAX_RECORD_BYTES } })
    expect(bad?.raw).toHaveLength(MAX_BROKEN_RAW_LENGTH)
    expect(good).toMatchObject({ line: 2, fields: ['2', '', ''] })
  })

  test('objects are read back exactly in pieces of any size', () => {
    const rows = fc.array(fc.record({ id: fc.string({ unit: 'binary' }), author: fc.record({ name: fc.string() }) }))
    const property = fc.property(rows, pieceLengths, (list, pieces) => {
      const text = list.map(row => `${JSON.stringify(row)}\n`).join('')
      expect(read(text, pieces).map(record => record.fields)).toEqual(list.map(row => [row.id, row.author.name, '']))
    })
    fc.assert(property)
  })

  test('hostile text gives the same records in pieces of any size', () => {
    const text = hostileText(['{', '}', '"', 'a', 'ä', '\n', '\r', '\r\n', '{"id":1}\n', '\\'], 60)
    const property = fc.property(text, pieceLengths, fc.integer({ min: 3, max: 40 }), (hostile, pieces, limit) => {
      expect(read(hostile, pieces, limit)).toEqual(read(hostile, [1e9], limit))
    })
    fc.assert(property, { numRuns: 500 })
  })
})
