import { copyFileSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'
import type { Settings } from '../../shared/settings.ts'
import { readSettings } from './settings-reading.ts'

/** The preferences of this machine. `broken` names the keys, or the file, that had to be set aside at the start. */
export type SettingsStore = Readonly<{
  load: () => Readonly<{ settings: Settings; broken: readonly string[] }>
  /** Writes at once and atomically. Throws what the file system throws. */
  save: (patch: Partial<Settings>) => void
}>

const FILE = 'settings.json'

/** The only user of electron-store. Keeps keys it does not know; a broken file or key is copied to `settings.json.broken`. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, FILE)
  const fileIsBroken = !isReadable(path)
  if (fileIsBroken) renameSync(path, `${path}.broken`)

  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  })
  const { broken, sound } = readSettings(store.store)
  if (broken.length > 0) {
    copyFileSync(path, `${path}.broken`)
    store.store = { ...sound }
  }

  return {
    load: () => ({ settings: readSettings(store.store).settings, broken: fileIsBroken ? [FILE] : broken }),
    save: patch => store.set(patch),
  }
}

/** A file that is not there yet is as good as a sound one. */
function isReadable(path: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof content === 'object' && content !== null && !Array.isArray(content)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}
