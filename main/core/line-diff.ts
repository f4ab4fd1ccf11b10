import { diffLines } from 'diff'
import type { DiffLine } from '../../shared/domain.ts'

/** A comparison that finds more differences than this is given up: it would hold the desk for seconds. */
const MAX_DIFFERENCES = 1500

type Part = Readonly<{ value: string; added: boolean; removed: boolean }>

/** Where the texts have next to nothing in common, all of one and then all of the other. */
const wholesale = (before: string, after: string): Part[] =>
  [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ].filter(({ value }) => value !== '')

/** Two texts compared line by line. */
export function diffOf(before: string, after: string): DiffLine[] {
  let oldLine = 0
  let newLine = 0
  const parts: readonly Part[] =
    diffLines(before, after, { maxEditLength: MAX_DIFFERENCES }) ?? wholesale(before, after)
  return parts.flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): DiffLine => {
        if (kind !== 'added') oldLine += 1
        if (kind !== 'removed') newLine += 1
        return { kind, text, oldLine: kind === 'added' ? null : oldLine, newLine: kind === 'removed' ? null : newLine }
      })
  })
}
