/** One thing typed: a word, something in quotes, or a named value, with its place in the line. */
export type TypedItem = Readonly<{
  /** What stands before the colon; null for a text. */
  name: string | null
  value: string
  isQuoted: boolean
  /** The quotes were never closed. */
  isOpen: boolean
  typed: string
  start: number
  end: number
}>

const NAME = /^(\p{L}[\p{L}-]*):/u
/** What closes a text that such a mark opens. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['„', '“”"'],
  ['“', '”"'],
  ['”', '”'],
  ['»', '«'],
  ['«', '»'],
])

/** Cuts a line into what was typed. Inside of quotes blanks and colons mean themselves, and a backslash lets a quote stand. */
export function typedItems(line: string): TypedItem[] {
  const items: TypedItem[] = []
  for (let at = 0; at < line.length;) {
    if (/\s/u.test(line.charAt(at))) {
      at += 1
      continue
    }
    const item = itemAt(line, at)
    items.push(item)
    at = item.end
  }
  return items
}

function itemAt(line: string, start: number): TypedItem {
  const name = NAME.exec(line.slice(start))?.[1] ?? null
  const from = name === null ? start : start + name.length + 1
  const closing = CLOSING.get(line.charAt(from))
  const { value, end, isOpen } = closing === undefined ? bare(line, from) : inQuotes(line, from + 1, closing)
  return { name, value, isQuoted: closing !== undefined, isOpen, typed: line.slice(start, end), start, end }
}

function bare(line: string, from: number) {
  let end = from
  while (end < line.length && !/\s/u.test(line.charAt(end))) end += 1
  return { value: line.slice(from, end), end, isOpen: false }
}

function inQuotes(line: string, from: number, closing: string) {
  let value = ''
  for (let at = from; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (closing.includes(sign)) return { value: value.trim(), end: at + 1, isOpen: false }
    if (sign === '\\' && at + 1 < line.length) at += 1
    value += line.charAt(at)
  }
  return { value: value.trim(), end: line.length, isOpen: true }
}
