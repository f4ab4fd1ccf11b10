import type { CompiledTerm } from './compiled-term.ts'
import { PART } from './fold-table.ts'
import type { WordPlace } from './phrases.ts'
import { createStream, HARD, SOFT, withRoom } from './symbol-stream.ts'
import type { SymbolStream } from './symbol-stream.ts'

// A text as it would be read if some of its words had not been disguised.

/** A writer with its own stream, which it gives again each time. */
export const createPlainWriter = (words: readonly CompiledTerm[]) => {
  let target = createStream(256)

  const put = (symbol: number, unit: number, run: number, start: number) => {
    const { symbols, units, runs, starts, length } = target
    symbols[length] = symbol
    units[length] = unit
    runs[length] = run
    starts[length] = start
    target.length++
  }

  /** All letters of a word begin where it does, like both letters of an umlaut, so that it is marked as a whole. */
  const putWord = ({ word, start }: WordPlace) => {
    const { symbols, units, runs, length } = (words[word] as CompiledTerm).stream
    for (let entry = 0; entry < length; entry++)
      put(symbols[entry] as number, units[entry] as number, runs[entry] as number, start)
  }

  /** The stream with the words at these places written plainly. The places come in order and do not overlap. */
  return (source: SymbolStream, places: readonly WordPlace[]): SymbolStream => {
    const { symbols, units, runs, starts, length } = source
    const spare = places.reduce((sum, { word }) => sum + (words[word]?.stream.length ?? 0) + 1, 0)
    target = withRoom(target, length + spare + 2)
    target.length = 0
    let entry = 0
    const copyTo = (offset: number) => {
      for (; entry < length && (entry === 0 || (starts[entry] as number) < offset); entry++)
        put(symbols[entry] as number, units[entry] as number, runs[entry] as number, starts[entry] as number)
    }
    for (const place of places) {
      copyTo(place.start)
      putWord(place)
      while (entry < length && (starts[entry] as number) < place.end) entry++
      // A symbol of the word stood in the gap behind it, and the rest of the gap is still there.
      const isCut = symbols[entry - 1] === PART && place.end < (starts[entry] as number)
      if (isCut) put(PART, units[entry - 1] === HARD ? HARD : SOFT, 1, place.end)
    }
    copyTo(Infinity)
    if (target.symbols[target.length - 1] !== PART) put(PART, HARD, 1, starts[length] as number)
    target.starts[target.length] = starts[length] as number
    return target
  }
}
