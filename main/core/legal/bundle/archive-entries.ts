import type { BundleFault } from '../../../../shared/bundle.ts'
import { clashesIn, inBagOrder, isSafePath } from './bag-paths.ts'
import type { Container, Located } from './zip-reader.ts'

/** The files of a bag by their path in it, and what is wrong with the paths. */
export type BagEntries = Readonly<{ name: string; files: ReadonlyMap<string, Located>; faults: readonly BundleFault[] }>

/** Takes the one folder off an archive's entries. A path that leaves it, comes twice or stands in another folder is a fault. */
export function bagEntriesOf({ entries }: Container): BagEntries {
  const name = folderOf(entries)
  const files = new Map<string, Located>()
  const faults: BundleFault[] = []
  for (const entry of entries) {
    const path = entry.name.startsWith(`${name}/`) ? entry.name.slice(name.length + 1) : null
    if (!isSafePath(entry.name)) faults.push({ file: path ?? entry.name, what: 'unsafePath', detail: entry.name })
    else if (path === null) faults.push({ file: entry.name, what: 'secondFolder', detail: entry.name })
    else if (files.has(path)) faults.push({ file: path, what: 'doubled', detail: '' })
    else files.set(path, entry)
  }
  for (const [file, other] of clashesIn([...files.keys()])) faults.push({ file, what: 'clash', detail: other })
  const paths = [...files.keys()]
  const moved = paths.toSorted(inBagOrder).findIndex((path, index) => path !== paths[index])
  if (moved !== -1) faults.push({ file: paths[moved]!, what: 'container', detail: 'order' })
  return { name, files, faults }
}

/** The folder in which most files stand. */
function folderOf(entries: readonly Located[]): string {
  const counts = new Map<string, number>()
  for (const { name } of entries) {
    const folder = name.split('/', 1)[0]!
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
