import type { Span } from '../span.ts'
import { type Automaton, type State, UNKNOWN } from './automaton.ts'
import { EDGE, type Side } from './leading.ts'
import type { Instruction, Program } from './program.ts'

/** Where a text can be taken up again: a place and the state there. */
type Checkpoint = Readonly<{ at: number; state: State }>

// The states of one block are kept while matches are traced through it, so that memory does not grow with the text.
const BLOCK = 1_024

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

// Reads the text from `from` down to `to`, or one lower if a pair of surrogates stands there. `trace` takes the state at each place.
const readBack = (automaton: Automaton, text: string, from: Checkpoint, to: number, trace: State[] | null) => {
  const { table } = automaton
  const { kindOf, pageOf } = automaton.alphabet
  let { at } = from
  let row = automaton.rowOf(from.state)
  let starts = 0
  if (trace) trace[at - to + 1] = from.state
  while (at > to) {
    at -= 1
    let codePoint = text.charCodeAt(at)
    if (isLow(codePoint) && at > 0 && isHigh(text.charCodeAt(at - 1))) {
      at -= 1
      codePoint = text.codePointAt(at) ?? 0
    }
    const kind = kindOf[(pageOf[codePoint >> 8] ?? 0) + (codePoint & 255)] ?? 0
    let cell = table[row + kind] ?? UNKNOWN
    if (cell === UNKNOWN) cell = automaton.step(row, kind)
    starts |= cell & 1
    row = cell >> 1
    if (trace) trace[at - to + 1] = automaton.stateOf(row)
  }
  return { at, state: automaton.stateOf(row), starts: starts === 1 }
}

// The states at all places, asked for from left to right; block after block is read a second time.
const statesOf = (automaton: Automaton, text: string, checkpoints: readonly Checkpoint[]) => {
  const trace: State[] = []
  let block = checkpoints.length
  let lowest = 0
  let highest = -1
  return (at: number): State => {
    while (at > highest && block > 1) {
      block -= 1
      const from = checkpoints[block - 1]
      if (!from) break
      lowest = checkpoints[block]?.at ?? 0
      highest = from.at
      readBack(automaton, text, from, lowest, trace)
    }
    return trace[at - lowest + 1] ?? automaton.atEnd
  }
}

// Where a way forks the first one that leads to a match is taken, so that none is taken in vain.
const nextReading = (
  instructions: readonly Instruction[],
  leads: Uint8Array,
  from: number,
): Instruction | undefined => {
  for (let place = from; ;) {
    const instruction = instructions[place]
    if (instruction?.type === 'fork') place = leads[instruction.first] === 1 ? instruction.first : instruction.second
    else if (instruction?.type === 'assertion') place = instruction.next
    else return instruction
  }
}

const follow = (automaton: Automaton, program: Program, text: string, states: (at: number) => State, max: number) => {
  const { kindOf, pageOf } = automaton.alphabet
  const spans: Span[] = []
  let before: Side = EDGE
  let at = 0
  let begin = -1
  let place = program.start
  while (at < text.length || begin >= 0) {
    const leads = automaton.leading(states(at), before)
    if (begin < 0 && leads[program.start] === 1) begin = at
    if (begin >= 0) {
      const instruction = nextReading(program.instructions, leads, place)
      if (instruction?.type !== 'character') {
        spans.push({ start: begin, end: at })
        if (spans.length >= max) break
        begin = -1
        place = program.start
        continue
      }
      place = instruction.next
    }
    const codePoint = text.codePointAt(at) ?? 0
    before = automaton.sideOf(kindOf[(pageOf[codePoint >> 8] ?? 0) + (codePoint & 255)] ?? 0)
    at += codePoint > 0xffff ? 2 : 1
  }
  return spans
}

/**
 * All matches of the program in the text, from left to right, without overlap, at most `max`. Of several matches at one place it is
 * the one a backtracking engine would find first. A first reading, from the end, learns at every place which steps lead to a match; a second
 * one follows them without ever going back. So the work is the length of the text times that of the program, whatever they are.
 */
export const search = (automaton: Automaton, program: Program, text: string, max: number): Span[] => {
  const checkpoints: Checkpoint[] = [{ at: text.length, state: automaton.atEnd }]
  let starts = false
  for (let last = checkpoints[0]; last && last.at > 0; last = checkpoints.at(-1)) {
    const read = readBack(automaton, text, last, Math.max(0, last.at - BLOCK), null)
    starts ||= read.starts
    checkpoints.push({ at: read.at, state: read.state })
  }
  const first = checkpoints.at(-1)
  if (!first || !(starts || automaton.leading(first.state, EDGE)[program.start] === 1)) return []
  return follow(automaton, program, text, statesOf(automaton, text, checkpoints), max)
}

/** Prepares the question whether a text holds a match at all. */
export const tester = (automaton: Automaton, program: Program) => {
  const { table, atEnd } = automaton
  const { kindOf, pageOf } = automaton.alphabet
  const kinds = Uint16Array.from({ length: 0x10000 }, (_, unit) => kindOf[(pageOf[unit >> 8] ?? 0) + (unit & 255)] ?? 0)
  return (text: string): boolean => {
    let row = automaton.rowOf(atEnd)
    for (let at = text.length - 1; at >= 0; at--) {
      const unit = text.charCodeAt(at)
      let kind = kinds[unit] as number
      if (isLow(unit) && at > 0 && isHigh(text.charCodeAt(at - 1))) {
        const codePoint = text.codePointAt(--at) ?? 0
        kind = kindOf[(pageOf[codePoint >> 8] ?? 0) + (codePoint & 255)] ?? 0
      }
      let cell = table[row + kind] as number
      if (cell === UNKNOWN) cell = automaton.step(row, kind)
      if ((cell & 1) !== 0) return true
      row = cell >> 1
    }
    return automaton.leading(automaton.stateOf(row), EDGE)[program.start] === 1
  }
}
