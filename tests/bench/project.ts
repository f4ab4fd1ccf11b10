import { join } from 'node:path'
import { type Core, createCore } from '../../main/core/core.ts'
import { uuidv7 } from '../../main/core/ids.ts'
import { readPacks } from '../../main/core/rule-checks.ts'
import type { Input, Output, RequestName } from '../../shared/contract.ts'

/** The folder of the project, absolute. */
export const projectFolder = join(import.meta.dirname, '../..')

const packsDir = join(projectFolder, 'main/packs')
const dataDir = join(projectFolder, 'main/data')

/** The product's own core over a database in this folder, on this thread. */
export function openCore(folder: string): Core {
  return createCore({
    path: join(folder, DATABASE_NAME),
    packsDir,
    dataDir,
    rejectsDir: join(folder, 'rejects'),
    now: () => new Date(),
    newId: () => uuidv7(Date.now()),
    onEvent: () => {},
    log: ({ level, what, values }) => level !== 'info' && console.error(what, values),
  })
}

/** The name the app gives its database. */
export const DATABASE_NAME = 'freigabe.db'

/** A request that must not fail. */
export function ask<N extends RequestName>(core: Core, name: N, input: Input<N>): Output<N> {
  const reply = core.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.problem.key}`)
  return reply.value as Output<N>
}

/** The packs the product ships, as it reads them itself. */
export const shippedPacks = () => readPacks(packsDir).map(({ pack }) => pack)

/** Every term of those packs, for texts that shall have hits. */
export const shippedTerms = (): string[] =>
  shippedPacks().flatMap(pack => pack.rules.flatMap(rule => rule.terms.map(term => term.text)))
