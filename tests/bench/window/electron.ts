import { join } from 'node:path'
import { projectFolder } from '../shipped.ts'

/** How an Electron is started: its arguments and what it finds in its environment. */
export type Start = Readonly<{ args: readonly string[]; env: Readonly<Record<string, string>> }>

/** The program that scripts/bench.mjs found or fetched. Throws when it was not asked. */
export function electronProgram(): string {
  const program = process.env['FREIGABE_BENCH_ELECTRON']
  if (program === undefined) throw new Error('Start the bench with: npm run bench')
  return program
}

const flags = () => (process.env['FREIGABE_BENCH_FLAGS'] ?? '').split(' ').filter(flag => flag !== '')

/** The app as it is built, over the database in this folder. */
export function appStart(folder: string): Start {
  return { args: [...flags(), projectFolder, `--user-data-dir=${folder}`], env: ownEnvironment() }
}

/** An Electron that shows one local page (absolute path) and has its profile in this folder. */
export function floorStart(page: string, folder: string): Start {
  return {
    args: [...flags(), join(import.meta.dirname, '../floor/shell'), `--user-data-dir=${folder}`],
    env: { ...ownEnvironment(), FREIGABE_BENCH_PAGE: page },
  }
}

/** The page of the empty window, absolute. */
export const emptyPage = join(import.meta.dirname, '../floor/shell/empty.html')

function ownEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(known)
}
