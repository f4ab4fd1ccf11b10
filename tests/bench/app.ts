import { mkdtempSync, rmSync } from 'node:fs'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOwnProcess } from './child.ts'
import type { CoreFigures, CoreOrder } from './core-run.ts'
import type { TextSource } from './corpus/world.ts'
import { provideDatabase, withCopy } from './databases.ts'
import { buildBarePage } from './floor/build-page.ts'
import type { InsertOrder } from './insert-run.ts'
import type { BacktestFigures, BacktestOrder } from './jobs/backtest-run.ts'
import type { RecheckFigures, RecheckOrder } from './jobs/recheck-run.ts'
import { describeMachine, describeVersions } from './machine.ts'
import type { Options } from './options.ts'
import type { Results, SizeResults } from './results.ts'
import { say } from './say.ts'
import type { Spread } from './spread.ts'
import type { Texts } from './texts.ts'
import { appStart, floorStart } from './window/electron.ts'
import { measureApp, measureBarePage, type PressFigures } from './window/keys.ts'
import { measureStarts } from './window/starts.ts'

/** Measures the parts of the real app that were asked for, over a database of each size. */
export async function measureAppParts(options: Options, { source, corpus }: Texts): Promise<Results> {
  console.log(`${describeMachine()}\n${describeVersions()}`)
  // the threads that check give way only to one that is above them
  if (getPriority() >= constants.priority.PRIORITY_BELOW_NORMAL)
    console.log(
      'At this low priority (nice) decisions beside a re-check or a backtest are slower than they are for people.',
    )
  const measured: SizeResults[] = []
  const bareKeys = options.parts.has('keys') ? await measureFloor() : null
  for (const size of options.sizes) measured.push(await measureSize(size, source, options))
  return {
    machine: describeMachine(),
    versions: describeVersions(),
    day: new Date().toISOString().slice(0, 10),
    corpus,
    bareKeys,
    sizes: measured,
  }
}

async function measureFloor(): Promise<PressFigures> {
  say('bare React page: keys')
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-bench-page-'))
  try {
    return await measureBarePage(floorStart(await buildBarePage(join(folder, 'page')), join(folder, 'profile')))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measureSize(size: number, source: TextSource, { parts, fresh }: Options): Promise<SizeResults> {
  const name = `${size.toLocaleString('en')} comments`
  say(`${name}: database`)
  const database = await provideDatabase(size, source, fresh)
  const { figures, isReused } = database
  if (isReused) say(`${name}: made by an earlier run on ${figures.madeAt.slice(0, 10)}; --fresh makes it anew`)
  const results: SizeResults = { size, imported: { ...figures, isReused } }
  if (parts.has('core'))
    await withCopy(database, async folder => {
      say(`${name}: core`)
      results.core = await inOwnProcess<CoreFigures>('core-run.ts', { folder } satisfies CoreOrder)
      results.insert = await inOwnProcess<Spread>('insert-run.ts', { folder } satisfies InsertOrder)
    })
  if (parts.has('keys'))
    await withCopy(database, async folder => {
      say(`${name}: keys in the window`)
      results.keys = await measureApp(appStart(folder))
    })
  if (parts.has('start'))
    await withCopy(database, async folder => {
      say(`${name}: start and memory`)
      results.start = await measureStarts(folder)
    })
  if (parts.has('recheck'))
    await withCopy(database, async folder => {
      say(`${name}: re-check`)
      results.recheck = await inOwnProcess<RecheckFigures>('jobs/recheck-run.ts', { folder } satisfies RecheckOrder)
    })
  if (parts.has('backtest'))
    await withCopy(database, async folder => {
      say(`${name}: backtest`)
      results.backtest = await inOwnProcess<BacktestFigures>('jobs/backtest-run.ts', { folder } satisfies BacktestOrder)
    })
  return results
}
