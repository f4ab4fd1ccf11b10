import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ShellInput, ShellOutput } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import { ask, type CorePort } from './core-port.ts'
import { faultOf } from './fault.ts'
import { refuse } from './refuse.ts'

type Around = Readonly<{ core: CorePort; placePaper: (fileName: string) => Promise<string | null> }>

/** A paper's number as a file can be called: FRG-2026-000123-2. */
const fileNameOf = (number: string, version: number): string =>
  `${number.replaceAll(/[^A-Za-z0-9-]+/g, '-')}_v${version}.pdf`

/**
 * Writes a printed paper to a place that a person names, a long one as several files that are numbered. A full disk and missing rights are refused in
 * words.
 */
export async function savePaper(
  { core, placePaper }: Around,
  { caseId, paperId }: ShellInput<'paper.save'>,
): Promise<Reply<ShellOutput<'paper.save'>>> {
  const listed = await ask(core, 'paper.list', { caseId })
  if (!listed.ok) return listed
  const paper = listed.value.find(({ id }) => id === paperId)
  if (paper === undefined || paper.prints.length === 0) return refuse('NOT_FOUND', 'paperGone')
  const path = await placePaper(fileNameOf(paper.number, paper.version))
  if (path === null) return { ok: true, value: null }
  for (const { part } of paper.prints) {
    const read = await ask(core, 'paper.read', { paperId, part })
    if (!read.ok) return read
    const target = paper.prints.length === 1 ? path : path.replace(/(?:\.pdf)?$/i, `-${part}.pdf`)
    try {
      await writeFile(target, Buffer.from(read.value.base64, 'base64'))
    } catch (error) {
      const key = faultOf(error).code === 'ENOSPC' ? 'packDiskFull' : 'packNotWritten'
      return refuse('FILE', key, { file: basename(target) })
    }
  }
  return { ok: true, value: { fileName: basename(path) } }
}
