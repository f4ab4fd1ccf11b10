import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHidden } from '../../../../renderer/text/hidden.ts'
import { findLinks } from '../../../../renderer/text/links.ts'
import { MAX_MARKS, segment, type Segment } from '../../../../renderer/text/segments.ts'
import { aHit } from '../../../fixtures/screen.ts'

/** The pieces in short: text, hits in brackets behind it, labels in braces, hosts behind an arrow. */
const drawn = (segments: readonly Segment[]) =>
  segments.map(piece => {
    const what = piece.kind === 'text' ? piece.text : piece.kind === 'hidden' ? `{${piece.label}}` : `→${piece.host}`
    return piece.hits.length === 0 ? what : `${what}[${piece.hits.join(',')}]`
  })

describe('hits', () => {
  test('are marked on the original characters', () => {
    expect(drawn(segment('Du Trampel!', [aHit(3, 10)]))).toEqual(['Du ', 'Trampel[0]', '!'])
  })

  test('that overlap are cut where they begin and end', () => {
    expect(drawn(segment('abcdef', [aHit(0, 4), aHit(2, 6)]))).toEqual(['ab[0]', 'cd[0,1]', 'ef[1]'])
  })

  test('inside of one another, on one place and side by side all stay', () => {
    expect(drawn(segment('abcdef', [aHit(0, 6), aHit(2, 3), aHit(2, 3), aHit(3, 4)]))).toEqual([
      'ab[0]',
      'c[0,1,2]',
      'd[0,3]',
      'ef[0]',
    ])
  })

  test('beyond the text are pulled in, and no pair of surrogates is torn', () => {
    expect(drawn(segment('a😀b', [aHit(2, 99)]))).toEqual(['a', '😀b[0]'])
  })

  test('beyond the limit are not drawn', () => {
    const many = Array.from({ length: MAX_MARKS + 5 }, (_, at) => aHit(at * 2, at * 2 + 1))
    const marked = segment('a '.repeat(MAX_MARKS + 5), many).filter(piece => piece.hits.length > 0)
    expect(marked).toHaveLength(MAX_MARKS)
  })
})

describe('hidden characters', () => {
  test('are shown by their number, also inside of a hit', () => {
    expect(drawn(segment('Tr\u200Bottel', [aHit(0, 8)]))).toEqual(['Tr[0]', '{U+200B}[0]', 'ottel[0]'])
  })

  test('that turn the writing direction are named as such', () => {
    expect(findHidden('a\u202Ecba\u202C').map(run => [run.label, run.kind])).toEqual([
      ['U+202E', 'bidi'],
      ['U+202C', 'bidi'],
    ])
  })

  test('in a row of the same become one label', () => {
    expect(drawn(segment(`a${'\u200B'.repeat(500)}b`, []))).toEqual(['a', '{U+200B ×500}', 'b'])
  })

  test.each([
    ['a family of four', '👨‍👩‍👧‍👦'],
    ['a heart on fire', '❤️‍🔥'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a Persian word with its joiner', 'می‌خواهم'],
    ['lines and tabs', 'a\r\nb\tc'],
  ])('needed for writing are left alone: %s', (_, text) => {
    expect(findHidden(text)).toEqual([])
  })

  test('of every other kind are found', () => {
    const kinds = [...'\u00AD\u0007\uFEFF\u2066\u{E0041}\u3164'].map(character => findHidden(`a${character}b`)[0]?.kind)
    expect(kinds).toEqual(['hyphen', 'control', 'invisible', 'bidi', 'tag', 'invisible'])
  })
})

describe('links', () => {
  test('are followed by the host they really reach', () => {
    expect(drawn(segment('Siehe https://orf.example@evil.example/x.', []))).toEqual([
      'Siehe ',
      'https://orf.example@evil.example/x',
      '→evil.example',
      '.',
    ])
  })

  test('with letters that look like others show the plain form of their host', () => {
    expect(findLinks('http://zeitung.еxample/')[0]?.host).toMatch(/^zeitung\.xn--/)
  })

  test('without a scheme count too, and what is no address is none', () => {
    expect(findLinks('www.zeitung.example und http://[').map(link => link.host)).toEqual(['www.zeitung.example'])
  })
})

test('whatever stands in a text, its pieces joined give it back', () => {
  const character = fc.constantFrom(
    'a',
    'ß',
    ' ',
    '\n',
    '😀',
    '\u202E',
    '\u200B',
    '\u200D',
    '<',
    'https://x.example ',
    '\uD800',
  )
  const hit = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => aHit(start, start + length))
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 60 }).map(parts => parts.join('')),
      fc.array(hit, { maxLength: 12 }),
      (text, hits) => {
        const pieces = segment(text, hits)
        const joined = pieces.map(piece => text.slice(piece.start, piece.end)).join('')
        expect(joined).toBe(text)
        const torn = pieces.filter(piece => piece.kind === 'text' && piece.text !== text.slice(piece.start, piece.end))
        expect(torn).toEqual([])
      },
    ),
  )
})

test('fifty thousand characters with thousands of hits and hidden characters are cut in a moment', () => {
  const text = 'Depp\u200B '.repeat(8400)
  const hits = Array.from({ length: 8400 }, (_, at) => aHit(at * 6, at * 6 + 4))
  const startedMs = performance.now()
  segment(text, hits)
  expect(performance.now() - startedMs).toBeLessThan(250)
})
