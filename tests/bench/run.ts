import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { measureChecks } from './checks/measure.ts'
import { help, isComplete, isOfChecksAlone, type Options, parseOptions } from './options.ts'
import { checkDocumentOf } from './report/check-document.ts'
import { checkTablesOf } from './report/check-tables.ts'
import { checkTargets } from './report/check-targets.ts'
import { documentOf } from './report/document.ts'
import { asText, type Table } from './report/table.ts'
import { tablesOf } from './report/tables.ts'
import { targetTable } from './report/targets.ts'
import { projectFolder } from './shipped.ts'
import { chooseTexts, type Texts } from './texts.ts'

// What scripts/bench.mjs starts once the machine is ready.

const APP_DOCUMENT = 'docs/bench.md'
const CHECK_DOCUMENTS = { written: 'docs/bench-checks.md', real: 'docs/bench-checks-real-texts.md' } as const

const options = parseOptions(process.argv.slice(2))
if (options.help) console.log(help)
else await bench(options)

async function bench(chosen: Options): Promise<void> {
  const texts = await chooseTexts()
  console.log(texts.corpus)
  if (chosen.parts.has('checks')) await benchChecks(texts)
  if (!isOfChecksAlone(chosen)) await benchApp(chosen, texts)
}

async function benchChecks(texts: Texts): Promise<void> {
  const results = await measureChecks(texts)
  console.log(`\n${results.machine}\n${results.versions}`)
  print([...checkTablesOf(results), checkTargets(results)])
  await write('texts' in texts.source ? CHECK_DOCUMENTS.real : CHECK_DOCUMENTS.written, checkDocumentOf(results))
}

async function benchApp(chosen: Options, texts: Texts): Promise<void> {
  // only here: it brings the core, SQLite and Electron's driver with it
  const { measureAppParts } = await import('./app.ts')
  const results = await measureAppParts(chosen, texts)
  print([...tablesOf(results), targetTable(results)])
  if (isComplete(chosen)) await write(APP_DOCUMENT, documentOf(results))
  else console.log(`\n${APP_DOCUMENT} stays as it is: only a run of all its parts and the usual sizes writes it.`)
}

function print(tables: readonly Table[]): void {
  for (const table of tables) console.log(`\n${asText(table)}`)
}

async function write(document: string, text: string): Promise<void> {
  const path = join(projectFolder, document)
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }))
  console.log(`\nWritten to ${document}`)
}
