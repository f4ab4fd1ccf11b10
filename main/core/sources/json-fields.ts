import { rowProblem, type RowProblem } from './problems.ts'

// One JSON object as columns: nested objects become dotted names, so that a mapping can point at `author.name`.

const MAX_DEPTH = 6

export type JsonRow = Readonly<{ ok: true; values: ReadonlyMap<string, string> } | { ok: false; problem: RowProblem }>

/** Reads one JSON object. Lists and very deep objects stay JSON text; null and missing values are absent. */
export function readJsonRow(raw: string): JsonRow {
  const row = parse(raw)
  if (!row.ok) return row
  if (typeof row.value !== 'object' || row.value === null || Array.isArray(row.value)) {
    return { ok: false, problem: rowProblem('jsonNotAnObject') }
  }
  const values = new Map<string, string>()
  if (flatten(row.value, '', 0, values)) return { ok: true, values }
  // A number that JavaScript would round, such as a 19-digit id: read again, taking numbers as they are written.
  const exact: unknown = JSON.parse(raw, sourceOfNumber)
  flatten(exact as object, '', 0, values)
  return { ok: true, values }
}

/** Puts a row's values in the order of the columns; what is absent is an empty text. */
export function inColumnOrder(values: ReadonlyMap<string, string>, columns: readonly string[]): string[] {
  return columns.map(column => values.get(column) ?? '')
}

function parse(raw: string): { ok: true; value: unknown } | { ok: false; problem: RowProblem } {
  try {
    return { ok: true, value: JSON.parse(raw) as unknown }
  } catch (error) {
    // Only the position is taken over: the engine's own message quotes the comment.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const code = isComplete(raw) ? 'jsonInvalid' : 'jsonIncomplete'
    return { ok: false, problem: rowProblem(code, position === undefined ? {} : { character: Number(position) + 1 }) }
  }
}

function sourceOfNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? value) : value
}

/** Fills `into`; false when a number in it has lost digits. */
function flatten(value: object, prefix: string, depth: number, into: Map<string, string>): boolean {
  let isExact = true
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + key
    if (typeof inner === 'string') into.set(name, inner)
    else if (typeof inner === 'number') {
      into.set(name, String(inner))
      if (!Number.isFinite(inner) || (Number.isInteger(inner) && !Number.isSafeInteger(inner))) isExact = false
    } else if (typeof inner === 'boolean') into.set(name, String(inner))
    else if (typeof inner === 'object' && inner !== null) {
      if (Array.isArray(inner) || depth >= MAX_DEPTH) into.set(name, JSON.stringify(inner))
      else isExact = flatten(inner, `${name}.`, depth + 1, into) && isExact
    }
  }
  return isExact
}

/** How far the JSON object or list at some place goes: behind its last bracket, to where it breaks, or to the text's end. */
export type JsonExtent = Readonly<{ kind: 'complete' | 'broken' | 'partial'; at: number }>

const QUOTE = 34
const BACKSLASH = 92

/** Walks to the closing bracket. A line end inside a string means that its closing quote is missing: 'broken'. */
export function findJsonExtent(text: string, start: number): JsonExtent {
  let depth = 0
  let isInString = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isInString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) isInString = false
      else if (code === 10 || code === 13) return { kind: 'broken', at }
    } else if (code === QUOTE) isInString = true
    else if (code === 123 || code === 91) depth++
    else if ((code === 125 || code === 93) && --depth <= 0) return { kind: 'complete', at: at + 1 }
  }
  return { kind: 'partial', at: text.length }
}

function isComplete(raw: string): boolean {
  const start = raw.search(/\S/)
  return !'{['.includes(raw.charAt(start)) || findJsonExtent(raw, start).kind !== 'partial'
}
