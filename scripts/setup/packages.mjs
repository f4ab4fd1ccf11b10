// The packages, as package-lock.json names them, and the Node that comes as one of them.
import fs from 'node:fs'
import path from 'node:path'
import { projectFolder, projectNode, stampFolder } from './paths.mjs'
import { SetupProblem, run, runNpm, withoutProjectTools } from './run.mjs'
import { hashOf, isStamped, writeStamp } from './stamp.mjs'

const lockFile = path.join(projectFolder, 'package-lock.json')
const installedFile = path.join(projectFolder, 'node_modules/.package-lock.json')
const stampFile = path.join(stampFolder, 'packages')
const nodePackage = path.join(projectFolder, 'node_modules/node')
const nodeCommand = path.join(projectFolder, 'node_modules/.bin/node')

/**
 * @typedef {Readonly<{ version?: string, integrity?: string, optional?: boolean, os?: unknown, cpu?: unknown }>} LockedPackage
 * @typedef {Readonly<{ packages: Readonly<Record<string, LockedPackage>> }>} Lock
 */

/**
 * Whether what npm noted as installed is what the lock file asks for, no less and no more. Packages for other kinds of
 * machine may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function isSameTree(wanted, installed) {
  const isAllThere = Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true
    const found = installed.packages[place]
    if (found) return found.version === entry.version && found.integrity === entry.integrity
    return entry.optional === true || entry.os !== undefined || entry.cpu !== undefined
  })
  return isAllThere && Object.keys(installed.packages).every(place => Object.hasOwn(wanted.packages, place))
}

/**
 * Installs the packages unless they are there already.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function providePackages(progress) {
  if (!fs.existsSync(lockFile))
    throw new SetupProblem('package-lock.json is missing. Restore it with git and start again.')
  const wanted = fs.readFileSync(lockFile, 'utf8')
  const hash = hashOf([wanted])
  if (isStamped(stampFile, hash) && isNodePresent()) return progress.done('present')
  const isInstalledByHand = fs.existsSync(installedFile) && isSameTree(JSON.parse(wanted), readLock(installedFile))
  if (!isInstalledByHand) {
    progress.note('installing')
    await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      problem: 'The packages could not be installed. Check the connection to the npm registry and start again.',
    })
  }
  await repairNode(progress)
  writeStamp(stampFile, hash)
  progress.done(isInstalledByHand ? 'present' : 'installed')
}

/**
 * The Node package fetches its program in an install script, which some settings of npm skip.
 * @param {import('./progress.mjs').Progress} progress
 */
async function repairNode(progress) {
  if (isNodePresent() && (await isNodeRight())) return
  progress.note('fetching Node')
  const problem =
    'The Node that the project brings along could not be installed. Check the connection to the npm registry.'
  await run('node', ['installArchSpecificPackage.js'], { cwd: nodePackage, problem, env: withoutProjectTools() })
  // npm makes a command only of a program that is there
  await runNpm(['rebuild', '--ignore-scripts', 'node'], { problem })
  if (!isNodePresent() || !(await isNodeRight())) throw new SetupProblem(problem)
}

function isNodePresent() {
  return fs.existsSync(projectNode) && fs.existsSync(nodeCommand)
}

async function isNodeRight() {
  const { version } = JSON.parse(fs.readFileSync(path.join(nodePackage, 'package.json'), 'utf8'))
  const printed = await run(projectNode, ['--version'], { problem: '' }).catch(() => '')
  return printed.trim() === `v${version}`
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
