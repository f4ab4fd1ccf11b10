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

/** `list` is the one it comes from; null for one of the rule's own. */
type Placed = Readonly<{ file: OwnTerm; path: Path; list: string | null }>

/**
 * A name of the house may be as short as that (a party, a paper), whatever the rule says of its list: found only where it stands alone, as it is
 * written.
 */
const SHORT_NAME_LETTERS = 2

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

const lettersIn = (parts: readonly Letters[]): number => parts.reduce((sum, part) => sum + countLetters(part), 0)

/** Whoever fills in one list need not know what the others and the rule hold; in one and the same place a term stands twice by mistake. */
const isTwiceInOne = (one: Placed, other: Placed): boolean =>
  one.list === other.list && one.path.join(' ') !== other.path.join(' ')

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

  const readTerm = (rule: RuleFile, { file, list }: Placed): Term => {
    const term = toTerm(rule, file)
    const isShortName = list !== null && lettersIn(gapParts(term.text).map(fold)) === SHORT_NAME_LETTERS
    return isShortName ? { ...term, mode: 'whole', folding: 'exact' } : term
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
    if (term.folding === 'strong' && lettersIn(parts) < MIN_STRONG_LETTERS) report(path, 'shortForStrong', values)
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
    if (typeof file === 'string' || !('list' in file)) return [{ file, path, list: null }]
    const { list, ...own } = file
    const words = Object.hasOwn(lists, list) ? lists[list] : undefined
    if (words === undefined) report([...path, 'list'], 'notOneOf', { allowed: Object.keys(lists).join(', ') })
    return (words ?? []).map((text, place) => ({ file: { text, ...own }, path: ['lists', list, place], list }))
  }

  return (rule: RuleFile, files: readonly TermFile[], path: Path): Term[] => {
    checkDefaults(rule, files, path)
    const known = new Map<string, Placed>()
    const placed = files.flatMap((file, place) => expand(file, [...path, place]))
    return placed.flatMap(here => {
      const term = readTerm(rule, here)
      if (!checkTerm(term, here.file, here.path)) return []
      const key = keyOf(term, fold(term.text))
      const before = known.get(key)
      if (before === undefined) known.set(key, here)
      else if (isTwiceInOne(before, here)) report(here.path, 'termTwice', { term: term.text })
      return before === undefined ? [term] : []
    })
  }
}

export type TermReader = ReturnType<typeof createTermReader>
