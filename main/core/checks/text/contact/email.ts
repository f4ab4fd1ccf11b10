import { atSignBefore, isMailHost } from '../at-sign.ts'
import { isBlank, isWordCharacter } from '../characters.ts'
import { maySpellDots, visitPlainRuns, visitSpelledRuns, type HostRun, type Label } from '../host-runs.ts'
import { isAnyEnding } from '../link-judge.ts'
import type { Span } from '../span.ts'

/** Longer local parts do not exist (RFC 5321, 4.5.3.1.1). */
const MAX_LOCAL_LENGTH = 64
const MAX_SPELLED_PARTS = 3
/** A login in the address of a link, as far as anybody looks for its beginning. */
const MAX_LOGIN_LENGTH = 200
const endsLogin = /[\s/?#\\<>"„“”»«]/
const spelledDotBefore = /(?: {0,2}[([{<] ?(?:dot|punkt|\.) ?[)\]}>] {0,2}| {1,2}(?:dot|punkt) {1,2})$/i

const localStart = (text: string, end: number): number => {
  let start = end
  while (end - start <= MAX_LOCAL_LENGTH && isLocalCharacter(text.charCodeAt(start - 1))) start--
  while (start < end && !isWordCharacter(text.charCodeAt(start))) start++
  return start
}

const isLocalCharacter = (code: number): boolean =>
  isWordCharacter(code) || code === 46 || code === 45 || code === 95 || code === 43 || code === 37

/** The start of a local part that may have spelled dots of its own, as in "max (punkt) muster". */
const spelledLocalStart = (text: string, end: number): number => {
  let start = localStart(text, end)
  for (let part = 1; part < MAX_SPELLED_PARTS && start < end; part++) {
    const dot = spelledDotBefore.exec(text.slice(Math.max(0, start - 14), start))
    if (dot === null) return start
    const dotStart = start - dot[0].length
    const next = localStart(text, dotStart)
    if (next === dotStart) return start
    start = next
  }
  return start
}

/** Whether an offset lies in front of the host of a link, where a login stands: behind `//` with nothing but its characters between. */
const isInLogin = (text: string, at: number): boolean => {
  const lowest = Math.max(0, at - MAX_LOGIN_LENGTH)
  let start = at
  while (start > lowest && !endsLogin.test(text.charAt(start - 1))) start--
  return text.startsWith('//', start - 2)
}

/** The labels up to the last one that is an ending: what follows is the next sentence without a blank. */
const mailLabels = (run: HostRun): readonly Label[] => {
  let count = run.labels.length
  while (count >= 2 && !isAnyEnding(run.labels[count - 1]?.name ?? '')) count--
  return run.labels.slice(0, count)
}

const emailOf = (text: string, run: HostRun): Span | undefined => {
  const labels = mailLabels(run)
  const start = run.labels[0]?.start ?? 0
  const end = labels.at(-1)?.end ?? 0
  if (labels.length < 2) return undefined
  const at = atSignBefore(text, start)
  if (at === undefined || !isMailHost(run, labels, at)) return undefined
  const isPlain = at.start === start - 1 && !run.spelled
  const from = isPlain ? localStart(text, at.start) : spelledLocalStart(text, at.start)
  if (from === at.start || at.start - from < 2 - Number(isPlain) || isInLogin(text, from)) return undefined
  return isWordCharacter(text.charCodeAt(from - 1)) || isBlank(text.charCodeAt(from)) ? undefined : { start: from, end }
}

/** All e-mail addresses of a plain text by their place, also such as "name (at) host punkt at". */
export const findEmails = (text: string): readonly Span[] => {
  const found: Span[] = []
  const add = (run: HostRun): void => {
    const email = emailOf(text, run)
    if (email !== undefined) found.push(email)
  }
  if (maySpellDots(text)) visitSpelledRuns(text, add)
  visitPlainRuns(text, add)
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at) => at === 0 || one.start >= (found[at - 1]?.end ?? 0))
}
