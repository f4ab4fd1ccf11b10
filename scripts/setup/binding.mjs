// The SQLite binding for an Electron older than the one better-sqlite3 was built for.
// See docs/decisions/0011-own-sqlite-binding.md.
import fs from 'node:fs'
import path from 'node:path'
import { cached } from './cache.mjs'
import { findProgram } from './machine.mjs'
import { cacheFolder, projectFolder, projectNode } from './paths.mjs'
import { SetupProblem, run, runNpm } from './run.mjs'
import { hashOf } from './stamp.mjs'

/** The first Electron whose Node speaks Node-API 10, which the prebuilt binding needs. */
const firstMajorWithPrebuilt = 35
const modules = path.join(projectFolder, 'node_modules')
const checkScript = path.join(projectFolder, 'scripts/setup/binding-check.mjs')
const oldDefine = "'NAPI_VERSION=10'"
const newDefines = "'NAPI_VERSION=2147483647', 'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"

/**
 * Whether this Electron cannot load the binding that better-sqlite3 brings along.
 * @param {string} electronVersion
 */
export function needsOwnBinding(electronVersion) {
  return Number.parseInt(electronVersion, 10) < firstMajorWithPrebuilt
}

/**
 * The build description, changed so that its result runs on Node-API 9 as well. Throws when it is not the one we know.
 * @param {string} text
 */
export function patchBuildDescription(text) {
  if (text.split(oldDefine).length !== 2) {
    throw new SetupProblem(
      'better-sqlite3 is built in a new way; its binding for the fallback Electron cannot be made.',
    )
  }
  return text.replace(oldDefine, newDefines)
}

/** Whether the binding for this Electron has to be built first, which takes a compiler. @param {string} electronVersion */
export function isBindingMissing(electronVersion) {
  return needsOwnBinding(electronVersion) && !fs.existsSync(path.join(cacheFolder(), folderNameFor(electronVersion)))
}

/**
 * The file of the binding for this Electron, built when the cache has none; null when the package's own one serves.
 * @param {import('./electron.mjs').Electron} electron
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | null>}
 */
export async function provideBinding(electron, progress) {
  if (!needsOwnBinding(electron.version)) {
    progress.done('comes with its package')
    return null
  }
  const wasMissing = isBindingMissing(electron.version)
  const folder = await cached(folderNameFor(electron.version), partial => build(partial, electron, progress))
  progress.done(wasMissing ? 'built and tried' : 'present')
  return path.join(folder, 'sqlite.node')
}

/** @param {string} electronVersion */
function folderNameFor(electronVersion) {
  const { version } = JSON.parse(fs.readFileSync(path.join(modules, 'better-sqlite3/package.json'), 'utf8'))
  const description = patchBuildDescription(fs.readFileSync(path.join(modules, 'better-sqlite3/binding.gyp'), 'utf8'))
  return `sqlite-${version}-electron-${electronVersion}-${hashOf([description]).slice(0, 12)}`
}

/**
 * @param {string} folder
 * @param {import('./electron.mjs').Electron} electron
 * @param {import('./progress.mjs').Progress} progress
 */
async function build(folder, electron, progress) {
  const work = path.join(folder, 'work')
  const copy = path.join(work, 'node_modules/better-sqlite3')
  for (const name of ['better-sqlite3', 'node-addon-api']) {
    fs.cpSync(path.join(modules, name), path.join(work, 'node_modules', name), { recursive: true })
  }
  const description = path.join(copy, 'binding.gyp')
  fs.writeFileSync(description, patchBuildDescription(fs.readFileSync(description, 'utf8')))
  const headers = await provideHeaders(work, progress)
  progress.note('building, about 90 seconds')
  await run(projectNode, [nodeGyp(), 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`], {
    cwd: copy,
    env: { ...process.env, PATH: `${path.dirname(projectNode)}${path.delimiter}${process.env['PATH'] ?? ''}` },
    problem: 'The SQLite binding could not be built. What the compiler said is above.',
  })
  const binding = path.join(folder, 'sqlite.node')
  fs.copyFileSync(path.join(copy, 'build/Release/better_sqlite3.node'), binding)
  await tryOut(binding, electron)
  fs.rmSync(work, { recursive: true })
}

/**
 * The headers lie beside the Node that came as a package, unless a later `npm install` tidied them away.
 * @param {string} work
 * @param {import('./progress.mjs').Progress} progress
 */
async function provideHeaders(work, progress) {
  const name = `node-${process.platform}-${process.arch}`
  const beside = path.join(modules, 'node/node_modules', name)
  if (fs.existsSync(path.join(beside, 'include/node/node_api.h'))) return beside
  const { version } = JSON.parse(fs.readFileSync(path.join(modules, 'node/package.json'), 'utf8'))
  progress.note('fetching the headers of Node, 53 MB')
  await runNpm(['pack', '--silent', `${name}@${version}`], {
    cwd: work,
    problem: `The npm registry did not give ${name}@${version}. Check the connection to the registry and start again.`,
  })
  const packed = path.join(work, `${name}-${version}.tgz`)
  await run('tar', ['-xzf', packed, '-C', work, 'package/include'], { problem: 'The headers could not be unpacked.' })
  return path.join(work, 'package')
}

/** npm has its own node-gyp, beside the program that `npm` on the search path leads to. */
function nodeGyp() {
  const npm = findProgram(['npm'])
  const candidates = [
    process.env['npm_config_node_gyp'],
    npm && path.resolve(fs.realpathSync(npm), '../../node_modules/node-gyp/bin/node-gyp.js'),
    path.join(modules, 'node-gyp/bin/node-gyp.js'),
  ]
  const found = candidates.find(file => file && fs.existsSync(file))
  if (!found) throw new SetupProblem('npm has no node-gyp. Install a current npm (npm install -g npm) and start again.')
  return found
}

/**
 * Opens a database with the fresh binding in both runtimes, on a thread that ends, as the app does.
 * @param {string} binding
 * @param {import('./electron.mjs').Electron} electron
 */
async function tryOut(binding, electron) {
  const problem = 'The SQLite binding was built but does not work here. What it said is above.'
  const args = [checkScript, path.join(modules, 'better-sqlite3'), binding]
  await run(projectNode, args, { problem })
  await run(electron.executable, args, { problem, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
}
