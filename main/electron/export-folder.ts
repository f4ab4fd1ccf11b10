import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that belong together, by name. */
export type FolderFiles = ReadonlyArray<Readonly<{ name: string; text: string }>>

const MAX_NAME_TRIES = 1000

async function isFree(path: string): Promise<boolean> {
  try {
    await stat(path)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}

/** The wished name, or with the next free number behind it. */
export async function freeName(parent: string, wished: string): Promise<string> {
  for (let copy = 1; copy <= MAX_NAME_TRIES; copy += 1) {
    const name = copy === 1 ? wished : `${wished}-${copy}`
    if (await isFree(join(parent, name))) return name
  }
  throw new Error('No name is free')
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text, 'utf8')
    // a power cut must not leave an empty file under a name that says it is whole
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes files into a new folder of `parent` (absolute), readable by its owner alone. They come into being under another name; what
 * `meanwhile` says of them decides whether they get their own: when it throws or returns false, nothing is left. Rejects with the fault of
 * the file system.
 */
export async function writeFolder(
  parent: string,
  name: string,
  files: FolderFiles,
  meanwhile: () => Promise<boolean>,
): Promise<boolean> {
  const partial = join(parent, `.${name}-${randomUUID().slice(0, 8)}.partial`)
  let isKept = false
  try {
    await mkdir(partial, { mode: 0o700 })
    for (const file of files) await writeWhole(join(partial, file.name), file.text)
    isKept = await meanwhile()
    if (isKept) await rename(partial, join(parent, name))
    return isKept
  } finally {
    if (!isKept) await rm(partial, { recursive: true, force: true })
  }
}
