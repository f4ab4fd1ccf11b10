import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Status } from '../../../shared/domain.ts'
import { Filter, type FilterField, isNoFilter, noFilter } from '../../../shared/filter.ts'
import { parseFilter, partsOf, printFilter, withoutPart } from '../../../shared/filter-syntax.ts'
import { de } from '../../../shared/strings/de.ts'
import { en } from '../../../shared/strings/en.ts'

const parsed = (typed: string): Filter => {
  const result = parseFilter(typed)
  if (!result.ok) throw new Error(`"${typed}" is no filter: ${result.problem.key}`)
  return result.filter
}
const fault = (typed: string) => {
  const result = parseFilter(typed)
  return result.ok ? null : result.problem.key
}

describe('what is typed', () => {
  it('is a filter, in either language', () => {
    const wanted: Filter = {
      ...noFilter,
      author: ['maxi'],
      status: ['deleted'],
      before: '2026-11-01',
      rule: ['netiquette/beleidigung'],
      reason: ['N03'],
      hasLink: true,
      language: ['en'],
      older: 120,
      text: [
        { kind: 'phrase', text: 'ganzer satz' },
        { kind: 'prefix', text: 'schoen' },
      ],
    }
    expect(
      parsed(
        'author:maxi status:deleted "ganzer satz" schoen* before:2026-11-01 rule:netiquette/beleidigung reason:N03 has:link lang:en older:2h',
      ),
    ).toEqual(wanted)
    expect(
      parsed(
        'nutzer:maxi status:gelöscht „ganzer satz“ schoen* vor:1.11.2026 regel:netiquette/beleidigung grund:n3 hat:link sprache:EN älter:2h',
      ),
    ).toEqual(wanted)
  })

  it.each([
    ['', noFilter],
    ['  \t ', noFilter],
    ['aelter:90min', { ...noFilter, older: 90 }],
    ['jünger:3Tage', { ...noFilter, younger: 3 * 24 * 60 }],
    ['NUTZER:"Max \\"der\\" Muster"', { ...noFilter, author: ['Max "der" Muster'] }],
    ['status:wartet status:eskaliert status:pending', { ...noFilter, status: ['pending', 'escalated'] }],
    ['14:30', { ...noFilter, text: [{ kind: 'word', text: '14:30' }] }],
    ['"nutzer:max"', { ...noFilter, text: [{ kind: 'phrase', text: 'nutzer:max' }] }],
    ['nach:2026-11-01T14:30', { ...noFilter, after: '2026-11-01T14:30' }],
    ['für:mich', { ...noFilter, mine: true }],
    ['for:me', { ...noFilter, mine: true }],
    ['hat:keinen-link', { ...noFilter, hasLink: false }],
  ])('%j', (typed, filter) => {
    expect(parsed(typed)).toEqual(filter)
  })

  it.each([
    ['farbe:rot', 'fieldUnknown'],
    ['https://zeitung.example', 'fieldUnknown'],
    ['nutzer:', 'valueMissing'],
    ['nutzer:""', 'valueMissing'],
    ['status:rot', 'statusUnknown'],
    ['grund:beleidigung', 'reasonUnknown'],
    ['sprache:deutsch', 'languageUnknown'],
    ['hat:bild', 'linkUnknown'],
    ['für:anna', 'personUnknown'],
    ['für:mich für:mich', 'twice'],
    ['älter:bald', 'ageUnknown'],
    ['älter:0h', 'ageUnknown'],
    ['vor:gestern', 'dateUnknown'],
    ['vor:30.2.2026', 'dateUnknown'],
    ['vor:2026-11-01 vor:2026-11-02', 'twice'],
    ['!!!', 'textEmpty'],
    ['sa*', 'prefixShort'],
    ['"nie zu Ende', 'quoteOpen'],
    [`nutzer:${'x'.repeat(201)}`, 'tooMuch'],
  ])('%j is none, and the sentence says why: %s', (typed, key) => {
    expect(fault(typed)).toBe(key)
    const result = parseFilter(typed)
    if (result.ok) return
    for (const words of [de, en]) {
      const sentence = words.screen.search.faults[result.problem.key](result.problem.values)
      expect(sentence).toMatch(/^.{20,}[.]$/su)
      expect(sentence).not.toContain('undefined')
    }
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), typed => {
        const result = parseFilter(typed)
        if (result.ok) expect(Filter.safeParse(result.filter).success).toBe(true)
      }),
    )
  })
})

