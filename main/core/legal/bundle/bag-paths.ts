import { createHash } from 'node:crypto'
import { AppError } from '../../../../shared/errors.ts'

// Which paths a bag may have (RFC 8493, 2.1.3 and 5), and which the tools of strangers can follow (docs/decisions/0090).

const MAX_PATH_LENGTH = 200

/** Whether a path can be unpacked everywhere without leaving its folder. */
export function isSafePath(path: string): boolean {
  if (path === '' || !path.isWellFormed() || /[\0\\]|^[a-z]:/i.test(path)) return false
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
}

/** What Windows cannot hold, unzip drops, or bagit.py cannot read back: CR, LF and % among them, so that no manifest has to encode any. */
const UNPORTABLE = /[\p{Cc}\p{Cf}\u2028\u2029%<>:"|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/** Whether a path is safe and the same on Linux, macOS and Windows. */
export const isPortablePath = (path: string): boolean =>
  isSafePath(path) && path.length <= MAX_PATH_LENGTH && !path.split('/').some(part => UNPORTABLE.test(part))

const PLAIN_PART = /^[a-z0-9][a-z0-9._-]{0,63}$/

/** Any text, such as a comment's number at its source, as the name of a folder or file; different texts give names that differ on every machine. */
export function pathPart(text: string): string {
  if (PLAIN_PART.test(text) && !UNPORTABLE.test(text)) return text
  const readable = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '_')
    .slice(0, 40)
    .toWellFormed()
  return `${readable}~${createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 12)}`
}

/** Two paths with one such key are one file on some machines: they differ in case or normalisation form alone. */
const clashKey = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC')

/** Which paths clash: the same file twice, or a file that is another one's folder. */
export function clashesIn(paths: readonly string[]): Array<readonly [path: string, other: string]> {
  const files = new Map<string, string>()
  const clashes: Array<readonly [string, string]> = []
  for (const path of paths) {
    const other = files.get(clashKey(path))
    if (other === undefined) files.set(clashKey(path), path)
    else clashes.push([path, other])
  }
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const file = files.get(clashKey(path.slice(0, end)))
      if (file !== undefined) clashes.push([path, file])
    }
  return clashes
}

/** Throws an AppError for the first path that a bag may not have. */
export function refusePaths(paths: readonly string[]): void {
  const unfit = paths.find(path => !isPortablePath(path))
  if (unfit !== undefined) throw new AppError('FILE', 'bundlePathUnsafe', { file: JSON.stringify(unfit) })
  const [clash] = clashesIn(paths)
  if (clash !== undefined) throw new AppError('FILE', 'bundlePathsClash', { file: clash[0], other: clash[1] })
}

/** The order of the bytes in UTF-8, which is the same on every machine. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
}

/** The order in the archive: the payload first, for it is read but once, then the files that speak of it. */
export function inBagOrder(a: string, b: string): number {
  const [first, second] = [a, b].map(path => Number(!path.startsWith('data/')))
  return first! - second! || byBytes(a, b)
}
