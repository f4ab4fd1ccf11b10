import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../../../shared/errors.ts'
import { readKeymap, writeKeymap } from '../../../shared/keymap-file.ts'
import { PRESETS } from '../../../shared/keymaps.ts'
import { de } from '../../../shared/strings/de.ts'
import { en } from '../../../shared/strings/en.ts'

const fileWith = (keys: unknown, change = {}) =>
  JSON.stringify({ format: 'freigabe-keymap', version: 1, preset: 'freigabe', keys, ...change })

function refusal(text: string) {
  try {
    readKeymap(text, 'tasten.json')
  } catch (error) {
    return (error as AppError).toProblem()
  }
  throw new Error('was taken')
}

test('what was written is read again', () => {
  const choice = { preset: 'coral', keys: { 'comment.approve': ['Y', 'Mod++'], 'go.later': [] } } as const
  expect(readKeymap(writeKeymap(choice), 'tasten.json')).toEqual(choice)
})

describe('a faulty file is refused with a sentence that names it', () => {
  test.each([
    ['torn off', '{"format": "freig', 'keymapNotJson', ['tasten.json']],
    ['something else', '{"name": "a package"}', 'keymapForeign', ['tasten.json']],
    ['of another version', fileWith({}, { version: 2 }), 'keymapForeign', ['tasten.json']],
    ['with a field nobody knows', fileWith({}, { more: 1 }), 'keymapForeign', ['tasten.json']],
    ['with a command nobody knows', fileWith({ 'comment.fly': ['F'] }), 'keymapUnknownCommand', ['comment.fly']],
    ['with a command that there is not', fileWith({ constructor: ['F'] }), 'keymapUnknownCommand', ['constructor']],
    ['with no key', fileWith({ 'comment.approve': ['Hyper+F'] }), 'keymapBadKey', ['Freigeben', 'Hyper+F']],
    ['with a reserved key', fileWith({ 'comment.approve': ['Tab'] }), 'keymapBadKey', ['Freigeben', 'Tab']],
    ['with a letter in the note', fileWith({ 'note.send': ['S'] }), 'keymapBadKey', ['Notiz absenden', 'S']],
    [
      'with one key twice',
      fileWith({ 'comment.approve': ['Y'], 'comment.later': ['Y'] }),
      'keymapConflict',
      ['Freigeben', 'Für später zurücklegen', 'Y'],
    ],
    [
      'with a key that begins a sequence',
      fileWith({ 'comment.approve': ['Y'], 'go.later': ['Y L'] }),
      'keymapConflict',
      ['Freigeben', 'Zur Warteschlange Später', 'Y L'],
    ],
  ])('%s', (_, text, key, named) => {
    const problem = refusal(text)
    expect(problem).toMatchObject({ code: 'FILE', key })
    const sentence = de.problems[problem.key](problem.values ?? {})
    for (const word of named) expect(sentence).toContain(word)
    expect(en.problems[problem.key](problem.values ?? {})).toContain('tasten.json')
  })
})

test('a key of the preset gives way to one of the file without a word', () => {
  expect(readKeymap(fileWith({ 'comment.later': ['F'] }), 'tasten.json').keys).toEqual({ 'comment.later': ['F'] })
})

test('no file breaks the reader', () => {
  const keys = fc.dictionary(fc.constantFrom('comment.approve', 'go.later', 'x', '__proto__'), fc.jsonValue())
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        keys.map(given => fileWith(given)),
      ),
      text => {
        const known = (() => {
          try {
            return PRESETS.includes(readKeymap(text, 'a.json').preset)
          } catch (error) {
            return (error as Error).name === 'AppError'
          }
        })()
        expect(known).toBe(true)
      },
    ),
  )
})
