import { existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCsvSplitter } from '../../../../../main/core/sources/csv.ts'
import { fieldProblem, rowProblem } from '../../../../../main/core/sources/problems.ts'
import { createRejectFile } from '../../../../../main/core/sources/reject-file.ts'
import { toCell } from '../../../../../shared/csv.ts'
import { createTempFolder } from './temp-file.ts'

const temp = createTempFolder()
const problem = fieldProblem('valueTooLong', 'text', { length: 200_000, limit: 50_000 })

const readBack = (text: string) =>
  createCsvSplitter({
    dialect: { delimiter: ',', hasQuotes: true },
    columnCount: 4,
    skipRecords: 1,
    maxRecordBytes: 1e9,
  })
    .push(text)
    .map(record => record.fields)

describe('the reject file', () => {
  test('holds line, field, reason and the raw row, for a spreadsheet', () => {
    const rejects = createRejectFile(temp.fresh(), { reasonFor: ({ code }) => `Grund „${code}“` })
    rejects.add(7, problem, '1;"a, b";\n"c"')
    rejects.add(9, rowProblem('strayQuote'), 'x')
    rejects.close()
    expect(readFileSync(rejects.path() ?? '', 'utf8')).toBe(
      '\ufeffline,field,reason,raw\r\n7,text,Grund „valueTooLong“,"1;""a, b"";\n""c"""\r\n9,,Grund „strayQuote“,x\r\n',
    )
    expect(rejects.problem()).toBeNull()
  })

  test('without sentences it gives the code and its figures', () => {
    const rejects = createRejectFile(temp.fresh())
    rejects.add(7, problem, 'x')
    rejects.close()
    expect(readFileSync(rejects.path() ?? '', 'utf8')).toContain('7,text,"valueTooLong: length 200000, limit 50000",x')
  })

  test('comes into being with its first row, for its owner alone', () => {
    const path = temp.fresh()
    const rejects = createRejectFile(path)
    rejects.flush()
    expect([existsSync(path), rejects.path()]).toEqual([false, null])
    rejects.add(1, problem, 'x')
    rejects.flush()
    expect([statSync(path).mode & 0o777, rejects.path()]).toEqual([0o600, path])
    rejects.close()
  })

  test('never touches a file that is there', () => {
    const path = temp.file('keep me', 'rejects.csv')
    const rejects = createRejectFile(path)
    rejects.add(1, problem, 'x')
    rejects.close()
    expect(readFileSync(path, 'utf8')).toBe('keep me')
    expect(rejects.path()).toBe(path.replace('.csv', '-2.csv'))
  })

  test('many rows are all there', () => {
    const rejects = createRejectFile(temp.fresh())
    for (let line = 1; line <= 20_000; line++) rejects.add(line, rowProblem('unclosedQuote'), `raw "${line}"`)
    rejects.close()
    const rows = readBack(readFileSync(rejects.path() ?? '', 'utf8'))
    expect(rows).toHaveLength(20_000)
    expect(rows.at(-1)).toEqual(['20000', '', 'unclosedQuote', 'raw "20000"'])
  })

  test('a full disk is told with the number of rows lost, and throws nothing', () => {
    const rejects = createRejectFile(temp.fresh(), { open: () => openSync('/dev/full', 'w') })
    rejects.add(1, problem, 'x')
    rejects.add(2, problem, 'x')
    rejects.flush()
    rejects.add(3, problem, 'x')
    rejects.close()
    expect(rejects.problem()).toEqual({ code: 'diskFull', lost: 3 })
  })

  test('a folder that cannot be written to is told, and throws nothing', () => {
    const rejects = createRejectFile(join(temp.folder, 'nowhere', 'rejects.csv'))
    rejects.add(1, problem, 'x')
    rejects.close()
    expect([rejects.problem(), rejects.path()]).toEqual([{ code: 'notWritable', lost: 1 }, null])
  })
})

describe('cells', () => {
  test.each(['=1+1', '+43 1', '-1', '@x', '\tx', '\rx', '＝1', "'x"])(
    '%j gets an apostrophe, so that nothing runs it',
    value => {
      expect(readBack(`h\n${toCell(value)},,,\n`)[0]?.[0]).toBe(`'${value}`)
    },
  )

  test('every row is found again by taking the apostrophe off', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '=', '-', "'", '"', ',', ';', '\n', '\r', '\t', ' ', 'ä') })
    const property = fc.property(value, raw => {
      const cell = readBack(`h\n1,${toCell(raw)},x,y\n`)[0]?.[1] ?? ''
      expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(raw)
      expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    })
    fc.assert(property)
  })
})
