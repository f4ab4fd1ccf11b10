// Makes a machine ready: packages, Electron, system packages, SQLite binding, build. What is there already is left alone.
import { isBindingMissing, provideBinding } from './setup/binding.mjs'
import { provideBuild } from './setup/build.mjs'
import { provideElectron } from './setup/electron.mjs'
import { findBrowser, isRoot } from './setup/machine.mjs'
import { providePackages } from './setup/packages.mjs'
import { createProgress } from './setup/progress.mjs'
import { SetupProblem } from './setup/run.mjs'
import { provideSystem } from './setup/system.mjs'

/** @typedef {Readonly<{ electron: import('./setup/electron.mjs').Electron, environment: NodeJS.ProcessEnv }>} Ready */

/** @param {string} text */
const write = text => void process.stdout.write(text)

/**
 * @template T
 * @param {number} stepCount
 * @param {(progress: import('./setup/progress.mjs').Progress) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withProgress(stepCount, work) {
  const progress = createProgress(stepCount, write)
  try {
    return await work(progress)
  } catch (error) {
    progress.done('stopped')
    throw error
  }
}

/**
 * Runs all steps, printing one line for each. The environment that comes back is the one to start Electron and tests in.
 * @param {{ forTests: boolean }} options
 * @returns {Promise<Ready>}
 */
export function setUp({ forTests }) {
  return withProgress(5, async progress => {
    progress.step('Packages')
    await providePackages(progress)
    progress.step('Electron')
    const electron = await provideElectron(progress)
    progress.step('System packages')
    await provideSystem({ electron, forTests, wantsCompiler: isBindingMissing(electron.version) }, progress)
    progress.step('SQLite binding')
    const binding = await provideBinding(electron, progress)
    progress.step('App')
    await provideBuild(progress)
    return { electron, environment: environmentFor(electron, binding, forTests) }
  })
}

/** Installs the packages only: enough for what needs no window. */
export function setUpPackages() {
  return withProgress(1, async progress => {
    progress.step('Packages')
    await providePackages(progress)
  })
}

/**
 * Says what went wrong: the failed program's words first, then the sentence with the way out.
 * @param {unknown} error
 */
export function reportProblem(error) {
  if (!(error instanceof SetupProblem)) throw error
  if (error.output) process.stderr.write(`\n${error.output.trim()}\n`)
  process.stderr.write(`\n${error.message}\n`)
}

/**
 * @param {import('./setup/electron.mjs').Electron} electron
 * @param {string | null} binding
 * @param {boolean} forTests
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor(electron, binding, forTests) {
  const browser = forTests ? findBrowser() : null
  return {
    ...process.env,
    ...(electron.kind === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron.folder }),
    ...(binding === null ? {} : { FREIGABE_SQLITE_BINDING: binding }),
    ...(browser === null ? {} : { FREIGABE_CHROMIUM: browser }),
    ...(process.platform === 'linux' && isRoot() ? { FREIGABE_NO_SANDBOX: '1' } : {}),
  }
}
