import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRegex, MAX_MATCHES } from '../../../../../../main/core/checks/text/regex.ts'
import { RegexError } from '../../../../../../main/core/checks/text/regex/error.ts'

const matches = (pattern: string, text: string, ignoreCase = true): string[] =>
  compileRegex(pattern, { ignoreCase })
    .find(text)
    .map(span => text.slice(span.start, span.end))

const faultOf = (pattern: string): readonly [string, number | null] | null => {
  try {
    compileRegex(pattern, { ignoreCase: true })
    return null
  } catch (error) {
    if (error instanceof RegexError) return [error.key, error.at]
    throw error
  }
}

describe('what a pattern finds', () => {
  test.each([
    [String.raw`\bübel\b`, 'Übel, das ist übel! verübelt üb el', ['Übel', 'übel']],
    [String.raw`\bidiot(?:en|in)?\b`, 'Idiot idiotin Idioten idiotisch Vollidiot', ['Idiot', 'idiotin', 'Idioten']],
    [String.raw`\bDepp\b`, 'Depp Depp,Depp Deppß Öldepp', ['Depp', 'Depp', 'Depp']],
    [String.raw`\w+`, 'Straße, Öl_1 ñandú', ['Straße', 'Öl_1', 'ñandú']],
    [String.raw`\Babe\B`, 'Gabel Abel Buchstabe', ['abe']],
    ['übel', 'u\u0308bel und U\u0308BEL', ['u\u0308bel', 'U\u0308BEL']],
    ['straße', 'STRAẞE strasse', ['STRAẞE']],
    ['k', 'k K \u212a', ['k', 'K', '\u212a']],
    ['[a-c]{2,3}', 'abcab abd', ['abc', 'ab', 'ab']],
    ['[^a-z ]+', 'Ab 12 Üx-', ['12', 'Ü', '-']],
    [String.raw`\d{2}`, '12 ٣٤ 5', ['12', '٣٤']],
    [String.raw`\p{Script=Cyrillic}+`, 'abc вор abc', ['вор']],
    [String.raw`\P{L}+`, 'a1 2b', ['1 2']],
    ['😀+', '😀😀 😁 😀', ['😀😀', '😀']],
    ['a.c', 'a😀c a\nc abc', ['a😀c', 'abc']],
    ['[😀-😃]x', '😂x', ['😂x']],
    [String.raw`\u{1f600}\x21\u0041\t`, '😀!A\t', ['😀!A\t']],
    ['x(.*y)?', 'xxy x x', ['xxy', 'x', 'x']],
    ['a|ab', 'abab', ['a', 'a']],
    ['ab|a', 'abab', ['ab', 'ab']],
    ['a+?b?', 'aab', ['a', 'ab']],
    ['(|a)+b', 'aab', ['aab']],
    ['(?:a?){2,3}b', 'aaaab', ['aaab']],
    ['^a|a$', 'aaa', ['a', 'a']],
    ['(?<amount>[0-9]+) Euro', '20 Euro', ['20 Euro']],
    [String.raw`https?:\/\/[^\s\]]+`, '[http://a.at] HTTPS://B.at', ['http://a.at', 'HTTPS://B.at']],
  ])('%s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected)
  })

  test('capital letters count when case is not ignored', () => {
    expect(matches(String.raw`\b[A-ZÄÖÜ]{3,}\b`, 'WIR sind ÖBB und ihr', false)).toEqual(['WIR', 'ÖBB'])
    expect(matches('[^A-Z]', 'aB', false)).toEqual(['a'])
  })

  test('a text without a match has none, an empty one neither', () => {
    expect(matches('abc', '')).toEqual([])
    expect(matches(String.raw`\bab\b`, 'abc cab')).toEqual([])
  })

  test('half of a surrogate pair is never found nor cut off', () => {
    expect(compileRegex('.', { ignoreCase: false }).find('😀\ud83d😀')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 3, end: 5 },
    ])
    expect(matches(String.raw`\u{d83d}`, '😀')).toEqual([])
  })

  test('the number of matches in one text is limited', () => {
    expect(matches('a', 'a'.repeat(5_000))).toHaveLength(MAX_MATCHES)
  })
})

