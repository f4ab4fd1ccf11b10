import { AppError } from '../../../../shared/errors.ts'

// Which paths a bag may have, and how its manifests spell them (RFC 8493, 2.1.3 and 5).

const MAX_PATH_BYTES = 1000

/** Whether a path below the bag's folder can be unpacked everywhere without leaving it. */
export function isSafePath(path: string): boolean {
  if (path === '' || !path.isWellFormed() || Buffer.byteLength(path) > MAX_PATH_BYTES) return false
  // a backslash separates folders on Windows, a colon names a drive or a hidden stream there
  if (/[\0\\]|^[a-z]:/i.test(path)) return false
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..')
}

/** Two paths with one such key are one file on some machines: they differ in case or normalisation form alone. */
export const clashKey = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC')

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
  const unsafe = paths.find(path => !isSafePath(path))
  if (unsafe !== undefined) throw new AppError('FILE', 'bundlePathUnsafe', { file: JSON.stringify(unsafe) })
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

const SPELLINGS: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A', '%': '%25' }

/** A path as a manifest spells it: CR, LF and % in percent form, all else as it is. */
export const encodePath = (path: string): string => path.replace(/[\r\n%]/g, character => SPELLINGS[character]!)

/** The path behind a manifest's spelling. */
export const decodePath = (spelt: string): string =>
  spelt.replace(/%(0D|0A|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
