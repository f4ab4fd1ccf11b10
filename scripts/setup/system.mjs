// What the machine itself must have: libraries of the window, a display, a browser and tools for tests, a compiler.
import { findBrowser, findProgram, isRoot, lacksDisplay } from './machine.mjs'
import { SetupProblem, run } from './run.mjs'
import { checkSandbox } from './sandbox.mjs'

const windowPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1']

/**
 * @typedef {Readonly<{
 *   missingLibraries: readonly string[],
 *   wantsDisplay: boolean, hasXvfb: boolean, hasXauth: boolean,
 *   wantsBrowser: boolean, hasBrowser: boolean,
 *   wantsCompiler: boolean, missingCompilers: readonly string[],
 *   wantsTools: boolean, missingTools: readonly string[],
 * }>} SystemFacts
 * @typedef {{ electron: import('./electron.mjs').Electron, forTests: boolean, wantsCompiler: boolean }} Wants
 */

/**
 * The Debian packages that are really needed, by their Debian 12 names.
 * @param {SystemFacts} facts
 */
export function neededPackages(facts) {
  return [
    ...(facts.missingLibraries.length > 0 ? windowPackages : []),
    ...(facts.wantsDisplay && !facts.hasXvfb ? ['xvfb'] : []),
    ...(facts.wantsDisplay && !facts.hasXauth ? ['xauth'] : []),
    ...(facts.wantsBrowser && !facts.hasBrowser ? ['chromium'] : []),
    ...(facts.wantsCompiler ? facts.missingCompilers : []),
    ...(facts.wantsTools ? facts.missingTools : []),
  ]
}

/**
 * The names under which this release has the packages: newer ones renamed some libraries to end in t64.
 * @param {readonly string[]} names
 * @param {string} policy what `apt-cache policy` printed, in English
 */
export function namesInRelease(names, policy) {
  const available = new Set()
  let name = ''
  for (const line of policy.split('\n')) {
    if (/^\S.*:$/.test(line)) name = line.slice(0, -1)
    const candidate = /^\s+Candidate:\s+(.+)$/.exec(line)?.[1]
    if (candidate && candidate !== '(none)') available.add(name)
  }
  return names.map(each => (available.has(`${each}t64`) ? `${each}t64` : each))
}

/**
 * The one sentence for a person who may not install packages.
 * @param {readonly string[]} names
 * @param {boolean} hasApt
 */
export function sentenceForPackages(names, hasApt) {
  const list = names.join(' ')
  return hasApt
    ? `This machine lacks system packages; run this once and start again: sudo sh -c 'apt-get update && apt-get install -y ${list}'`
    : `This machine lacks what Debian calls ${list}; install it with your package manager and start again.`
}

/**
 * The sonames that `ldd` could not find.
 * @param {string} printed
 */
export function missingLibrariesIn(printed) {
  return [...printed.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(match => match[1] ?? [])
}

/**
 * Makes sure that the machine has what the app (and the tests, if `forTests`) needs.
 * @param {Wants} wants
 * @param {import('./progress.mjs').Progress} progress
 */
export async function provideSystem(wants, progress) {
  if (process.platform !== 'linux') {
    if (wants.forTests && !findBrowser()) {
      throw new SetupProblem('The tests need a Chromium; install Chrome, or name a browser in FREIGABE_CHROMIUM.')
    }
    return progress.done('nothing needed')
  }
  const names = neededPackages(await readFacts(wants))
  if (names.length > 0) await installOrExplain(names, wants, progress)
  checkSandbox(wants.electron.folder)
  progress.done(names.length > 0 ? 'installed' : 'present')
}

/**
 * @param {readonly string[]} names
 * @param {Wants} wants
 * @param {import('./progress.mjs').Progress} progress
 */
async function installOrExplain(names, wants, progress) {
  const hasApt = findProgram(['apt-get']) !== null
  if (!isRoot() || !hasApt) throw new SetupProblem(sentenceForPackages(hasApt ? await translate(names) : names, hasApt))
  const installed = await install(names, progress)
  const stillNeeded = neededPackages(await readFacts(wants))
  if (stillNeeded.length > 0) throw new SetupProblem(`${installed.join(' ')} did not bring ${stillNeeded.join(' ')}.`)
}

/**
 * @param {Wants} wants
 * @returns {Promise<SystemFacts>}
 */
async function readFacts({ electron, forTests, wantsCompiler }) {
  const printed = await run('ldd', [electron.executable], {
    problem: 'The libraries of Electron could not be listed with ldd.',
  })
  const compilers = ['g++', 'make', 'python3']
  // with these, strangers check an evidence bundle, and so do the tests; with the last one the tests read printed papers
  const tools = [
    { program: 'unzip', from: 'unzip' },
    { program: 'openssl', from: 'openssl' },
    { program: 'pdftotext', from: 'poppler-utils' },
  ]
  return {
    missingLibraries: missingLibrariesIn(printed),
    wantsDisplay: lacksDisplay(),
    hasXvfb: findProgram(['xvfb-run']) !== null && findProgram(['Xvfb']) !== null,
    hasXauth: findProgram(['xauth']) !== null,
    wantsBrowser: forTests,
    hasBrowser: findBrowser() !== null,
    wantsCompiler,
    missingCompilers: compilers.filter(name => findProgram([name]) === null),
    wantsTools: forTests,
    missingTools: tools.filter(({ program }) => findProgram([program]) === null).map(({ from }) => from),
  }
}

/**
 * @param {readonly string[]} names
 * @param {import('./progress.mjs').Progress} progress
 */
async function install(names, progress) {
  const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
  const problem =
    'The Debian packages could not be installed. Check the connection to the package server and start again.'
  progress.note('asking for Debian packages')
  await run('apt-get', ['update'], { problem, env })
  const translated = await translate(names)
  progress.note(`installing ${translated.join(' ')}`)
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...translated], { problem, env })
  return translated
}

/** @param {readonly string[]} names */
async function translate(names) {
  const asked = names.flatMap(name => [name, `${name}t64`])
  const env = { ...process.env, LC_ALL: 'C' }
  return namesInRelease(names, await run('apt-cache', ['policy', ...asked], { problem: 'apt-cache failed.', env }))
}
