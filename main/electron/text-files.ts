import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ProblemKey, Reply } from '../../shared/errors.ts'
import { faultOf } from './fault.ts'
import { refuse } from './refuse.ts'

// Files that a person named, read and written whole. What is said about a file says its name, never its folder.

export type TextFile = Readonly<{ fileName: string; text: string }>

/** The name and text of a file (absolute path). Too large (in bytes), no UTF-8, a folder or gone: refused in words. */
export async function readTextFile(path: string, mostBytes: number, tooLarge: ProblemKey): Promise<Reply<TextFile>> {
  const file = basename(path)
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return refuse('FILE', 'fileIsFolder', { file })
    if (facts.size > mostBytes) return refuse('FILE', tooLarge, { file })
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return { ok: true, value: { fileName: file, text } }
  } catch (error) {
    if (error instanceof TypeError) return refuse('FILE', 'packNotUtf8', { file })
    return refuse('FILE', faultOf(error).code === 'ENOENT' ? 'fileGone' : 'fileUnreadable', { file })
  }
}

/** Writes a text to a file (absolute path). A full disk and missing rights are refused in words. */
export async function writeTextFile(path: string, text: string): Promise<Reply<{ fileName: string }>> {
  const file = basename(path)
  try {
    await writeFile(path, text, 'utf8')
    return { ok: true, value: { fileName: file } }
  } catch (error) {
    return faultOf(error).code === 'ENOSPC'
      ? refuse('FILE', 'packDiskFull', { file })
      : refuse('FILE', 'packNotWritten', { file })
  }
}
