import { type Instruction, MATCH, type Program } from './program.ts'
import type { Assertion } from './syntax-tree.ts'

/** What stands at one side of a place: the edge of the text, a character of a word, or another one. */
export type Side = 0 | 1 | 2
export const EDGE = 0 satisfies Side
export const WORD = 1 satisfies Side
export const OTHER = 2 satisfies Side

const holds = (assertion: Assertion, before: Side, after: Side): boolean => {
  switch (assertion) {
    case 'start':
      return before === EDGE
    case 'end':
      return after === EDGE
    case 'boundary':
      return (before === WORD) !== (after === WORD)
    case 'notBoundary':
      return (before === WORD) === (after === WORD)
  }
}

// Every instruction stands behind those that follow it without reading.
const inOrder = (instructions: readonly Instruction[], start: number): readonly number[] => {
  const order: number[] = []
  const seen = new Uint8Array(instructions.length)
  const roots = [start]
  for (const instruction of instructions) if (instruction.type === 'character') roots.push(instruction.next)
  const visit = (place: number): void => {
    const instruction = instructions[place]
    if (!instruction || seen[place] === 1) return
    seen[place] = 1
    if (instruction.type === 'fork') {
      visit(instruction.second)
      visit(instruction.first)
    } else if (instruction.type === 'assertion') visit(instruction.next)
    if (instruction.type !== 'character') order.push(place)
  }
  for (const root of roots) visit(root)
  return order
}

/**
 * Prepares the question which instructions lead to a match at a place of a text, given the reading ones that do (`reading`) and what
 * stands on both sides of the place. The answer is indexed by instruction.
 */
export const buildLeading = ({ instructions, start }: Program) => {
  const order = Uint16Array.from(inOrder(instructions, start))
  const first = new Uint16Array(instructions.length)
  const second = new Uint16Array(instructions.length)
  instructions.forEach((instruction, place) => {
    if (instruction.type === 'fork') {
      first[place] = instruction.first
      second[place] = instruction.second
    } else if (instruction.type === 'assertion') first[place] = instruction.next
    else if (instruction.type === 'match') first[place] = place
  })
  // Hostile texts ask this at every character, and a loop over the index is twice as fast here.
  return (reading: Uint16Array, before: Side, after: Side): Uint8Array => {
    const leads = new Uint8Array(instructions.length)
    leads[MATCH] = 1
    for (let index = 0; index < reading.length; index += 1) leads[reading[index] ?? 0] = 1
    for (const place of order) {
      const instruction = instructions[place]
      if (instruction?.type === 'assertion' && !holds(instruction.assertion, before, after)) continue
      leads[place] = (leads[first[place] ?? 0] ?? 0) | (leads[second[place] ?? 0] ?? 0)
    }
    return leads
  }
}
