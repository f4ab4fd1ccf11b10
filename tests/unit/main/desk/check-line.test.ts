import { expect, test } from 'vitest'
import type { Hit } from '../../../../main/core/checks/types.ts'
import { findingOf, readCheckLine } from '../../../../main/desk/check-line.ts'

test('a line gives back its id as it came, text or number', () => {
  expect(readCheckLine('{"id":"a7","text":"Servus"}')).toEqual({ ok: true, id: 'a7', text: 'Servus' })
  expect(readCheckLine('{"text":"","id":7,"more":[1]}')).toEqual({ ok: true, id: 7, text: '' })
  expect(readCheckLine('{"id":1.5,"text":"x"}')).toEqual({ ok: true, id: 1.5, text: 'x' })
})

test('a number that would be rounded comes back as the text it was written as', () => {
  expect(readCheckLine('{"id":12345678901234567890,"text":"x"}')).toMatchObject({ id: '12345678901234567890' })
  expect(readCheckLine('{"id":1e999,"text":"x"}')).toMatchObject({ id: '1e999' })
})

test.each([
  ['{"id":1,"text":"x"', 'jsonIncomplete'],
  ['{"id":1,,}', 'jsonInvalid'],
  ['nonsense', 'jsonInvalid'],
  ['[1]', 'jsonNotAnObject'],
  ['null', 'jsonNotAnObject'],
  ['7', 'jsonNotAnObject'],
  ['{"text":"x"}', 'idMissing'],
  ['{"id":null,"text":"x"}', 'idMissing'],
  ['{"id":true,"text":"x"}', 'idMissing'],
  ['{"id":1}', 'textMissing'],
  ['{"id":1,"text":7}', 'textMissing'],
])('%s is refused as %s', (line, code) => {
  expect(readCheckLine(line)).toMatchObject({ ok: false, problem: { code } })
})

const hit = (ruleId: string, term: string, start: number): Hit => ({
  ruleId,
  ruleVersion: 2,
  pack: 'probe',
  packVersion: 1,
  start,
  end: start + 3,
  severity: 3,
  reason: 'N01',
  action: 'suggest-delete',
  term,
  findings: [],
})

test('hits of one rule on one term stand together, and the suggestion points at what stands there', () => {
  const hits = [hit('a', 'eins', 0), hit('b', 'eins', 4), hit('a', 'eins', 8), hit('a', 'zwei', 12)]
  const found = findingOf(9, hits, { action: 'delete', reason: 'N01', because: [0, 2, 3] })
  expect(found.hits.map(({ rule, term, spans }) => [rule, term, spans])).toEqual([
    [
      'a',
      'eins',
      [
        [0, 3],
        [8, 11],
      ],
    ],
    ['b', 'eins', [[4, 7]]],
    ['a', 'zwei', [[12, 15]]],
  ])
  expect(found.suggestion).toEqual({ action: 'delete', reason: 'N01', because: [0, 2] })
  expect(found.hits[0]).toMatchObject({
    version: 2,
    pack: 'probe',
    severity: 3,
    reason: 'N01',
    action: 'suggest-delete',
  })
})

test('a harmless text has no hits and no suggestion', () => {
  expect(findingOf('x', [], null)).toEqual({ id: 'x', hits: [], suggestion: null })
})
