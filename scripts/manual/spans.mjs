// One line of a page in its pieces. What is not one of them is refused, so that nothing shows differently in the window and on the web.
import { MANUAL_PAGES } from '../../shared/manual.ts'
import { commandCalled } from './keys.mjs'

/** @typedef {import('../../shared/manual.ts').ManualSpan} Span */

const PIECES =
  /`(?<code>[^`]+)`(?:<!--\s*(?<command>\S+)\s*-->)?|\*\*(?<strong>[^*`[\]<>]+)\*\*|\[(?<label>[^\]]+)\]\((?<target>[^)]+)\)/gu

/**
 * The pieces of a line. Throws a sentence about what it does not know.
 * @param {string} line
 * @returns {Span[]}
 */
export function spansOf(line) {
  /** @type {Span[]} */
  const spans = []
  let end = 0
  for (const match of line.matchAll(PIECES)) {
    spans.push(...plain(line.slice(end, match.index)), spanOf(match.groups ?? {}))
    end = match.index + match[0].length
  }
  return [...spans, ...plain(line.slice(end))]
}

/**
 * @param {Readonly<Record<string, string | undefined>>} groups
 * @returns {Span}
 */
function spanOf({ code, command, strong, label, target }) {
  if (command !== undefined) {
    const id = commandCalled(command)
    if (id === null) throw new Error(`there is no command "${command}"`)
    return { kind: 'key', command: id }
  }
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  const page = MANUAL_PAGES.find(each => `${each}.md` === target)
  if (page === undefined) throw new Error(`the link "${target}" leads to no page of the manual`)
  return { kind: 'link', text: label ?? '', page }
}

/**
 * @param {string} text
 * @returns {Span[]}
 */
function plain(text) {
  const strange = /[*_`<>[\]\\]|!\[|https?:/u.exec(text)
  if (strange !== null)
    throw new Error(`"${strange[0]}" in "${text.trim()}" is none of the forms that the manual knows`)
  return text === '' ? [] : [{ kind: 'text', text }]
}
