// Lines of a text in a field: counting, finding, indenting. Pure, so that the field itself stays small.

const INDENT = '  '

/** How many lines a text has; an empty one has one. */
export function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Where a line begins, counted from 1; the last one for a number that is too high. */
export function lineStart(text: string, line: number): number {
  let start = 0
  for (let count = 1; count < line; count++) {
    const next = text.indexOf('\n', start)
    if (next === -1) return start
    start = next + 1
  }
  return start
}

/** Where the line that begins here ends. */
export function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

/** What replaces the characters from start to end, and what is selected then. */
export type Replacement = Readonly<{ start: number; end: number; insert: string; selectFrom: number; selectTo: number }>

/** The lines of a selection, moved two blanks in or out. */
export function indented(text: string, from: number, to: number, inwards: boolean): Replacement {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = endOfLine(text, Math.max(start, to > from && text[to - 1] === '\n' ? to - 1 : to))
  const lines = text.slice(start, end).split('\n')
  const moved = lines.map(line => (inwards ? (line === '' ? line : INDENT + line) : line.replace(/^ {1,2}/, '')))
  const insert = moved.join('\n')
  const firstShift = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0)
  const selectFrom = Math.max(start, from + firstShift)
  const selectTo = from === to ? selectFrom : start + insert.length
  return { start, end, insert, selectFrom, selectTo }
}

/** A line break that keeps the indentation; one step more behind a colon. */
export function newLine(text: string, from: number, to: number): Replacement {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const before = text.slice(start, from)
  const indent = /^ */.exec(before)?.[0] ?? ''
  const insert = `\n${indent}${/:\s*$/.test(before) ? INDENT : ''}`
  const at = from + insert.length
  return { start: from, end: to, insert, selectFrom: at, selectTo: at }
}
