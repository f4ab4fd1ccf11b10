import { isBlank, isDigit, isLetter } from './characters.ts'

// Finds names joined by dots. Whether such a run is a host, a missing blank or a file name is for the caller to judge.

/** A part of a host name between two dots. */
export type Label = Readonly<{ name: string; start: number; end: number }>

/** Labels that follow each other; `spelled` if a dot is written as a word, `bracketed` if one stands in brackets. */
export type HostRun = Readonly<{ labels: readonly Label[]; spelled: boolean; bracketed: boolean }>

type Dot = Readonly<{ end: number; spelled: boolean; bracketed: boolean }>

const MAX_BLANKS = 2
/** Longer runs are no hosts (RFC 1035, 2.3.4). */
const MAX_HOST_LENGTH = 253
const DOT = 46
const HYPHEN = 45
const LOW_LINE = 95
const opening = '([{<'
const closing = ')]}>'
const dotWord = /(?:punkt|dot|pkt)/iy
const wordBetweenBlanks = /unkt |dot |UNKT |DOT /
const anyBracket = /[([{<]/
const dotInBrackets = /[([{<] ?(?:\.|punkt|pkt|dot) ?[)\]}>]/i
const dotWords = /punkt|dot|[([{<] ?\.(?= ?[)\]}>])/gi

const isHostCharacter = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === HYPHEN || code === LOW_LINE

const skipBlanks = (text: string, at: number): number => {
  let end = at
  while (end - at < MAX_BLANKS && isBlank(text.charCodeAt(end))) end++
  return end
}

const skipBlanksBack = (text: string, at: number): number => {
  let start = at
  while (at - start < MAX_BLANKS && isBlank(text.charCodeAt(start - 1))) start--
  return start
}

const endOfDotWord = (text: string, at: number): number => {
  if (text.charCodeAt(at) === DOT) return at + 1
  dotWord.lastIndex = at
  return dotWord.test(text) ? dotWord.lastIndex : -1
}

/** Reads one dot in any spelling: `.`, `[.]`, `(dot)`, or the word between blanks. */
const dotAt = (text: string, at: number): Dot | undefined => {
  if (text.charCodeAt(at) === DOT) return { end: at + 1, spelled: false, bracketed: false }
  const word = skipBlanks(text, at)
  const bracket = opening.indexOf(text.charAt(word))
  if (word < text.length && bracket >= 0) {
    const wordEnd = endOfDotWord(text, skipBlanks(text, word + 1))
    if (wordEnd < 0) return undefined
    const close = skipBlanks(text, wordEnd)
    if (text.charAt(close) !== closing.charAt(bracket)) return undefined
    return { end: skipBlanks(text, close + 1), spelled: true, bracketed: true }
  }
  if (word === at || text.charCodeAt(word) === DOT) return undefined
  const wordEnd = endOfDotWord(text, word)
  if (wordEnd < 0 || !isBlank(text.charCodeAt(wordEnd))) return undefined
  return { end: skipBlanks(text, wordEnd), spelled: true, bracketed: false }
}

const labelStart = (text: string, end: number, from: number): number => {
  let start = end
  while (start > from && isHostCharacter(text.charCodeAt(start - 1))) start--
  return start
}

const labelEnd = (text: string, start: number): number => {
  let end = start
  while (isHostCharacter(text.charCodeAt(end))) end++
  return end
}

/** Reads the run that begins with the label at `start`. */
const runFrom = (text: string, start: number): HostRun => {
  const labels: Label[] = []
  let spelled = false
  let bracketed = false
  let at = start
  for (;;) {
    const end = labelEnd(text, at)
    labels.push({ name: text.slice(at, end), start: at, end })
    const dot = dotAt(text, end)
    if (dot === undefined || !isHostCharacter(text.charCodeAt(dot.end))) return { labels, spelled, bracketed }
    spelled ||= dot.spelled
    bracketed ||= dot.bracketed
    at = dot.end
  }
}

const endOfRun = (run: HostRun): number => run.labels.at(-1)?.end ?? 0

const isTooLong = (run: HostRun): boolean => endOfRun(run) - (run.labels[0]?.start ?? 0) > MAX_HOST_LENGTH

/** Whether a text may hold a dot spelled as a word or put into brackets. Cheap, since every text is asked. */
export const maySpellDots = (text: string): boolean =>
  wordBetweenBlanks.test(text) || (anyBracket.test(text) && dotInBrackets.test(text))

/** Visits the runs of labels with plain dots between, from left to right. Each character is read a fixed number of times. */
export const visitPlainRuns = (text: string, visit: (run: HostRun) => void): void => {
  let from = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', Math.max(dot + 1, from))) {
    if (!isHostCharacter(text.charCodeAt(dot + 1)) || !isHostCharacter(text.charCodeAt(dot - 1))) continue
    const run = plainRun(text, labelStart(text, dot, from))
    from = endOfRun(run)
    if (!isTooLong(run)) visit(run)
  }
}

const plainRun = (text: string, start: number): HostRun => {
  const labels: Label[] = []
  let at = start
  for (;;) {
    const end = labelEnd(text, at)
    labels.push({ name: text.slice(at, end), start: at, end })
    if (text.charCodeAt(end) !== DOT || !isHostCharacter(text.charCodeAt(end + 1))) break
    at = end + 1
  }
  return { labels, spelled: false, bracketed: false }
}

/** Visits the runs in which at least one dot is spelled or bracketed. */
export const visitSpelledRuns = (text: string, visit: (run: HostRun) => void): void => {
  let from = 0
  for (const match of text.matchAll(dotWords)) {
    if (match.index < from) continue
    const bracket = opening.includes(text.charAt(match.index)) ? match.index : bracketBefore(text, match.index)
    let start = skipBlanksBack(text, bracket)
    // The middle of a word; to go on from there would read a long word again for each "dot" in it.
    if (
      start === match.index &&
      match[0].length > 1 &&
      bracket === match.index &&
      !opening.includes(match[0].charAt(0))
    )
      continue
    const nameEnd = start
    start = labelStart(text, start, from)
    while (start > from + 1 && text.charCodeAt(start - 1) === DOT && isHostCharacter(text.charCodeAt(start - 2)))
      start = labelStart(text, start - 1, from)
    if (start === nameEnd) continue
    const run = runFrom(text, start)
    from = Math.max(from, nameEnd, run.spelled ? endOfRun(run) : 0)
    if (run.spelled && !isTooLong(run)) visit(run)
  }
}

const bracketBefore = (text: string, at: number): number => {
  const start = skipBlanksBack(text, at)
  return start > 0 && opening.includes(text.charAt(start - 1)) ? start - 1 : at
}
