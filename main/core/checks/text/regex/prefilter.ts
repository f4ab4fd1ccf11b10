import type { CodePoints } from './code-points.ts'
import type { SyntaxTree } from './syntax-tree.ts'

// A part that every match must hold: one of some short rows of characters. The runtime's own engine looks for it, which is safe here:
// without repeats and with options no longer than MAX_ROW its work at each place of the text is bounded.
type Row = readonly CodePoints[]
type Needle = Readonly<{ rows: readonly Row[]; worth: number }>

const NOTHING: Needle = { rows: [], worth: 0 }
const MAX_ROW = 8
const MAX_ROWS = 8
const MIN_WORTH = 4
const COMMON_CHARACTERS = 128

// The rarer a set is among the characters of ordinary text, the more it is worth; about as many bits as it tells.
const worthOfSet = (set: CodePoints): number => {
  let members = 0
  for (let index = 0; index < set.length; index += 2) {
    members += Math.max(0, Math.min(set[index + 1] ?? 0, COMMON_CHARACTERS - 1) - (set[index] ?? 0) + 1)
  }
  return Math.log2(COMMON_CHARACTERS / Math.max(1, Math.min(members, COMMON_CHARACTERS)))
}

const better = (one: Needle, other: Needle): Needle => (other.worth > one.worth ? other : one)

const ofRow = (row: Row): Needle => {
  const kept = row.slice(0, MAX_ROW)
  return { rows: [kept], worth: kept.reduce((sum, set) => sum + worthOfSet(set), 0) }
}

const ofChoice = (options: readonly Needle[]): Needle => {
  const rows = options.flatMap(option => option.rows)
  return rows.length > MAX_ROWS ? NOTHING : { rows, worth: Math.min(...options.map(option => option.worth)) }
}

const repeated = (set: CodePoints, times: number): Row => Array.from({ length: Math.min(times, MAX_ROW) }, () => set)

const ofSequence = (parts: readonly SyntaxTree[]): Needle => {
  let best = NOTHING
  let row: Row = []
  for (const part of parts) {
    if (part.type === 'assertion') continue
    if (part.type === 'character') row = [...row, part.set]
    else if (part.type === 'repeat' && part.body.type === 'character' && part.min > 0) {
      const copies = repeated(part.body.set, part.min)
      best = better(best, ofRow([...row, ...copies]))
      row = part.max === part.min && part.min <= MAX_ROW ? [...row, ...copies] : copies
    } else {
      best = better(best, needleOf(part))
      row = []
    }
    if (row.length > MAX_ROW) row = row.slice(-MAX_ROW)
    best = better(best, ofRow(row))
  }
  return best
}

const needleOf = (tree: SyntaxTree): Needle => {
  switch (tree.type) {
    case 'assertion':
      return NOTHING
    case 'character':
      return ofRow([tree.set])
    case 'sequence':
      return ofSequence(tree.parts)
    case 'choice':
      return ofChoice(tree.options.map(needleOf))
    case 'repeat':
      return tree.min === 0 ? NOTHING : ofSequence([tree.body.type === 'character' ? tree : tree.body])
  }
}

const sourceOf = (set: CodePoints): string => {
  let members = ''
  for (let index = 0; index < set.length; index += 2) {
    members += `\\u{${(set[index] ?? 0).toString(16)}}-\\u{${(set[index + 1] ?? 0).toString(16)}}`
  }
  return `[${members}]`
}

/**
 * An expression for the runtime's engine that every text with a match matches too, free of repeats and so of bounded work; null if none
 * would sort out enough texts to be worth its time.
 */
export const prefilterOf = (tree: SyntaxTree): RegExp | null => {
  const { rows, worth } = needleOf(tree)
  if (worth < MIN_WORTH) return null
  return new RegExp(rows.map(row => row.map(sourceOf).join('')).join('|'), 'u')
}
