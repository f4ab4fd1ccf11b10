import { statSync } from 'node:fs'
import { join } from 'node:path'
import { answerParent } from './child.ts'
import { ask, DATABASE_NAME, openCore } from './project.ts'

// A process of its own: one file goes through the product's import into a new database, and that is all it does.

export type ImportOrder = Readonly<{ folder: string; csv: string; size: number }>

export type ImportFigures = Readonly<{
  rows: number
  seconds: number
  rowsPerSecond: number
  /** The most memory the process ever held. */
  peakBytes: number
  /** Of it, what it held before the import. */
  beforeBytes: number
  databaseBytes: number
  waiting: number
  flagged: number
  /** ISO-8601 UTC. */
  madeAt: string
}>

answerParent(async ({ folder, csv, size }: ImportOrder): Promise<ImportFigures> => {
  const core = openCore(folder)
  ask(core, 'moderator.signIn', { name: 'Probe' })
  const offer = await core.offerFile(csv)
  if (!offer.ok) throw new Error(`The corpus was refused: ${offer.problem.key}`)
  const { token, mapping } = offer.value
  const beforeBytes = process.memoryUsage.rss()

  const startedMs = performance.now()
  ask(core, 'import.start', { token, source: 'Probe', mapping, statuses: 'map', language: 'de' })
  await core.idle()
  const seconds = (performance.now() - startedMs) / 1000

  const ended = ask(core, 'import.list', {})[0]
  if (ended?.state !== 'finished' || ended.new !== size)
    throw new Error(`The import ended as ${ended?.state} with ${ended?.new} new and ${ended?.rejected} rejected rows`)
  const counts = new Map(ask(core, 'queue.list', {}).map(({ queue, count }) => [queue, count]))
  await core.close()
  return {
    rows: size,
    seconds,
    rowsPerSecond: size / seconds,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    beforeBytes,
    databaseBytes: statSync(join(folder, DATABASE_NAME)).size,
    waiting: (counts.get('incoming') ?? 0) + (counts.get('flagged') ?? 0),
    flagged: counts.get('flagged') ?? 0,
    madeAt: new Date().toISOString(),
  }
})
