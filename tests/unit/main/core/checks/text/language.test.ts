import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { detectLanguage, languages, loadLanguages } from '../../../../../../main/core/checks/text/language.ts'
import { dialect, foreign, german, undecided, unnamed } from './short-comments.ts'

beforeAll(loadLanguages)

const lines = (block: string) => block.trim().split('\n')
const codeOf = (text: string) => detectLanguage(text)?.code ?? null

describe('German', () => {
  it.each(lines(german))('is recognised in %j', text => expect(codeOf(text)).toBe('de'))

  it.each(lines(dialect))('is not called foreign in %j', text => expect(['de', null]).toContain(codeOf(text)))

  it('in dialect is recognised in seven of ten short comments', () => {
    const all = lines(dialect)
    expect(all.filter(text => codeOf(text) === 'de').length / all.length).toBeGreaterThan(0.7)
  })

  it.each([
    'Schreib das bitte auf Englisch: "This is the end of the world as we know it, and I feel fine about all of it."',
    'DAS IST EINE FRECHHEIT UND SONST GAR NICHTS',
    'Dаs ist еin Skаndаl mit kyrillischen Zeichen',
    'Siehe https://www.example.com/this/is/the/way/to/go.html das ist eigentlich alles',
    'lesenswert: http://www.example.com/a-long-english-title-of-the-page',
    'süßer Hund, what a lovely day for a walk',
  ])('is not called foreign in %j', text => expect(['de', null]).toContain(codeOf(text)))

  it('is sure in ordinary prose', () => {
    const text = 'Ich finde den Artikel sehr gut recherchiert, danke dafür.'
    expect(detectLanguage(text)).toEqual({ code: 'de', sure: true })
  })
})

describe('other languages', () => {
  const all = Object.entries(foreign).flatMap(([code, block]) => lines(block).map(text => [code, text] as const))

  it.each(all)('%s is recognised or unknown in %j', (code, text) => expect([code, null]).toContain(codeOf(text)))

  it.each(Object.keys(foreign))('%s is recognised in two of three short comments', code => {
    const texts = lines(foreign[code] as string)
    expect(texts.filter(text => codeOf(text) === code).length / texts.length).toBeGreaterThan(2 / 3)
  })

  it.each(lines(unnamed))('that have no name here are unknown, as in %j', text => expect(codeOf(text)).toBeNull())
})

describe('what has no language', () => {
  it.each(['', ' ', '!!!', 'Bravo!', 'ok', ...lines(undecided)])('is unknown, as in %j', text =>
    expect(detectLanguage(text)).toBeNull(),
  )

  it('is half a text in one script and half in another', () => {
    expect(detectLanguage('Das ist eine sehr gute Nachricht. Это очень хорошая новость.')).toBeNull()
  })

  it('is one word said many times', () => expect(detectLanguage('grazie '.repeat(50))).toBeNull())
})

describe('any text', () => {
  it('gives a named language or none, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        const found = detectLanguage(text)
        if (found !== null) expect(languages).toContain(found.code)
        expect(detectLanguage(text)).toEqual(found)
      }),
    )
  })

  it('is not called foreign for addresses, mentions and hashtags around it', () => {
    const noise = fc.constantFrom(
      'https://www.example.com/the/best/of',
      '@the_best',
      '#MakeItGreat',
      'office@example.com',
      '4711',
    )
    fc.assert(
      fc.property(fc.constantFrom(...lines(german)), fc.array(noise, { maxLength: 20 }), (text, around) => {
        expect(codeOf(`${around.join(' ')} ${text} ${around.join(' ')}`)).toBe('de')
      }),
    )
  })

  it('of a million characters is read in time, whatever it holds', () => {
    for (const unit of ['a', 'ab ', 'ß', 'und ', '😂', '\ud83d', 'a@', "d'", 'я ', '\n']) {
      const text = unit.repeat(1_000_000 / unit.length)
      const begun = performance.now()
      detectLanguage(text)
      // It takes some 100 ms; anything that grew with the square would take minutes.
      expect(performance.now() - begun).toBeLessThan(4000)
    }
  })
})
