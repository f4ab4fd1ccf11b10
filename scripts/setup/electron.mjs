// Which Electron is used: the official one wherever it can be had, else the fallback.
import fs from 'node:fs'
import path from 'node:path'
import { cacheFolder, projectFolder, projectNode } from './paths.mjs'
import { SetupProblem, run } from './run.mjs'
import { canFallBack, isFallbackCached, provideFallback } from './fallback.mjs'

const packageFolder = path.join(projectFolder, 'node_modules/electron')
const probeTimeoutMs = 8_000
const downloadTimeoutMs = 10 * 60_000
const retryAfterMs = 7 * 24 * 60 * 60_000
const defaultHost = 'https://github.com/electron/electron/releases/download/'
const wayOut =
  'Allow the download from github.com, or set ELECTRON_MIRROR to a mirror that can be reached, and start again.'

/**
 * @typedef {Readonly<{ kind: 'given' | 'official' | 'fallback', folder: string, executable: string, version: string }>} Electron
 * @typedef {'given' | 'official' | 'fallback' | 'download' | 'impossible'} ElectronChoice
 */

/**
 * Decides which Electron to use. `download` means: try the official one, and the fallback if that fails.
 * @param {Readonly<{
 *   given: boolean, wanted: string, officialPresent: boolean, canFallBack: boolean,
 *   unreachableAtMs: number | null, nowMs: number,
 * }>} facts `unreachableAtMs` is when the official host last could not be reached
 * @returns {ElectronChoice}
 */
export function chooseElectron(facts) {
  if (facts.given) return 'given'
  if (facts.wanted === 'fallback') return facts.canFallBack ? 'fallback' : 'impossible'
  if (facts.officialPresent) return 'official'
  const isRecent = facts.unreachableAtMs !== null && facts.nowMs - facts.unreachableAtMs < retryAfterMs
  return isRecent && facts.canFallBack && facts.wanted !== 'official' ? 'fallback' : 'download'
}

/**
 * Makes sure that there is an Electron and says where.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Electron>}
 */
export async function provideElectron(progress, environment = process.env) {
  const wanted = environment['FREIGABE_ELECTRON'] ?? ''
  if (!['', 'official', 'fallback'].includes(wanted)) {
    throw new SetupProblem(`FREIGABE_ELECTRON is "${wanted}", but only "official" and "fallback" exist.`)
  }
  const givenFolder = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const choice = chooseElectron({
    given: Boolean(givenFolder),
    wanted,
    officialPresent: isOfficialPresent(),
    canFallBack: canFallBack(process.platform, process.arch),
    unreachableAtMs: readUnreachable(),
    nowMs: Date.now(),
  })
  if (choice === 'impossible') throw new SetupProblem('The fallback Electron exists for Linux on x64 only.')
  if (choice === 'given') return describe('given', path.resolve(givenFolder ?? ''), progress)
  if (choice === 'official') return describe('official', path.join(packageFolder, 'dist'), progress)
  if (choice === 'download' && (await tryDownload(progress, environment))) {
    return describe('official', path.join(packageFolder, 'dist'), progress, 'installed')
  }
  if (wanted === 'official' || !canFallBack(process.platform, process.arch)) {
    throw new SetupProblem(`Electron could not be downloaded. ${wayOut}`)
  }
  const result = isFallbackCached() ? 'present' : 'installed'
  return describe('fallback', await provideFallback(progress), progress, result)
}

/**
 * @param {Electron['kind']} kind
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Electron}
 */
function describe(kind, folder, progress, result = 'present') {
  const executable = path.join(folder, kind === 'official' ? officialExecutable() : 'electron')
  const versionFile = path.join(folder, 'version')
  if (!fs.existsSync(executable) || !fs.existsSync(versionFile)) {
    throw new SetupProblem(`There is no Electron in ${folder}. Unset ELECTRON_OVERRIDE_DIST_PATH and start again.`)
  }
  const version = fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  const from = { given: ' from ELECTRON_OVERRIDE_DIST_PATH', official: '', fallback: ' (fallback)' }[kind]
  progress.done(`${version}${from} ${result}`)
  return { kind, folder, executable, version }
}

/** The electron package asks the same two files, and writes the second one last. */
function isOfficialPresent() {
  try {
    const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
    const installed = fs.readFileSync(path.join(packageFolder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    return installed === version && fs.existsSync(path.join(packageFolder, 'dist', officialExecutable()))
  } catch {
    return false
  }
}

function officialExecutable() {
  return fs.readFileSync(path.join(packageFolder, 'path.txt'), 'utf8')
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {NodeJS.ProcessEnv} environment
 */
async function tryDownload(progress, environment) {
  progress.note('asking the official host')
  if (!hasOwnRoute(environment) && !(await isHostReachable())) {
    progress.note('not reachable')
    writeUnreachable()
    return false
  }
  progress.note('downloading')
  try {
    await run(projectNode, [path.join(packageFolder, 'install.js')], { problem: '', timeoutMs: downloadTimeoutMs })
  } catch {
    progress.note('that failed')
    writeUnreachable()
    return false
  }
  fs.rmSync(unreachableFile(), { force: true })
  return isOfficialPresent()
}

/**
 * A mirror or a proxy is known to the download itself; our short question would go past it.
 * @param {NodeJS.ProcessEnv} environment
 */
function hasOwnRoute(environment) {
  return Object.keys(environment).some(name => /^(npm_config_)?electron_(mirror|custom_dir|get_use_proxy)$/i.test(name))
}

async function isHostReachable() {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const signal = AbortSignal.timeout(probeTimeoutMs)
    const response = await fetch(`${defaultHost}v${version}/${file}`, { method: 'HEAD', signal })
    return response.ok
  } catch {
    return false
  }
}

function unreachableFile() {
  return path.join(cacheFolder(), 'electron-host-unreachable')
}

/** @returns {number | null} milliseconds since 1970 */
function readUnreachable() {
  return fs.statSync(unreachableFile(), { throwIfNoEntry: false })?.mtimeMs ?? null
}

function writeUnreachable() {
  fs.mkdirSync(cacheFolder(), { recursive: true })
  fs.writeFileSync(
    unreachableFile(),
    'Setup asks again after seven days, or at once with FREIGABE_ELECTRON=official.\n',
  )
}
