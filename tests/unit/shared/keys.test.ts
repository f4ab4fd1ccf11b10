import { describe, expect, test } from 'vitest'
import { capsOf, chordOf, isBinding, isTyping, normaliseBinding, type Press } from '../../../shared/keys.ts'

const press = (key: string, code: string, change: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('a chord', () => {
  test.each([
    ['a letter', press('f', 'KeyF'), 'F'],
    ['a capital with Shift', press('D', 'KeyD', { shiftKey: true }), 'Shift+D'],
    ['a capital by caps lock', press('F', 'KeyF'), 'F'],
    ['a letter with Ctrl', press('z', 'KeyZ', { ctrlKey: true }), 'Mod+Z'],
    ['modifiers in one order', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true, altKey: true }), 'Mod+Alt+Shift+Z'],
    ['a swapped letter of the German layout', press('z', 'KeyY'), 'Z'],
    ['a Cyrillic letter by its place', press('ф', 'KeyA'), 'A'],
    ['a Greek letter by its place', press('δ', 'KeyD'), 'D'],
    ['a digit', press('1', 'Digit1'), '1'],
    ['the unshifted French 1', press('&', 'Digit1'), '1'],
    ['a digit of the number pad', press('7', 'Numpad7'), '7'],
    ['a symbol says its Shift itself', press('?', 'Minus', { shiftKey: true }), '?'],
    ['an umlaut', press('ä', 'Quote'), 'Ä'],
    ['an umlaut with Shift', press('Ä', 'Quote', { shiftKey: true }), 'Shift+Ä'],
    ['a sharp s, which has no capital', press('ß', 'Minus'), 'ß'],
    ['the shifted French 1', press('1', 'Digit1', { shiftKey: true }), '1'],
    [
      'a German bracket, which Windows reports as Ctrl and Alt',
      press('[', 'Digit8', { ctrlKey: true, altKey: true }),
      '[',
    ],
    ['the plus key with Ctrl', press('+', 'BracketRight', { ctrlKey: true }), 'Mod++'],
    ['Space by name', press(' ', 'Space'), 'Space'],
    ['an arrow', press('ArrowDown', 'ArrowDown'), 'ArrowDown'],
  ])('of %s', (_, given, expected) => {
    expect(chordOf(given, false)).toBe(expected)
  })

  test.each(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Dead', 'Process', 'CapsLock'])('is none for %s', key => {
    expect(chordOf(press(key, key), false)).toBeNull()
  })

  test('on a Mac is built with ⌘', () => {
    expect(chordOf(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+K')
    expect(chordOf(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('K')
  })
})

describe('a binding', () => {
  test('has one spelling', () => {
    expect([
      normaliseBinding(' shift+x '.replace('shift', 'Shift')),
      normaliseBinding('g  i'),
      normaliseBinding('Shift+Mod+z'),
    ]).toEqual(['Shift+X', 'G I', 'Mod+Shift+Z'])
  })

  test('may hold the plus key', () => {
    expect(['+', 'Mod++', 'Shift+Mod++', 'Mod+Shift+ä', 'ß'].map(normaliseBinding)).toEqual([
      '+',
      'Mod++',
      'Mod+Shift++',
      'Mod+Shift+Ä',
      'ß',
    ])
    expect(capsOf('Mod++', 'de', false)).toEqual([['Strg', '+']])
  })

  test('is one that a keyboard can press', () => {
    const can = ['F', 'Mod+Shift+Z', 'G I', '?', '+', 'Mod++', 'F12', 'ArrowDown', 'Space', 'ß', 'Mod+Alt+Delete']
    const cannot = ['', 'Hyper+K', 'Mod+', 'Ctrl+K', 'FF', 'G I X', 'Mod+Mod+K', 'arrowdown', 'Mod', 'Shift+Shift+F']
    expect([can.filter(key => !isBinding(key)), cannot.filter(isBinding)]).toEqual([[], []])
  })

  test('types a character, or not', () => {
    const typing = ['F', 'Shift+F', '?', 'Space', 'G I', '+']
    expect([...typing, 'Mod+F', 'Enter', 'F2', 'ArrowUp', 'Mod++'].filter(isTyping)).toEqual(typing)
  })

  test('with an unknown modifier is refused', () => {
    expect(() => normaliseBinding('Hyper+K')).toThrow('Bad chord')
  })

  test('is drawn in the words of the language and of the machine', () => {
    expect([capsOf('Mod+Shift+Z', 'de', false), capsOf('Mod+Shift+Z', 'en', true), capsOf('G I', 'de', false)]).toEqual(
      [[['Strg', 'Umschalt', 'Z']], [['⌘', '⇧', 'Z']], [['G'], ['I']]],
    )
  })
})
