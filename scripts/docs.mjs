// Writes the pages of docs/ that are drawn from the source; with --check it only says whether they are fresh.
import fs from 'node:fs'
import path from 'node:path'
import { keysPage } from './docs/keys.mjs'
import { manualFiles } from './docs/manual.mjs'
import { keystrokesPage } from './docs/keystrokes.mjs'
import { packSchemaPage } from './docs/pack-schema.mjs'
import { schemaPage } from './docs/schema.mjs'

const folder = path.join(import.meta.dirname, '../docs')
const isCheck = process.argv.includes('--check')

const pages = [
  { file: 'keys.md', content: await keysPage() },
  { file: 'keystrokes.md', content: await keystrokesPage() },
  { file: 'schema.sql', content: schemaPage() },
  { file: 'pack.schema.json', content: await packSchemaPage() },
  ...(await manualFiles()),
]
const stale = pages.filter(({ file, content }) => read(path.join(folder, file)) !== content)

for (const { file, content } of stale) {
  if (isCheck) console.error(`docs/${file} is stale. Write it anew: npm run docs`)
  else {
    fs.writeFileSync(path.join(folder, file), content)
    console.log(`docs/${file} written`)
  }
}
if (isCheck && stale.length > 0) process.exitCode = 1

/** @param {string} file */
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}
