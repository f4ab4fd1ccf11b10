import { extname, join, normalize, sep } from 'node:path'
import { isAppUrl } from '../policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The content type by the file's ending; what the window does not use is plain bytes. */
export function typeOf(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream'
}

/** The file an address of ours means, or null when it leads anywhere but below the root (an absolute folder). */
export function servedFile(root: string, url: string): string | null {
  if (!isAppUrl(url)) return null
  const path = decoded(new URL(url).pathname)
  if (path === null || path.includes('\0')) return null
  const file = normalize(join(root, path))
  // with the separator, or /out/renderer-evil would count as below /out/renderer
  return file.startsWith(normalize(root) + sep) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
