import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { toCell } from '../../../shared/csv.ts'
import type { RowProblem } from './problems.ts'

// The rows an import could not take, for a person with a spreadsheet: where, why, and the row itself.

/** What went wrong with the reject file itself. The import goes on; `lost` counts the rows that are not in the file. */
export type RejectFileProblem = Readonly<{ code: 'diskFull' | 'notWritable'; lost: number }>

export type RejectFile = Readonly<{
  /** Notes one row. Never throws. */
  add: (line: number, problem: RowProblem, raw: string) => void
  /** Puts what was added on the disk; called with every slice, so that a crash loses no more than one. */
  flush: () => void
  close: () => void
  /** Null until there is a row to write. */
  path: () => string | null
  problem: () => RejectFileProblem | null
}>

export type RejectFileOptions = Readonly<{
  /** The sentence for a problem, in the desk's language. Without it: its code and values. */
  reasonFor?: (problem: RowProblem) => string
  /** Opens the file; tests put a full disk here. */
  open?: (path: string) => number
}>

const HEADER = '\ufeffline,field,reason,raw\r\n'
const FLUSH_LENGTH = 256 * 1024
const MAX_NAME_TRIES = 1000

/**
 * A reject file that comes into being with its first row, readable by its owner alone. An existing file is never touched: the
 * next free name (`…-2.csv`) is taken.
 */
export function createRejectFile(wishedPath: string, options: RejectFileOptions = {}): RejectFile {
  const { reasonFor = codeOf, open = openNew } = options
  let file: { handle: number; path: string } | null = null
  let pending = ''
  let pendingRows = 0
  let problem: RejectFileProblem | null = null

  const flush = () => {
    if (pendingRows === 0) return
    try {
      if (problem === null) {
        file ??= firstFree(wishedPath, open)
        writeAll(file.handle, pending)
      }
    } catch (error) {
      problem = { code: isFull(error) ? 'diskFull' : 'notWritable', lost: 0 }
    }
    if (problem !== null) problem = { ...problem, lost: problem.lost + pendingRows }
    pending = ''
    pendingRows = 0
  }

  return {
    add: (line, rowProblem, raw) => {
      const cells = [String(line), rowProblem.field ?? '', reasonFor(rowProblem), raw]
      if (file === null && pending === '') pending = HEADER
      pending += `${cells.map(toCell).join(',')}\r\n`
      pendingRows++
      if (pending.length >= FLUSH_LENGTH) flush()
    },
    flush,
    close: () => {
      flush()
      if (file === null) return
      try {
        fsyncSync(file.handle)
      } catch (error) {
        problem ??= isFull(error) ? { code: 'diskFull', lost: 0 } : null
      }
      closeSync(file.handle)
    },
    path: () => file?.path ?? null,
    problem: () => problem,
  }
}

function codeOf({ code, values }: RowProblem): string {
  const details = Object.entries(values).map(([name, value]) => `${name} ${value}`)
  return details.length === 0 ? code : `${code}: ${details.join(', ')}`
}

function openNew(path: string): number {
  return openSync(path, 'wx', 0o600)
}

function firstFree(wishedPath: string, open: (path: string) => number): { handle: number; path: string } {
  for (let copy = 1; ; copy++) {
    const path = copy === 1 ? wishedPath : wishedPath.replace(/(\.csv)?$/i, `-${copy}$1`)
    try {
      return { handle: open(path), path }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || copy === MAX_NAME_TRIES) throw error
    }
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
}

function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOSPC' || code === 'EDQUOT'
}
