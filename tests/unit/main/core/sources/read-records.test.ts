import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { probeFile } from '../../../../../main/core/sources/detect.ts'
import { readRecords, type ReadOptions } from '../../../../../main/core/sources/read-records.ts'
import type { SourceRecord } from '../../../../../main/core/sources/records.ts'
import { createTempFolder } from './temp-file.ts'

const temp = createTempFolder()
/** Probes and reads the file it is given, in a process of its own. */
const READ_IN_CHILD = join(import.meta.dirname, 'read-in-child.ts')

const shapeOf = async (path: string) => {
  const result = await probeFile(path)
  if (!result.ok) throw new Error(result.problem.code)
  return result.shape
}
const readAll = async (path: string, options?: ReadOptions) => {
  const records: SourceRecord[] = []
  const progress: number[] = []
  for await (const batch of readRecords(path, await shapeOf(path), options)) {
    records.push(...batch.records)
    progress.push(batch.bytesRead)
  }
  return { records, progress }
}

describe('reading files', () => {
  const lines = ['{"id":"1","text":"Grüße, „eh“"}', '{"id":"2","text":"😀"}']
  test.each([
    ['CSV', '\ufeffid;text\r\n1;"Grüße, „eh“"\r\n2;😀', 2],
    ['NDJSON', lines.join('\n'), 1],
    ['a JSON list', `[${lines.join(',\n')}]`, 1],
  ])('%s gives the same records in chunks of any size, and progress up to its size', async (_, text, firstLine) => {
    const path = temp.file(text)
    for (const chunkBytes of [1, 3, 1000]) {
      const { records, progress } = await readAll(path, { chunkBytes })
      expect(records.map(record => [record.line, record.fields])).toEqual([
        [firstLine, ['1', 'Grüße, „eh“']],
        [firstLine + 1, ['2', '😀']],
      ])
      expect(progress.at(-1)).toBe(Buffer.byteLength(text))
    }
  })

  test('a Windows-1252 file arrives as it was meant', async () => {
    const path = temp.file(Buffer.from('id;text\n1;\x84Gr\xfc\xdfe\x93 \x80\n', 'latin1'))
    expect((await readAll(path)).records[0]?.fields).toEqual(['1', '„Grüße“ €'])
  })

  test('in a damaged file only the rows with broken characters are refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,text\n1,Grüße\n2,'),
      Buffer.from([0xfc]),
      Buffer.from('\n3,Döbling\n'),
    ])
    const { records } = await readAll(temp.file(bytes))
    expect(records.map(record => record.problem?.code ?? record.fields)).toEqual([
      ['1', 'Grüße'],
      'damagedCharacters',
      ['3', 'Döbling'],
    ])
  })

  test('a replacement character that was always in the text is no damage', async () => {
    const { records } = await readAll(temp.file('id,text\n1,Gr\ufffd\ufffde\n'))
    expect(records[0]?.fields).toEqual(['1', 'Gr\ufffd\ufffde'])
  })

  test('a row of 200,000 characters is read whole', async () => {
    const text = 'ä'.repeat(200_000)
    const { records } = await readAll(temp.file(`id,text\n1,${text}\n2,b\n`))
    expect(records.map(record => record.fields?.[1]?.length)).toEqual([200_000, 1])
  })

  test('a header may be followed by one row or none', async () => {
    const path = temp.file('id,text\n1,a\n')
    const shape = await shapeOf(path)
    for await (const { records } of readRecords(temp.file('id,text\n'), shape)) expect(records).toEqual([])
  })
})

describe('bad input at size', () => {
  test.each([
    ['plain', '2,'],
    ['in a quote that never closes', '2,"'],
  ])('a single line of 50 MB, %s, is reported with 32 MB of memory and stops nothing', (_, start) => {
    const path = temp.file('id,text\n1,a\n')
    const file = openSync(path, 'a')
    writeSync(file, start)
    const megabyte = Buffer.alloc(1e6, 'x')
    for (let count = 0; count < 50; count++) writeSync(file, megabyte)
    writeSync(file, '\n3,c\n')
    closeSync(file)

    const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=32', READ_IN_CHILD, path])
    expect([status, JSON.parse(stdout.toString() || 'null')]).toEqual([
      0,
      [
        [2, ['1', 'a']],
        [3, 'recordTooLong'],
        [4, ['3', 'c']],
      ],
    ])
  })

  test('reading stops when it is cancelled', async () => {
    const path = temp.file(`id,text\n${'1,a\n'.repeat(1000)}`)
    const shape = await shapeOf(path)
    const cancel = new AbortController()
    let batches = 0
    const reading = async () => {
      for await (const batch of readRecords(path, shape, { chunkBytes: 100, signal: cancel.signal })) {
        batches += batch.bytesRead > 0 ? 1 : 0
        cancel.abort()
      }
    }
    await expect(reading()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(batches).toBe(1)
  })
})
