import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOfCommonestColour } from '../../../../scripts/pack/picture.mjs'

const bytesPerPixel = 4

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

/** The predictor of PNG filter `filter`, written from the specification for whole rows. */
function predict(filter: number, left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const byDistance = [left, up, corner].toSorted((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b))
  return [0, left, up, Math.floor((left + up) / 2), byDistance[0] ?? 0][filter] ?? 0
}

/** An RGBA picture whose row r is stored with filter r mod 5. */
function pngOf(pixels: readonly (readonly number[])[]): Buffer {
  const rows = pixels.map((row, y) => {
    const at = (values: readonly number[] | undefined, x: number) => (x < 0 ? 0 : (values?.[x] ?? 0))
    const filter = y % 5
    const stored = row.map(
      (value, x) =>
        (value -
          predict(filter, at(row, x - bytesPerPixel), at(pixels[y - 1], x), at(pixels[y - 1], x - bytesPerPixel))) &
        0xff,
    )
    return Buffer.from([filter, ...stored])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE((pixels[0]?.length ?? 0) / bytesPerPixel, 0)
  header.writeUInt32BE(pixels.length, 4)
  header.set([8, 6], 8)
  const packed = deflateSync(Buffer.concat(rows))
  const half = packed.length >> 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', packed.subarray(0, half)),
    chunk('IDAT', packed.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture of one colour is blank', () => {
  const row = Array.from({ length: 20 }, () => [250, 250, 250, 255]).flat()
  expect(shareOfCommonestColour(pngOf(Array.from({ length: 12 }, () => row)))).toBe(1)
})

test('the share is that of the commonest colour, whichever way the rows are stored', () => {
  const palette = [
    [0, 0, 0, 255],
    [200, 30, 90, 255],
    [12, 240, 7, 128],
  ]
  const pictures = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc.array(fc.array(fc.nat(2), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
  fc.assert(
    fc.property(pictures, picture => {
      const indices = picture.flat()
      const commonest = Math.max(...palette.map((_, index) => indices.filter(each => each === index).length))
      const png = pngOf(picture.map(row => row.flatMap(index => palette[index] ?? [])))
      expect(shareOfCommonestColour(png)).toBeCloseTo(commonest / indices.length)
    }),
  )
})

test('what is no picture is refused', () => {
  expect(() => shareOfCommonestColour(Buffer.from('<html>'))).toThrow('not a PNG')
})
