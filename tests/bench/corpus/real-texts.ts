import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { guessMapping } from '../../../main/core/sources/column-guess.ts'
import { probeFile } from '../../../main/core/sources/detect.ts'
import { readRecords } from '../../../main/core/sources/read-records.ts'

const READABLE = /\.(csv|tsv|txt|ndjson|jsonl|json)$/i

/** The texts in the files of a folder and its subfolders, read as the import reads them. `skipped` names the files without any. */
export async function readRealTexts(folder: string): Promise<{ texts: string[]; skipped: string[] }> {
  const texts = new Set<string>()
  const skipped: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!READABLE.test(name)) continue
    const found = await textsOf(join(folder, name))
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
