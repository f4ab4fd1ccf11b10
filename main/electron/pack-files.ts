import { MAX_PACK_CHARACTERS } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import { readTextFile, writeTextFile } from './text-files.ts'

/** The name and text of a pack file (absolute path); refused in words. */
export async function readPackFile(path: string): Promise<Reply<{ fileName: string; yaml: string }>> {
  const read = await readTextFile(path, MAX_PACK_CHARACTERS, 'packTooLarge')
  return read.ok ? { ok: true, value: { fileName: read.value.fileName, yaml: read.value.text } } : read
}

/** What a pack is called as a file: by its version, or as a draft where it has none yet. */
export const packFileName = (pack: string, version: number | null): string =>
  version === null ? `${pack}-draft.yaml` : `${pack}-v${version}.yaml`

/** Writes a pack to a file (absolute path); refused in words. */
export const writePackFile = (path: string, yaml: string): Promise<Reply<{ fileName: string }>> =>
  writeTextFile(path, yaml)
