import { type Document, LineCounter, parseDocument } from 'yaml'
import { countLetters, foldTerm, offsetsIn } from './compiled-term.ts'
import { germanEndings } from './endings.ts'
import { createNormaliser } from './normalise.ts'
import { packFile, PACK_FORMAT } from './pack-schema.ts'
import type { RuleFile, TermFile } from './pack-schema.ts'
import type { Pack, Rule, Term } from './types.ts'

export type { Pack } from './types.ts'

/** A pack that cannot be used; `problems` are sentences for people, each with the line it speaks of. */
export class PackError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'PackError'
    this.problems = problems
  }
}

type Path = readonly (string | number)[]
type Report = (path: Path, message: string) => void

/** Strong folding sees through so much that shorter words would be found everywhere. */
const MIN_STRONG_LETTERS = 3

const toTerm = (rule: RuleFile, term: TermFile): Term => {
  const { text, ...own } = typeof term === 'string' ? { text: term } : term
  return {
    text,
    mode: own.mode ?? rule.mode,
    folding: own.folding ?? rule.folding,
    except: own.except ?? [],
    endings: own.endings ?? germanEndings,
  }
}

const toRule = ({ mode: _mode, folding: _folding, ...rule }: RuleFile, terms: readonly Term[]): Rule => ({
  ...rule,
  terms,
})

/** The sentence names the rule by its id, for positions shift while a file is edited. */
const describePlace = (document: Document, lines: LineCounter, path: Path): string => {
  const known = [...path]
  let node: unknown = document.getIn(known, true)
  while (node === undefined && known.length > 0) {
    known.pop()
    node = document.getIn(known, true)
  }
  const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number] | null) : null
  const line = range == null ? '' : `Line ${lines.linePos(range[0]).line}, `
  const [list, place, ...rest] = path
  if (list !== 'rules' || place === undefined) return `${line}field ${path.join('.') || 'pack'}`
  const id: unknown = document.getIn(['rules', place, 'id'])
  const field = rest.length === 0 ? '' : `, field ${rest.join('.')}`
  return `${line}rule ${typeof id === 'string' ? `"${id}"` : `number ${Number(place) + 1}`}${field}`
}

const checkTerm = (fold: (text: string) => ReturnType<typeof foldTerm>, term: Term, path: Path, report: Report) => {
  const folded = fold(term.text)
  if (folded.length === 0) return report(path, `"${term.text}" has no letter or digit to look for.`)
  if (term.folding === 'strong' && countLetters(folded) < MIN_STRONG_LETTERS) {
    report(path, `"${term.text}" is too short for strong folding; use exact.`)
  }
  for (const word of term.except) {
    const exception = fold(word)
    if (offsetsIn(exception, folded).length === 0) {
      report(path, `the exception "${word}" does not contain "${term.text}", so it can never apply.`)
    } else if (exception.length === folded.length) {
      report(path, `the exception "${word}" covers the term itself, so it would never be found.`)
    }
  }
}

const checkRules = (rules: readonly Rule[], report: Report) => {
  const normaliser = createNormaliser()
  const ids = new Set<string>()
  rules.forEach((rule, place) => {
    if (ids.has(rule.id)) report(['rules', place, 'id'], 'this id is used by another rule too.')
    ids.add(rule.id)
    const terms = new Set<string>()
    rule.terms.forEach((term, index) => {
      const path = ['rules', place, 'terms', index]
      checkTerm(text => foldTerm(normaliser, text), term, path, report)
      const { units, runs } = foldTerm(normaliser, term.text)
      const key = [term.mode, term.folding, ...units, ...runs].join(' ')
      if (terms.has(key)) report(path, `"${term.text}" stands in this rule twice.`)
      terms.add(key)
    })
  })
}

const writtenFor = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'format' in file ? file.format : undefined

const readContent = (document: Document): unknown => {
  try {
    return document.toJS()
  } catch (error) {
    throw new PackError([`The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`])
  }
}

/** Reads a pack file. Throws a PackError that names every fault with line, rule and field; a pack is taken whole or not at all. */
export const parsePack = (yaml: string): Pack => {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const problems = document.errors.map(error => `Line ${lines.linePos(error.pos[0]).line}: ${error.message}.`)
  if (problems.length > 0) throw new PackError(problems)
  const report: Report = (path, message) => problems.push(`${describePlace(document, lines, path)}: ${message}`)

  const content = readContent(document)
  const format = writtenFor(content)
  if (typeof format === 'number' && format > PACK_FORMAT) {
    throw new PackError([
      `The pack was written for a newer version of the program (format ${format}, this one reads ${PACK_FORMAT}).`,
    ])
  }
  const parsed = packFile.safeParse(content)
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      report(
        issue.path.map(step => (typeof step === 'number' ? step : String(step))),
        `${issue.message}.`,
      )
    throw new PackError(problems)
  }
  const { format: _format, ...pack } = parsed.data
  const rules = pack.rules.map(rule =>
    toRule(
      rule,
      rule.terms.map(term => toTerm(rule, term)),
    ),
  )
  checkRules(rules, report)
  if (problems.length > 0) throw new PackError(problems)
  return { ...pack, rules }
}
