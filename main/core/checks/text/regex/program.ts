import type { CodePoints } from './code-points.ts'
import { RegexError } from './error.ts'
import { type Assertion, canBeEmpty, type SyntaxTree } from './syntax-tree.ts'

/** A step: read a character, try one way before another, look at a place, or be done. Numbers are places in the program. */
export type Instruction =
  | Readonly<{ type: 'character'; set: CodePoints; next: number }>
  | { readonly type: 'fork'; first: number; second: number }
  | Readonly<{ type: 'assertion'; assertion: Assertion; next: number }>
  | Readonly<{ type: 'fail' | 'match' }>

export type Program = Readonly<{ instructions: readonly Instruction[]; start: number }>

const MAX_INSTRUCTIONS = 1_000
const FAIL = 0
/** The place of the instruction that ends a match. */
export const MATCH = 1

type Repeat = Extract<SyntaxTree, { type: 'repeat' }>

// Built from the end to the start: each function is given the place where matching goes on.
const builder = () => {
  const instructions: Instruction[] = [{ type: 'fail' }, { type: 'match' }]

  const emit = (instruction: Instruction): number => {
    if (instructions.length >= MAX_INSTRUCTIONS) throw new RegexError('tooLarge', null)
    return instructions.push(instruction) - 1
  }

  const fork = (preferred: number, other: number, lazy: boolean): number =>
    emit(lazy ? { type: 'fork', first: other, second: preferred } : { type: 'fork', first: preferred, second: other })

  // An iteration that reads nothing fails, as in JavaScript. So no way through the program comes back without reading.
  const iteration = (body: SyntaxTree, next: number): number =>
    canBeEmpty(body) ? plainOrStuck(body, next, FAIL) : plain(body, next)

  const loop = (repeat: Repeat, next: number): number => {
    const head: Extract<Instruction, { type: 'fork' }> = { type: 'fork', first: next, second: next }
    const place = emit(head)
    const body = iteration(repeat.body, place)
    if (repeat.lazy) head.second = body
    else head.first = body
    return place
  }

  const optional = (repeat: Repeat, next: number): number => {
    if (repeat.max === Infinity) return loop(repeat, next)
    let place = next
    for (let count = repeat.min; count < repeat.max; count += 1) {
      place = fork(iteration(repeat.body, place), next, repeat.lazy)
    }
    return place
  }

  const plain = (tree: SyntaxTree, next: number): number => {
    switch (tree.type) {
      case 'character':
        return emit({ type: 'character', set: tree.set, next })
      case 'assertion':
        return emit({ type: 'assertion', assertion: tree.assertion, next })
      case 'sequence':
        return tree.parts.reduceRight((place, part) => plain(part, place), next)
      case 'choice':
        return tree.options.map(option => plain(option, next)).reduceRight((rest, option) => fork(option, rest, false))
      case 'repeat': {
        let place = optional(tree, next)
        for (let count = 0; count < tree.min; count += 1) place = plain(tree.body, place)
        return place
      }
    }
  }

  // Goes on at `next` when something was read and at `stuck` when not.
  const plainOrStuck = (tree: SyntaxTree, next: number, stuck: number): number => {
    switch (tree.type) {
      case 'character':
        return plain(tree, next)
      case 'assertion':
        return plain(tree, stuck)
      case 'sequence':
        return sequenceOrStuck(tree.parts, next, stuck)
      case 'choice':
        return tree.options
          .map(option => plainOrStuck(option, next, stuck))
          .reduceRight((rest, option) => fork(option, rest, false))
      case 'repeat': {
        const copies = Array.from({ length: tree.min }, () => tree.body)
        if (tree.max === tree.min) return sequenceOrStuck(copies, next, stuck)
        const after = optional(tree, next)
        const oneFewer: Repeat = { ...tree, min: tree.min + 1 }
        const rest = tree.max === Infinity ? after : optional(oneFewer, next)
        return sequenceOrStuck(copies, after, fork(plainOrStuck(tree.body, rest, FAIL), stuck, tree.lazy))
      }
    }
  }

  const sequenceOrStuck = (parts: readonly SyntaxTree[], next: number, stuck: number): number => {
    let place = next
    let stuckPlace = stuck
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const part = parts[index]
      if (!part) continue
      const before = canBeEmpty(part) ? stuckPlace : FAIL
      stuckPlace = plainOrStuck(part, place, before)
      if (index > 0) place = plain(part, place)
    }
    return stuckPlace
  }

  return { instructions, plain }
}

/** Turns a pattern into steps. Throws RegexError `tooLarge`. */
export const compileProgram = (tree: SyntaxTree): Program => {
  const { instructions, plain } = builder()
  const start = plain(tree, MATCH)
  return { instructions, start }
}
