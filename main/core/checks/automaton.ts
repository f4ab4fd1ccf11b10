import { SYMBOL_COUNT } from './fold-table.ts'

/**
 * One Aho-Corasick automaton as a dense table. A row has SYMBOL_COUNT cells; a cell holds the offset of the next row,
 * with bit 0 set where a pattern ends in that row or in one of its suffixes.
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

/** Clears the bit that marks an end. */
export const ROW = -SYMBOL_COUNT
export const ENDS_HERE = 1
/** Shift from a row's offset to its number. */
export const ROW_BITS = 5

/** Rows are numbered level by level, so that those near the root, where texts spend most of their time, lie close together. */
const buildTrie = (patterns: readonly Uint8Array[]) => {
  const rows = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0)
  const longest = patterns.reduce((most, pattern) => Math.max(most, pattern.length), 0)
  const cells = new Int32Array(rows * SYMBOL_COUNT)
  const depths = new Uint16Array(rows)
  const ends = new Int32Array(patterns.length)
  let count = 1
  for (let place = 0; place < longest; place++) {
    patterns.forEach((pattern, index) => {
      if (place >= pattern.length) return
      const cell = (ends[index] as number) * SYMBOL_COUNT + (pattern[place] as number)
      if (cells[cell] === 0) {
        depths[count] = place + 1
        cells[cell] = count++
      }
      ends[index] = cells[cell] as number
    })
  }
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

/** Builds the automaton of patterns of symbols; pattern numbers are their places in the list. No pattern may be empty. */
export const buildAutomaton = (list: readonly Uint8Array[]): Automaton => {
  const { cells, depths, ends, count } = buildTrie(list)
  const { firsts, patterns } = groupByRow(ends, count)
  const endsIn = (row: number) => firsts[row] !== firsts[row + 1]
  const fails = new Int32Array(count)
  const links = new Int32Array(count).fill(-1)
  const queue = new Int32Array(count)
  let tail = 1
  for (let head = 0; head < tail; head++) {
    const row = queue[head] as number
    const fail = fails[row] as number
    if (row !== 0) links[row] = endsIn(fail) ? fail : (links[fail] as number)
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
  const flags = Uint8Array.from(links, (link, row) => (link !== -1 || endsIn(row) ? ENDS_HERE : 0))
  for (let cell = 0; cell < cells.length; cell++) {
    const row = cells[cell] as number
    cells[cell] = (row << ROW_BITS) | (flags[row] as number)
  }
  return { cells, depths, firsts, patterns, links }
}
