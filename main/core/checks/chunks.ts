import { weakMasks } from './fold-data.ts'
import { foldTables, MASK, PART, SUBSTITUTE, SUBSTITUTE_BEFORE_LETTER } from './fold-table.ts'
import type { FoldedText } from './folded-text.ts'
import { HARD } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'

/** Calls back for every run of words without white space in which the normaliser noted a suspicious gap: entries, `to` exclusive. */
export const eachChunk = (folded: Readonly<FoldedText>, visit: (from: number, to: number) => void): void => {
  const { symbols, units, length } = folded.stream
  const isHard = (entry: number) => symbols[entry] === PART && units[entry] === HARD
  let done = 1
  for (let place = 0; place < folded.gapCount; place++) {
    const gap = folded.gaps[place] as number
    // A gap with white space may belong to the word before it and to the one behind it.
    for (const inside of [gap - 1, gap + 1]) {
      if (inside < done || inside >= length || symbols[inside] === PART) continue
      let from = inside
      while (!isHard(from - 1)) from--
      let to = inside
      while (!isHard(to)) to++
      done = to
      visit(from, to)
    }
  }
}

/** The chunk has punctuation between its letters. */
export const JOINED = 1
/** The chunk has symbols that can be letters. */
export const SUBSTITUTED = 2
/** The chunk has symbols that can hide letters. */
export const MASKED = 4

const { folds } = foldTables()
const weakCodes = [...weakMasks].map(mark => mark.charCodeAt(0))

/** Whether this character hides letters, if it stands in a run. */
export const isWeakMask = (code: number): boolean => weakCodes.includes(code)

/** Which disguises the gaps in and around a chunk allow, as bits. */
export const disguisesIn = (text: string, { symbols, starts }: SymbolStream, from: number, to: number): number => {
  let bits = 0
  for (let entry = from - 1; entry <= to; entry++) {
    if (symbols[entry] !== PART) continue
    if (entry >= from && entry < to) bits |= JOINED
    const end = starts[entry + 1] as number
    for (let at = starts[entry] as number; at < end; at++) {
      const code = text.charCodeAt(at)
      const kind = folds[code]
      if (kind === SUBSTITUTE || kind === SUBSTITUTE_BEFORE_LETTER) bits |= SUBSTITUTED
      else if (kind === MASK || isWeakMask(code)) bits |= MASKED
    }
  }
  return bits
}
