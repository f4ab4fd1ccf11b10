// Links that carry a text of their own: markdown, HTML and BBCode. The text may name another host than the target.

/** Where the visible text of a link stands. */
export type LinkText = Readonly<{ start: number; end: number }>

/** Longer texts are not looked at, so that the work stays bounded. */
const MAX_TEXT_LENGTH = 300
const LOOK_BACK = 12
const attribute = /\bhref ?= ?["']?$/i
const bulletinBoard = /\[url ?= ?["']?$/i

const markdownText = (text: string, start: number): LinkText | undefined => {
  const bracket = text.charAt(start - 1) === '<' ? start - 2 : start - 1
  if (text.charAt(bracket) !== '(' || text.charAt(bracket - 1) !== ']') return undefined
  const end = bracket - 1
  const open = text.slice(Math.max(0, end - MAX_TEXT_LENGTH), end).lastIndexOf('[')
  return open < 0 ? undefined : { start: Math.max(0, end - MAX_TEXT_LENGTH) + open + 1, end }
}

const textBetween = (text: string, from: number, opens: string, closes: string): LinkText | undefined => {
  const window = text.slice(from, from + MAX_TEXT_LENGTH)
  const open = window.indexOf(opens)
  if (open < 0) return undefined
  const close = window.toLowerCase().indexOf(closes, open)
  return close < 0 ? undefined : { start: from + open + 1, end: from + close }
}

/** The visible text that belongs to the target standing from `start` to `end`, if it is the target of a marked-up link. */
export const linkText = (text: string, start: number, end: number): LinkText | undefined => {
  const before = text.charAt(start - 1)
  if (before === '(' || before === '<') return markdownText(text, start)
  if (before !== '=' && before !== '"' && before !== "'" && before !== ' ') return undefined
  const lead = text.slice(Math.max(0, start - LOOK_BACK), start)
  if (attribute.test(lead)) return textBetween(text, end, '>', '</a')
  if (bulletinBoard.test(lead)) return textBetween(text, end, ']', '[/url')
  return undefined
}
