import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freeName, writeFolder } from '../../../../main/electron/export-folder.ts'
import { readReceiptFile, saveStatements } from '../../../../main/electron/statement-files.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { rows } from '../../../fixtures/rows.ts'

const files = [
  { name: 'a.txt', text: 'eins' },
  { name: 'b.txt', text: 'zwei' },
]

describe('a folder', () => {
  it('is there with all its files, for its owner alone, or not at all', async () => {
    const parent = aFolder()
    expect(await writeFolder(parent, 'neu', files, async () => true)).toBe(true)
    expect(readdirSync(parent)).toEqual(['neu'])
    expect(readFileSync(join(parent, 'neu', 'b.txt'), 'utf8')).toBe('zwei')
    expect(statSync(join(parent, 'neu')).mode & 0o077).toBe(0)
    expect(await writeFolder(parent, 'nicht', files, async () => false)).toBe(false)
    await expect(
      writeFolder(parent, 'nie', files, () => {
        throw new Error('abgebrochen')
      }),
    ).rejects.toThrow('abgebrochen')
    await expect(writeFolder(parent, 'kaputt', [{ name: 'fehlt/a.txt', text: '' }], async () => true)).rejects.toThrow(
      'ENOENT',
    )
    expect(readdirSync(parent)).toEqual(['neu'])
  })

  it('is not yet there under its name while somebody is asked', async () => {
    const parent = aFolder()
    await writeFolder(parent, 'neu', files, async () => {
      expect(existsSync(join(parent, 'neu'))).toBe(false)
      return true
    })
    expect(existsSync(join(parent, 'neu'))).toBe(true)
  })

  it('takes the next free name', async () => {
    const parent = aFolder()
    expect(await freeName(parent, 'neu')).toBe('neu')
    mkdirSync(join(parent, 'neu'))
    mkdirSync(join(parent, 'neu-2'))
    expect(await freeName(parent, 'neu')).toBe('neu-3')
  })
})

describe('an export of statements', () => {
  const port = (desk: Desk) => ({
    dispatch: async (name: string, input: unknown) => desk.core.dispatch(name, input),
  })
  const aDeskWithOne = async () => {
    const desk = aDesk()
    await desk.take(rows(2))
    desk.decide(1, 'delete')
    desk.clock.advance(120_000)
    return desk
  }
  const due = (desk: Desk) => desk.ask('statement.page', { list: 'due', after: null, limit: 9 }).rows.length

  it('is written and marked together', async () => {
    const desk = await aDeskWithOne()
    const parent = aFolder()
    const saved = await saveStatements(port(desk), parent, { kind: 'letters', ids: null })
    expect(saved).toMatchObject({ ok: true, value: { statements: 1, isMore: false } })
    const [folder] = readdirSync(parent)
    expect(readdirSync(join(parent, folder!))).toEqual(['B-000001.html', 'B-000001.txt', 'uebersicht.csv'])
    expect(due(desk)).toBe(0)
    const [made] = desk.ask('statement.exports', {})
    const again = await saveStatements(port(desk), parent, { exportId: made!.id })
    expect(again).toMatchObject({ ok: true, value: { folder: `${folder}-2` } })
    expect(readFileSync(join(parent, `${folder}-2`, 'B-000001.txt'))).toEqual(
      readFileSync(join(parent, folder!, 'B-000001.txt')),
    )
  })

  it('leaves no file where the core refuses, and no mark where the disk does', async () => {
    const desk = await aDeskWithOne()
    const parent = aFolder()
    const changing = {
      ...port(desk),
      dispatch: async (name: string, input: unknown) => {
        if (name === 'statement.handOver') desk.ask('history.undo', {})
        return desk.core.dispatch(name, input)
      },
    }
    expect(await saveStatements(changing, parent, { kind: 'merge', ids: null })).toMatchObject({
      ok: false,
      problem: { key: 'statementChanged' },
    })
    expect(readdirSync(parent)).toEqual([])
    desk.ask('history.redo', {})
    desk.clock.advance(120_000)
    const nowhere = join(parent, 'fehlt')
    expect(await saveStatements(port(desk), nowhere, { kind: 'merge', ids: null })).toMatchObject({
      ok: false,
      problem: { key: 'packNotWritten' },
    })
    expect(due(desk)).toBe(1)
  })

  it('reads an answer as it came, and says what is wrong with one', async () => {
    const desk = await aDeskWithOne()
    const path = join(aFolder(), 'antwort.json')
    writeFileSync(path, '{"uuid":"u","puid":"fg-1"}')
    expect(await readReceiptFile(port(desk), path)).toMatchObject({ ok: false, problem: { key: 'receiptForNothing' } })
    writeFileSync(path, Buffer.alloc(20_000_000, 32))
    expect(await readReceiptFile(port(desk), path)).toMatchObject({ ok: false, problem: { key: 'receiptTooLarge' } })
  })
})
