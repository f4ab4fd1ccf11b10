import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalsSpan, measure, runSpan } from '../../../../../../main/core/checks/text/measures.ts'

const cut = (text: string, span: Readonly<{ start: number; end: number }> | null) =>
  span === null ? null : text.slice(span.start, span.end)

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', 'ß', 'Ü', ' ', '\n', '!', "'", '1', '😂', '👍🏽', '\u200d', '\ufe0f', '𝐀', '\u0301'),
  }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude02', 'a', ' ') }),
)

const prose =
  'Die Stadt will die Straße im Herbst sperren, und die Geschäfte fürchten um ihre Kunden. Wer die Pläne liest, merkt rasch, ' +
  'dass die Stadt mit den Leuten geredet hat, aber nicht mit denen, die dort liefern müssen. Die Zufahrt am Vormittag bleibt ' +
  'offen, am Nachmittag ist sie zu. Das kann man gut finden oder nicht; ich finde, dass man es ein Jahr lang versuchen soll ' +
  'und dann zählt, was sich geändert hat. In der Nachbarstadt war das auch so, und nach dem Versuch wollte niemand zurück.'

describe('characters', () => {
  it.each([
    ['', 0],
    [' \n\u00a0\ufeff ', 0],
    ['  Servus  ', 6],
    ['a b', 3],
    ['👍🏽', 2],
    ['\ud83d', 1],
  ])('of %j are %d', (text, characters) => expect(measure(text).characters).toBe(characters))

  it('are the code points of the trimmed text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(measure(text).characters).toBe([...trimmed(text)].length)
      }),
    )
  })
})

describe('words, letters and capitals', () => {
  it.each([
    ['Das ist gut.', 3, 9, 1],
    ['ICH BIN ein A', 4, 10, 6],
    ["Wie geht's dir, wie geht’s?", 5, 19, 1],
    ['E-Mail von 2024', 4, 8, 1],
    ['Schei\u00adße Be\u200bamte', 2, 13, 2],
    ['Приве́т мир', 2, 9, 1],
    ['𝐇𝐀𝐋𝐋𝐎', 1, 5, 5],
    ['. , - !', 0, 0, 0],
  ])('of %j are %d, %d and %d', (text, words, letters, capitals) =>
    expect(measure(text)).toMatchObject({ words, letters, capitals }),
  )
})

describe('emoji', () => {
  it.each([
    ['👨‍👩‍👧', 1],
    ['🇦🇹🇩🇪', 2],
    ['👍🏽👍🏿', 2],
    ['1️⃣ #️⃣ *⃣', 3],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
    ['❤️‍🔥🏳️‍🌈🧑🏽‍🚀', 3],
    ['😂😂😂', 3],
    ['☠ ❤ ☺', 3],
    ['© ® ™ ↔ 1 # *', 0],
    ['©️ ™️ ↔️', 3],
    ['☎︎', 0],
    ['ℹ', 0],
    ['Anna👍', 1],
    ['„So – nicht …“ 5 €', 0],
  ])('in %s are %d', (text, emoji) => expect(measure(text).emoji).toBe(emoji))

  it('are not taken for words', () => expect(measure('1️⃣ 😂 ℹ️ 🇦🇹').words).toBe(0))
})

describe('the longest run', () => {
  it.each([
    ['', 0, null],
    ['abc', 1, null],
    ['Was?!!!!! Neeein', 5, '!!!!!'],
    ['sooooo', 5, 'ooooo'],
    ['a      b', 1, null],
    ['Ja 😂😂😂 nein', 3, '😂😂😂'],
    ['👍👍🏽👍🏽', 2, '👍🏽👍🏽'],
    ['🇦🇹🇦🇹', 2, '🇦🇹🇦🇹'],
    ['𝐀𝐀𝐀', 3, '𝐀𝐀𝐀'],
    ['aaa bbb', 3, 'aaa'],
    ['\ud83d😂', 1, null],
  ])('of %j is %d', (text, run, place) => {
    expect(measure(text).longestRun).toBe(run)
    expect(cut(text, runSpan(text))).toBe(place)
  })
})

