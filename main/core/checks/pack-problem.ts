import type { ProblemValues } from '../../../shared/errors.ts'
import { packSentence } from '../../../shared/strings/pack-problems.ts'
import type { PackProblem, PackSentenceKey } from '../../../shared/strings/pack-problems.ts'

/** A pack that cannot be used. The message has the sentences in English; `problems` are for any language. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[]
  constructor(problems: readonly PackProblem[]) {
    super(problems.map(problem => packSentence('en', problem)).join('\n'))
    this.name = 'PackError'
    this.problems = problems
  }
}

/** The way to a value in the file. */
export type Path = readonly (string | number)[]

/** Takes a fault and the way to what is wrong. */
export type Report = (path: Path, key: PackSentenceKey, values?: ProblemValues) => void

/** More faults than these help nobody. */
const MAX_PROBLEMS = 100

/** Where a fault lies, in words a reader knows. */
export type Locate = (path: Path) => Pick<PackProblem, 'line' | 'rule' | 'field'>

/** Collects faults; `throwIfAny` throws them all as one PackError. */
export const collectProblems = (locate: Locate) => {
  const problems: PackProblem[] = []
  let count = 0
  const report: Report = (path, key, values = {}) => {
    if (++count <= MAX_PROBLEMS) problems.push({ ...locate(path), key, values })
  }
  const throwIfAny = () => {
    if (count === 0) return
    const more = count - problems.length
    const rest: PackProblem = { line: null, rule: null, field: null, key: 'more', values: { count: more } }
    throw new PackError(more > 0 ? [...problems, rest] : problems)
  }
  return { report, throwIfAny }
}
