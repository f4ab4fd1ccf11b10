import { z } from 'zod'
import type { ProblemValues } from '../../../shared/errors.ts'
import type { PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import type { Path, Report } from './pack-problem.ts'
import { conditionNames } from './pack-schema-conditions.ts'
import { packFile } from './pack-schema.ts'

// Faults of shape, turned from the schema's language into ours.

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** The schemas a value may follow at one place: a choice gives all of its options. */
const optionsOf = (schema: Schema): Schema[] => {
  if (schema instanceof z.ZodOptional) return optionsOf(schema.unwrap())
  if (schema instanceof z.ZodLazy) return optionsOf(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(optionsOf)
  return [schema]
}

const stepInto = (schema: Schema, step: string | number): Schema[] => {
  if (schema instanceof z.ZodArray) return optionsOf(schema.element)
  const inner: Schema | undefined =
    schema instanceof z.ZodObject ? (schema.shape as Record<string, Schema>)[step] : undefined
  return inner === undefined ? [] : optionsOf(inner)
}

/** The names of the fields that may stand at a place. */
const knownFields = (path: Path): string[] => {
  const schemas = path.reduce<Schema[]>((now, step) => now.flatMap(schema => stepInto(schema, step)), [packFile])
  return [...new Set(schemas.flatMap(schema => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])))]
}

const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    content,
  )

const list = (values: readonly unknown[]): string => values.map(String).join(', ')

const pathOf = (steps: readonly PropertyKey[]): Path =>
  steps.map(step => (typeof step === 'number' ? step : String(step)))

type Fault = readonly [PackSentenceKey, ProblemValues?]

const sizeKeys = {
  string: { small: 'tooShort', big: 'tooLong' },
  array: { small: 'tooFew', big: 'tooMany' },
  number: { small: 'tooSmall', big: 'tooBig' },
} as const

const sizesOf = (origin: string) => (origin === 'string' || origin === 'array' ? sizeKeys[origin] : sizeKeys.number)

const formatFault = (path: Path): Fault => {
  const field = path.at(-1)
  if (path.includes('except')) return ['badValue']
  return [field === 'reason' ? 'badReason' : field === 'expires' ? 'badDate' : 'badName']
}

/** What is wrong with one value, apart from choices and unknown fields. */
const faultOf = (issue: Issue, path: Path, value: unknown): Fault => {
  const { code } = issue
  if (code === 'invalid_type') return [value === undefined ? 'missing' : 'wrongType', { expected: issue.expected }]
  if (code === 'too_small') return [sizesOf(issue.origin).small, { least: Number(issue.minimum) }]
  if (code === 'too_big') return [sizesOf(issue.origin).big, { most: Number(issue.maximum) }]
  if (code === 'invalid_format') return formatFault(path)
  if (code === 'invalid_value') return ['notOneOf', { allowed: list(issue.values) }]
  return ['badValue']
}

/** How little an option of a choice resembles the value: faults at the value itself weigh most. */
const distance = (option: readonly Issue[]): number =>
  option.reduce((sum, { code, path }) => {
    const isShape = code === 'invalid_type' || code === 'unrecognized_keys' || code === 'invalid_union'
    return sum + (isShape && path.length === 0 ? 10_000 : isShape && path.length === 1 ? 100 : 1)
  }, 0)

const closest = (options: readonly (readonly Issue[])[]): readonly Issue[] =>
  options.reduce((best, option) => (distance(option) < distance(best) ? option : best))

/** A choice between kinds of values of which the value is none; null if it resembles one of them. */
const choiceFault = (options: readonly (readonly Issue[])[], value: unknown): Fault | null => {
  const issues = options.flat()
  const atValue = issues.filter(issue => issue.path.length === 0)
  if (atValue.length === options.length && atValue.every(issue => issue.code === 'invalid_value'))
    return [
      'notOneOf',
      { allowed: list(atValue.flatMap(issue => (issue.code === 'invalid_value' ? issue.values : []))) },
    ]
  const kinds = options.map(option => option.find(issue => issue.path.length === 0 && issue.code === 'invalid_type'))
  if (kinds.some(kind => kind === undefined)) return null
  const expected = new Set(kinds.map(kind => (kind?.code === 'invalid_type' ? kind.expected : '')))
  return [value === undefined ? 'missing' : 'wrongType', { expected: [...expected].join(' ') }]
}

/** A condition whose name is missing, unknown, or not alone; null if its name is fine. */
const conditionFault = (value: unknown): Fault | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const names = Object.keys(value)
  const [name] = names
  if (name === undefined) return ['emptyCondition', { known: list(conditionNames) }]
  const unknown = names.find(other => !conditionNames.includes(other))
  if (unknown !== undefined) return ['unknownCondition', { name: unknown, known: list(conditionNames) }]
  return names.length > 1 ? ['severalConditions', { names: list(names) }] : null
}

/** Reports every fault the schema found. */
export const reportIssues = (content: unknown, issues: readonly Issue[], report: Report) => {
  const tell = (issue: Issue, base: Path) => {
    const path = [...base, ...pathOf(issue.path)]
    const value = valueAt(content, path)
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) report([...path, name], 'unknownField', { name, known: list(knownFields(path)) })
      return
    }
    if (issue.code !== 'invalid_union') return report(path, ...faultOf(issue, path, value))
    const isCondition = issue.errors.length >= conditionNames.length
    const fault = (isCondition ? conditionFault(value) : null) ?? choiceFault(issue.errors, value)
    if (fault !== null) return report(path, ...fault)
    for (const inner of closest(issue.errors)) tell(inner, path)
  }
  for (const issue of issues) tell(issue, [])
}
