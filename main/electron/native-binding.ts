import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * The native file the database library should load instead of its own choice, or undefined. While developing it is named
 * by the environment; a packed program takes only one that lies in its own resources, since it would run whatever it loads.
 */
export function nativeBinding(): string | undefined {
  const shipped = join(process.resourcesPath, 'sqlite.node')
  const named = process.env['FREIGABE_SQLITE_BINDING']
  if (!app.isPackaged) return named === '' ? undefined : named
  return existsSync(shipped) ? shipped : undefined
}
