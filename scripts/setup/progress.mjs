// One line for each step: what it is, what it is busy with, how it ended.

/**
 * @typedef {{
 *   step: (label: string) => void,
 *   note: (what: string) => void,
 *   done: (result: string) => void,
 * }} Progress
 */

/**
 * Prints the steps of a set-up. A step that took a second or more says how long.
 * @param {number} stepCount
 * @param {(text: string) => void} write
 * @param {() => number} now milliseconds
 * @returns {Progress}
 */
export function createProgress(stepCount, write, now = Date.now) {
  let position = 0
  let startedAtMs = 0
  return {
    step(label) {
      position += 1
      startedAtMs = now()
      write(`[${position}/${stepCount}] ${label} … `)
    },
    note(what) {
      write(`${what} … `)
    },
    done(result) {
      const seconds = Math.round((now() - startedAtMs) / 1000)
      write(seconds >= 1 ? `${result} (${seconds} s)\n` : `${result}\n`)
    },
  }
}
