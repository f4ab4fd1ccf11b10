import { describe, expect, test } from 'vitest'
import { askedField, suggestionsFor, taken, typingAt } from '../../../../../renderer/views/search/suggestions.ts'
import { searchDe } from '../../../../../shared/strings/search-de.ts'
import { searchEn } from '../../../../../shared/strings/search-en.ts'

const de = { language: 'de', search: searchDe } as const
const en = { language: 'en', search: searchEn } as const
const offered = (line: string, words: typeof de | typeof en = de) =>
  suggestionsFor(typingAt(line, line.length), [], words).map(one => one.title)

describe('what is offered', () => {
  test('at first are all fields, with what they mean', () => {
    expect(offered('')).toHaveLength(14)
    expect(suggestionsFor(typingAt('', 0), [], de)[0]).toEqual({
      insert: 'quelle:',
      title: 'quelle:',
      about: 'Quelle, aus der der Beitrag kommt',
    })
  })

  test.each([
    ['nu', ['nutzer:']],
    ['strasse AUT', ['nutzer:']],
    ['äl', ['älter:']],
    ['xyz', []],
    ['"nu', []],
    ['status:', ['wartet', 'freigegeben', 'gelöscht', 'eskaliert']],
    ['status:gelo', ['gelöscht']],
    ['hat:k', ['keinen-link']],
    ['older:2', ['2h']],
    ['farbe:r', []],
  ])('for "%s" is %j', (line, titles) => {
    expect(offered(line)).toEqual(titles)
  })

  test('is in the language of the screen, whatever the language of the field', () => {
    expect(offered('nutz', en)).toEqual(['author:'])
    expect(offered('status:w', en)).toEqual(['waiting'])
  })

  test('of names is looked up, and put in quotes where it must be', () => {
    expect(askedField(typingAt('grund:', 6))).toBe('reason')
    expect(askedField(typingAt('hat:', 4))).toBeNull()
    const values = [{ value: 'Max Muster', about: null }]
    expect(suggestionsFor(typingAt('nutzer:ma', 9), values, de)).toEqual([
      { insert: 'nutzer:"Max Muster" ', title: 'Max Muster', about: '' },
    ])
  })
})

describe('taking a suggestion', () => {
  test('replaces what the caret stands in and nothing else', () => {
    const line = 'strasse nutzer:ma hat:link'
    const item = typingAt(line, 17)
    expect(taken(line, item, { insert: 'nutzer:Maxi ', title: '', about: '' })).toEqual({
      line: 'strasse nutzer:Maxi hat:link',
      caret: 20,
    })
  })

  test('begins a new thing where the caret stands between two', () => {
    const item = typingAt('a  b', 2)
    expect(taken('a  b', item, { insert: 'hat:', title: '', about: '' })).toEqual({ line: 'a hat: b', caret: 6 })
  })
})
