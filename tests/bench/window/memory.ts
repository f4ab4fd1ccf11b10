import { readdirSync, readFileSync } from 'node:fs'

/**
 * Bytes held by a process and all that it started. `resident` counts a page once for every process that has it, `proportional`
 * divides it among them.
 */
export type Memory = Readonly<{ resident: number; proportional: number; processes: number }>

/** The memory of a process tree, or null where there is no /proc. */
export function memoryOfTree(rootId: number): Memory | null {
  if (process.platform !== 'linux') return null
  const ids = treeOf(rootId)
  const maps = ids.map(id => readOrEmpty(`/proc/${id}/smaps_rollup`))
  return {
    resident: sum(maps.map(map => bytesIn(map, 'Rss'))),
    proportional: sum(maps.map(map => bytesIn(map, 'Pss'))),
    processes: ids.length,
  }
}

/** The process and everything below it. */
function treeOf(rootId: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => [Number(name), parentOf(Number(name))] as const),
  )
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id)
    return id === rootId || (parent !== undefined && parent > 0 && isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow)
}

/** The second field behind the closing bracket of the name, which may itself hold spaces and brackets. */
function parentOf(id: number): number {
  const status = readOrEmpty(`/proc/${id}/stat`)
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

/** A process may end while it is looked at. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const bytesIn = (map: string, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(map)?.[1] ?? 0) * 1024

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
