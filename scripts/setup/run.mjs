// Runs other programs without their chatter: their output is shown only when they fail.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectFolder } from './paths.mjs'

/** A set-up that cannot go on. The message is one sentence with the way out; `output` is what the failed program said. */
export class SetupProblem extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output = '') {
    super(message)
    this.output = output
  }
}

/**
 * Runs a program to its end and returns what it printed; throws a SetupProblem with `problem` as its sentence otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ problem: string, cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} options
 * @returns {Promise<string>}
 */
export function run(command, args, { problem, cwd = projectFolder, env = process.env, timeoutMs = 30 * 60_000 }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    let complained = ''
    child.stdout.on('data', chunk => (printed += chunk))
    child.stderr.on('data', chunk => (complained += chunk))
    child.on('error', error => reject(new SetupProblem(problem, error.message)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(printed)
      const ending = signal ? `stopped by ${signal}` : `ended with code ${code}`
      reject(new SetupProblem(problem, `${printed}${complained}${command} ${args.join(' ')}: ${ending}`))
    })
  })
}

/**
 * The environment in which `node` is the one of the machine: `npm ci` deletes the project's own one while it works.
 * @param {NodeJS.ProcessEnv} environment
 */
export function withoutProjectTools(environment = process.env) {
  const tools = path.join(projectFolder, 'node_modules', '.bin')
  const folders = (environment['PATH'] ?? '').split(path.delimiter)
  return { ...environment, PATH: folders.filter(folder => path.resolve(folder) !== tools).join(path.delimiter) }
}

/**
 * Runs npm quietly; see `run`.
 * @param {readonly string[]} args
 * @param {{ problem: string, cwd?: string }} options
 */
export function runNpm(args, options) {
  return run('npm', args, { ...options, env: withoutProjectTools() })
}
