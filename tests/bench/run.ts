import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { inOwnProcess } from './child.ts'
import type { CoreFigures, CoreOrder } from './core-run.ts'
import { readRealTexts } from './corpus/real-texts.ts'
import type { TextSource } from './corpus/world.ts'
import { provideDatabase, withCopy } from './databases.ts'
import { buildBarePage } from './floor/build-page.ts'
import type { InsertOrder } from './insert-run.ts'
import { describeMachine, describeVersions } from './machine.ts'
import { help, isComplete, type Options, parseOptions } from './options.ts'
import { projectFolder, shippedTerms } from './project.ts'
import { documentOf } from './report/document.ts'
import { asText } from './report/table.ts'
import { tablesOf } from './report/tables.ts'
import { targetTable } from './report/targets.ts'
import type { Results, SizeResults } from './results.ts'
import type { Spread } from './spread.ts'
import { appStart, floorStart } from './window/electron.ts'
import { measureApp, measureBarePage, type PressFigures } from './window/keys.ts'
import { measureStarts } from './window/starts.ts'

// What scripts/bench.mjs starts once the machine is ready.

const DOCUMENT = join(projectFolder, 'docs/bench.md')

const options = parseOptions(process.argv.slice(2))
if (options.help) console.log(help)
else await bench(options)

async function bench({ sizes, parts, fresh }: Options): Promise<void> {
  const { source, corpus } = await chooseTexts()
  console.log(`${describeMachine()}\n${describeVersions()}\n${corpus}`)
  const measured: SizeResults[] = []
  const bareKeys = parts.has('keys') ? await measureFloor() : null
  for (const size of sizes) measured.push(await measureSize(size, source, fresh))
  const results: Results = {
    machine: describeMachine(),
    versions: describeVersions(),
    day: new Date().toISOString().slice(0, 10),
    corpus,
    bareKeys,
    sizes: measured,
  }
  for (const table of [...tablesOf(results), targetTable(results)]) console.log(`\n${asText(table)}`)
  await writeDocument(results)
}

async function chooseTexts(): Promise<{ source: TextSource; corpus: string }> {
  const folder = process.env['FREIGABE_CORPUS']
  if (folder === undefined || folder === '')
    return { source: { terms: shippedTerms() }, corpus: 'The comments were written by the seeded grammar.' }
  const { texts, skipped } = await readRealTexts(folder)
  for (const name of skipped) console.log(`No texts were found in ${name}.`)
  if (texts.length === 0) throw new Error('FREIGABE_CORPUS names a folder without any texts.')
  const corpus = `The comments are ${texts.length.toLocaleString('en')} real texts, repeated as often as needed.`
  return { source: { texts }, corpus }
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

async function measureSize(size: number, source: TextSource, fresh: boolean): Promise<SizeResults> {
  const name = `${size.toLocaleString('en')} comments`
  const { parts } = options
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
  return results
}

async function writeDocument(results: Results): Promise<void> {
  if (!isComplete(options)) {
    console.log('\ndocs/bench.md stays as it is: only a run of all parts and the usual sizes writes it.')
    return
  }
  const style = await resolveConfig(DOCUMENT)
  writeFileSync(DOCUMENT, await format(documentOf(results), { ...style, parser: 'markdown' }))
  console.log('\nWritten to docs/bench.md')
}

function say(what: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${what}`)
}