describe('what is refused', () => {
  test.each([
    ['ab(c', 'syntax', 2],
    ['ab)c', 'syntax', 2],
    ['a[b', 'syntax', 1],
    ['a[]', 'syntax', 1],
    ['[z-a]', 'syntax', 1],
    ['[a-\\d]', 'syntax', 1],
    ['[[:alpha:]]', 'syntax', 1],
    ['+a', 'syntax', 0],
    ['a**', 'syntax', 2],
    ['a{2,1}', 'syntax', 1],
    ['a{', 'syntax', 1],
    ['\\b+a', 'syntax', 2],
    ['a\\', 'syntax', 2],
    ['a\\y', 'syntax', 1],
    ['a\\p{Klingon}', 'syntax', 1],
    ['a\\u{110000}', 'syntax', 1],
    ['(?i)a', 'syntax', 0],
    ['a(?=b)', 'lookaround', 1],
    ['(?!b)a', 'lookaround', 0],
    ['(?<=b)a', 'lookaround', 0],
    ['(?<!b)a', 'lookaround', 0],
    ['(a)\\1', 'backreference', 3],
    ['(?<x>a)\\k<x>', 'backreference', 7],
    ['', 'matchesEmpty', null],
    ['a*', 'matchesEmpty', null],
    ['\\b', 'matchesEmpty', null],
    ['a|(b?)', 'matchesEmpty', null],
    ['^$', 'matchesEmpty', null],
    ['(a{1000}){1000}', 'tooLarge', null],
    ['a{1001}', 'tooLarge', 1],
    ['((a{9}){9}){99}', 'tooLarge', null],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'tooLarge', 50],
    [`${'((a?)*'.repeat(40)}${')*'.repeat(40)}b`, 'tooLarge', null],
    ['a'.repeat(1_001), 'tooLong', 1_000],
  ])('%s', (pattern, key, at) => {
    expect(faultOf(pattern)).toEqual([key, at])
  })

  test('the message does not repeat the pattern', () => {
    expect(() => compileRegex('geheim(', { ignoreCase: true })).toThrow(/^pattern refused: syntax at 6$/)
  })
})

describe('hostile patterns and texts', () => {
  const noise = (length: number): string =>
    Array.from({ length }, (_, index) => ((Math.imul(index, 2_654_435_761) >>> 13) & 1 ? 'a' : 'b')).join('')

  const bestMs = (find: () => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const begin = performance.now()
      find()
      return performance.now() - begin
    })
    return Math.min(...times)
  }

  // Four times the text may take ten times as long on a busy machine, but not sixteen; what is over at once proves nothing else.
  test.each<[string, (length: number) => string]>([
    ['(a+)+$', length => `${'a'.repeat(length)}!`],
    ['(a|aa)+$', length => `${'a'.repeat(length)}!`],
    ['(a|a)*b', length => 'a'.repeat(length)],
    ['(.*a){20}', length => `${'a'.repeat(length)}!`],
    ['(.*a){20}b', length => `b${'a'.repeat(length)}!`],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', length => `${'a'.repeat(length)}!`],
    ['(x+x+)+y', length => `y${'x'.repeat(length)}`],
    [String.raw`\s+$`, length => `${' '.repeat(length)}x`],
    [String.raw`^\s*(\s|x)*;`, length => `;${' x'.repeat(length / 2)}`],
    ['x(.*y)?', length => 'x'.repeat(length)],
    [
      '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
      length => `${'a'.repeat(length)}@`,
    ],
    [String.raw`^([\w.+-]+)+@([\w-]+\.)+[a-z]{2,}$`, length => `a@${'a.'.repeat(length / 2)}!`],
    [
      String.raw`^(https?:\/\/)?([\da-z.-]+)\.([a-z.]{2,6})([\/\w .-]*)*\/?$`,
      length => `http://a.at/${'a/'.repeat(length / 2)}!`,
    ],
    [String.raw`<a\s*(.*?)*href=(.*?)*>x`, length => `<a href=${' '.repeat(length)}>`],
    ['(a|b)*a(a|b){15}c', length => `c${noise(length)}`],
    ['c?(a|b)*a(a|b){12}', noise],
    ['[ab]{100}a[ab]{100}', noise],
    [String.raw`\b(?:\w+\s?)*!!`, length => `!!${'ab cd '.repeat(length / 6)}`],
  ])('%s takes time in proportion to the text', (pattern, textOf) => {
    const { find } = compileRegex(pattern, { ignoreCase: true })
    const [short, long] = [textOf(20_000), textOf(80_000)]
    find(long)
    expect(bestMs(() => find(long))).toBeLessThan(10 * bestMs(() => find(short)) + 20)
  })

  test('a text of a million characters is read to its end, also with a pattern of very many states', () => {
    expect(compileRegex(String.raw`\bende\b`, { ignoreCase: true }).find(`${'a😀 '.repeat(250_000)}Ende`)).toEqual([
      { start: 1_000_000, end: 1_000_004 },
    ])
    const text = `c${noise(1_000_000)}`
    expect(compileRegex('c(a|b)*a(a|b){20}', { ignoreCase: true }).find(text)).toHaveLength(1)
  })

  test('a match may reach over the pieces in which a long text is read', () => {
    const text = `x${'😀'.repeat(3_000)}y`
    expect(compileRegex('x😀+y', { ignoreCase: true }).find(`a${text}${text}`)).toEqual([
      { start: 1, end: 6_003 },
      { start: 6_003, end: 12_005 },
    ])
  })
})

