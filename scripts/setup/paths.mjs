// Where things are: the project, its tools, and the cache that outlives a clone.
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, absolute. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where setup notes what it has done. It lies inside node_modules, so that a fresh install forgets it. */
export const stampFolder = path.join(projectFolder, 'node_modules/.cache/freigabe')

/** The Node that the project brings along as a package; it exists once the packages are installed. */
export const projectNode = path.join(
  projectFolder,
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node',
)

/**
 * The folder for what a fresh clone should find again, by the XDG rule.
 * @param {NodeJS.ProcessEnv} environment
 */
export function cacheFolder(environment = process.env) {
  return path.join(environment['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'freigabe')
}
