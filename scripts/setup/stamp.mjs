// Remembers by content hash what was done already, so that a second run does none of it again.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * SHA-256 of some texts, each with its length in front, so that moving a character between two of them shows.
 * @param {readonly (string | Buffer)[]} parts
 */
export function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('hex')
}

/**
 * SHA-256 over the names and contents of files and whole folders, given relative to `root`; what does not exist counts as absent.
 * @param {string} root
 * @param {readonly string[]} names
 */
export function hashOfFiles(root, names) {
  const files = names.flatMap(name => filesBelow(root, name)).sort()
  return hashOf(files.flatMap(file => [file, fs.readFileSync(path.join(root, file))]))
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
function filesBelow(root, name) {
  const stats = fs.statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [name]
  return fs.readdirSync(path.join(root, name)).flatMap(entry => filesBelow(root, `${name}/${entry}`))
}

/**
 * Whether the stamp file holds exactly this hash.
 * @param {string} file
 * @param {string} hash
 */
export function isStamped(file, hash) {
  try {
    return fs.readFileSync(file, 'utf8') === hash
  } catch {
    return false
  }
}

/**
 * Writes the stamp after the work is done, never before.
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, hash)
}
