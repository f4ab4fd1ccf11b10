// Restores `electron <folder>` in an Electron that comes without its own default app: runs the folder named first.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const named = process.argv.slice(1).find(argument => !argument.startsWith('-'))
const folder = path.resolve(named ?? '.')
const manifestFile = path.join(folder, 'package.json')

if (fs.existsSync(manifestFile)) {
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true })
  app.setAppPath(folder)
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  await import(pathToFileURL(path.join(folder, manifest.main)).href)
} else {
  console.error(`There is no package.json in ${folder}. Name the folder of an app first, then its options.`)
  app.exit(2)
}
