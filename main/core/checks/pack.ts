import { createConditionReader } from './pack-conditions.ts'
import { reportIssues } from './pack-issues.ts'
import { collectProblems, PackError } from './pack-problem.ts'
import type { Path, Report } from './pack-problem.ts'
import { packFile, PACK_FORMAT } from './pack-schema.ts'
import type { ConditionFile } from './pack-schema-conditions.ts'
import type { ExampleFile, PackFile, RuleFile, TermFile } from './pack-schema.ts'
import { createTermReader } from './pack-terms.ts'
import type { TermReader } from './pack-terms.ts'
import { contentOf, locatorOf, readDocument } from './pack-text.ts'
import type { Condition, Example, ExampleFacts, Pack, Rule } from './types.ts'

/** More terms would not fit into one automaton of sensible size. */
export const MAX_TERMS = 200_000

export type PackOptions = Readonly<{
  /** The ids of the desk's list of statutes; without it any id is taken. */
  statutes?: ReadonlySet<string>
  /** The text was in force once and must stay readable, also where a limit came later. */
  isStored?: boolean
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

const termsIn = (when: ConditionFile): readonly TermFile[] => {
  if ('terms' in when) return Array.isArray(when.terms) ? when.terms : when.terms.of
  if ('not' in when) return termsIn(when.not)
  const parts = 'all' in when ? when.all : 'any' in when ? when.any : 'count' in when ? when.count.of : []
  return parts.flatMap(termsIn)
}

const checkSize = ({ rules, lists = {} }: PackFile, report: Report) => {
  const found = rules
    .flatMap(({ terms = [], when }) => [...terms, ...(when === undefined ? [] : termsIn(when))])
    .reduce((sum, term) => sum + (typeof term === 'object' && 'list' in term ? (lists[term.list]?.length ?? 0) : 1), 0)
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

const withoutLimits =
  (report: Report): Report =>
  (path, key, values) => {
    if (key !== 'waveTooLarge') report(path, key, values)
  }

/** Reads a pack file. Throws a PackError that names every fault with line, rule and field; a pack is taken whole or not at all. */
export const parsePack = (yaml: string, options: PackOptions = {}): Pack => {
  const document = readDocument(yaml)
  const content = contentOf(document)
  refuseOthers(content)
  const { report: reportAll, throwIfAny } = collectProblems(locatorOf(yaml, document))
  const report = options.isStored === true ? withoutLimits(reportAll) : reportAll
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
  const readTerms = createTermReader(report, file.lists)
  const rules = file.rules.map((rule, place) => readRule(rule, readTerms, ['rules', place], report))
  throwIfAny()
  const { name, version, title, owner, expires } = file
  return { name, version, title, owner, expires: expires ?? null, rules }
}
