import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { checkRemoved, type PdfText } from '../../../../../../main/core/legal/bundle/removed-strings.ts'

const fileOf = (path: string, text: string | Uint8Array) => ({ path, bytes: Buffer.from(text as string) })
const foundIn = async (path: string, text: string | Uint8Array, removed: readonly string[], pdf?: PdfText) =>
  (await checkRemoved([fileOf(path, text)], removed, pdf)).found.map(({ index, in: where }) => `${index} ${where}`)

describe('a removed string is found', () => {
  const NAME = 'Jürgen "Rex" Großmüller'
  const spellings: ReadonlyArray<readonly [string, string]> = [
    ['as it is', `Von ${NAME}.`],
    ['in capitals', `VON ${NAME.toUpperCase()}.`],
    ['in another normal form', NAME.normalize('NFD')],
    ['in JSON', JSON.stringify({ name: NAME })],
    [
      'in JSON of ASCII only',
      JSON.stringify(NAME).replace(/[^ -~]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(NAME))],
    ['in HTML', 'J&uuml;rgen &quot;Rex&quot; Gro&szlig;m&#252;ller'],
    ['in HTML in hexadecimal', 'J&#xfc;rgen &#x22;Rex&#x22; Gro&#xDF;m&#xFC;ller'],
    ['in HTML with tags in it', '<p>J<b>ü</b>rgen\n  "Rex" <i>Großmüller</i></p>'],
    ['in HTML within JSON', JSON.stringify('<p>J&uuml;rgen &quot;Rex&quot; Großmüller</p>')],
    ['in CSV', `1;"Jürgen ""Rex"" Großmüller";x`],
    ['in an address', `https://a.example/?q=${encodeURIComponent(NAME)}`],
    ['across lines and a hyphen', 'Jürgen "Rex"\r\nGroß-\nmüller'],
    ['with invisible characters', 'Jür\u00adgen "Rex" Groß\u200bmüller'],
  ]
  it.each(spellings)('%s', async (_, text) =>
    expect(await foundIn('a.txt', text, ['anders', NAME])).toEqual(['1 content']),
  )

  it('in the name of a file', async () => {
    expect(await foundIn('10/max.muster@example.at/a.txt', '', ['Max.Muster@example.at'])).toEqual(['0 name'])
  })
  it('in UTF-16 and among the bytes of a picture', async () => {
    expect(await foundIn('a.txt', Buffer.from('\ufeffMuster', 'utf16le'), ['muster'])).toEqual(['0 content'])
    expect(await foundIn('a.txt', Buffer.from('\ufeffMuster', 'utf16le').swap16(), ['muster'])).toEqual(['0 content'])
    const picture = Buffer.concat([
      Buffer.of(0x89, 0x50, 0xff, 0xfe),
      Buffer.from('tEXtAuthor\0Muster'),
      Buffer.of(0xff),
    ])
    expect(await foundIn('a.png', picture, ['Muster'])).toEqual(['0 content'])
  })
  it('anywhere in any text that holds it', async () => {
    const text = fc.string({ unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(text, text, fc.boolean(), async (before, after, asJson) => {
        const whole = `${before} Großmüller ${after}`
        expect(await foundIn('a.json', asJson ? JSON.stringify(whole) : whole, ['großmüller'])).toEqual(['0 content'])
      }),
    )
  })
})

describe('a removed string is not found', () => {
  it('where it is not', async () =>
    expect(await foundIn('a.txt', 'Nutzer A schreibt.', ['Muster', 'Nutzer B'])).toEqual([]))
  it('within other words when it is short, but as a word of its own', async () => {
    expect(await foundIn('a.txt', 'jeder Edelmann redet', ['Ed'])).toEqual([])
    expect(await foundIn('a.txt', 'jeder, „Ed“, redet', ['Ed'])).toEqual(['0 content'])
  })
  it('when it is empty or blank', async () => expect(await foundIn('a.txt', 'a b', ['', ' \n'])).toEqual([]))
})

describe('a PDF', () => {
  const pdf = fileOf('a.pdf', '%PDF-1.7 /Title (Muster)')
  it('is searched in its text and in its bytes', async () => {
    const read: PdfText = () => Promise.resolve('Von\nGroßmüller')
    const report = await checkRemoved([pdf], ['Großmüller', 'Muster', 'x'], read)
    expect(report).toEqual({
      ok: false,
      found: [
        { path: 'a.pdf', index: 0, in: 'content' },
        { path: 'a.pdf', index: 1, in: 'content' },
      ],
      unsearched: [],
    })
  })
  it('is said to be unsearched where nobody reads it, or the reader fails, whatever its name', async () => {
    const unsearched = { ok: false, found: [], unsearched: ['a.pdf'] }
    expect(await checkRemoved([pdf], ['x'])).toEqual(unsearched)
    expect(await checkRemoved([pdf], ['x'], () => Promise.reject(new Error('broken')))).toEqual(unsearched)
    expect((await checkRemoved([{ ...pdf, path: 'a.bin' }], ['x'])).unsearched).toEqual(['a.bin'])
  })
})
