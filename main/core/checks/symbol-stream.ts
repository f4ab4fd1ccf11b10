import { I_OR_L, PART } from './fold-table.ts'

/** Folded letters without their place in a text, as terms are kept. */
export type Letters = Readonly<{
  length: number
  /** Symbol classes of fold-table.ts. */
  symbols: Uint8Array
  /** What the letter is exactly; for a gap HARD or SOFT. */
  units: Uint16Array
  /** How many letters (or characters of a gap) were drawn together, at most 255. */
  runs: Uint8ClampedArray
}>

/**
 * A text as the automaton reads it: one entry per folded letter, repeated letters drawn together, one entry per gap between words.
 * The arrays are longer than the text and are reused; only the first `length` entries mean anything, until the next text is folded.
 */
export type SymbolStream = {
  length: number
  symbols: Uint8Array
  units: Uint16Array
  runs: Uint8ClampedArray
  /** First UTF-16 offset of the entry in the original text; behind the last entry stands the length of the text. */
  starts: Int32Array
  /** Only for readings, whose entries have holes between them: the offset behind the entry. */
  ends: Int32Array
  /** Only for readings: PART_START, PART_END, CHANGED. */
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

const createArrays = (capacity: number, readingCapacity: number): SymbolStream => ({
  length: 0,
  symbols: new Uint8Array(capacity),
  units: new Uint16Array(capacity),
  runs: new Uint8ClampedArray(capacity),
  starts: new Int32Array(capacity),
  ends: new Int32Array(readingCapacity),
  edges: new Uint8Array(readingCapacity),
})

/** An empty stream for plain text with room for `capacity` entries. */
export const createStream = (capacity: number): SymbolStream => createArrays(capacity, 0)

/** An empty stream for second readings with room for `capacity` entries. */
export const createReading = (capacity: number): SymbolStream => createArrays(capacity, capacity)

/** The stream itself if it has room for `capacity` entries, else a new, empty, larger one of its kind. */
export const withRoom = (stream: SymbolStream, capacity: number): SymbolStream => {
  if (stream.symbols.length >= capacity) return stream
  const larger = 2 ** Math.ceil(Math.log2(capacity))
  return createArrays(larger, stream.edges.length > 0 ? larger : 0)
}

/** The offset behind an entry, with the marks and invisible characters that follow it. */
export const endOf = ({ symbols, starts, ends }: SymbolStream, entry: number): number => {
  if (ends.length > 0) return ends[entry] as number
  let next = entry + 1
  // Both letters of an umlaut begin at one character.
  while (symbols[entry] !== PART && starts[next] === starts[entry]) next++
  return starts[next] as number
}

/** Copies of the letters from `start` to `end`, to be kept. */
export const lettersOf = (stream: SymbolStream, start: number, end: number): Letters => ({
  length: end - start,
  symbols: stream.symbols.slice(start, end),
  units: stream.units.slice(start, end),
  runs: stream.runs.slice(start, end),
})

/** Adds a letter, or draws it together with the same letter before it. Returns the new length; the caller keeps it. */
export const put = (
  { symbols, units, starts, runs }: SymbolStream,
  length: number,
  symbol: number,
  unit: number,
  start: number,
): number => {
  const previous = length - 1
  // i and l, digits and foreign letters share symbols, so there the exact unit decides.
  if (symbols[previous] === symbol && (symbol < I_OR_L || units[previous] === unit)) {
    runs[previous] = (runs[previous] as number) + 1
    return length
  }
  symbols[length] = symbol
  units[length] = unit
  starts[length] = start
  return length + 1
}
