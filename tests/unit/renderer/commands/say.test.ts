import { expect, test } from 'vitest'
import { keyName, withKeyNames } from '../../../../renderer/commands/say.ts'
import { effectiveKeys } from '../../../../shared/keymaps.ts'

const say = (sentence: string, language: 'de' | 'en', keys = {}) =>
  withKeyNames(sentence, effectiveKeys({ preset: 'freigabe', keys }).bindings, language, false)

test('a sentence names the keys in force', () => {
  expect(say('{rules.undo} holt ihn zurück, {go.rules} führt hin.', 'de')).toBe('Z holt ihn zurück, G U führt hin.')
  expect(say('{rules.undo} brings it back.', 'en', { 'rules.undo': ['Mod+Shift+Z'] })).toBe(
    'Ctrl+Shift+Z brings it back.',
  )
})

test('a command without a key is named by its title; what is no command stays', () => {
  expect(say('{comment.deleteSpam} und {kein.befehl} und {}', 'de')).toBe(
    '„Als Werbung, Spam löschen“ und {kein.befehl} und {}',
  )
  expect(say('{comment.deleteSpam}', 'en')).toBe('“Delete as advertising, spam”')
})

test('a key is named in the words of the machine', () => {
  expect([keyName('Mod++', 'de', false), keyName('G I', 'de', false), keyName('Mod+K', 'en', true)]).toEqual([
    'Strg++',
    'G I',
    '⌘+K',
  ])
})
