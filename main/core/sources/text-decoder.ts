import { StringDecoder } from 'node:string_decoder'

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

/** Turns bytes into text in pieces of any size; a leading byte order mark is dropped. */
export type TextPieces = Readonly<{ write: (bytes: Uint8Array) => string; end: () => string }>

// The bytes 0x80–0x9F of Windows-1252, as the WHATWG encoding standard has them. Node's own decoder depends on the build.
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'
const BYTE_ORDER_MARK = '\ufeff'

/** Creates the decoder for a whole file. Bytes that are no text in this encoding become U+FFFD. */
export function createTextDecoder(encoding: Encoding): TextPieces {
  const decoder =
    encoding === 'windows-1252' ? windows1252 : new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le')
  let isStart = true
  const withoutMark = (text: string): string => {
    if (!isStart || text === '') return text
    isStart = false
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  }
  return {
    write: bytes => withoutMark(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => withoutMark(decoder.end()),
  }
}

const windows1252 = {
  write: (bytes: Buffer) =>
    bytes.toString('latin1').replace(/[\u0080-\u009f]/g, byte => HIGH_CONTROLS.charAt(byte.charCodeAt(0) - 0x80)),
  end: () => '',
}
