import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_PACK_CHARACTERS } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import { faultOf } from './fault.ts'
import { refuse } from './refuse.ts'

// Packs come and go as files that a person named. What is said about a file says its name, never its folder.

/** The name and text of a pack file (absolute path). Too large, no UTF-8, a folder or gone: refused in words. */
export async function readPackFile(path: string): Promise<Reply<{ fileName: string; yaml: string }>> {
  const file = basename(path)
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse('FILE', 'fileIsFolder', { file })
    if (facts.size > MAX_PACK_CHARACTERS) return refuse('FILE', 'packTooLarge', { file })
    const yaml = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return { ok: true, value: { fileName: file, yaml } }
  } catch (error) {
    if (error instanceof TypeError) return refuse('FILE', 'packNotUtf8', { file })
    return refuse('FILE', faultOf(error).code === 'ENOENT' ? 'fileGone' : 'fileUnreadable', { file })
  }
}

/** What a pack is called as a file: by its version, or as a draft where it has none yet. */
export const packFileName = (pack: string, version: number | null): string =>
  version === null ? `${pack}-draft.yaml` : `${pack}-v${version}.yaml`

/** Writes a pack to a file (absolute path). A full disk and missing rights are refused in words. */
export async function writePackFile(path: string, yaml: string): Promise<Reply<{ fileName: string }>> {
  const file = basename(path)
  try {
    await writeFile(path, yaml, 'utf8')
    return { ok: true, value: { fileName: file } }
  } catch (error) {
    return faultOf(error).code === 'ENOSPC'
      ? refuse('FILE', 'packDiskFull', { file })
      : refuse('FILE', 'packNotWritten', { file })
  }
}
