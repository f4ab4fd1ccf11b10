import { countLetters, foldTerm, offsetsIn } from './compiled-term.ts'
import { germanEndings } from './endings.ts'
import { DEFAULT_GAP, gapParts, hasGapAtEdge } from './gaps.ts'
import { createNormaliser } from './normalise.ts'
import type { PackFile, RuleFile, TermFile } from './pack-schema.ts'
import type { Path, Report } from './pack-problem.ts'
import type { Letters } from './symbol-stream.ts'
import type { Term } from './types.ts'

/** Strong folding sees through so much that shorter words would be found everywhere. */
const MIN_STRONG_LETTERS = 3

/** A term of the file's own, apart from those of lists. */
type OwnTerm = Exclude<TermFile, Readonly<{ list: string }>>

type Placed = Readonly<{ file: OwnTerm; path: Path }>

const toTerm = (rule: RuleFile, file: OwnTerm): Term => {
  const { text, ...own } = typeof file === 'string' ? { text: file } : file
  const hasGap = gapParts(text).length > 1
  return {
    text,
    // Where neither says it, the fault has been reported and the pack is refused.
    mode: own.mode ?? rule.mode ?? 'whole',
    folding: own.folding ?? rule.folding ?? 'exact',
    except: own.except ?? [],
    endings: own.endings ?? germanEndings,
    gap: hasGap ? (own.gap ?? DEFAULT_GAP) : 0,
  }
}

const keyOf = ({ mode, folding, gap }: Term, { units, runs }: Letters): string =>
  `${mode} ${folding} ${gap} ${String.fromCharCode(...units)} ${String.fromCharCode(...runs)}`

/** Reads the lists of terms of one pack, which may call for its named lists. Terms that cannot work are reported. */
export const createTermReader = (report: Report, lists: PackFile['lists'] = {}) => {
  const normaliser = createNormaliser()
  const fold = (text: string) => foldTerm(normaliser, text)

  const checkException = (word: string, term: Term, parts: readonly Letters[], path: Path) => {
    const exception = fold(word)
    const inside = parts.filter(part => offsetsIn(exception, part).length > 0)
    const values = { exception: word, term: term.text }
    if (inside.length === 0) report(path, 'exceptionOutside', values)
    else if (inside.some(part => part.length === exception.length)) report(path, 'exceptionCovers', values)
  }

  /** Whether the term can be found at all. */
  const checkTerm = (term: Term, file: OwnTerm, path: Path): boolean => {
    const values = { term: term.text }
    const parts = gapParts(term.text).map(fold)
    if (parts.some(part => part.length === 0)) {
      report(path, 'nothingToFind', values)
      return false
    }
    if (hasGapAtEdge(term.text)) report(path, 'gapAtEdge', values)
    if (term.gap === 0 && typeof file === 'object' && file.gap !== undefined) report([...path, 'gap'], 'gapWithoutDots')
    const letters = parts.reduce((sum, part) => sum + countLetters(part), 0)
    if (term.folding === 'strong' && letters < MIN_STRONG_LETTERS) report(path, 'shortForStrong', values)
    term.except.forEach((word, place) => checkException(word, term, parts, [...path, 'except', place]))
    return true
  }

  const checkDefaults = (rule: RuleFile, files: readonly TermFile[], path: Path) => {
    const lacks = (field: 'mode' | 'folding') =>
      rule[field] === undefined && files.some(file => typeof file === 'string' || file[field] === undefined)
    const missing = (['mode', 'folding'] as const).filter(lacks)
    if (missing.length > 0) report(path, 'termsNeed', { missing: missing.join(', ') })
  }

  /** Puts the words of lists in the place of their names. */
  const expand = (file: TermFile, path: Path): Placed[] => {
    if (typeof file === 'string' || !('list' in file)) return [{ file, path }]
    const { list, ...own } = file
    const words = Object.hasOwn(lists, list) ? lists[list] : undefined
    if (words === undefined) report([...path, 'list'], 'notOneOf', { allowed: Object.keys(lists).join(', ') })
    return (words ?? []).map((text, place) => ({ file: { text, ...own }, path: ['lists', list, place] }))
  }

  return (rule: RuleFile, files: readonly TermFile[], path: Path): Term[] => {
    checkDefaults(rule, files, path)
    const keys = new Set<string>()
    const placed = files.flatMap((file, place) => expand(file, [...path, place]))
    return placed.map(({ file, path: here }) => {
      const term = toTerm(rule, file)
      if (!checkTerm(term, file, here)) return term
      const key = keyOf(term, fold(term.text))
      if (keys.has(key)) report(here, 'termTwice', { term: term.text })
      keys.add(key)
      return term
    })
  }
}

export type TermReader = ReturnType<typeof createTermReader>
