import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContacts, type ContactKind } from '../../../../../../main/core/checks/text/contacts.ts'
import { findLinks } from '../../../../../../main/core/checks/text/links.ts'
import { addresses, emails, ibans, phones, plates } from './contact-texts.ts'

const all: ReadonlySet<ContactKind> = new Set(['email', 'phone', 'iban', 'address', 'plate'])
const spansIn = (text: string) => [findLinks(text), findContacts(text, all)]

const pieces = [...emails, ...phones, ...ibans, ...addresses, ...plates].map(([text]) => text)
const signs =
  'http:// hxxp:// www. :// example .at . @ (at) [dot] punkt dot ( ) [ ] ]( <a href=" </a> > / - + 0 43 1 \u200b \u00ad 😀 \ud835 \udc00 𝐚 ａ ． Ж ä W-'
const anyText = fc.oneof(
  fc
    .array(fc.constantFrom(...signs.split(' '), ...pieces, ' ', '\n', '\u00a0'), { maxLength: 30 })
    .map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
const cutsPair = (text: string, at: number) => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

describe('spans of links and contacts', () => {
  it('lie in the text, one behind the other, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const spans of spansIn(text)) {
          let last = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false)
            last = end
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
  it('move with the text when words are put in front', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pieces), text => {
        const lead = 'Also gut, ja 😀: '
        const moved = findContacts(lead + text, all).map(one => ({
          ...one,
          start: one.start - lead.length,
          end: one.end - lead.length,
        }))
        expect(moved).toEqual(findContacts(text, all))
      }),
    )
  })
  it('are the same whatever was looked at before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = spansIn(text)
        spansIn(other)
        expect(spansIn(text)).toEqual(before)
      }),
    )
  })
  it('hold hosts that the runtime reads as the same host', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { asciiHost } of findLinks(text)) {
          expect(asciiHost).toMatch(/^[a-z0-9_.-]+$/)
          expect(new URL(`http://${asciiHost}/`).hostname).toBe(asciiHost)
        }
      }),
    )
  })
})

const units = [
  'a',
  '@',
  '1-',
  '(',
  '[',
  '.',
  '1',
  '0',
  '0 ',
  '01 ',
  'a.',
  'a@',
  'a.a@',
  'dot',
  'dot ',
  'punkt ',
  'a dot ',
  'x(dot)',
  '://',
  'http://',
  'http://a@',
  'http://a.at/(',
  'http://xn--a',
  '[a](http://ab.at) ',
  '](ab.at',
  '[url=ab.at]',
  '<a href="ab.at">',
  'www.',
  '+4',
  '+43 ',
  'AT61 ',
  'W-1',
  'straße ',
  'str. 1 ',
  '0664/',
  'a at b dot ',
  '\u200b',
  'ａ．',
  '-',
  '_',
  'é',
  '   ',
  'ab(at)c(dot)de',
  '12345 A',
  'Weg 1 ',
  '\n',
]

const timeMs = (text: string): number => {
  const start = performance.now()
  spansIn(text)
  return performance.now() - start
}

describe('hostile texts', () => {
  // Four times the text may take four times the time; twelve and a grace for a busy machine still tell it from sixteen.
  it.each(units)('made of %j take time in proportion to their length', unit => {
    const textOf = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    spansIn(textOf(20_000))
    const quarter = Math.min(timeMs(textOf(250_000)), timeMs(textOf(250_000)))
    const limit = quarter * 12 + 200
    const whole = timeMs(textOf(1_000_000))
    expect(whole < limit ? whole : timeMs(textOf(1_000_000))).toBeLessThan(limit)
  })
})
