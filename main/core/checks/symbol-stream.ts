import { I_OR_L, PART } from './fold-table.ts'

/**
 * A text as the automaton reads it: one entry per folded letter, repeated letters drawn together, one entry per gap between words.
 * The arrays are longer than the text and are reused; only the first `length` entries mean anything, until the next text is folded.
 */
export type SymbolStream = {
  length: number
  /** Symbol classes of fold-table.ts. */
  symbols: Uint8Array
  /** What the letter is exactly; for a gap HARD or SOFT. */
  units: Uint16Array
  /** First UTF-16 offset of the entry in the original text. */
  starts: Int32Array
  /** Offset behind the entry, with the marks and invisible characters that follow it. */
  ends: Int32Array
  /** How many letters (or characters of a gap) were drawn together, at most 255. */
  runs: Uint8ClampedArray
  /** Only for readings: PART_START, PART_END, CHANGED. Empty for the plain text. */
  edges: Uint8Array
}

/** A gap with white space in it, or an end of the text. */
export const HARD = 32
/** A gap of punctuation only. */
export const SOFT = 1

/** The letter was the first of its part before the parts were joined. */
export const PART_START = 1
/** The letter was the last of its part. */
export const PART_END = 2
/** The letter is a symbol or digit read as a letter, or drawn together across a gap. */
export const CHANGED = 4

/** An empty stream with room for `capacity` entries. */
export const createStream = (capacity: number, withEdges = false): SymbolStream => ({
  length: 0,
  symbols: new Uint8Array(capacity),
  units: new Uint16Array(capacity),
  starts: new Int32Array(capacity),
  ends: new Int32Array(capacity),
  runs: new Uint8ClampedArray(capacity),
  edges: new Uint8Array(withEdges ? capacity : 0),
})

/** The stream itself if it has room for `capacity` entries, else a new, empty, larger one. */
export const withRoom = (stream: SymbolStream, capacity: number): SymbolStream =>
  stream.symbols.length >= capacity
    ? stream
    : createStream(2 ** Math.ceil(Math.log2(capacity)), stream.edges.length > 0)

/** Copies of the entries from `start` to `end`, to be kept. */
export const sliceOf = (stream: SymbolStream, start: number, end: number): SymbolStream => ({
  length: end - start,
  symbols: stream.symbols.slice(start, end),
  units: stream.units.slice(start, end),
  starts: stream.starts.slice(start, end),
  ends: stream.ends.slice(start, end),
  runs: stream.runs.slice(start, end),
  edges: stream.edges.slice(start, end),
})

/** Adds a letter, or draws it together with the same letter before it. Returns the new length; the caller keeps it. */
export const put = (
  { symbols, units, starts, ends, runs }: SymbolStream,
  length: number,
  symbol: number,
  unit: number,
  start: number,
  end: number,
): number => {
  const previous = length - 1
  // i and l, digits and foreign letters share symbols, so there the exact unit decides.
  if (symbols[previous] === symbol && symbol !== PART && (symbol < I_OR_L || units[previous] === unit)) {
    runs[previous] = (runs[previous] as number) + 1
    ends[previous] = end
    return length
  }
  symbols[length] = symbol
  units[length] = unit
  starts[length] = start
  ends[length] = end
  runs[length] = 1
  return length + 1
}
