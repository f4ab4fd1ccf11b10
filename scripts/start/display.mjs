// A display for machines that have none.
import fs from 'node:fs'

/**
 * The command that runs a program under Xvfb, which ends with it.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function underXvfb(program, args) {
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', program, ...args]]
}

/**
 * The process that xvfb-run started for us, to be asked to end while its display is still there; null if it cannot be told.
 * @param {number} xvfbRunId
 * @param {string} executable absolute
 */
export function programUnderXvfb(xvfbRunId, executable) {
  try {
    const children = fs.readFileSync(`/proc/${xvfbRunId}/task/${xvfbRunId}/children`, 'utf8').trim().split(' ')
    const found = children.find(id => fs.readlinkSync(`/proc/${id}/exe`) === fs.realpathSync(executable))
    return found ? Number(found) : null
  } catch {
    return null
  }
}
