// Packs the app as users get it, starts the package on the demo desk, and looks whether something was painted.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { shareOfCommonestColour } from './pack/picture.mjs'
import { runGroup } from './processes.mjs'
import { reportProblem, setUp } from './setup.mjs'
import { isRoot, lacksDisplay } from './setup/machine.mjs'
import { projectFolder, projectNode } from './setup/paths.mjs'
import { SetupProblem } from './setup/run.mjs'
import { underXvfb } from './start/display.mjs'

const packTimeoutMs = 10 * 60_000
const startTimeoutMs = 2 * 60_000
/** A window with text and lists has far less than this of one colour; an empty one has more. */
const blankShare = 0.98
const outputFolder = path.join(projectFolder, 'dist/test-pack')

process.exitCode = await main()

async function main() {
  try {
    const { environment } = await setUp({ forTests: false })
    await pack(environment)
    const share = await startAndLook()
    console.log(`The packed app starts; the commonest colour covers ${Math.round(share * 100)} % of its window.`)
    return 0
  } catch (error) {
    reportProblem(error)
    return 1
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function pack(env) {
  fs.rmSync(outputFolder, { recursive: true, force: true })
  const args = ['node_modules/electron-builder/cli.js', '--dir', '--config', 'config/electron-builder.test.mjs']
  const { exitCode } = await runGroup(projectNode, args, { cwd: projectFolder, env, timeoutMs: packTimeoutMs })
  if (exitCode !== 0) throw new SetupProblem('electron-builder could not pack the app. What it said is above.')
}

/** Starts the package with a desk of its own and returns how much of the picture is one colour. */
async function startAndLook() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'freigabe-pack-'))
  const picture = path.join(folder, 'window.png')
  try {
    const args = ['--demo', '--exit-after-screenshot', `--user-data-dir=${path.join(folder, 'user-data')}`]
    if (process.platform === 'linux' && isRoot()) args.unshift('--no-sandbox')
    const program = packedProgram()
    // the package has to bring its own binding: nothing of the development environment may help it
    const { ELECTRON_OVERRIDE_DIST_PATH: _dist, FREIGABE_SQLITE_BINDING: _binding, ...env } = process.env
    const options = { cwd: folder, env: { ...env, FREIGABE_SCREENSHOT: picture }, timeoutMs: startTimeoutMs }
    const command = lacksDisplay() ? underXvfb(program, ['--disable-gpu', '--log-level=3', ...args]) : null
    const { exitCode, isTimedOut } = await runGroup(...(command ?? [program, args]), options)
    if (isTimedOut) throw new SetupProblem('The packed app painted nothing within two minutes.')
    if (exitCode !== 0) throw new SetupProblem(`The packed app ended with code ${exitCode}.`)
    if (!fs.existsSync(picture)) throw new SetupProblem('The packed app ended without a screenshot.')
    const share = shareOfCommonestColour(fs.readFileSync(picture))
    if (share > blankShare) throw new SetupProblem('The window of the packed app stayed blank.')
    return share
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** electron-builder names the folder and the program by system; exactly one file there is ours. */
function packedProgram() {
  const { name, productName } = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8'))
  const folders = fs.existsSync(outputFolder) ? fs.readdirSync(outputFolder) : []
  const candidates = folders.flatMap(folder => [
    path.join(outputFolder, folder, name),
    path.join(outputFolder, folder, `${productName}.exe`),
    path.join(outputFolder, folder, `${productName}.app/Contents/MacOS/${productName}`),
  ])
  const found = candidates.find(file => fs.existsSync(file))
  if (!found) throw new SetupProblem(`There is no packed program in ${outputFolder}.`)
  return found
}
