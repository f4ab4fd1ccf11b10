import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksFor, maskWords } from '../../../../renderer/text/mask.ts'

const shown = (text: string, ...words: string[]) =>
  maskWords(text, words)
    .map(piece => (piece.isHidden ? blocksFor(piece.text) : piece.text))
    .join('')

describe('words behind blocks', () => {
  test.each([
    ['Du Trottel!', ['Trottel'], 'Du ███████!'],
    ['TROTTEL und trottel', ['Trottel'], '███████ und ███████'],
    ['T r o t t e l du', ['T r o t t e l'], '█ █ █ █ █ █ █ du'],
    ['Nichts daran', [], 'Nichts daran'],
    ['Vollpfosten', ['pfosten', 'Vollpfosten'], '███████████'],
    ['a.b a+b', ['a.b'], '███ a+b'],
    ['Ende mit Trot', ['Trottel'], 'Ende mit ████'],
    ['Das Wort', ['tragisch'], 'Das Wort'],
    ['', ['Trottel'], ''],
    ['leer', [''], 'leer'],
    ['👍🏽 so', ['👍🏽'], '██ so'],
  ])('%j without %j', (text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected)
  })

  test('the pieces are the text, and no hidden word is left in what is shown', () => {
    const word = fc.stringMatching(/^[a-zA-Z.*+?()[\]äß ]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { maxLength: 4 }), (texts, words) => {
        const text = texts.join(' ')
        const pieces = maskWords(text, words)
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        const plain = pieces.filter(piece => !piece.isHidden).map(piece => piece.text)
        for (const hidden of words.filter(each => each.trim() !== ''))
          for (const piece of plain) expect(piece.toLowerCase()).not.toContain(hidden.toLowerCase())
      }),
    )
  })
})
