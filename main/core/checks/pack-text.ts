import { type Document, type ErrorCode, isAlias, isCollection, LineCounter, parseDocument } from 'yaml'
import { PackError } from './pack-problem.ts'
import type { PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import type { Locate, Path } from './pack-problem.ts'
import type { ProblemValues } from '../../../shared/errors.ts'

/** Larger files are no packs. */
const MAX_MEGABYTES = 4
const MAX_LENGTH = MAX_MEGABYTES * 1_000_000
/** Deeper than any condition that a person would still understand. */
export const MAX_DEPTH = 40
const MAX_ALIASES = 100

const refuse = (key: PackSentenceKey, values: ProblemValues = {}, line: number | null = null): never => {
  throw new PackError([{ line, rule: null, field: null, key, values }])
}

const syntaxKeys: Partial<Record<ErrorCode, PackSentenceKey>> = {
  DUPLICATE_KEY: 'duplicateKey',
  BAD_INDENT: 'badIndent',
  TAB_AS_INDENT: 'tabIndent',
  MISSING_CHAR: 'missingCharacter',
  BAD_ALIAS: 'badAlias',
  MULTIPLE_DOCS: 'severalDocuments',
  RESOURCE_EXHAUSTION: 'tooDeep',
}

const countLines = (text: string): LineCounter => {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

const throwSyntaxErrors = (yaml: string, { errors }: Document) => {
  if (errors.length === 0) return
  const lines = countLines(yaml)
  const problems = errors.slice(0, MAX_ALIASES).map(({ code, pos }) => {
    const { line, col } = lines.linePos(pos[0])
    const values = { column: col, most: MAX_DEPTH }
    return { line, rule: null, field: null, key: syntaxKeys[code] ?? ('syntax' as const), values }
  })
  throw new PackError(problems)
}

/** Whether values lie in each other deeper than allowed; goes no deeper itself, and so not in circles either. */
const isTooDeep = (value: unknown, depth = 0): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === MAX_DEPTH || Object.values(value).some(inner => isTooDeep(inner, depth + 1)))

/** Runs what the parser may answer with a full stack or with too many aliases. */
const guarded = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) return refuse('tooDeep', { most: MAX_DEPTH })
    if (error instanceof ReferenceError) {
      return refuse(error.message.startsWith('Excessive alias count') ? 'tooManyAliases' : 'badAlias')
    }
    throw error
  }
}

/** The file as a document that keeps comments and order. Throws a PackError for what is no YAML. */
export const readDocument = (yaml: string): Document => {
  if (yaml.length > MAX_LENGTH) refuse('tooLarge', { most: MAX_MEGABYTES })
  const nul = yaml.indexOf('\0')
  if (nul !== -1) refuse('nulCharacter', {}, countLines(yaml).linePos(nul).line)
  const document = guarded(() => parseDocument(yaml, { prettyErrors: false }))
  throwSyntaxErrors(yaml, document)
  return document
}

/** The plain values of a document. Throws a PackError where references multiply or values are nested without end. */
export const contentOf = (document: Document): unknown => {
  const content: unknown = guarded(() => document.toJS({ maxAliasCount: MAX_ALIASES }))
  if (isTooDeep(content)) refuse('tooDeep', { most: MAX_DEPTH })
  return content
}

const stepInto = (document: Document, node: unknown, step: string | number): unknown => {
  const inner: unknown = isAlias(node) ? node.resolve(document) : node
  return isCollection(inner) ? inner.get(step, true) : undefined
}

/** The node at a path; undefined if there is none. */
export const findNode = (document: Document, path: Path): unknown =>
  path.reduce<unknown>((node, step) => stepInto(document, node, step), document.contents)

/** The node at a path, or the last one on the way there. */
const nearestNode = (document: Document, path: Path): unknown => {
  let node: unknown = document.contents
  for (const step of path) {
    const inner = stepInto(document, node, step)
    if (inner === undefined || inner === null) return node
    node = inner
  }
  return node
}

const hasRange = (node: unknown): node is { range: readonly [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

/** Finds lines and rules for faults; the lines are counted when the first fault asks. A rule is named by its id, for positions shift while a file is edited. */
export const locatorOf = (yaml: string, document: Document): Locate => {
  let counted: LineCounter | null = null
  return path => {
    counted ??= countLines(yaml)
    const node = nearestNode(document, path)
    const line = hasRange(node) ? counted.linePos(node.range[0]).line : null
    const [list, place, ...rest] = path
    if (list !== 'rules' || typeof place !== 'number') return { line, rule: null, field: path.join('.') || null }
    const id: unknown = document.getIn(['rules', place, 'id'])
    const rule = typeof id === 'string' ? id : String(place + 1)
    return { line, rule, field: rest.length === 0 ? null : rest.join('.') }
  }
}