describe('the shouted stretch', () => {
  it.each([
    ['Guten Morgen', null],
    ['Die ÖVP ist dran', 'ÖVP'],
    ['Nein! IHR SEID ALLE GLEICH, alle', 'IHR SEID ALLE GLEICH'],
    ['So eine SCHEIßE!', 'SCHEIßE'],
    ['DAS SIND 3 A BER viele', 'DAS SIND 3 A BER'],
    ['FPÖ und KURZ WEG', 'KURZ WEG'],
    ['A B C', null],
    ['ASFINAGs', null],
  ])('of %j is %j', (text, place) => expect(cut(text, capitalsSpan(text))).toBe(place))
})

describe('repeated words', () => {
  it.each([
    ['Lügner Lügner Lügner Lügner', 1, 1],
    ['LÜGNER, lügner! Lügner? Lügner.', 1, 1],
    [Array(10).fill('Kauft dort nicht!').join(' '), 0.85, 1],
    [Array(50).fill('Der Reihe nach jeder einmal.').join('\n'), 0.9, 1],
    ['Nein, nein.', 0, 0],
    [prose, 0, 0.08],
  ])('of %j lie where one expects', (text, least, most) => {
    expect(measure(text).repeatedWords).toBeGreaterThanOrEqual(least)
    expect(measure(text).repeatedWords).toBeLessThanOrEqual(most)
  })

  it('do not depend on the texts measured before', () => {
    const alone = measure(prose).repeatedWords
    for (let round = 0; round < 3; round++) measure('Nein nein nein nein die Stadt will die Straße')
    expect(measure(prose).repeatedWords).toBe(alone)
  })
})

describe('any text', () => {
  it('gives counts that fit together', () => {
    fc.assert(
      fc.property(anyText, text => {
        const found = measure(text)
        for (const count of Object.values(found)) expect(count).toBeGreaterThanOrEqual(0)
        expect(found.repeatedWords).toBeLessThanOrEqual(1)
        expect(found.capitals).toBeLessThanOrEqual(found.letters)
        expect(found.letters).toBeLessThanOrEqual(found.characters)
        expect(found.longestRun).toBeLessThanOrEqual(found.characters)
      }),
    )
  })

  it('counts two texts with a blank between as the sum of both', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const [a, b, both] = [measure(first), measure(second), measure(`${first} ${second}`)]
        for (const name of ['words', 'letters', 'capitals', 'emoji'] as const)
          expect(both[name]).toBe(a[name] + b[name])
        expect(both.longestRun).toBe(Math.max(a.longestRun, b.longestRun))
      }),
    )
  })

  it('has the letters Unicode says it has', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(measure(text).letters).toBe(countLetters(text))
      }),
    )
  })

  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const span of [runSpan(text), capitalsSpan(text)]) {
          if (span === null) continue
          expect(span.start).toBeLessThan(span.end)
          expect(cutsPair(text, span.start) || cutsPair(text, span.end)).toBe(false)
        }
      }),
    )
  })

  it('of a million characters is read in time, whatever it holds', () => {
    const units = [
      'a',
      'aA ',
      '!',
      '😂',
      '👍🏽',
      '👩‍',
      '🇦',
      '\ud83d',
      '\udc00',
      '\u0301',
      '1\ufe0f',
      '#\ufe0f',
      "a'",
      'AB c ',
      '𝐀',
    ]
    for (const unit of units) {
      const text = unit.repeat(1_000_000 / unit.length)
      const begun = performance.now()
      measure(text)
      // It takes some 10 to 70 ms; anything that grew with the square would take minutes.
      expect(performance.now() - begun).toBeLessThan(2000)
    }
  })
})

function countLetters(text: string): number {
  // An emoji of letters, such as the sign for information, is an emoji.
  return [...text.replace(/ℹ\ufe0f/gu, '')].filter(character => /\p{L}/u.test(character)).length
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) as number) >= 0x10000
}

function trimmed(text: string): string {
  return text.replace(/^[\p{White_Space}\ufeff]+|[\p{White_Space}\ufeff]+$/gu, '')
}
