import { createStream } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'

/** A folded text and the places that deserve a second reading. Valid until the normaliser folds the next text. */
export type FoldedText = {
  stream: SymbolStream
  /** Entries of gaps that may be disguise: punctuation inside or at the edge of a word. Ascending. */
  gaps: Int32Array
  gapCount: number
  /** Entries at which a row of single letters begins. Ascending. */
  rows: Int32Array
  rowCount: number
  /** Single letters in a row so far, and where the row began. */
  singles: number
  rowStart: number
}

/** So many single letters in a row are looked at as a word parted by blanks. */
const SINGLES_IN_A_ROW = 4

/** An empty folded text with buffers for comments of the usual length. */
export const createFoldedText = (): FoldedText => ({
  stream: createStream(1024),
  gaps: new Int32Array(128),
  gapCount: 0,
  rows: new Int32Array(32),
  rowCount: 0,
  singles: 0,
  rowStart: 0,
})

const pushed = (list: Int32Array, count: number, entry: number): Int32Array => {
  let room = list
  if (count === list.length) {
    room = new Int32Array(2 * count)
    room.set(list)
  }
  room[count] = entry
  return room
}

/** Notes a gap once; gaps come in ascending order. */
export const noteGap = (folded: FoldedText, entry: number) => {
  if (folded.gapCount > 0 && folded.gaps[folded.gapCount - 1] === entry) return
  folded.gaps = pushed(folded.gaps, folded.gapCount++, entry)
}

const noteRow = (folded: FoldedText, entry: number) => {
  folded.rows = pushed(folded.rows, folded.rowCount++, entry)
}

/** Keeps the count of single letters in a row; the word is a single letter if all its entries begin at one character. */
export const closeWord = (folded: FoldedText, wordStart: number, end: number) => {
  const { starts } = folded.stream
  if (starts[end - 1] !== starts[wordStart]) {
    folded.singles = 0
    return
  }
  if (++folded.singles === 1) folded.rowStart = wordStart
  if (folded.singles === SINGLES_IN_A_ROW) noteRow(folded, folded.rowStart)
}
