import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextDecoder, type Encoding } from '../../../../../main/core/sources/text-decoder.ts'

const decode = (encoding: Encoding, bytes: Uint8Array, pieceLength = 1e9) => {
  const decoder = createTextDecoder(encoding)
  let text = ''
  for (let at = 0; at < bytes.length; at += pieceLength) text += decoder.write(bytes.subarray(at, at + pieceLength))
  return text + decoder.end()
}

test('Windows-1252 is read by the web’s table, typographic signs included', () => {
  const bytes = Uint8Array.from([0x93, 0x47, 0x72, 0xfc, 0xdf, 0x65, 0x94, 0x20, 0x96, 0x20, 0x80, 0x9f, 0x81])
  expect(decode('windows-1252', bytes)).toBe('“Grüße” – €Ÿ\u0081')
})

test.each(['utf-8', 'utf-16le'] as const)(
  '%s is read alike in pieces of any size, without its byte order mark',
  encoding => {
    const property = fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 5 }),
      (text, pieceLength) => {
        const bytes = Buffer.from(`\ufeff${text}`, encoding === 'utf-8' ? 'utf8' : 'utf16le')
        expect(decode(encoding, bytes, pieceLength)).toBe(text)
      },
    )
    fc.assert(property)
  },
)

test('bytes that are not UTF-8 become replacement characters', () => {
  expect(decode('utf-8', Uint8Array.from([0x61, 0xfc, 0x62]), 1)).toBe('a\ufffdb')
})
