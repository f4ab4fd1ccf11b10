// The package as users get it, with three differences: the Electron of this machine, a binding that fits it, and the
// switch that lets tests attach. Read by electron-builder; for tests only, never for a package that is given away.
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const project = path.resolve(import.meta.dirname, '..')
const shipped = parse(fs.readFileSync(path.join(project, 'electron-builder.yml'), 'utf8'))
const electronDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(project, 'node_modules/electron/dist')
const binding = process.env['FREIGABE_SQLITE_BINDING']

/** @type {import('electron-builder').Configuration} */
export default {
  ...shipped,
  directories: { ...shipped.directories, output: 'dist/test-pack' },
  electronDist,
  electronVersion: fs.readFileSync(path.join(electronDist, 'version'), 'utf8').trim().replace(/^v/, ''),
  npmRebuild: false,
  extraResources: [...(shipped.extraResources ?? []), ...(binding ? [{ from: binding, to: 'sqlite.node' }] : [])],
  electronFuses: { ...shipped.electronFuses, enableNodeCliInspectArguments: true },
  afterExtract: async context => {
    // the fallback Electron opens folders by a small app of its own, which a package must not contain
    fs.rmSync(path.join(context.appOutDir, 'resources/app'), { recursive: true, force: true })
  },
}
