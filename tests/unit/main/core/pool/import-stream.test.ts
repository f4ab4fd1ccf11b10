import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { openDatabase } from '../../../../../main/core/db/open.ts'
import { createContext } from '../../../../../main/core/pool/context.ts'
import { type ScannedSlice, streamImport } from '../../../../../main/core/pool/import-stream.ts'
import { createPool, type Pool } from '../../../../../main/core/pool/pool.ts'
import type { RuleSetSpec } from '../../../../../main/core/rule-set.ts'
import { probeFile } from '../../../../../main/core/sources/detect.ts'
import type { ImportFile } from '../../../../../main/core/sources/read-slices.ts'
import { aPackText } from '../../../../fixtures/check-packs.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aCsvFile, anNdjsonFile, aRow, type Row, ROW_MAPPING, rows } from '../../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../../main/core/checker.ts'))
const DYING = pathToFileURL(join(import.meta.dirname, '../../../../fixtures/children/dying-checker.ts'))

const specOf = (term: string): RuleSetSpec => {
  const pack = parsePack(aPackText([{ id: term, terms: [term] }]))
  const keys = new Map([[`${pack.name}@${pack.version}/${term}`, 1]])
  return { id: term, packs: [pack], shadows: [], keys, automatic: new Set(), today: '2026-11-22' }
}
const SCHNABEL = specOf('schnabel')
const FEDER = specOf('feder')

function aPool(script: URL): Pool {
  const path = join(aFolder(), 'desk.db')
  const db = openDatabase({ path })
  const pool = createPool({ script, size: 1, path, log: () => {}, here: createContext(db) })
  onTestFinished(async () => {
    await pool.close()
    db.close()
  })
  return pool
}

const aFile = (content: readonly Row[], name?: string) => fileAt(anNdjsonFile(aFolder(), content, name))

async function fileAt(path: string): Promise<ImportFile> {
  const probed = await probeFile(path)
  if (!probed.ok) throw new Error(probed.problem.code)
  return { path, shape: probed.shape, mapping: ROW_MAPPING, statuses: 'map' }
}

/** All slices but the empty ones, which say only how far the reading is. */
async function allOf(stream: AsyncIterable<ScannedSlice>): Promise<ScannedSlice[]> {
  const slices: ScannedSlice[] = []
  for await (const scanned of stream) if (scanned.slice.rows > 0) slices.push(scanned)
  return slices
}

const posts = (count: number) =>
  rows(count, index => ({ text: index % 2 === 0 ? 'Ein Schnabel.' : 'Eine lange Feder aus dem hohen Norden.' }))

const hitsIn = ({ scanned }: ScannedSlice): number =>
  scanned.filter(({ scan }) => scan.inForce.outcomes.length > 0).length

describe('reading a file on a thread', () => {
  test('gives the same rows as reading it here, bad ones too, and what their texts say', async () => {
    const file = await aFile([...posts(900), aRow({ externalId: '' }), aRow({ externalId: 'x', status: 'unbekannt' })])
    const reading = { pool: aPool(CHECKER), file, rules: () => SCHNABEL }
    const here = await allOf(streamImport({ ...reading, isHere: true }))
    const there = await allOf(streamImport({ ...reading, isHere: false }))
    expect(there.map(({ slice }) => slice)).toEqual(here.map(({ slice }) => slice))
    expect(there.map(({ slice }) => [slice.rows, slice.rejected.length, slice.unknownStatus])).toEqual([
      [400, 0, 0],
      [400, 0, 0],
      [102, 1, 1],
    ])
    expect(there.map(hitsIn)).toEqual([200, 200, 50])
    expect(there[0]!.scanned.slice(0, 2)).toMatchObject([
      { folded: 'ein schnabel.', signature: null },
      { folded: 'eine lange feder aus dem hohen norden.', signature: expect.any(Uint8Array) },
    ])
  })

  test('hands out nothing that was found by rules no longer in force, and then goes by the new ones', async () => {
    let inForce = SCHNABEL
    const file = await aFile(posts(4000))
    const found: string[] = []
    for await (const scanned of streamImport({
      pool: aPool(CHECKER),
      file,
      rules: () => inForce,
      isHere: false,
    })) {
      if (scanned.slice.rows === 0) continue
      const first = scanned.scanned.findIndex(({ scan }) => scan.inForce.outcomes.length > 0)
      found.push(['schnabel', 'feder'][first] ?? 'nothing')
      inForce = FEDER
    }
    expect(found).toHaveLength(10)
    expect(found[0]).toBe('schnabel')
    expect(found.slice(1)).not.toContain('schnabel')
    expect(found.at(-1)).toBe('feder')
  })

  test('stops when nobody wants to know more', async () => {
    const pool = aPool(CHECKER)
    const file = await aFile(posts(20_000))
    for await (const { slice } of streamImport({ pool, file, rules: () => SCHNABEL, isHere: false }))
      if (slice.rows > 0) break
    // The one thread is free again.
    expect(await pool.run('highestId', null)).toBe(0)
  })

  test('ends with the words of the system when the file is gone', async () => {
    const pool = aPool(CHECKER)
    const file = await aFile(posts(5))
    rmSync(file.path)
    const reading = allOf(streamImport({ pool, file, rules: () => SCHNABEL, isHere: false }))
    await expect(reading).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' })
  })

  test('ends in words when the thread dies', async () => {
    const file = await aFile(posts(5), 'stirb.ndjson')
    const reading = allOf(streamImport({ pool: aPool(DYING), file, rules: () => SCHNABEL, isHere: false }))
    await expect(reading).rejects.toMatchObject({ key: 'checkerStopped' })
  })
})

describe('reading a file on the calling thread', () => {
  // What intake remembers of a million rows may be no more than it says: a string cut from another one keeps all of that.
  test('hands out authors and articles that keep nothing of the file they were cut from', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const ROWS = 2000
    const ROW_BYTES = 10_000
    const filler = 'x'.repeat(ROW_BYTES)
    const named = (kind: string, index: number) => `${kind} mit einem langen Namen ${index}`
    const content = rows(ROWS, index => ({
      headline: filler,
      authorId: named('Nutzer', index),
      authorName: named('Nutzer', index),
      articleId: named('Artikel', index),
      articleTitle: named('Titel', index),
    }))
    const file = { ...(await fileAt(aCsvFile(aFolder(), content))), mapping: { ...ROW_MAPPING, headline: null } }
    const remembered: unknown[] = []
    collect()
    const beforeBytes = process.memoryUsage().heapUsed
    for await (const { slice } of streamImport({ pool: aPool(CHECKER), file, rules: () => SCHNABEL, isHere: true }))
      for (const { author, article } of slice.drafts) remembered.push(author, article)
    collect()
    expect(remembered).toHaveLength(2 * ROWS)
    expect(process.memoryUsage().heapUsed - beforeBytes).toBeLessThan((ROWS * ROW_BYTES) / 10)
  })
})
