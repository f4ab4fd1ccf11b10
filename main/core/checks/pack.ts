import { createConditionReader } from './pack-conditions.ts'
import { reportIssues } from './pack-issues.ts'
import { collectProblems, PackError } from './pack-problem.ts'
import type { Path, Report } from './pack-problem.ts'
import { packFile, PACK_FORMAT } from './pack-schema.ts'
import type { ConditionFile, ExampleFile, PackFile, RuleFile } from './pack-schema.ts'
import { createTermReader } from './pack-terms.ts'
import type { TermReader } from './pack-terms.ts'
import { contentOf, locatorOf, readDocument } from './pack-text.ts'
import type { Condition, Example, ExampleFacts, Pack, Rule } from './types.ts'

export { PackError } from './pack-problem.ts'
export type { PackProblem } from './pack-problem.ts'
export type { Pack } from './types.ts'

/** More terms would not fit into one automaton of sensible size. */
export const MAX_TERMS = 200_000

export type PackOptions = Readonly<{
  /** The ids of the desk's list of statutes; without it any id is taken. */
  statutes?: ReadonlySet<string>
}>

const toExample = (file: ExampleFile): Example =>
  typeof file === 'string' ? { text: file, facts: null } : { text: file.text, facts: file.facts as ExampleFacts }

const readWhen = (rule: RuleFile, readTerms: TermReader, path: Path, report: Report): Condition => {
  const read = createConditionReader(rule, readTerms, report)
  const parts = [
    ...(rule.terms === undefined ? [] : [read({ terms: rule.terms }, path)]),
    ...(rule.when === undefined ? [] : [read(rule.when, [...path, 'when'])]),
  ]
  const [only] = parts
  if (only === undefined) report(path, 'noCondition')
  return only !== undefined && parts.length === 1 ? only : { kind: 'all', of: parts }
}

const readRule = (rule: RuleFile, readTerms: TermReader, path: Path, report: Report): Rule => ({
  id: rule.id,
  version: rule.version,
  severity: rule.severity,
  reason: rule.reason,
  statutes: rule.statutes ?? [],
  action: rule.action,
  explain: rule.explain,
  check: rule.check ?? null,
  when: readWhen(rule, readTerms, path, report),
  examples: { hit: rule.examples.hit.map(toExample), miss: rule.examples.miss.map(toExample) },
})

const checkNames = ({ rules }: PackFile, { statutes }: PackOptions, report: Report) => {
  const ids = new Set<string>()
  rules.forEach((rule, place) => {
    if (ids.has(rule.id)) report(['rules', place, 'id'], 'idTwice')
    ids.add(rule.id)
    rule.statutes?.forEach((name, index) => {
      if (statutes?.has(name) === false) report(['rules', place, 'statutes', index], 'statuteUnknown', { name })
    })
  })
}

const countTerms = (when: ConditionFile): number => {
  if ('terms' in when) return Array.isArray(when.terms) ? when.terms.length : when.terms.of.length
  if ('not' in when) return countTerms(when.not)
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : 'count' in when ? when.count.of : []
  return parts.reduce((sum, part) => sum + countTerms(part), 0)
}

const checkSize = ({ rules }: PackFile, report: Report) => {
  const found = rules.reduce(
    (sum, { terms, when }) => sum + (terms?.length ?? 0) + (when === undefined ? 0 : countTerms(when)),
    0,
  )
  if (found > MAX_TERMS) report(['rules'], 'tooManyTerms', { found, most: MAX_TERMS })
}

const writtenFor = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'format' in content ? content.format : undefined

const refuseOthers = (content: unknown) => {
  const format = writtenFor(content)
  const isMap = typeof content === 'object' && content !== null && !Array.isArray(content)
  const place = { line: null, rule: null, field: null }
  if (!isMap) throw new PackError([{ ...place, key: 'notAPack', values: {} }])
  if (typeof format === 'number' && format > PACK_FORMAT) {
    throw new PackError([{ ...place, key: 'newerFormat', values: { found: format, known: PACK_FORMAT } }])
  }
}

/** Reads a pack file. Throws a PackError that names every fault with line, rule and field; a pack is taken whole or not at all. */
export const parsePack = (yaml: string, options: PackOptions = {}): Pack => {
  const document = readDocument(yaml)
  const content = contentOf(document)
  refuseOthers(content)
  const { report, throwIfAny } = collectProblems(locatorOf(yaml, document))
  const parsed = packFile.safeParse(content)
  if (!parsed.success) {
    reportIssues(content, parsed.error.issues, report)
    throwIfAny()
    throw parsed.error
  }
  const file = parsed.data
  checkSize(file, report)
  throwIfAny()
  checkNames(file, options, report)
  const readTerms = createTermReader(report)
  const rules = file.rules.map((rule, place) => readRule(rule, readTerms, ['rules', place], report))
  throwIfAny()
  const { name, version, title, owner, expires } = file
  return { name, version, title, owner, expires: expires ?? null, rules }
}
