// npm test: gets the machine ready, runs all suites, closes with one plain line.
import fs from 'node:fs'
import path from 'node:path'
import { reportProblem, setUp, setUpPackages } from './setup.mjs'
import { lacksDisplay } from './setup/machine.mjs'
import { projectFolder } from './setup/paths.mjs'
import { countOne, lineFor, sum } from './suites/count.mjs'
import { chooseSuites } from './suites/list.mjs'
import { help, parseOptions } from './suites/options.mjs'
import { runSuite } from './suites/run-suite.mjs'

/** @typedef {Readonly<{ name: string, counts: import('./suites/count.mjs').Counts }>} Result */

const startedAtMs = Date.now()
process.exitCode = await main(process.argv.slice(2))

/** @param {readonly string[]} words */
async function main(words) {
  const options = readOptions(words)
  if (options === null) return 1
  if (options.help) {
    console.log(help)
    return 0
  }
  const chosen = chooseSuites(options).filter(
    ({ onlyIfExists }) => !onlyIfExists || fs.existsSync(path.join(projectFolder, onlyIfExists)),
  )
  const env = await prepare(chosen)
  if (env === null) return close([{ name: 'set-up', counts: countOne(false) }])
  let isInterrupted = false
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => (isInterrupted = true))
  /** @type {Result[]} */
  const results = []
  for (const suite of chosen) {
    if (isInterrupted) return 130
    console.log(`\n── ${suite.name} ──`)
    results.push({ name: suite.name, counts: await runWithin(options.limitMs, suite, env) })
  }
  return close(results)
}

/** @param {readonly string[]} words */
function readOptions(words) {
  try {
    return parseOptions(words)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

/**
 * The environment for the suites, or null when the machine could not be made ready.
 * @param {readonly import('./suites/list.mjs').Suite[]} chosen
 */
async function prepare(chosen) {
  try {
    if (chosen.some(suite => suite.needsApp)) return (await setUp({ forTests: true })).environment
    await setUpPackages()
    return process.env
  } catch (error) {
    reportProblem(error)
    return null
  }
}

/**
 * @param {number | null} limitMs
 * @param {import('./suites/list.mjs').Suite} suite
 * @param {NodeJS.ProcessEnv} env
 */
async function runWithin(limitMs, suite, env) {
  const isHeadless = lacksDisplay()
  if (limitMs === null) return runSuite(suite, { env, isHeadless })
  const timeoutMs = startedAtMs + limitMs - Date.now()
  if (timeoutMs > 0) return runSuite(suite, { env, isHeadless, timeoutMs })
  console.log('The time is up.')
  return countOne(false)
}

/**
 * Prints the counts, the sum as the last line, and returns the exit code.
 * @param {readonly Result[]} results
 */
function close(results) {
  console.log()
  for (const { name, counts } of results) console.log(`${name.padEnd(10)} ${lineFor(counts)}`)
  const total = sum(results.map(result => result.counts))
  console.log(`\n${lineFor(total)}`)
  return total.failed === 0 ? 0 : 1
}
