import { isUtf8 } from 'node:buffer'

/** One line of standard input, from 1. A line that cannot be taken has a problem instead of a text. */
export type InputLine = Readonly<
  { number: number; text: string } | { number: number; problem: 'recordTooLong' | 'damagedCharacters' }
>

const LF = 10
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Splits bytes into lines as they arrive, one batch per chunk, in flat memory: of a line above the limit nothing is kept.
 * Only LF ends a line, since JSON may hold every other line separator; blank lines are counted and left out.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxLineBytes: number): AsyncGenerator<InputLine[]> {
  let number = 0
  let kept: Buffer[] = []
  let keptBytes = 0

  const keep = (bytes: Buffer) => {
    if (keptBytes <= maxLineBytes) kept.push(bytes)
    keptBytes += bytes.length
  }
  const finish = (): InputLine[] => {
    number += 1
    const isTooLong = keptBytes > maxLineBytes
    const bytes = kept.length === 1 ? kept[0]! : Buffer.concat(isTooLong ? [] : kept)
    kept = []
    keptBytes = 0
    if (isTooLong) return [{ number, problem: 'recordTooLong' }]
    if (!isUtf8(bytes)) return [{ number, problem: 'damagedCharacters' }]
    const text = bytes.toString('utf8')
    const isMarked = number === 1 && text.startsWith(BYTE_ORDER_MARK)
    return text.trim() === '' ? [] : [{ number, text: isMarked ? text.slice(1) : text }]
  }

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: InputLine[] = []
    let start = 0
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      keep(bytes.subarray(start, end))
      lines.push(...finish())
      start = end + 1
    }
    if (start < bytes.length) keep(bytes.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (keptBytes > 0) yield finish()
}
