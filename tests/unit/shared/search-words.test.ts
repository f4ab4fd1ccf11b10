import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, ftsQuery, says, spansOf, type TextTerm, wordsOf } from '../../../shared/search-words.ts'
import { foldForSearch } from '../../../shared/search-text.ts'

const marked = (text: string, ...terms: TextTerm[]) =>
  spansOf(text, terms).map(({ start, end }) => text.slice(start, end))
const word = (text: string): TextTerm => ({ kind: 'word', text })
const prefix = (text: string): TextTerm => ({ kind: 'prefix', text })
const phrase = (text: string): TextTerm => ({ kind: 'phrase', text })

describe('places in a text', () => {
  it.each<[string, TextTerm, string[]]>([
    ['In der Straße, STRASSE und strasse', word('straße'), ['Straße', 'STRASSE', 'strasse']],
    ['Die O\u0308BB fährt', word('oebb'), ['O\u0308BB']],
    ['Schönes, Schönheit, unschön', prefix('schoen'), ['Schönes', 'Schönheit']],
    ['ein ganzer Satz, kein Satz ganzer', phrase('ganzer satz'), ['ganzer Satz']],
    ['Café au lait', word('cafe'), ['Café']],
    ['E-Mail an e mail', word('e-mail'), ['E-Mail', 'e mail']],
    ['nichts davon', word('straße'), []],
    ['gar gar gar', phrase('gar gar'), ['gar gar', 'gar gar']],
    ['😀Straße😀', word('strasse'), ['Straße']],
  ])('%j for %j', (text, term, found) => {
    expect(marked(text, term)).toEqual(found)
  })

  it('come in order and are never more than two hundred', () => {
    const spans = spansOf('ja nein '.repeat(500), [word('nein'), word('ja')])
    expect(spans).toHaveLength(200)
    expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start))
  })
})

describe('a term', () => {
  it.each<[TextTerm, ReturnType<typeof faultOf>]>([
    [word('!!!'), 'textEmpty'],
    [phrase('„…“'), 'textEmpty'],
    [prefix('sa'), 'prefixShort'],
    [prefix('öb'), null],
    [word('a'), null],
  ])('%j has the fault %s', (term, fault) => {
    expect(faultOf(term)).toBe(fault)
  })
})

// What people write, with everything the tokenizer and the folding treat in a way of their own.
const letters = fc.constantFrom('a', 'b', 'e', 'A', 'Ä', 'ö', 'ß', 'ẞ', 'é', 'Ø', 'и', 'й', 'Σ', 'ς', '7', '½')
const marks = fc.constantFrom('\u0301', '\u0308')
const gaps = fc.constantFrom(' ', '-', "'", '_', '.', '😀', '\u200b', '"', '*', ':')
const text = fc.string({
  unit: fc.oneof({ weight: 8, arbitrary: letters }, { weight: 1, arbitrary: marks }, { weight: 3, arbitrary: gaps }),
  maxLength: 30,
})
const terms = fc.array(
  fc
    .record({
      kind: fc.constantFrom('word' as const, 'prefix' as const, 'phrase' as const),
      text: fc.oneof(fc.string({ unit: letters, minLength: 1, maxLength: 3 }), text),
    })
    .filter(term => faultOf(term) === null),
  { minLength: 1, maxLength: 3 },
)

describe('the index, a test of one text and the marks', () => {
  it('agree about every text', () => {
    const db = new Database(':memory:')
    db.exec(
      "CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')",
    )
    const put = db.prepare('INSERT INTO search (rowid, text) VALUES (1, ?)')
    const drop = db.prepare('DELETE FROM search WHERE rowid = 1')
    const find = db.prepare<[string], number>('SELECT count(*) FROM search WHERE search MATCH ?').pluck()
    fc.assert(
      fc.property(text, terms, (written, sought) => {
        put.run(foldForSearch(written))
        const inIndex = find.get(ftsQuery(sought)) === 1
        drop.run()
        expect(says(written, sought)).toBe(inIndex)
        for (const term of sought) expect(spansOf(written, [term]).length > 0).toBe(says(written, [term]))
      }),
      { numRuns: 2000 },
    )
    db.close()
  })

  it('mark whole words of the original', () => {
    fc.assert(
      fc.property(text, terms, (written, sought) => {
        for (const { start, end } of spansOf(written, sought)) {
          expect(start).toBeLessThan(end)
          expect(wordsOf(written.slice(start, end)).length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
