// Looks at a screenshot: is something painted on it?
import zlib from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bytesPerPixelByColourType = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
])

/**
 * The share of pixels (0 to 1) that have the most frequent colour: 1 is a blank picture. Reads PNG with eight bits per channel.
 * @param {Buffer} png
 */
export function shareOfCommonestColour(png) {
  const { pixels, bytesPerPixel } = decode(png)
  /** @type {Map<number, number>} */
  const counts = new Map()
  let commonest = 0
  for (let at = 0; at < pixels.length; at += bytesPerPixel) {
    const colour = pixels.readUIntBE(at, bytesPerPixel)
    const count = (counts.get(colour) ?? 0) + 1
    counts.set(colour, count)
    if (count > commonest) commonest = count
  }
  return commonest / (pixels.length / bytesPerPixel)
}

/** @param {Buffer} png */
function decode(png) {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('This is not a PNG picture.')
  const width = png.readUInt32BE(16)
  const bytesPerPixel = bytesPerPixelByColourType.get(png[25] ?? -1)
  if (png[24] !== 8 || png[28] !== 0 || bytesPerPixel === undefined)
    throw new Error('This kind of PNG is not read here.')
  const rows = zlib.inflateSync(
    Buffer.concat([...chunksOf(png)].filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  )
  return { pixels: unfilter(rows, width * bytesPerPixel, bytesPerPixel), bytesPerPixel }
}

/** @param {Buffer} png */
function* chunksOf(png) {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

/**
 * Undoes the prediction of each row, see section 9 of the PNG specification.
 * @param {Buffer} rows
 * @param {number} rowBytes
 * @param {number} pixelBytes
 */
function unfilter(rows, rowBytes, pixelBytes) {
  const height = rows.length / (rowBytes + 1)
  const pixels = Buffer.alloc(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (rowBytes + 1)] ?? 0
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column
      const left = column < pixelBytes ? 0 : (pixels[at - pixelBytes] ?? 0)
      const up = row === 0 ? 0 : (pixels[at - rowBytes] ?? 0)
      const corner = column < pixelBytes || row === 0 ? 0 : (pixels[at - rowBytes - pixelBytes] ?? 0)
      pixels[at] = (rows[row * (rowBytes + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return pixels
}

/**
 * @param {number} filter
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function predicted(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? nearest(left, up, corner) : 0
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function nearest(left, up, corner) {
  const estimate = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
