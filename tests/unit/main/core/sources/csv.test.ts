import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCsvSplitter, type CsvOptions, type Delimiter } from '../../../../../main/core/sources/csv.ts'
import { MAX_BROKEN_RAW_LENGTH, MAX_RECORD_BYTES } from '../../../../../main/core/sources/records.ts'
import { hostileText, pieceLengths, splitInPieces } from './split.ts'

const comma = { delimiter: ',', hasQuotes: true } as const
const read = (text: string, options: Partial<CsvOptions> = {}, pieces: readonly number[] = [1e9]) =>
  splitInPieces(
    createCsvSplitter({ dialect: comma, columnCount: 2, skipRecords: 0, maxRecordBytes: MAX_RECORD_BYTES, ...options }),
    text,
    pieces,
  )
/** Records as short lines: where, and what or why. */
const told = (text: string, options?: Partial<CsvOptions>) =>
  read(text, options).map(record => [record.line, record.problem?.code ?? record.fields])

describe('well-formed CSV', () => {
  test('quotes hold delimiters, line ends and doubled quotes', () => {
    expect(told('1,"a, ""b""\nc"\n2,d\n')).toEqual([
      [1, ['1', 'a, "b"\nc']],
      [3, ['2', 'd']],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('lines end with %j', end => {
    expect(told(`1,a${end}2,"b${end}c"${end}${end}3,d`)).toEqual([
      [1, ['1', 'a']],
      [2, ['2', `b${end}c`]],
      [5, ['3', 'd']],
    ])
  })

  test('a quote in the middle of a cell is an ordinary character', () => {
    expect(told('1,ein 3" Rohr\n2,so "genannte" Kritik\n')).toEqual([
      [1, ['1', 'ein 3" Rohr']],
      [2, ['2', 'so "genannte" Kritik']],
    ])
  })

  test('the raw text is the exact source of the record, without its line end', () => {
    expect(read('1,"a ""b""\r\nc"\r\n2,d')[0]?.raw).toBe('1,"a ""b""\r\nc"')
  })

  test('the header is passed over, and lines are counted with it', () => {
    expect(told('id,"te\nxt"\n1,a', { skipRecords: 1 })).toEqual([[3, ['1', 'a']]])
  })

  test('where quotes mean nothing they are text', () => {
    const dialect = { delimiter: '\t', hasQuotes: false } as const
    expect(told('"Ja\tOTHER\n"Nein" sagt er\tOTHER', { dialect })).toEqual([
      [1, ['"Ja', 'OTHER']],
      [2, ['"Nein" sagt er', 'OTHER']],
    ])
  })

  test('surplus cells are fine as long as they are empty', () => {
    expect(told('1,a,,\n2,b,,x\n')).toEqual([
      [1, ['1', 'a']],
      [2, 'columnCount'],
    ])
  })
})

describe('broken CSV', () => {
  test('a row with too few or too many cells is told with its counts and stops nothing', () => {
    const [bad, good] = read('1\n2,b\n')
    expect(bad?.problem).toEqual({ code: 'columnCount', field: null, values: { expected: 2, found: 1 } })
    expect(good?.fields).toEqual(['2', 'b'])
  })

  test('text behind a closing quote is a stray quote', () => {
    expect(told('1,"er sagte "nein" zu mir"\n2,b\n')).toEqual([
      [1, 'strayQuote'],
      [2, ['2', 'b']],
    ])
  })

  test('a quote that is never closed costs one line, not the rest of the file', () => {
    expect(told('1,a\n2,"b\n3,c\n4,d')).toEqual([
      [1, ['1', 'a']],
      [2, 'unclosedQuote'],
      [3, ['3', 'c']],
      [4, ['4', 'd']],
    ])
  })

  test('a quote that runs into the next quoted cell costs one line', () => {
    expect(told('1,"a\n2,b\n3,"c"\n4,d')).toEqual([
      [1, 'strayQuote'],
      [2, ['2', 'b']],
      [3, ['3', 'c']],
      [4, ['4', 'd']],
    ])
  })

  test('an unclosed quote is given up at the size limit', () => {
    const rows = Array.from({ length: 100 }, (_, index) => `${index + 2},text`)
    const records = read(['1,"open', ...rows].join('\n'), { maxRecordBytes: 200 }, [50])
    expect(records).toHaveLength(101)
    expect(records[0]).toMatchObject({ line: 1, raw: '1,"open', problem: { code: 'recordTooLong' } })
    expect(records.slice(1).every(record => record.problem === null)).toBe(true)
  })

  test('a line beyond the limit is reported with its beginning, and the next line is read', () => {
    const records = read(`1,${'x'.repeat(3e6)}\n2,b\n`, {}, [65_536])
    expect(records).toHaveLength(2)
    expect(records[0]?.raw).toHaveLength(MAX_BROKEN_RAW_LENGTH)
    expect(records[0]?.problem).toEqual({
      code: 'recordTooLong',
      field: null,
      values: { limitBytes: MAX_RECORD_BYTES },
    })
    expect(records[1]).toMatchObject({ line: 2, fields: ['2', 'b'] })
  })

  test('the limit counts bytes, and the kept text never ends in half a character', () => {
    expect(told('1,ääää\n2,b\n', { maxRecordBytes: 10 })[0]).toEqual([1, ['1', 'ääää']])
    expect(told('1,äääää\n2,b\n', { maxRecordBytes: 10 })[0]).toEqual([1, 'recordTooLong'])
    expect(read('1,abc😀defghi\n', { maxRecordBytes: 6 })[0]?.raw).toBe('1,abc')
  })
})

test('a file made to be slow is read in linear time, and every line of it is told', () => {
  // Each line, read from its start, opens a quote that no later line closes for good.
  const lines = Array.from({ length: 130_000 }, () => '"",a","')
  const records = read([...lines, '1,gut', '2,"auch, gut"', ...lines].join('\n'))
  expect(records).toHaveLength(260_002)
  expect(records.slice(130_000, 130_002).map(record => record.fields)).toEqual([
    ['1', 'gut'],
    ['2', 'auch, gut'],
  ])
})

const cell = hostileText(['a', 'ß', '€', '😀', '"', '""', ',', ';', '\t', '\n', '\r', '\r\n', ' ', '=', '\ufeff'], 12)
const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t')
const table = fc
  .integer({ min: 2, max: 5 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

const written = (value: string, by: Delimiter, isQuoted: boolean) =>
  isQuoted || /["\r\n]/.test(value) || value.includes(by) ? `"${value.replaceAll('"', '""')}"` : value

describe('properties', () => {
  test('whatever is written as CSV is read back exactly, on the right lines, in pieces of any size', () => {
    const run = fc.record({ table, by: delimiter, end: lineEnd, pieces: pieceLengths, quotesAll: fc.boolean() })
    const property = fc.property(run, fc.boolean(), ({ table: rows, by, end, pieces, quotesAll }, hasLastEnd) => {
      const raws = rows.map(row => row.map(value => written(value, by, quotesAll)).join(by))
      const text = raws.join(end) + (hasLastEnd ? end : '')
      let line = 1
      const expected = rows.map((fields, index) => {
        const record = { line, raw: raws[index], fields, problem: null }
        line += 1 + (raws[index]?.match(/\r\n|\n|\r/g)?.length ?? 0)
        return record
      })
      const dialect = { delimiter: by, hasQuotes: true }
      expect(read(text, { dialect, columnCount: rows[0]?.length ?? 0 }, pieces)).toEqual(expected)
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('hostile text gives the same records in pieces of any size, and every line is accounted for', () => {
    const text = hostileText(['a', 'ä', '😀', '"', '"', ',', '\n', '\r', '\r\n', 'bb,', '1,"x"\n'], 80)
    const property = fc.property(text, pieceLengths, fc.integer({ min: 3, max: 60 }), (hostile, pieces, limit) => {
      const whole = read(hostile, { maxRecordBytes: limit })
      expect(read(hostile, { maxRecordBytes: limit }, pieces)).toEqual(whole)
      expect(read(hostile, { maxRecordBytes: limit }, [1])).toEqual(whole)
      const lines = hostile.split(/\r\n|\n|\r/)
      for (const record of whole) {
        const source = lines.slice(record.line - 1).join('\n')
        expect(source.startsWith(record.raw.replaceAll(/\r\n|\r/g, '\n'))).toBe(true)
      }
    })
    fc.assert(property, { numRuns: 1000 })
  })
})
