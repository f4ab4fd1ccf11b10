import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldForSearch } from '../../../shared/search-text.ts'

it.each([
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Österreich', 'oesterreich'],
  ['O\u0308sterreich', 'oesterreich'],
  ['Grüß Gott', 'gruess gott'],
  ['Ærø', 'aerø'],
  ['Café', 'café'],
  ['plain ASCII', 'plain ascii'],
])('"%s" is searched as "%s"', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded)
})

it('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const once = foldForSearch(text)
      expect(foldForSearch(once)).toBe(once)
    }),
  )
})

it('composed and decomposed spellings of a text are folded alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')))
    }),
  )
})
