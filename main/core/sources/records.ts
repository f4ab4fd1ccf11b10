import type { RowProblem } from './problems.ts'

/** Longest record that is taken, in UTF-8 bytes: far above any comment, far below what would fill the memory. */
export const MAX_RECORD_BYTES = 1024 * 1024
/** Longest excerpt of an over-long or broken record that is kept, in UTF-16 units. */
export const MAX_BROKEN_RAW_LENGTH = 64 * 1024

/**
 * One row as it stood in the file. `line` is its first physical line, from 1; `raw` its exact text without the line end.
 * The texts may be slices that keep the chunk they come from alive: store them, do not collect them.
 */
export type GoodRecord = Readonly<{ line: number; raw: string; fields: readonly string[]; problem: null }>
/** A row that could not be taken apart; `raw` is cut at MAX_BROKEN_RAW_LENGTH. */
export type BadRecord = Readonly<{ line: number; raw: string; fields: null; problem: RowProblem }>
export type SourceRecord = GoodRecord | BadRecord

/**
 * Takes decoded text in pieces of any size and gives back the records that are complete.
 * What comes back does not depend on where the pieces were cut.
 */
export type RecordSplitter = Readonly<{ push: (text: string) => SourceRecord[]; end: () => SourceRecord[] }>

/** The end of the physical line at `from`: where its text stops and where the next line starts. */
export type LineEnd = Readonly<{ end: number; next: number }>

/** How many times over a stretch of text may be looked at in vain. */
const RESCANS = 16

const LF = 10
const CR = 13

/** Finds the end of a line closed by LF, CR or CRLF; null when it lies beyond the text, or may be half of a CRLF. */
export function findLineEnd(text: string, from: number, isLast: boolean): LineEnd | null {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF) return { end: at, next: at + 1 }
    if (code !== CR) continue
    if (at + 1 === text.length && !isLast) return null
    return { end: at, next: text.charCodeAt(at + 1) === LF ? at + 2 : at + 1 }
  }
  return null
}

/** Counts the line ends (LF, CR, CRLF) between two positions. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++
  }
  return count
}

/** Whether a record is longer than allowed. Exact in UTF-8 bytes, but measured only where it could matter. */
export function isTooLong(raw: string, maxRecordBytes: number): boolean {
  return raw.length > maxRecordBytes || (raw.length * 3 > maxRecordBytes && Buffer.byteLength(raw) > maxRecordBytes)
}

/** Cuts the text of a broken record to what is kept of it, never through the middle of a character. */
export function keptRaw(text: string, from: number, to: number, maxRecordBytes: number): string {
  const limit = from + Math.min(MAX_BROKEN_RAW_LENGTH, maxRecordBytes)
  if (to <= limit) return text.slice(from, to)
  const last = text.charCodeAt(limit - 1)
  return text.slice(from, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit)
}

/**
 * Bounds the work on a file made to be slow. Going back to the second line of a broken record means looking at text twice; a
 * file in which that happens all the time would take hours. What is read well earns the right to go back again.
 */
export function createRescanBudget(maxRecordBytes: number) {
  const most = RESCANS * maxRecordBytes
  let left = most
  return {
    spend: (characters: number) => {
      left -= characters
    },
    earn: (characters: number) => {
      left = Math.min(most, left + RESCANS * characters)
    },
    isSpent: () => left <= 0,
  }
}
