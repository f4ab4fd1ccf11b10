import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../../../main/core/word-diff.ts'

const without = (parts: ReturnType<typeof wordDiff>, kind: 'added' | 'removed') =>
  parts
    .filter(part => part.kind !== kind)
    .map(part => part.text)
    .join('')

describe('the comparison of two texts', () => {
  it('names the words that differ', () => {
    expect(wordDiff('Der Müller lügt wieder.', 'Der Maier lügt wieder!')).toEqual([
      { kind: 'same', text: 'Der ' },
      { kind: 'removed', text: 'Müller' },
      { kind: 'added', text: 'Maier' },
      { kind: 'same', text: ' lügt wieder' },
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ])
  })

  it('finds nothing where nothing differs', () => {
    expect(wordDiff('Gleich.', 'Gleich.')).toEqual([{ kind: 'same', text: 'Gleich.' }])
    expect(wordDiff('', '')).toEqual([])
  })

  it('gives up where the texts have next to nothing in common', () => {
    const [one, other] = ['a', 'b'].map(letter => Array.from({ length: 900 }, (_, at) => `${letter}${at}`).join(' '))
    expect(wordDiff(one!, other!)).toEqual([
      { kind: 'removed', text: one },
      { kind: 'added', text: other },
    ])
  })

  it('loses no character of either text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('ja', 'nein', ' ', '\n', 'ß', '😀')).map(all => all.join('')),
    )
    fc.assert(
      fc.property(text, text, (other, mine) => {
        const parts = wordDiff(other, mine)
        expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([other, mine])
      }),
    )
  })
})
