// Width and height from the first bytes of a WebP file, so that a page keeps the room of its pictures before they are there.

/** Pictures are taken with so many px for each px of the window, so that they are sharp on a dense screen too. */
export const PICTURE_SCALE = 1.5

/**
 * In px of the window, rounded. Throws where the bytes are no WebP file.
 * @param {Buffer} bytes
 * @returns {Readonly<{ width: number, height: number }>}
 */
export function pictureSize(bytes) {
  const { width, height } = sizeInFile(bytes)
  return { width: Math.round(width / PICTURE_SCALE), height: Math.round(height / PICTURE_SCALE) }
}

/** @param {Buffer} bytes */
function sizeInFile(bytes) {
  const form = bytes.toString('latin1', 8, 16)
  // RFC 9649, 2.5 to 2.7
  if (form === 'WEBPVP8 ') return { width: bytes.readUInt16LE(26) & 0x3f_ff, height: bytes.readUInt16LE(28) & 0x3f_ff }
  if (form === 'WEBPVP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (form !== 'WEBPVP8L') throw new Error('this is no picture in WebP')
  const bits = bytes.readUInt32LE(21)
  return { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 }
}
