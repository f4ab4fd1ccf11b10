import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { csvFile } from '../../shared/csv.ts'
import type { Reply } from '../../shared/errors.ts'
import { faultOf } from './fault.ts'
import { refuse } from './refuse.ts'

/**
 * Writes a table to a file (absolute path) that a spreadsheet opens and never runs, whatever stands in its cells. A full disk and missing rights are
 * refused in words.
 */
export async function writeTableFile(
  path: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<Reply<{ fileName: string }>> {
  const file = basename(path)
  try {
    await writeFile(path, csvFile(rows), 'utf8')
    return { ok: true, value: { fileName: file } }
  } catch (error) {
    return refuse('FILE', faultOf(error).code === 'ENOSPC' ? 'packDiskFull' : 'packNotWritten', { file })
  }
}
