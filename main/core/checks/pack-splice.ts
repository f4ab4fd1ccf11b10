import type { Document } from 'yaml'
import type { Path } from './pack-problem.ts'
import { contentOf, findNode, readDocument } from './pack-text.ts'

// Changed documents are written so that all text around the change stays as it was typed.

/** Whether two values are the same when written down. */
export const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether a text says what the document says. */
export const holds = (yaml: string, document: Document): boolean => {
  try {
    return isAlike(contentOf(readDocument(yaml)), contentOf(document))
  } catch {
    return false
  }
}

type Range = readonly [number, number, number]

/** Where a node begins, where its value ends, and where it ends with what belongs to it; null if there is none. */
export const rangeAt = (document: Document, path: Path): Range | null => {
  const node = findNode(document, path)
  return typeof node === 'object' && node !== null && 'range' in node ? (node.range as Range | null) : null
}

const tighten = (line: string): string => line.replaceAll('[ ', '[').replaceAll(' ]', ']')

/** The document as text. Lines that differ from the old text in the blanks of brackets only are taken from there. */
export const spell = (before: string, document: Document): string => {
  const plain = document.toString({ lineWidth: 0 })
  const spelling = new Map(before.split('\n').map(line => [tighten(line), line]))
  const spelled = plain
    .split('\n')
    .map(line => spelling.get(tighten(line)) ?? tighten(line))
    .join('\n')
  // Brackets may also stand in a text.
  return holds(spelled, document) ? spelled : plain
}

/** The old text with the smallest node around the change written anew. */
export const spliceNode = (before: string, document: Document, path: Path): string => {
  const spelled = spell(before, document)
  const oldDocument = readDocument(before)
  const newDocument = readDocument(spelled)
  for (let length = path.length; length > 0; length--) {
    const from = rangeAt(oldDocument, path.slice(0, length))
    const to = rangeAt(newDocument, path.slice(0, length))
    if (from === null || to === null) continue
    const spliced = `${before.slice(0, from[0])}${spelled.slice(to[0], to[1])}${before.slice(from[1])}`
    if (holds(spliced, document)) return spliced
  }
  return spelled
}

/** The text with other numbers in place of those at the paths, which must be numbers. */
export const replaceNumbers = (yaml: string, numbers: ReadonlyArray<readonly [Path, number]>): string => {
  const document = readDocument(yaml)
  const places = numbers.flatMap(([path, value]) => {
    const range = rangeAt(document, path)
    return range === null ? [] : [{ start: range[0], end: range[1], value }]
  })
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, value }) => `${text.slice(0, start)}${value}${text.slice(end)}`, yaml)
}