const value = fc
  .string({
    unit: fc.constantFrom('a', 'Ö', 'ß', ' ', '"', '\\', ':', '*', '„', '”', '-', '/', '😀'),
    minLength: 1,
    maxLength: 12,
  })
  .map(text => text.replace(/\s+/gu, ' ').trim())
  .filter(text => text !== '')
const unique = <T>(each: fc.Arbitrary<T>) =>
  fc.uniqueArray(each, { maxLength: 3, selector: one => JSON.stringify(one) })
const word = fc
  .string({ unit: fc.constantFrom('a', 'b', 'ä', '7', '-', "'"), minLength: 3, maxLength: 8 })
  .filter(text => /^[\p{L}\p{N}]{3}/u.test(text) && /[\p{L}\p{N}]{3}$/u.test(text))
const age = fc.option(fc.oneof(fc.integer({ min: 1, max: 50_000 }), fc.constantFrom(60, 120, 1440, 10_080, 20_160)))
const moment = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .chain(date => fc.constantFrom(date.toISOString().slice(0, 10), date.toISOString().slice(0, 16))),
)
const filters: fc.Arbitrary<Filter> = fc.record({
  source: unique(value),
  section: unique(value),
  article: unique(value),
  author: unique(value),
  rule: unique(value),
  reason: unique(fc.integer({ min: 0, max: 99 }).map(n => `N${String(n).padStart(2, '0')}`)),
  status: unique(fc.constantFrom(...Status.options)),
  mine: fc.constantFrom(null, true),
  language: unique(fc.constantFrom('de', 'en', 'bar')),
  hasLink: fc.option(fc.boolean()),
  older: age,
  younger: age,
  before: moment,
  after: moment,
  text: unique(
    fc.oneof(
      word.map(text => ({ kind: 'word' as const, text })),
      word.map(text => ({ kind: 'prefix' as const, text })),
      value.filter(text => /[\p{L}]/u.test(text)).map(text => ({ kind: 'phrase' as const, text })),
    ),
  ),
})

describe('a filter', () => {
  it('printed and typed again is the same filter, in both languages', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('de' as const, 'en' as const), (filter, language) => {
        expect(parsed(printFilter(filter, language))).toEqual(filter)
      }),
    )
  })

  it('is made of its parts: each can be taken away, and nothing is left', () => {
    fc.assert(
      fc.property(filters, filter => {
        let rest = filter
        for (let parts = partsOf(rest, 'de'); parts.length > 0; parts = partsOf(rest, 'de')) {
          rest = withoutPart(rest, parts[0]!)
          expect(partsOf(rest, 'de').map(part => part.typed)).toEqual(parts.slice(1).map(part => part.typed))
        }
        expect(isNoFilter(rest)).toBe(true)
      }),
    )
  })

  it('is printed with the names of the language', () => {
    const filter = parsed(
      'author:"Max M" status:deleted for:me older:48h newer:90m has:no-link after:2026-01-02 "a b" word',
    )
    expect(printFilter(filter, 'de')).toBe(
      'nutzer:"Max M" status:gelöscht für:mich hat:keinen-link älter:2d jünger:90m nach:2026-01-02 "a b" word',
    )
    expect(printFilter(filter, 'en')).toBe(
      'author:"Max M" status:deleted for:me has:no-link older:2d newer:90m after:2026-01-02 "a b" word',
    )
  })

  it('has a sentence for every field in both languages', () => {
    const fields = (Object.keys(noFilter) as FilterField[]).filter(field => field !== 'text')
    for (const words of [de, en]) expect(Object.keys(words.screen.search.fields).sort()).toEqual(fields.sort())
  })
})