describe('compared with the engine of the runtime', () => {
  const word = String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`
  const twin: Readonly<Record<string, string>> = {
    '\\b': `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
    '\\B': `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
    '\\w': word,
    '\\W': `[^${word.slice(1)}`,
  }
  const native = (pattern: string, ignoreCase: boolean): RegExp =>
    new RegExp(
      pattern.replaceAll(/\\[bBwW]/g, escape => twin[escape] ?? ''),
      ignoreCase ? 'giv' : 'gv',
    )

  // Patterns and texts stay small, because the other engine can take exponential time.
  const atom = fc.constantFrom(
    'a',
    'b',
    'c',
    'ß',
    's',
    'K',
    '😀',
    ' ',
    '.',
    '[ab]',
    '[^a]',
    '[a-cß]',
    '[^c😀]',
    '\\s',
    '\\S',
    '\\p{Lu}',
    '\\w',
    '\\W',
  )
  const place = fc.constantFrom('\\b', '\\B', '^', '$', '')
  const times = fc.constantFrom(
    '',
    '',
    '',
    '*',
    '+',
    '?',
    '{2}',
    '{0,2}',
    '{1,3}',
    '{2,}',
    '*?',
    '+?',
    '??',
    '{0,3}?',
    '{1,2}?',
  )
  const { pattern } = fc.letrec<{ pattern: string; row: string; part: string }>(tie => ({
    pattern: fc.array(tie('row'), { minLength: 1, maxLength: 2, depthIdentifier: 'p' }).map(rows => rows.join('|')),
    row: fc.array(tie('part'), { maxLength: 3, depthIdentifier: 'p' }).map(parts => parts.join('')),
    part: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'p' },
      fc.tuple(atom, times).map(parts => parts.join('')),
      place,
      fc.tuple(tie('pattern'), times).map(([inner, count]) => `(${inner})${count}`),
    ),
  }))
  const text = fc
    .array(fc.constantFrom(...'abcAäßẞsSſkK\u212a😀 .\nx1_'.split(/(?:)/u), '\ud83d', '\u0301'), { maxLength: 8 })
    .map(parts => parts.join(''))

  const compiled = (source: string, ignoreCase: boolean) => {
    try {
      return compileRegex(source, { ignoreCase })
    } catch (error) {
      if (error instanceof RegexError && (error.key === 'matchesEmpty' || error.key === 'tooLarge')) return null
      throw error
    }
  }

  test('random patterns find the same places', () => {
    const neverEmpty = fc.oneof(
      pattern,
      pattern.map(inner => `(${inner})[ab]`),
      pattern.map(inner => `a(${inner})`),
    )
    const texts = fc.array(text, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(neverEmpty, fc.boolean(), texts, (source, ignoreCase, searched) => {
        const own = compiled(source, ignoreCase)
        fc.pre(own !== null)
        const other = native(source, ignoreCase)
        for (const one of searched) {
          const expected = [...one.matchAll(other)]
          expect(own.find(one)).toEqual(
            expected.map(match => ({ start: match.index, end: match.index + match[0].length })),
          )
        }
      }),
      { numRuns: 800 },
    )
  })

  test('a pattern is refused as empty when it can match a place without a character', () => {
    fc.assert(
      fc.property(pattern, source => {
        const fault = faultOf(source)
        fc.pre(fault?.[0] !== 'tooLarge')
        const matchesNothing = ['', 'a', 'a ', ' a', 'aa', '  '].some(searched =>
          [...searched.matchAll(native(source, true))].some(match => match[0] === ''),
        )
        if (matchesNothing) expect(fault?.[0]).toBe('matchesEmpty')
      }),
      { numRuns: 500 },
    )
  })

  test('every letter has the same capital and small forms', () => {
    const letters: string[] = []
    for (let codePoint = 0; codePoint < 0x1f000; codePoint += 1) {
      const letter = String.fromCodePoint(codePoint)
      if (/\p{Changes_When_Casemapped}/u.test(letter)) letters.push(letter)
    }
    const all = letters.join('')
    const different = letters.filter(letter => {
      const expected = all.match(new RegExp(letter, 'giu')) ?? []
      return compileRegex(`[${letter}]`, { ignoreCase: true }).find(all).length !== expected.length
    })
    expect(letters.length).toBeGreaterThan(2_500)
    expect(different).toEqual([])
  })
})
