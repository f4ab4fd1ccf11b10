import { PART } from './fold-table.ts'
import type { FoldedText } from './normalise.ts'
import { HARD } from './symbol-stream.ts'

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
