import { describe, expect, test } from 'vitest'
import {
  deletedShare,
  exceptionFor,
  listOf,
  nameProblem,
  precision,
  wordAround,
} from '../../../../renderer/app/rules-values.ts'
import { aForm, someStats } from '../../../fixtures/rules.ts'

const term = (text: string, except: string[] = []) => ({ text, mode: null, except, gap: null, list: null })

describe('figures', () => {
  test('of a rule that hit nothing are unknown, not zero', () => {
    const nothing = someStats({ posts: 0, approved: 0, deleted: 0, falseAlarms: 0 })
    expect([deletedShare(nothing), precision(nothing)]).toEqual([null, null])
  })
  test('count only what people decided, and never fall below nothing', () => {
    expect(deletedShare(someStats({ approved: 1, deleted: 3 }))).toBe(0.75)
    expect(precision(someStats({ posts: 4, falseAlarms: 1 }))).toBe(0.75)
    expect(precision(someStats({ posts: 1, falseAlarms: 3 }))).toBe(0)
  })
})

describe('the word around a hit', () => {
  test('is the whole compound, with umlauts and digits', () => {
    const text = 'Die Gesellschaft, 4Übergesellen!'
    const at = text.indexOf('esel')
    expect(wordAround(text, at, at + 4)).toBe('Gesellschaft')
    const second = text.lastIndexOf('esel')
    expect(wordAround(text, second, second + 4)).toBe('4Übergesellen')
  })
  test('is the hit itself where it stands alone', () => {
    expect(wordAround('du Esel.', 3, 7)).toBe('Esel')
  })
})

describe('an exception', () => {
  const forms = [aForm('grob', { terms: [term('Kuh'), term('Esel', ['Esels'])] }), aForm('mild')]

  test('goes to the term that hit', () => {
    expect(exceptionFor(forms, { word: 'Gesellschaft', ruleId: 'grob', term: 'esel' })).toEqual({
      term: 'Esel',
      edit: {
        kind: 'setField',
        ruleId: 'grob',
        path: ['terms', 1, 'except'],
        value: ['Esels', 'Gesellschaft'],
      },
    })
  })
  test('goes to the longest term in the word where nobody says which hit', () => {
    const two = [aForm('grob', { terms: [term('esel'), term('gesell')] })]
    expect(exceptionFor(two, { word: 'Gesellschaft', ruleId: null, term: null })?.term).toBe('gesell')
  })
  test('knows ä as ae and ß as ss', () => {
    const umlaut = [aForm('grob', { terms: [term('Säu')] })]
    expect(exceptionFor(umlaut, { word: 'Saeule', ruleId: null, term: null })?.term).toBe('Säu')
  })
  test('is refused for the term itself, for what is one already, and for a word without a term', () => {
    const words = ['Esel', 'Esels', 'Pferd']
    expect(words.map(word => exceptionFor(forms, { word, ruleId: 'grob', term: null }))).toEqual([null, null, null])
  })
})

test.each([
  ['neue-regel', null],
  ['a1', null],
  ['Neue', 'nameBad'],
  ['neue--regel', 'nameBad'],
  ['', 'nameBad'],
  ['x'.repeat(61), 'nameBad'],
  ['grob', 'nameTaken'],
])('a rule called "%s": %s', (name, problem) => {
  expect(nameProblem(name, [aForm('grob')])).toBe(problem)
})

test('a list is parted and its blanks are dropped', () => {
  expect(listOf(' a ,, b ', ',')).toEqual(['a', 'b'])
  expect(listOf('eins, zwei\n\n drei ', '\n')).toEqual(['eins, zwei', 'drei'])
})
