import { type Alphabet, buildAlphabet } from './alphabet.ts'
import { type CodePoints, contains } from './code-points.ts'
import { buildLeading, EDGE, OTHER, type Side, WORD } from './leading.ts'
import type { Instruction, Program } from './program.ts'
import { wordCharacters } from './unicode.ts'

/**
 * What can be matched from one place of the text on, whatever stood before. `leading` says for each side that may stand before
 * the place which instructions lead to a match; it is filled when asked for.
 */
export type State = {
  /** The reading instructions that lead to a match from here. */
  readonly reading: Uint16Array
  readonly side: Side
  readonly leading: (Uint8Array | undefined)[]
}

/**
 * A program that reads a text from its end to its start. States are computed when first needed and live in rows of `table`, one cell for
 * each kind of character: twice the row of the next state, plus one if a match starts behind the character; or UNKNOWN.
 */
export type Automaton = Readonly<{
  alphabet: Alphabet
  table: Int32Array
  atEnd: State
  /** The row of a state. A row is valid until the next call of `rowOf` or `step` only. */
  rowOf: (state: State) => number
  stateOf: (row: number) => State
  /** Computes a cell. */
  step: (row: number, kind: number) => number
  leading: (state: State, before: Side) => Uint8Array
  sideOf: (kind: number) => Side
}>

/** A cell of the table that was not computed yet. */
export const UNKNOWN = -1

// When the table is full the states known so far are forgotten, so that a pattern with very many takes no more memory.
const MAX_STATE_BYTES = 4_000_000
const MAX_STATES = 2_000

const NO_PLACES = new Uint16Array()

const readersByKind = (instructions: readonly Instruction[], alphabet: Alphabet): readonly Uint16Array[] => {
  const readers: number[][] = alphabet.samples.map(() => [])
  const kindsOf = new Map<CodePoints, readonly number[]>()
  instructions.forEach((instruction, place) => {
    if (instruction.type !== 'character') return
    const { set } = instruction
    const kinds =
      kindsOf.get(set) ?? [...alphabet.samples.keys()].filter(kind => contains(set, alphabet.samples[kind] ?? 0))
    kindsOf.set(set, kinds)
    for (const kind of kinds) readers[kind]?.push(place)
  })
  return readers.map(places => Uint16Array.from(places))
}

const describe = (program: Program) => {
  const { instructions } = program
  const sets = instructions.flatMap(instruction => (instruction.type === 'character' ? [instruction.set] : []))
  const looksAround = instructions.some(instruction => instruction.type === 'assertion')
  const words = looksAround ? wordCharacters() : []
  const alphabet = buildAlphabet(looksAround ? [...sets, words] : sets)
  return {
    alphabet,
    sides: alphabet.samples.map<Side>(sample => (contains(words, sample) ? WORD : OTHER)),
    readers: readersByKind(instructions, alphabet),
    nextOf: Uint16Array.from(instructions, instruction => (instruction.type === 'character' ? instruction.next : 0)),
    computeLeading: buildLeading(program),
  }
}

const hashOf = ({ reading, side }: State): number => {
  let hash: number = side
  for (let index = 0; index < reading.length; index += 1) hash = Math.imul(hash ^ (reading[index] ?? 0), 0x01000193)
  return hash
}

const isSame = (one: State, other: State): boolean => {
  if (one.side !== other.side || one.reading.length !== other.reading.length) return false
  for (let index = 0; index < one.reading.length; index += 1) {
    if (one.reading[index] !== other.reading[index]) return false
  }
  return true
}

/** Prepares a program to be run from the end of a text to its start. */
export const buildAutomaton = (program: Program): Automaton => {
  const { alphabet, sides, readers, nextOf, computeLeading } = describe(program)
  const width = alphabet.samples.length
  const stateBytes = 200 + 4 * width + 12 * program.instructions.length
  const maxStates = Math.max(2, Math.min(MAX_STATES, Math.floor(MAX_STATE_BYTES / stateBytes)))
  const table = new Int32Array(maxStates * width).fill(UNKNOWN)
  const found = new Uint16Array(program.instructions.length)
  const atEnd: State = { reading: new Uint16Array(), side: EDGE, leading: [] }
  let states: State[] = []
  let rowsByHash = new Map<number, number[]>()

  const rowOf = (state: State): number => {
    const hash = hashOf(state)
    const known = rowsByHash.get(hash)?.find(row => isSame(stateOf(row), state))
    if (known !== undefined) return known
    if (states.length >= maxStates) {
      table.fill(UNKNOWN)
      states = []
      rowsByHash = new Map()
    }
    const row = states.length * width
    states.push(state)
    const rows = rowsByHash.get(hash)
    if (rows) rows.push(row)
    else rowsByHash.set(hash, [row])
    return row
  }

  const stateOf = (row: number): State => states[row / width] ?? atEnd

  const leading = (state: State, before: Side): Uint8Array =>
    (state.leading[before] ??= computeLeading(state.reading, before, state.side))

  const step = (row: number, kind: number): number => {
    const side = sides[kind] ?? OTHER
    const behind = leading(stateOf(row), side)
    let count = 0
    const candidates = readers[kind] ?? NO_PLACES
    for (let index = 0; index < candidates.length; index += 1) {
      const place = candidates[index] ?? 0
      if (behind[nextOf[place] ?? 0] === 1) found[count++] = place
    }
    const reading = found.slice(0, count)
    const statesBefore = states
    const cell = 2 * rowOf({ reading, side, leading: [] }) + (behind[program.start] ?? 0)
    if (states === statesBefore) table[row + kind] = cell
    return cell
  }

  return { alphabet, table, atEnd, rowOf, stateOf, step, leading, sideOf: kind => sides[kind] ?? OTHER }
}
