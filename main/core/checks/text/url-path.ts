import { isDigit, isSpace } from './characters.ts'

const SLASH = 47
const QUESTION_MARK = 63
const NUMBER_SIGN = 35
const COLON = 58
const stops = '<>"„“”»«|`'
const trailing = ".,;:!?'*_~…-–"

const opensPath = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code === COLON) return isDigit(text.charCodeAt(at + 1))
  return code === SLASH || code === QUESTION_MARK || code === NUMBER_SIGN
}

/** Whether a slash and something more follow. */
export const hasPathAt = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === SLASH && !Number.isNaN(next) && !isSpace(next) && next !== SLASH
}

/** The end of a link whose host ends at `at`: port, path, query and fragment without the punctuation of the sentence around. */
export const endOfPath = (text: string, at: number): number => {
  if (!opensPath(text, at)) return at
  let round = 0
  let square = 0
  let end = at + 1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isSpace(code) || stops.includes(text.charAt(end))) break
    // A bracket that was not opened inside belongs to the text around, as in "(see example.at/a)".
    if (code === 40) round++
    else if (code === 41 && --round < 0) break
    else if (code === 91) square++
    else if (code === 93 && --square < 0) break
  }
  while (end > at + 1 && trailing.includes(text.charAt(end - 1))) end--
  return end
}
