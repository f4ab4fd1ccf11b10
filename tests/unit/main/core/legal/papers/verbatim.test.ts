import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../../../../../main/core/legal/papers/html.ts'
import { shownText, verbatim } from '../../../../../../main/core/legal/papers/verbatim.ts'

const hostile = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<b>',
      '&amp;',
      '</style>',
      '"',
      "'",
      '\r\n',
      '\r',
      '\n',
      '\t',
      '\u202e',
      '\u200b',
      '\ud800',
      '👨‍👩‍👧',
      'U+202E',
      '\u00ad',
      '\ufeff',
      '\0',
    ),
  ),
)

describe('a quoted text', () => {
  it('is the text again when it is read back, whatever it is', () => {
    fc.assert(
      fc.property(hostile, pieces => {
        const text = pieces.join('')
        expect(shownText(verbatim(text).markup)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('has no tag of its own, and hides nothing', () => {
    fc.assert(
      fc.property(hostile, pieces => {
        const { markup } = verbatim(pieces.join(''))
        const rest = markup.replace(/<span class="(return|hidden)">|<\/span>/g, '')
        expect(rest).not.toMatch(/[<>]/)
        expect(rest.replace(/\u200d/g, '')).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
      { numRuns: 500 },
    )
  })

  it('shows what turns the text around or has no width by its number', () => {
    expect(verbatim('a\u202eb\u200bc').markup).toBe(
      'a<span class="hidden">U+202E</span>b<span class="hidden">U+200B</span>c',
    )
  })

  it('leaves families together and takes a joiner between letters apart', () => {
    expect(verbatim('👨‍👩‍👧').markup).toBe('👨‍👩‍👧')
    expect(verbatim('a\u200db').markup).toContain('U+200D')
  })

  it('keeps 60,000 characters', () => {
    const text = 'Ä<ß>😡 '.repeat(10_000)
    expect(shownText(verbatim(text).markup)).toBe(text)
  })
})

it('markup escapes all that is put in, and markup only once', () => {
  expect(html`<p title="${'"x"'}">${['<', html`<i>${'&'}</i>`]}${null}${0}</p>`.markup).toBe(
    '<p title="&quot;x&quot;">&lt;<i>&amp;</i>0</p>',
  )
})
