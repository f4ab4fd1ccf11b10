import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { guessMapping } from '../../../main/core/sources/column-guess.ts'
import { probeFile } from '../../../main/core/sources/detect.ts'
import { readRecords } from '../../../main/core/sources/read-records.ts'

const READABLE = /\.(csv|tsv|txt|ndjson|jsonl|json)(\.xz)?$/i
const PACKED = /\.xz$/i

/**
 * The texts in the files of a folder and its subfolders, read as the import reads them, packed ones where the machine has `xz`.
 * `skipped` names the files without any.
 */
export async function readRealTexts(folder: string): Promise<{ texts: string[]; skipped: string[] }> {
  const texts = new Set<string>()
  const skipped: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!READABLE.test(name)) continue
    const path = join(folder, name)
    const found = PACKED.test(name) ? await textsOfPacked(path) : await textsOf(path)
    if (found.length === 0) skipped.push(name)
    for (const text of found) texts.add(text)
  }
  return { texts: [...texts], skipped }
}

async function textsOf(path: string): Promise<string[]> {
  const probed = await probeFile(path)
  if (!probed.ok) return []
  const { shape, samples } = probed
  const column = shape.columns.indexOf(guessMapping(shape.columns, samples).mapping.text ?? '')
  if (column === -1) return []
  const texts: string[] = []
  for await (const { records } of readRecords(path, shape))
    for (const { fields } of records) texts.push(fields?.[column]?.trim() ?? '')
  return texts.filter(text => text !== '')
}

/** Unpacked into a folder that only this account can read, and taken away again. */
async function textsOfPacked(path: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-bench-texts-'))
  try {
    const plain = join(folder, basename(path).replace(PACKED, ''))
    return unpack(path, plain) ? await textsOf(plain) : []
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function unpack(path: string, to: string): boolean {
  const file = openSync(to, 'wx', 0o600)
  try {
    return spawnSync('xz', ['--decompress', '--stdout', path], { stdio: ['ignore', file, 'ignore'] }).status === 0
  } finally {
    closeSync(file)
  }
}
