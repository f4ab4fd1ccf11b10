// A page of the manual from its Markdown: a title, then headings, paragraphs, lists, tables and pictures. Nothing else, and nothing nested.
import { spansOf } from './spans.mjs'

/**
 * @typedef {import('../../shared/manual.ts').ManualBlock} Block
 * @typedef {Readonly<{ at: number, lines: readonly string[] }>} Chunk lines without an empty one between, and the number of the first
 * @typedef {(source: string) => Readonly<{ width: number, height: number }> | null} SizeOf of a picture, in px; null leaves it out
 */

const PICTURE = /^!\[(?<alt>[^\]]+)\]\((?<source>[^)]+)\)$/u
const ITEM = /^(?<mark>-|\d+\.) +(?<text>.+)$/u

/**
 * The page. Throws a sentence with file and line about whatever it does not know.
 * @param {string} text
 * @param {Readonly<{ file: string, id: import('../../shared/manual.ts').ManualPageId, sizeOf: SizeOf }>} where
 * @returns {import('../../shared/manual.ts').ManualPage}
 */
export function pageOf(text, { file, id, sizeOf }) {
  const [first, ...rest] = chunksOf(text)
  const title = first === undefined ? undefined : /^# (?<title>.+)$/u.exec(first.lines.join('\n'))?.groups?.['title']
  if (title === undefined) throw new Error(`docs/manual/${file}:1 does not begin with its title`)
  return { id, title, blocks: rest.flatMap(chunk => at(file, chunk, () => blockOf(chunk.lines, sizeOf))) }
}

/**
 * @template T
 * @param {string} file
 * @param {Chunk} chunk
 * @param {() => T} read
 */
function at(file, chunk, read) {
  try {
    return read()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`docs/manual/${file}:${chunk.at}: ${why}`, { cause: error })
  }
}

/**
 * @param {string} text
 * @returns {Chunk[]}
 */
function chunksOf(text) {
  /** @type {{ at: number, lines: string[] }[]} */
  const chunks = []
  let isOpen = false
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') isOpen = false
    else if (isOpen) chunks.at(-1)?.lines.push(line)
    else {
      chunks.push({ at: index + 1, lines: [line] })
      isOpen = true
    }
  }
  return chunks
}

/**
 * @param {readonly string[]} lines
 * @param {SizeOf} sizeOf
 * @returns {Block | []}
 */
function blockOf(lines, sizeOf) {
  const [first = ''] = lines
  if (first.startsWith('#')) return headingOf(lines)
  if (first.startsWith('|')) return tableOf(lines)
  if (ITEM.test(first)) return listOf(lines)
  const picture = PICTURE.exec(first)?.groups
  if (picture !== undefined && lines.length === 1) {
    const { alt = '', source = '' } = picture
    const size = sizeOf(source)
    return size === null ? [] : { kind: 'picture', source, alt, ...size }
  }
  return { kind: 'paragraph', line: spansOf(lines.join(' ')) }
}

/**
 * @param {readonly string[]} lines
 * @returns {Block}
 */
function headingOf(lines) {
  const text = /^## (?<text>.+)$/u.exec(lines.join('\n'))?.groups?.['text']
  if (text === undefined) throw new Error('a heading is one line that begins with ##')
  return { kind: 'heading', line: spansOf(text) }
}

/**
 * @param {readonly string[]} lines
 * @returns {Block}
 */
function listOf(lines) {
  /** @type {string[]} */
  const items = []
  const isNumbered = /^\d/u.test(lines[0] ?? '')
  for (const line of lines) {
    const { mark = '', text = '' } = ITEM.exec(line)?.groups ?? {}
    if (mark !== '' && (mark !== '-') === isNumbered) items.push(text)
    else if (/^ {2,3}\S/u.test(line) && !ITEM.test(line.trim())) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else throw new Error(`"${line}" is neither an item of this list nor the rest of one`)
  }
  return { kind: isNumbered ? 'steps' : 'points', items: items.map(spansOf) }
}

/**
 * @param {readonly string[]} lines
 * @returns {Block}
 */
function tableOf(lines) {
  const [head = [], line = [], ...rows] = lines.map(row =>
    row
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map(cell => cell.trim()),
  )
  if (line.length === 0 || !line.every(cell => /^-+$/u.test(cell))) throw new Error('a table has a line under its head')
  if (rows.some(row => row.length !== head.length))
    throw new Error('a row of the table has more or fewer cells than its head')
  return { kind: 'table', head: head.map(spansOf), rows: rows.map(row => row.map(spansOf)) }
}
