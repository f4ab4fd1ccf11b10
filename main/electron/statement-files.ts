import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ShellInput, ShellOutput } from '../../shared/contract.ts'
import type { Problem, Reply } from '../../shared/errors.ts'
import { MAX_RECEIPT } from '../../shared/statement.ts'
import { ask, type CorePort } from './core-port.ts'
import { type FolderFiles, freeName, writeFolder } from './export-folder.ts'
import { faultOf } from './fault.ts'
import { refuse } from './refuse.ts'
import { readTextFile } from './text-files.ts'

type Saved = Reply<ShellOutput<'statements.save'>>

const sha256Of = (files: FolderFiles): string => {
  const hash = createHash('sha256')
  for (const { text } of files) hash.update(text, 'utf8')
  return hash.digest('hex')
}

/**
 * Writes an export of statements into a folder of its own under `parent` (absolute path) and has it marked as handed over: both or neither. A
 * full disk and missing rights are refused in words.
 */
export async function saveStatements(
  core: Pick<CorePort, 'dispatch'>,
  parent: string,
  input: ShellInput<'statements.save'>,
): Promise<Saved> {
  const made =
    'exportId' in input ? await ask(core, 'statement.packageAgain', input) : await ask(core, 'statement.package', input)
  if (!made.ok) return made
  const { files, items, at, isMore } = made.value
  const sha256 = sha256Of(files)
  let folder = made.value.folder
  let refused: Problem | null = null
  try {
    folder = await freeName(parent, folder)
    await writeFolder(parent, folder, files, async () => {
      const reply =
        'exportId' in input
          ? await ask(core, 'statement.writtenAgain', { ...input, folder, sha256 })
          : await ask(core, 'statement.handOver', { kind: input.kind, folder, sha256, at, items })
      if (!reply.ok) refused = reply.problem
      return reply.ok
    })
  } catch (error) {
    const key = faultOf(error).code === 'ENOSPC' ? 'packDiskFull' : 'packNotWritten'
    return refuse('FILE', key, { file: folder })
  }
  return refused === null
    ? { ok: true, value: { folder, statements: items.length, isMore } }
    : { ok: false, problem: refused }
}

/** Reads an answer of the Commission's database from a file (absolute path) and has it stored. */
export async function readReceiptFile(
  core: Pick<CorePort, 'dispatch'>,
  path: string,
): Promise<Reply<ShellOutput<'receipt.read'>>> {
  const read = await readTextFile(path, MAX_RECEIPT, 'receiptTooLarge')
  if (!read.ok) return read
  return ask(core, 'statement.receipt', { fileName: basename(path), text: read.value.text })
}
