import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AppError } from '../../../../shared/errors.ts'

/** Opens the file that is written to; tests put a full disk here. */
export type OpenFile = (path: string) => Promise<FileHandle>

const openNew: OpenFile = path => open(path, 'w+', 0o600)

/**
 * Writes a file under a passing name beside `target` (absolute path), puts it on the disk, lets `check` read it again, and only then
 * gives it its name. On any fault nothing is left and what was there before stays. Throws AppError bundleDiskFull or bundleNotWritten
 * for the disk, and what `write` and `check` throw.
 */
export async function writeWhole<T>(
  target: string,
  write: (file: FileHandle) => Promise<void>,
  check: (partial: string) => Promise<T>,
  openFile: OpenFile = openNew,
): Promise<T> {
  const partial = `${target}.partial`
  try {
    const file = await openFile(partial)
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    const checked = await check(partial)
    await rename(partial, target)
    await syncFolder(dirname(target))
    return checked
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw error instanceof AppError ? error : writeProblem(error, target)
  }
}

function writeProblem(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const file = basename(target)
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new AppError('FILE', 'bundleDiskFull', { file })
    : new AppError('FILE', 'bundleNotWritten', { file, cause: code })
}

/** The new name itself reaches the disk, where the system lets a folder be opened; the file is whole in any case. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and some network drives put none on the disk
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
