import type { AppEvent } from '../../shared/contract.ts'
import type { CorePort } from './core-port.ts'

/** The moment from which the page listens; it may say so more than once. */
export function createFirstPaint(): Readonly<{ happened: Promise<void>; tell: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { happened: promise, tell: resolve }
}

/** Shows a file (absolute path) to the core and tells the page what it is, or why it cannot be taken. */
export async function offerToDesk(core: CorePort, path: string, tell: (event: AppEvent) => void): Promise<void> {
  const offered = await core.offerFile(path)
  if (offered.ok) tell({ name: 'file.offered', payload: offered.value })
  else tell({ name: 'file.refused', payload: { key: offered.problem.key, values: { ...offered.problem.values } } })
}
