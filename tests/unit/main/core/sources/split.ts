import fc from 'fast-check'
import type { RecordSplitter, SourceRecord } from '../../../../../main/core/sources/records.ts'

/** Feeds a text in pieces of the given lengths (used in turn) and collects every record. */
export function splitInPieces(splitter: RecordSplitter, text: string, pieceLengths: readonly number[]): SourceRecord[] {
  const batches: SourceRecord[][] = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = pieceLengths[turn % pieceLengths.length] ?? text.length
    batches.push(splitter.push(text.slice(at, at + length)))
    at += length
  }
  return [...batches.flat(), ...splitter.end()]
}

/** Lengths of the pieces a file may arrive in: from one character at a time to all at once. */
export const pieceLengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 400 })), {
  minLength: 1,
  maxLength: 4,
})

/** Texts made of the characters that readers stumble over. */
export const hostileText = (characters: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...characters), { maxLength }).map(parts => parts.join(''))
