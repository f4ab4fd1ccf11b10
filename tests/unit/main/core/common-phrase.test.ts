import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonPhrase } from '../../../../main/core/common-phrase.ts'

const wave = [
  'Die Kommission hat uns alle verkauft und niemand redet darüber!!!',
  'Leute, die Kommission hat uns ALLE verkauft, und keiner redet darüber.',
  'Wahnsinn: Die Kommission hat uns alle verkauft und niemand spricht es aus',
]

describe('the common phrase', () => {
  it('is in most of the texts, and begins and ends with a word that says something', () => {
    expect(commonPhrase(wave)).toBe('kommission hat uns alle verkauft')
  })

  it('need not be in every text', () => {
    expect(commonPhrase([...wave, 'Das ist etwas ganz anderes, aber ähnlich genug.'])).toBe(
      'kommission hat uns alle verkauft',
    )
  })

  it.each([
    ['no texts', []],
    ['one text', [wave[0]!]],
    ['texts without words in common', ['Der Radweg war fällig.', 'Endlich Sonne am Donaukanal.']],
    ['texts of common words only', ['Das ist doch auch nur so.', 'Das ist doch auch nur so.']],
  ])('is null for %s', (_, texts) => {
    expect(commonPhrase(texts)).toBeNull()
  })

  it('stands word for word in at least two of the texts', () => {
    const text = fc.array(fc.constantFrom('kommission', 'verkauft', 'und', 'hat', 'redet', 'Straße', 'ÖBB'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), texts => {
        const written = texts.map(words => words.join(' '))
        const phrase = commonPhrase(written)
        if (phrase === null) return
        const having = written.filter(one => ` ${one.toLowerCase()} `.includes(` ${phrase} `))
        expect(having.length).toBeGreaterThanOrEqual(Math.max(2, Math.ceil(0.6 * written.length)))
      }),
    )
  })
})
