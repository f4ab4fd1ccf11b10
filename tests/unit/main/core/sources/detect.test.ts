import { mkdirSync, symlinkSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { probeFile, type ProbeWishes } from '../../../../../main/core/sources/detect.ts'
import { scanFile } from '../../../../../main/core/sources/file-scan.ts'
import { columnNames } from '../../../../../main/core/sources/table-shape.ts'
import { createTempFolder } from './temp-file.ts'

const temp = createTempFolder()

const probed = async (content: string | Uint8Array, wishes?: ProbeWishes) => {
  const result = await probeFile(temp.file(content), wishes)
  if (!result.ok) throw new Error(result.problem.code)
  return result
}
const refused = async (content: string | Uint8Array) => {
  const result = await probeFile(temp.file(content, 'x.csv'))
  return result.ok ? null : result.problem.code
}
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('CSV files', () => {
  test.each([',', ';', '\t'])('delimiter %j is found, with columns and samples', async delimiter => {
    const rows = [
      ['id', 'text', 'status'],
      ['1', '"Ja, schon; aber\tgeh"', 'online'],
      ['2', 'b', 'x'],
    ]
    const result = await probed(`\ufeff${rows.map(row => row.join(delimiter)).join('\r\n')}\r\n`)
    expect(result.shape).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      isDamaged: false,
      delimiter,
      hasQuotes: true,
      skipRecords: 1,
      columns: ['id', 'text', 'status'],
    })
    expect(result).toMatchObject({ hasBom: true, hasHeader: true, notes: [] })
    expect(result.samples[0]).toEqual({ id: '1', text: 'Ja, schon; aber\tgeh', status: 'online' })
  })

  test('commas in the text do not make a semicolon file a comma file, nor do some broken rows', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index};Ja, eh, schon, klar;x`)
    const { shape } = await probed(['id;text;status', ...rows, '99;zu kurz', '7;"offen;x', ...rows].join('\n'))
    expect(shape).toMatchObject({ delimiter: ';', columns: ['id', 'text', 'status'] })
  })

  test('in a tab file whose texts begin with quotes, quotes are text', async () => {
    const { shape } = await probed('id\ttext\n1\t"Ja" sagt er\n2\t"Nein\n3\tc\n')
    expect(shape).toMatchObject({ delimiter: '\t', hasQuotes: false })
    expect((await probed('id\ttext\n1\t"Ja\tNein"\n')).shape).toMatchObject({ hasQuotes: true })
  })

  test('without a header the columns are numbered and the first row is a row', async () => {
    const text = 'Das haben wir gern gelesen, danke.\tOTHER\tOTHER\nNa geh.\tOTHER\tOTHER\n'
    const result = await probed(text)
    expect(result.shape).toMatchObject({ skipRecords: 0, columns: ['Column 1', 'Column 2', 'Column 3'] })
    expect(result).toMatchObject({ hasHeader: false, notes: ['noHeader'] })
    expect(result.samples).toHaveLength(2)
  })

  test('unknown names are a header when nothing speaks against it', async () => {
    expect((await probed('Kennung;Wortlaut\n17;Servus\n')).hasHeader).toBe(true)
    expect((await probed('17;Servus\n18;Griaß eich\n')).hasHeader).toBe(false)
    expect((await probed('Kennung;Wortlaut\n17;Wortlaut\n')).hasHeader).toBe(false)
  })

  test('what the person sets wins over the guess', async () => {
    const wishes: ProbeWishes = { delimiter: ',', hasHeader: false, encoding: 'windows-1252' }
    const { shape } = await probed('id;a,text\n1;b,ä\n', wishes)
    expect(shape).toMatchObject({ delimiter: ',', columns: ['Column 1', 'Column 2'], encoding: 'windows-1252' })
  })

  test('the separator hint of Excel is heeded and passed over', async () => {
    const { shape } = await probed('sep=;\r\nid;text\r\n1;a,b\r\n')
    expect(shape).toMatchObject({ delimiter: ';', skipRecords: 2, columns: ['id', 'text'] })
  })

  test('columns have names, and no two the same', () => {
    expect(columnNames([' id ', '', 'id', 'id (2)', '__proto__'])).toEqual([
      'id',
      'Column 2',
      'id (2)',
      'id (2) (2)',
      '__proto__',
    ])
  })
})

describe('JSON files', () => {
  test('NDJSON, its columns gathered over the rows', async () => {
    const result = await probed('{"id":1,"author":{"name":"A"}}\nkaputt\n{"id":2,"parent":1}\n')
    expect(result.shape).toMatchObject({ format: 'ndjson', columns: ['id', 'author.name', 'parent'] })
    expect(result.samples).toEqual([
      { id: '1', 'author.name': 'A', parent: '' },
      { id: '2', 'author.name': '', parent: '1' },
    ])
  })

  test('a list, and objects one after the other', async () => {
    expect((await probed('\ufeff [\n {"id":1,\n"text":"a"}\n]')).shape).toMatchObject({
      format: 'json-array',
      columns: ['id', 'text'],
    })
    expect((await probed('{\n"id":1\n}\n{\n"id":2\n}')).shape.format).toBe('json-array')
  })

  test('an object around the list is refused, on one line, on many, and when it is larger than what is looked at', async () => {
    expect(await refused('{"comments":[{"id":1},{"id":2}]}')).toBe('fileNotAList')
    expect(await refused('{\n"comments":[\n{"id":1},\n{"id":2}\n]\n}')).toBe('fileNotAList')
    expect(await refused(`{"comments":[${'{"id":1},'.repeat(200_000)}{"id":2}]}`)).toBe('fileNotAList')
  })

  test('an empty list is an empty file; a brace alone is no list', async () => {
    expect(await refused('[]')).toBe('fileEmpty')
    expect(await refused('{"id":')).toBe('fileNotAList')
  })
})

describe('encodings', () => {
  test('UTF-8 is judged over the whole file, wherever it is cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀'), maxLength: 40 })
    const property = fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (content, chunkBytes) => {
      expect(await scanFile(temp.file(content), chunkBytes)).toMatchObject({ encoding: 'utf-8', isDamaged: false })
    })
    await fc.assert(property, { numRuns: 60 })
  })

  test('one Windows-1252 letter behind the first two MiB is found before the import', async () => {
    const result = await probed(
      Buffer.concat([Buffer.from('id,text\n'), Buffer.alloc(2e6, '1,abc\n'), latin('1,Grüße\n')]),
    )
    expect(result.shape).toMatchObject({ encoding: 'windows-1252', isDamaged: false })
    expect(result.notes).toEqual(['windows1252'])
  })

  test('a bad byte in a file of UTF-8 does not make it Windows-1252', async () => {
    const result = await probed(Buffer.concat([Buffer.from('id,text\n1,Grüße aus Döbling\n2,'), latin('ü\n')]))
    expect(result.shape).toMatchObject({ encoding: 'utf-8', isDamaged: true })
    expect(result.notes).toEqual(['damagedUtf8'])
  })

  test('a file that breaks off inside a character is damaged', async () => {
    const bytes = Buffer.from('id,text\n1,Grüße\n2,ü')
    expect((await probed(bytes.subarray(0, -1))).shape).toMatchObject({ encoding: 'utf-8', isDamaged: true })
  })

  test('Windows-1252 columns and samples are read as such', async () => {
    const result = await probed(latin('id;text;lösung\n1;Grüße;x\n'))
    expect(result.shape.columns).toEqual(['id', 'text', 'lösung'])
    expect(result.samples[0]?.['text']).toBe('Grüße')
  })

  test.each(['\ufeff', ''])('UTF-16 as Excel writes it, with mark %j', async mark => {
    const result = await probed(Buffer.from(`${mark}id\ttext\r\n1\tGrüße\r\n`, 'utf16le'))
    expect(result.shape).toMatchObject({ encoding: 'utf-16le', columns: ['id', 'text'], isDamaged: false })
    expect(result.hasBom).toBe(mark !== '')
  })

  test('text that was encoded twice is noted', async () => {
    const twice = Buffer.from('für Größe böse', 'utf8').toString('latin1').replaceAll('\u009f', 'Ÿ')
    expect((await probed(`id,text\n1,${twice}\n`)).notes).toEqual(['doubleEncoded'])
  })

  test('a single NUL in a comment does not make the file binary', async () => {
    expect((await probed('id,text\n1,Griaß\0 eich miteinander\n')).shape.columns).toEqual(['id', 'text'])
  })
})

describe('files that cannot be imported', () => {
  test.each([
    ['nothing', '', 'fileEmpty'],
    ['a byte order mark only', '\ufeff \r\n', 'fileEmpty'],
    ['a header only', 'id,text,status\n', 'fileHeaderOnly'],
    ['one column', 'text\nServus\nBaba\n', 'fileNoColumns'],
    ['a web page', '<!DOCTYPE html><title>Anmelden</title>', 'fileMarkup'],
    ['an export in XML', '\ufeff<?xml version="1.0"?><rss/>', 'fileMarkup'],
    ['an archive', gzipSync('id,text'), 'filePacked'],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'filePacked'],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]), 'fileBinary'],
    ['a PDF', '%PDF-1.7\nid,text\n1,a\n', 'fileBinary'],
    ['a line that never ends', Buffer.alloc(3e6, 'x'), 'fileLineTooLong'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refused(content)).toBe(code)
  })

  test('a folder, a missing file and what cannot be opened are refused with the name of the file', async () => {
    const folder = temp.fresh('folder')
    mkdirSync(folder)
    const loop = temp.fresh('loop')
    symlinkSync(loop, loop)
    const problem = async (path: string) => {
      const result = await probeFile(path)
      return result.ok ? null : result.problem
    }
    expect(await problem(folder)).toEqual({ code: 'fileIsFolder', values: { file: folder.split('/').at(-1) } })
    expect(await problem(temp.fresh())).toMatchObject({ code: 'fileGone' })
    expect(await problem(loop)).toMatchObject({ code: 'fileUnreadable' })
    expect(await problem('/dev/null')).toMatchObject({ code: 'fileUnreadable' })
  })
})
