import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { corpusLine, writeCorpusFile } from '../../bench/corpus/csv-file.ts'
import { chanceFor } from '../../bench/corpus/random.ts'
import { corpusRow, type CorpusRow } from '../../bench/corpus/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'freigabe-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TERM = 'Zwetschkenkrampus'
const source = { terms: [TERM] }
const rows = Array.from({ length: 5000 }, (_, index) => corpusRow(index, source))
const share = (belongs: (row: CorpusRow) => boolean) => rows.filter(belongs).length / rows.length

test('a row depends on its place alone', () => {
  const later = [4999, 17, 0].map(index => corpusRow(index, source))
  expect(later).toEqual([rows[4999], rows[17], rows[0]])
})

test('a small file is the beginning of a large one', () => {
  const [small, large] = [join(folder, 'small.csv'), join(folder, 'large.csv')]
  writeCorpusFile(small, 50, source)
  writeCorpusFile(large, 200, source)
  expect(readFileSync(large, 'utf8').startsWith(readFileSync(small, 'utf8'))).toBe(true)
})

test('a thousand comments come from two hundred people', () => {
  expect(new Set(rows.slice(0, 1000).map(row => row.userId)).size).toBe(200)
  expect(new Set(rows.map(row => row.userId)).size).toBe(1000)
})

test('replies answer an earlier comment under the same article', () => {
  const replies = rows.filter(row => row.parentId !== '')
  for (const reply of replies) {
    const parent = rows[Number(reply.parentId.slice(1))]!
    expect(Number(parent.id.slice(1))).toBeLessThan(Number(reply.id.slice(1)))
    expect(parent.articleId).toBe(reply.articleId)
  }
  expect(replies.length / rows.length).toBeCloseTo(0.3, 1)
})

test('about one comment in twenty carries a term of the pack, some of them in disguise', () => {
  const flat = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
      .replaceAll(/([aeiou])\1+/g, '$1')
  const flagged = share(row => flat(row.text).includes(TERM.toLowerCase()))
  expect(flagged).toBeGreaterThan(0.04)
  expect(flagged).toBeLessThan(0.06)
  expect(share(row => row.text.includes(TERM))).toBeLessThan(flagged)
})

test('every blank of the grammar is filled', () => {
  expect(rows.filter(row => /[{}]|undefined/.test(row.text + row.articleTitle))).toEqual([])
})

test('comments arrive in order', () => {
  const times = rows.map(row => row.createdAt)
  expect(times).toEqual(times.toSorted())
})

test('real texts are used as they are, again from the first when they run out', () => {
  const texts = ['eins', 'zwei', 'drei']
  expect([0, 1, 2, 3].map(index => corpusRow(index, { texts }).text)).toEqual(['eins', 'zwei', 'drei', 'eins'])
})

test('quotes in a text are doubled in the file', () => {
  expect(corpusLine(0, { texts: ['er sagte "nein"'] })).toContain('"er sagte ""nein"""\n')
})

test('chances are spread evenly and do not repeat from place to place', () => {
  const draws = Array.from({ length: 10_000 }, (_, index) => chanceFor(1, 1, index).below(10))
  for (let digit = 0; digit < 10; digit += 1)
    expect(draws.filter(draw => draw === digit).length / draws.length).toBeCloseTo(0.1, 1)
  expect(draws.filter((draw, place) => draw === draws[place + 1]).length / draws.length).toBeCloseTo(0.1, 1)
})
