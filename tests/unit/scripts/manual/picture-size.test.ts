import { expect, test } from 'vitest'
import { pictureSize } from '../../../../scripts/manual/picture-size.mjs'

const file = (form: string, write: (bytes: Buffer) => void) => {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF____WEBP', 0, 'latin1')
  bytes.write(form, 12, 'latin1')
  write(bytes)
  return bytes
}

test('the size of a picture is read in each form of WebP, in px of the window', () => {
  const lossy = file('VP8 ', bytes => (bytes.writeUInt16LE(300, 26), bytes.writeUInt16LE(150, 28)))
  const lossless = file('VP8L', bytes => bytes.writeUInt32LE(299 | (149 << 14), 21))
  const extended = file('VP8X', bytes => (bytes.writeUIntLE(299, 24, 3), bytes.writeUIntLE(149, 27, 3)))
  for (const bytes of [lossy, lossless, extended]) expect(pictureSize(bytes)).toEqual({ width: 200, height: 100 })
  expect(() => pictureSize(Buffer.from('not a picture at all'))).toThrow('no picture in WebP')
})
