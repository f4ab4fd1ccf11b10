import { expect, test } from 'vitest'
import { parseArguments, type UsageKey } from '../../../../main/desk/arguments.ts'

const parse = (line: string) => parseArguments(line === '' ? [] : line.split(' '), '/heim')

test('an import takes its files, columns and wishes, with paths made absolute', () => {
  const line = '--db desk.db --source Zeitung --map text=Body --map parentId= --all-pending --as Anna --json'
  expect(parse(`${line} import a.csv /b.csv --rejects weg`)).toEqual({
    ok: true,
    command: {
      kind: 'import',
      database: '/heim/desk.db',
      files: ['/heim/a.csv', '/b.csv'],
      source: 'Zeitung',
      mapping: { text: 'Body', parentId: null },
      statuses: 'allPending',
      rejectsFolder: '/heim/weg',
      moderator: 'Anna',
      asJson: true,
    },
  })
})

test('an import without wishes leaves everything to the desk', () => {
  expect(parse('import --db desk.db a.csv')).toMatchObject({
    command: { source: null, mapping: {}, statuses: 'map', rejectsFolder: null, moderator: null, asJson: false },
  })
})

test('a column name may hold an equals sign', () => {
  expect(parse('--db d --map text=a=b import a.csv')).toMatchObject({ command: { mapping: { text: 'a=b' } } })
})

test('a request without input asks with an empty object, and takes "-" for standard input', () => {
  expect(parse('--db d request app.state')).toMatchObject({ command: { name: 'app.state', input: '{}' } })
  expect(parse('--db d request queue.page -')).toMatchObject({ command: { name: 'queue.page', input: '-' } })
})

test('check needs no database and takes one without complaint', () => {
  expect(parse('check')).toEqual({ ok: true, command: { kind: 'check' } })
  expect(parse('--db d check')).toEqual({ ok: true, command: { kind: 'check' } })
})

test('help and version win over everything else that is typed', () => {
  expect(parse('import --help')).toEqual({ ok: true, command: { kind: 'help' } })
  expect(parse('--version')).toEqual({ ok: true, command: { kind: 'version' } })
})

const wrong: ReadonlyArray<readonly [string, UsageKey, string]> = [
  ['', 'commandMissing', ''],
  ['export', 'commandUnknown', 'export'],
  ['__proto__', 'commandUnknown', '__proto__'],
  ['--color check', 'optionUnknown', '--color'],
  ['--no-json check', 'optionUnknown', '--no-json'],
  ['-x check', 'optionUnknown', '-x'],
  ['--__proto__ check', 'optionUnknown', '--__proto__'],
  ['--db d --source S verify', 'optionMisplaced', '--source'],
  ['--db', 'valueMissing', '--db'],
  ['--db --json verify', 'valueMissing', '--db'],
  ['--db= verify', 'valueMissing', '--db'],
  ['--json=yes verify', 'valueUnwanted', '--json'],
  ['verify', 'databaseMissing', 'verify'],
  ['--db d import', 'fileMissing', ''],
  ['--db d request', 'nameMissing', ''],
  ['--db d verify now', 'wordTooMany', 'now'],
  ['check a.ndjson', 'wordTooMany', 'a.ndjson'],
  ['--db d request app.state {} {}', 'wordTooMany', '{}'],
  ['--db d --map text import a', 'mapUnreadable', 'text'],
  ['--db d --map body=a import a', 'fieldUnknown', 'body'],
]

test.each(wrong)('"%s" is refused as %s', (line, key, word) => {
  expect(parse(line)).toEqual({ ok: false, fault: { key, word } })
})
