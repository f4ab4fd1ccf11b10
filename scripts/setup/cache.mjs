// Folders in the cache appear complete or not at all, also when a set-up is stopped half way or two run at once.
import fs from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './paths.mjs'

const partialPrefix = '.partial-'

/**
 * Fills a new folder of the cache with `fill` under a passing name and renames it once it is complete.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the finished folder
 */
export async function cached(name, fill, root = cacheFolder()) {
  const finished = path.join(root, name)
  if (fs.existsSync(finished)) return finished
  fs.mkdirSync(root, { recursive: true })
  removeAbandoned(root)
  const partial = fs.mkdtempSync(path.join(root, `${partialPrefix}${process.pid}-`))
  try {
    await fill(partial)
    fs.chmodSync(partial, 0o755)
    renameOrYield(partial, finished)
  } finally {
    fs.rmSync(partial, { recursive: true, force: true })
  }
  return finished
}

/**
 * @param {string} partial
 * @param {string} finished
 */
function renameOrYield(partial, finished) {
  try {
    fs.renameSync(partial, finished)
  } catch (error) {
    // another set-up was faster, and its folder is as good as ours
    if (!fs.existsSync(finished)) throw error
  }
}

/** @param {string} root */
function removeAbandoned(root) {
  for (const name of fs.readdirSync(root)) {
    const processId = name.startsWith(partialPrefix) ? Number.parseInt(name.slice(partialPrefix.length), 10) : NaN
    if (Number.isNaN(processId) || isRunning(processId)) continue
    fs.rmSync(path.join(root, name), { recursive: true, force: true })
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // somebody else's process may not be asked, but it is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
