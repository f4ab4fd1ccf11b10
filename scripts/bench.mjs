// npm run bench: gets the machine ready and measures the real app. What it does stands in docs/bench.md and docs/bench-checks.md.
import { needsWindow } from './bench/needs-window.mjs'
import { runGroup } from './processes.mjs'
import { reportProblem, setUp, setUpPackages } from './setup.mjs'
import { isRoot, lacksDisplay } from './setup/machine.mjs'
import { projectFolder, projectNode } from './setup/paths.mjs'
import { underXvfb } from './start/display.mjs'

process.exitCode = await main(process.argv.slice(2))

/** @param {readonly string[]} words */
async function main(words) {
  // as in vitest.config.ts; what it forks inherits it
  const bench = ['--no-memory-protection-keys', 'tests/bench/run.ts', ...words]
  if (words.includes('--help')) return finish(await runGroup(projectNode, bench, inProject(process.env)))
  try {
    if (!needsWindow(words)) {
      await setUpPackages()
      return finish(await runGroup(projectNode, bench, inProject(process.env)))
    }
    const { electron, environment } = await setUp({ forTests: false })
    const env = { ...environment, FREIGABE_BENCH_ELECTRON: electron.executable, FREIGABE_BENCH_FLAGS: flags() }
    const command = lacksDisplay() ? underXvfb(projectNode, bench) : /** @type {const} */ ([projectNode, bench])
    return finish(await runGroup(...command, inProject(env)))
  } catch (error) {
    reportProblem(error)
    return 1
  }
}

/** What Electron must be told on this machine, the same for the app and for what it is compared with. */
function flags() {
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
  // as npm start does where there is no display: no graphics card and no desktop services are there
  return [...sandbox, ...(lacksDisplay() ? ['--disable-gpu', '--log-level=3'] : [])].join(' ')
}

/** @param {NodeJS.ProcessEnv} env */
function inProject(env) {
  return { cwd: projectFolder, env }
}

/** @param {{ exitCode: number, error: string | null }} ending */
function finish({ exitCode, error }) {
  if (error !== null) console.error(`The bench could not be started: ${error}`)
  return exitCode
}
