import { findJsonExtent } from './json-fields.ts'
import { toJsonRecord, type JsonOptions } from './ndjson.ts'
import { rowProblem, type RowProblem } from './problems.ts'
import { createRescanBudget, isTooLong, keptRaw, type RecordSplitter, type SourceRecord } from './records.ts'

// A JSON list is cut into its elements by brackets and strings alone, so that a file of any size needs the memory of one
// element. Objects that follow each other without a list around them are read in the same way.

/** What stands before the next element; after a broken one it is the place to go on at. */
const BEFORE_ELEMENT = /(?:\}[\s,]*|["\]]\s*,\s*)(?=\{)/g
const BETWEEN_ELEMENTS = /[\s,[\]}]*/y
/** Kept of a discarded stretch, in UTF-16 units: the end of an element may lie on both sides of a cut. */
const OVERLAP_LENGTH = 1024
const LF = 10

/** Splits a JSON list into records. Lines are counted by LF. */
export function createJsonArraySplitter({ columns, maxRecordBytes }: JsonOptions): RecordSplitter {
  const tooLong = rowProblem('recordTooLong', { limitBytes: maxRecordBytes })
  const budget = createRescanBudget(maxRecordBytes)
  let buffer = ''
  let line = 1
  let isDiscarding = false
  let lastBracket = ''
  let found: SourceRecord[] = []

  /** Moves on, counting lines. */
  const pass = (from: number, to: number): number => {
    for (let at = from; at < to; at++) if (buffer.charCodeAt(at) === LF) line++
    return to
  }

  const discard = (from: number): number => {
    const next = findNextElement(buffer, from)
    isDiscarding = next === -1
    return pass(from, isDiscarding ? Math.max(from, buffer.length - OVERLAP_LENGTH) : next)
  }

  /** Reports the element at `start`, of which `seen` characters were looked at in vain, and goes on at the next one. */
  const fail = (problem: RowProblem, start: number, seen: number): number => {
    // Where going back has failed too often, all that was seen is given up.
    const from = budget.isSpent() ? start + seen : start
    budget.spend(seen)
    const next = findNextElement(buffer, from)
    const raw = keptRaw(buffer, start, next === -1 ? buffer.length : next, maxRecordBytes)
    found.push({ line, raw: start + raw.length === next ? withoutComma(raw) : raw, fields: null, problem })
    return discard(pass(start, from))
  }

  /** Each takes what stands at `start` and says where to go on; -1 means that more text is needed. */
  const takeObject = (start: number, isLast: boolean): number => {
    const { kind, at } = findJsonExtent(buffer, start)
    const seen = at - start
    if (seen > maxRecordBytes + 1) return fail(tooLong, start, maxRecordBytes + 1)
    if (kind === 'complete') {
      const raw = buffer.slice(start, at)
      if (isTooLong(raw, maxRecordBytes)) return failWithin(tooLong, start, at)
      const record = toJsonRecord(line, raw, columns)
      // A lost quote turns text into brackets: the end that was found may belong to a later element.
      if (record.problem !== null) return failWithin(record.problem, start, at)
      found.push(record)
      budget.earn(seen)
      return pass(start, at)
    }
    const isWaiting = kind === 'partial' || findNextElement(buffer, start) === -1
    if (isWaiting && !isLast && buffer.length - start <= maxRecordBytes + 1) return -1
    return fail(rowProblem(kind === 'broken' ? 'jsonInvalid' : 'jsonIncomplete'), start, seen)
  }

  const failWithin = (problem: RowProblem, start: number, end: number): number => {
    if (!budget.isSpent() && findNextElement(buffer.slice(start, end), 0) !== -1)
      return fail(problem, start, end - start)
    found.push({ line, raw: keptRaw(buffer, start, end, maxRecordBytes), fields: null, problem })
    return pass(start, end)
  }

  const takeOther = (start: number, isLast: boolean): number => {
    const end = findScalarEnd(buffer, start)
    if (end - start > maxRecordBytes + 1) return fail(tooLong, start, maxRecordBytes + 1)
    if (end === buffer.length && !isLast) return -1
    return failWithin(rowProblem('jsonNotAnObject'), start, end)
  }

  const takeBetween = (start: number): number => {
    BETWEEN_ELEMENTS.lastIndex = start
    const between = BETWEEN_ELEMENTS.exec(buffer)?.[0] ?? ''
    lastBracket = between.charAt(Math.max(between.lastIndexOf('['), between.lastIndexOf(']'))) || lastBracket
    return pass(start, start + between.length)
  }

  const drain = (isLast: boolean): SourceRecord[] => {
    found = []
    let position = isDiscarding ? discard(0) : 0
    while (!isDiscarding) {
      position = takeBetween(position)
      if (position === buffer.length) break
      const next = buffer[position] === '{' ? takeObject(position, isLast) : takeOther(position, isLast)
      if (next === -1) break
      position = next
    }
    buffer = buffer.slice(position)
    if (isLast && !isDiscarding && lastBracket === '[') {
      found.push({ line, raw: '', fields: null, problem: rowProblem('jsonListOpen') })
    }
    return found
  }

  return {
    push: text => {
      buffer = buffer === '' ? text : buffer + text
      return drain(false)
    },
    end: () => drain(true),
  }
}

function findNextElement(text: string, from: number): number {
  BEFORE_ELEMENT.lastIndex = from
  return BEFORE_ELEMENT.test(text) ? BEFORE_ELEMENT.lastIndex : -1
}

/** An element's text without what parts it from the next one. */
function withoutComma(raw: string): string {
  const text = raw.trimEnd()
  return text.endsWith(',') ? text.slice(0, -1) : text
}

/** The end of something in the list that is no object: a bare text, number or word. */
function findScalarEnd(text: string, start: number): number {
  let isInString = false
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n') return at
    if (isInString && character === '\\') at++
    else if (character === '"') isInString = !isInString
    else if (!isInString && ',[]{}'.includes(character)) return at
  }
  return text.length
}
