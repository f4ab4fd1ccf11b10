import { isCapital } from './characters.ts'
import type { HostRun, Label } from './host-runs.ts'
import {
  doubtfulEndings,
  innocentNames,
  knownHosts,
  otherEndings,
  shorteners,
  spelledEndings,
  sureEndings,
} from './link-data.ts'

// Which names with dots are hosts. "Punkt.Das", "z.B.", "17.Jahrhundert" and "rede.pdf" look the same at first.

const hasLetter = /\p{L}/u
const someName = /^[a-z]{2,24}$/i
const MAX_DROPPED = 2

const isWorldWideWeb = (label: Label): boolean => label.name.toLowerCase() === 'www'

/** An ending is written small, or the whole host in capitals; "haben.De" is the next sentence. */
const isWrittenAsEnding = (labels: readonly Label[], ending: string): boolean =>
  ending === ending.toLowerCase() ||
  (ending === ending.toUpperCase() && labels.every(label => label.name === label.name.toUpperCase()))

const nameOf = (labels: readonly Label[]): string =>
  labels
    .map(label => label.name)
    .join('.')
    .toLowerCase()

const hasGoodLabels = (labels: readonly Label[]): boolean =>
  labels.every(({ name }) => name.length <= 63 && !name.startsWith('-') && !name.endsWith('-'))

/** Whether labels are a host although no scheme and no `www.` says so; `hasPath` if a slash and something follow. */
const isBareHost = (labels: readonly Label[], hasPath: boolean): boolean => {
  const last = labels.at(-1)?.name ?? ''
  const name = labels.at(-2)?.name ?? ''
  const ending = last.toLowerCase()
  if (!hasGoodLabels(labels) || !isWrittenAsEnding(labels, last)) return false
  const full = nameOf(labels)
  if (knownHosts.has(full) || shorteners.has(full)) return last === ending
  if (name.length < 2 || !hasLetter.test(name) || innocentNames.has(name.toLowerCase())) return false
  if (sureEndings.has(ending)) return true
  return hasPath && doubtfulEndings.has(ending)
}

const isSpelledHost = (run: HostRun, labels: readonly Label[]): boolean => {
  const ending = labels.at(-1)?.name.toLowerCase() ?? ''
  const name = labels.at(-2)?.name ?? ''
  if (!hasGoodLabels(labels) || !hasLetter.test(name) || innocentNames.has(name.toLowerCase())) return false
  if (run.bracketed) return sureEndings.has(ending) || doubtfulEndings.has(ending)
  // "Am Punkt in der Mitte": between blanks only endings that are no words, and no capital as a new sentence has it.
  return name.length >= 3 && spelledEndings.has(ending) && !isCapitalised(labels.at(-1)?.name ?? '')
}

const isCapitalised = (word: string): boolean =>
  isCapital(word.charCodeAt(0)) && word.slice(1) !== word.slice(1).toUpperCase()

/** The labels of a run that are a host, without words before and behind that lack a blank; undefined if there are none. */
export const hostLabels = (run: HostRun, hasPath: boolean): readonly Label[] | undefined => {
  const web = run.labels.findIndex(isWorldWideWeb)
  if (web >= 0 && web <= run.labels.length - 3) {
    const labels = run.labels.slice(web)
    while (labels.length > 3 && isCapitalised(labels.at(-1)?.name ?? '')) labels.pop()
    return someName.test(labels.at(-1)?.name ?? '') ? labels : undefined
  }
  for (let dropped = 0; dropped <= MAX_DROPPED && run.labels.length - dropped >= 2; dropped++) {
    const labels = run.labels.slice(0, run.labels.length - dropped)
    if (run.spelled ? isSpelledHost(run, labels) : isBareHost(labels, hasPath && dropped === 0)) return labels
    // What is dropped must look like the next sentence, or "orf.at.html" would be a host.
    if (!run.spelled && !isCapital(run.labels.at(-1 - dropped)?.name.charCodeAt(0) ?? 0)) return undefined
  }
  return undefined
}

/** Whether a word is the ending of hosts at all. */
export const isAnyEnding = (word: string): boolean => {
  const ending = word.toLowerCase()
  return sureEndings.has(ending) || doubtfulEndings.has(ending) || otherEndings.has(ending)
}
