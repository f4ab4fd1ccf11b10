// Chromium's sandbox on Linux: some systems forbid what it needs, and Electron then ends without a word a moderator understands.
import fs from 'node:fs'
import path from 'node:path'
import { isRoot } from './machine.mjs'
import { SetupProblem } from './run.mjs'

/**
 * Whether the sandbox cannot start: unprivileged user namespaces are closed and the helper program was not given root's rights.
 * @param {Readonly<{ restrictedByApparmor: string, unprivilegedClone: string, helperOwner: number, helperMode: number }>} facts
 */
export function isSandboxBlocked({ restrictedByApparmor, unprivilegedClone, helperOwner, helperMode }) {
  const namespacesClosed = restrictedByApparmor.trim() === '1' || unprivilegedClone.trim() === '0'
  const helperIsRoot = helperOwner === 0 && (helperMode & 0o4000) !== 0
  return namespacesClosed && !helperIsRoot
}

/**
 * Stops with the one command to run when the sandbox cannot start here.
 * @param {string} electronFolder
 */
export function checkSandbox(electronFolder) {
  if (process.platform !== 'linux' || isRoot()) return
  const helper = path.join(electronFolder, 'chrome-sandbox')
  const stats = fs.statSync(helper, { throwIfNoEntry: false })
  const isBlocked = isSandboxBlocked({
    restrictedByApparmor: readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns'),
    unprivilegedClone: readSetting('/proc/sys/kernel/unprivileged_userns_clone'),
    helperOwner: stats?.uid ?? -1,
    helperMode: stats?.mode ?? 0,
  })
  if (!isBlocked) return
  const command = `sudo sh -c 'chown root:root "${helper}" && chmod 4755 "${helper}"'`
  throw new SetupProblem(`This system closes Chromium's sandbox; run this once and start again: ${command}`)
}

/** @param {string} file */
function readSetting(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
