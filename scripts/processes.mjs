// Runs a program with everything it starts as one group, so that nothing of it outlives us.
import { spawn } from 'node:child_process'
import os from 'node:os'

const graceMs = 5_000
const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * @typedef {Readonly<{
 *   cwd: string, env: NodeJS.ProcessEnv, timeoutMs?: number, firstToStop?: (processId: number) => number | null,
 * }>} GroupOptions `firstToStop` names the process that is asked to end before the others are
 * @typedef {Readonly<{ exitCode: number, isTimedOut: boolean, error: string | null }>} Ending
 */

/**
 * Runs a program in sight of the user and returns how it ended. Ctrl+C and a time limit end the whole group:
 * politely first, after five seconds for good.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {GroupOptions} options
 * @returns {Promise<Ending>}
 */
export function runGroup(command, args, { cwd, env, timeoutMs, firstToStop }) {
  const hasGroups = process.platform !== 'win32'
  const child = spawn(command, args, { cwd, env, detached: hasGroups, stdio: 'inherit' })
  const group = child.pid === undefined ? undefined : hasGroups ? -child.pid : child.pid
  let isTimedOut = false
  const stop = () => {
    const first = child.pid === undefined ? null : (firstToStop?.(child.pid) ?? null)
    send(first ?? group, 'SIGTERM')
    setTimeout(() => send(group, 'SIGKILL'), graceMs).unref()
  }
  const stopLate = () => {
    isTimedOut = true
    stop()
  }
  const askToEnd = () => send(group, 'SIGTERM')
  const limit = timeoutMs === undefined ? undefined : setTimeout(stopLate, timeoutMs)
  for (const name of forwarded) process.on(name, stop)
  process.on('exit', askToEnd)
  return new Promise(resolve => {
    const end = (/** @type {number} */ exitCode, /** @type {string | null} */ error) => {
      clearTimeout(limit)
      for (const name of forwarded) process.off(name, stop)
      process.off('exit', askToEnd)
      askToEnd()
      resolve({ exitCode, isTimedOut, error })
    }
    child.on('error', error => end(1, error.message))
    child.on('close', (code, name) => end(code ?? 128 + (name ? os.constants.signals[name] : 0), null))
  })
}

/**
 * @param {number | undefined} processId
 * @param {NodeJS.Signals} name
 */
function send(processId, name) {
  try {
    if (processId) process.kill(processId, name)
  } catch {
    // it has ended already
  }
}
