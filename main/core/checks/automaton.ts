import { SYMBOL_COUNT } from './fold-table.ts'

/**
 * One Aho-Corasick automaton as a dense table. A row has SYMBOL_COUNT cells; a cell holds the offset of the next row,
 * with ENDS_HERE or LATE_ENDS_HERE set where a pattern of that kind ends in that row or in one of its suffixes.
 */
export type Automaton = Readonly<{
  cells: Int32Array
  /** Length of the path to each row: a walk that never fails stays at depth = steps. */
  depths: Uint16Array
  /** Patterns that end in row r: `patterns` from `firsts[r]` to `firsts[r + 1]`. */
  firsts: Int32Array
  patterns: Int32Array
  /** The next row up the chain of suffixes in which patterns end, or -1. */
  links: Int32Array
}>

/** Clears the bits that mark an end. */
export const ROW = -SYMBOL_COUNT
export const ENDS_HERE = 1
/** The same for patterns that are looked for only where something else was found. */
export const LATE_ENDS_HERE = 2
/** Shift from a row's offset to its number. */
export const ROW_BITS = 5

const buildTrie = (patterns: readonly Uint8Array[]) => {
  const rows = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0)
  const cells = new Int32Array(rows * SYMBOL_COUNT)
  const depths = new Uint16Array(rows)
  const ends = new Int32Array(patterns.length)
  let count = 1
  patterns.forEach((pattern, index) => {
    let row = 0
    for (let place = 0; place < pattern.length; place++) {
      const cell = row * SYMBOL_COUNT + (pattern[place] as number)
      if (cells[cell] === 0) {
        depths[count] = (depths[row] as number) + 1
        cells[cell] = count++
      }
      row = cells[cell] as number
    }
    ends[index] = row
  })
  return { cells: cells.subarray(0, count * SYMBOL_COUNT), depths: depths.subarray(0, count), ends, count }
}

/** Patterns by the row they end in, as one list with offsets. */
const groupByRow = (ends: Int32Array, count: number) => {
  const firsts = new Int32Array(count + 1)
  for (const row of ends) firsts[row + 1] = (firsts[row + 1] as number) + 1
  for (let row = 0; row < count; row++) firsts[row + 1] = (firsts[row + 1] as number) + (firsts[row] as number)
  const next = firsts.slice()
  const patterns = new Int32Array(ends.length)
  ends.forEach((row, pattern) => {
    patterns[next[row] as number] = pattern
    next[row] = (next[row] as number) + 1
  })
  return { firsts, patterns }
}

/** The kinds of patterns that end in each row itself, as bits. */
const kindsOfRows = (ends: Int32Array, count: number, isLate: (pattern: number) => boolean): Uint8Array => {
  const kinds = new Uint8Array(count)
  ends.forEach((row, pattern) => {
    kinds[row] = (kinds[row] as number) | (isLate(pattern) ? LATE_ENDS_HERE : ENDS_HERE)
  })
  return kinds
}

/** Builds the automaton of patterns of symbols; pattern numbers are their places in the list. No pattern may be empty. */
export const buildAutomaton = (list: readonly Uint8Array[], isLate: (pattern: number) => boolean): Automaton => {
  const { cells, depths, ends, count } = buildTrie(list)
  const flags = kindsOfRows(ends, count, isLate)
  const { firsts, patterns } = groupByRow(ends, count)
  const endsIn = (row: number) => firsts[row] !== firsts[row + 1]
  const fails = new Int32Array(count)
  const links = new Int32Array(count).fill(-1)
  const queue = new Int32Array(count)
  let tail = 1
  for (let head = 0; head < tail; head++) {
    const row = queue[head] as number
    const fail = fails[row] as number
    if (row !== 0) {
      links[row] = endsIn(fail) ? fail : (links[fail] as number)
      flags[row] = (flags[row] as number) | (flags[fail] as number)
    }
    for (let symbol = 0; symbol < SYMBOL_COUNT; symbol++) {
      const cell = row * SYMBOL_COUNT + symbol
      const child = cells[cell] as number
      // Breadth first: the row of the suffix is complete before this one asks for it.
      const fallback = row === 0 ? 0 : (cells[fail * SYMBOL_COUNT + symbol] as number)
      if (child === 0) cells[cell] = fallback
      else {
        fails[child] = fallback
        queue[tail++] = child
      }
    }
  }
  for (let cell = 0; cell < cells.length; cell++) {
    const row = cells[cell] as number
    cells[cell] = (row << ROW_BITS) | (flags[row] as number)
  }
  return { cells, depths, firsts, patterns, links }
}
