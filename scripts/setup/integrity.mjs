// Checks a downloaded file against a checksum that was written down beforehand.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { SetupProblem } from './run.mjs'

/**
 * Refuses a file whose content is not the one the checksum was taken of.
 * @param {string} file
 * @param {string} integrity as npm writes it: `sha512-` and the digest in base64
 */
export async function checkIntegrity(file, integrity) {
  const [algorithm, expected] = [integrity.slice(0, 6), integrity.slice(7)]
  if (algorithm !== 'sha512' || integrity[6] !== '-' || !expected)
    throw new Error(`Not a sha512 checksum: ${integrity}`)
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(file), hash)
  const actual = hash.digest('base64')
  if (actual === expected) return
  throw new SetupProblem(
    'A downloaded file is not the one that was checked for this project; it was not unpacked. ' +
      'Start again, and if it happens again, ask who runs your npm registry.',
    `expected sha512-${expected}\nreceived sha512-${actual}`,
  )
}
