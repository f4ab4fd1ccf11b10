import { join } from 'node:path'
import { type Core, type CoreOptions, createCore, type LogEntry } from '../../main/core/core.ts'
import { uuidv7 } from '../../main/core/ids.ts'
import type { Input, Output, RequestName } from '../../shared/contract.ts'
import { packsDir, projectFolder } from './shipped.ts'

const dataDir = join(projectFolder, 'main/data')

/** What the core is told that works on the database in this folder; the same on this thread and on one of its own. */
export function coreSettings(
  folder: string,
): Pick<CoreOptions, 'path' | 'packsDir' | 'dataDir' | 'rejectsDir' | 'checkerScript'> {
  return {
    path: join(folder, DATABASE_NAME),
    packsDir,
    dataDir,
    rejectsDir: join(folder, 'rejects'),
    checkerScript: new URL('../../main/core/checker.ts', import.meta.url).href,
  }
}

/** The product's own core over a database in this folder, on this thread, with the threads that check beside it. */
export function openCore(folder: string): Core {
  return createCore({
    ...coreSettings(folder),
    now: () => new Date(),
    newId: () => uuidv7(Date.now()),
    onEvent: () => {},
    log: logProblem,
  })
}

/** Shows what went wrong in the core, and nothing else. */
export function logProblem({ level, what, values }: LogEntry): void {
  if (level !== 'info') console.error(what, values)
}

/** The name the app gives its database. */
export const DATABASE_NAME = 'freigabe.db'

/** A request that must not fail. */
export function ask<N extends RequestName>(core: Core, name: N, input: Input<N>): Output<N> {
  const reply = core.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.problem.key}`)
  return reply.value as Output<N>
}
