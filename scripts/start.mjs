// npm start: gets the machine ready, builds, opens the window.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runGroup } from './processes.mjs'
import { reportProblem, setUp } from './setup.mjs'
import { isRoot, lacksDisplay } from './setup/machine.mjs'
import { projectFolder } from './setup/paths.mjs'
import { appArguments, fileToImport, help } from './start/arguments.mjs'
import { programUnderXvfb, underXvfb } from './start/display.mjs'

process.exitCode = await main(process.argv.slice(2))

/** @param {readonly string[]} words */
async function main(words) {
  if (words.includes('--help')) {
    console.log(help)
    return 0
  }
  const typedIn = process.env['npm_lifecycle_event'] === 'start' ? process.env['INIT_CWD'] : undefined
  const args = appArguments(words, typedIn ?? process.cwd())
  const file = fileToImport(args)
  if (file !== null && !fs.existsSync(file)) {
    console.error(`There is no file ${file || 'named'} to import. Name one: npm start -- --import FILE`)
    return 1
  }
  try {
    return await open(await setUp({ forTests: false }), args)
  } catch (error) {
    reportProblem(error)
    return 1
  }
}

/**
 * @param {import('./setup.mjs').Ready} ready
 * @param {readonly string[]} args
 */
async function open({ electron, environment }, args) {
  const withoutSandbox = process.platform === 'linux' && isRoot()
  if (withoutSandbox) console.log('Running as root: Electron starts without its sandbox (--no-sandbox).')
  const isHeadless = lacksDisplay()
  const env = { ...environment }
  if (isHeadless || args.includes('--exit-after-screenshot')) env['FREIGABE_SCREENSHOT'] ??= newScreenshotFile()
  const electronArgs = [...(withoutSandbox ? ['--no-sandbox'] : []), projectFolder, ...args]
  if (!isHeadless) return finish(await runGroup(electron.executable, electronArgs, { cwd: projectFolder, env }))
  console.log(`No display here: the window opens under Xvfb, and a screenshot goes to ${env['FREIGABE_SCREENSHOT']}`)
  // no graphics card and no desktop services are there; Chromium would complain about each of them
  const [command, commandArgs] = underXvfb(electron.executable, ['--disable-gpu', '--log-level=3', ...electronArgs])
  const firstToStop = (/** @type {number} */ processId) => programUnderXvfb(processId, electron.executable)
  return finish(await runGroup(command, commandArgs, { cwd: projectFolder, env, firstToStop }))
}

function newScreenshotFile() {
  return path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'freigabe-')), 'window.png')
}

/** @param {{ exitCode: number, error: string | null }} ending */
function finish({ exitCode, error }) {
  if (error !== null) console.error(`Electron could not be started: ${error}`)
  return exitCode
}
