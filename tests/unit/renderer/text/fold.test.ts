import { expect, test } from 'vitest'
import { fold, matches } from '../../../../renderer/text/fold.ts'

test.each([
  ['Löschen mit Grund', 'losch'],
  ['Löschen mit Grund', 'loeschen'],
  ['Löschen mit Grund', 'LÖSCH'],
  ['Straßenbahn', 'strasse'],
  ['Zur Warteschlange Eskaliert', 'esk warte'],
])('“%s” is found by “%s”', (text, typed) => {
  expect(matches(text, typed)).toBe(true)
})

test('every typed word must be there', () => {
  expect(matches('Löschen mit Grund', 'löschen notiz')).toBe(false)
})

test('folding takes accents, case and sharp s away', () => {
  expect(fold('Éclair STRASSE Straße')).toBe('eclair strasse strasse')
})
