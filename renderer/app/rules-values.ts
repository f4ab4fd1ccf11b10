import type { Input } from '../../shared/contract.ts'
import type { RuleForm, RuleStats } from '../../shared/domain.ts'

// Pure answers to small questions of the view of the rules.

export type PackEdit = Input<'pack.edit'>['edit']
export type FieldPath = Extract<PackEdit, { kind: 'setField' }>['path']

/** One field of a rule, to be set; null takes it out. */
export const setField = (ruleId: string, path: FieldPath, value: unknown): PackEdit => ({
  kind: 'setField',
  ruleId,
  path,
  value,
})

const SHORT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_SHORT_NAME = 60

/** Why a rule cannot be called so, or null. */
export function nameProblem(name: string, forms: readonly RuleForm[]): 'nameBad' | 'nameTaken' | null {
  if (!SHORT_NAME.test(name) || name.length > LONGEST_SHORT_NAME) return 'nameBad'
  return forms.some(form => form.id === name) ? 'nameTaken' : null
}

/** The rule's figures of the list. */
export const statsOf = (stats: readonly RuleStats[], pack: string, ruleId: string): RuleStats | null =>
  stats.find(one => one.pack === pack && one.ruleId === ruleId) ?? null

/** The share of the hit posts that people deleted, of those they decided; null when they decided none. */
export function deletedShare({ approved, deleted }: Pick<RuleStats, 'approved' | 'deleted'>): number | null {
  const decided = approved + deleted
  return decided === 0 ? null : deleted / decided
}

/** The share of the hit posts that nobody called a false alarm; null when nothing was hit. */
export function precision({ posts, falseAlarms }: Pick<RuleStats, 'posts' | 'falseAlarms'>): number | null {
  return posts === 0 ? null : Math.max(0, 1 - falseAlarms / posts)
}

const isWordPart = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)

/** The whole word around a hit, as written: compounds stay whole. */
export function wordAround(text: string, start: number, end: number): string {
  let from = start
  let to = end
  while (from > 0 && isWordPart(text[from - 1])) from--
  while (to < text.length && isWordPart(text[to])) to++
  return text.slice(from, to)
}

/** Small letters with the spelling variants that rules take as one: ä and ae, ß and ss. */
export const alike = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKC')

type Exception = Readonly<{ edit: PackEdit; term: string }>

/**
 * The change that makes a word an exception: to the named term, else to the longest term that the word holds. Null when no term of
 * the rule (or of any rule) is in the word, or when it is an exception already.
 */
export function exceptionFor(
  forms: readonly RuleForm[],
  hit: Readonly<{ word: string; ruleId: string | null; term: string | null }>,
): Exception | null {
  const word = alike(hit.word)
  const found = forms
    .filter(form => hit.ruleId === null || form.id === hit.ruleId)
    .flatMap(form => form.terms.map((term, place) => ({ form, term, place })))
    .filter(({ term }) => (hit.term === null ? word.includes(alike(term.text)) : alike(term.text) === alike(hit.term)))
    .sort((a, b) => b.term.text.length - a.term.text.length)[0]
  if (found === undefined) return null
  const { form, term, place } = found
  if (alike(term.text) === word || term.except.some(known => alike(known) === word)) return null
  return {
    edit: setField(form.id, ['terms', place, 'except'], [...term.except, hit.word]),
    term: term.text,
  }
}

/** Lines or comma-parted words as a list, without blanks and empty entries. */
export const listOf = (text: string, separator: '\n' | ','): string[] =>
  text
    .split(separator)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
