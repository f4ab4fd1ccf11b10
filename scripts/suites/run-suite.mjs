// Runs one suite in sight of the user and reads what its runner counted.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runGroup } from '../processes.mjs'
import { projectFolder, projectNode } from '../setup/paths.mjs'
import { underXvfb } from '../start/display.mjs'
import { countOne, countPlaywright, countVitest, settle } from './count.mjs'

/**
 * @param {import('./list.mjs').Suite} suite
 * @param {{ env: NodeJS.ProcessEnv, isHeadless: boolean, timeoutMs?: number }} options
 * @returns {Promise<import('./count.mjs').Counts>}
 */
export async function runSuite(suite, { env, isHeadless, ...limit }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'freigabe-test-'))
  const report = path.join(folder, 'report.json')
  try {
    const { exitCode, isTimedOut, error } = await runGroup(...commandFor(suite, report, isHeadless), {
      cwd: projectFolder,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      ...limit,
    })
    if (error !== null) console.log(`${suite.name} could not be started: ${error}`)
    if (isTimedOut) console.log(`${suite.name} was ended: the time is up.`)
    if (suite.kind === 'check') return countOne(exitCode === 0)
    return settle(exitCode, readCounts(suite, report))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/**
 * @param {import('./list.mjs').Suite} suite
 * @param {string} report
 * @param {boolean} isHeadless
 * @returns {[string, readonly string[]]}
 */
function commandFor({ command, kind, needsDisplay }, report, isHeadless) {
  const [first = '', ...rest] = command
  const args = kind === 'vitest' ? [...rest, `--outputFile.json=${report}`] : rest
  if (first === 'npm') return [first, args]
  return needsDisplay && isHeadless ? underXvfb(projectNode, [first, ...args]) : [projectNode, [first, ...args]]
}

/**
 * @param {import('./list.mjs').Suite} suite
 * @param {string} file
 */
function readCounts({ kind }, file) {
  if (!fs.existsSync(file)) return null
  const report = JSON.parse(fs.readFileSync(file, 'utf8'))
  return kind === 'vitest' ? countVitest(report) : countPlaywright(report)
}
