import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `data` is where the database belongs, `profile` where Chromium, the preferences and the log live. Absolute paths. */
export type DataFolder = Readonly<{ data: string; profile: string; leave: () => void }>

/**
 * Makes the folder and keeps everything in it to its user. A folder that cannot be written gets a profile in the
 * temporary folder instead, removed by `leave`: the window must still open, or nobody reads what is wrong.
 * `named` says that a person chose the folder; its own mode is then left as it is.
 */
export function openDataFolder(wanted: string, named: boolean): DataFolder {
  // also for what SQLite, Chromium and the worker create; Windows keeps profiles private by itself
  process.umask(0o077)
  try {
    mkdirSync(wanted, { recursive: true })
    if (!named) chmodSync(wanted, 0o700)
    accessSync(wanted, constants.W_OK)
    return { data: wanted, profile: wanted, leave: () => {} }
  } catch {
    const profile = mkdtempSync(join(tmpdir(), 'freigabe-'))
    return { data: wanted, profile, leave: () => rmSync(profile, { recursive: true, force: true }) }
  }
}
