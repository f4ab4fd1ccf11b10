import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReasons } from '../../../../main/core/reasons.ts'
import { readPacks } from '../../../../main/core/rules.ts'
import { AppError } from '../../../../shared/errors.ts'
import { aDesk, SHIPPED, TEST_PACKS } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aRow } from '../../../fixtures/rows.ts'

const PACK = 'desk-test.yaml'
const changedPack = (change: (text: string) => string): string => {
  const folder = aFolder()
  cpSync(TEST_PACKS, folder, { recursive: true })
  writeFileSync(join(folder, PACK), change(readFileSync(join(folder, PACK), 'utf8')))
  return folder
}

describe('the packs that ship', () => {
  it('name only reasons that are in the list', () => {
    const known = new Set(readReasons(SHIPPED.dataDir).reasons.map(reason => reason.code))
    const named = readPacks(SHIPPED.packsDir).flatMap(({ pack }) => pack.rules.map(rule => rule.reason))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(reason => !known.has(reason))).toEqual([])
  })
})

describe('a pack', () => {
  it('is installed once, and its hits point at the rule that made them after the pack has changed', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const first = aDesk({ path })
    await first.take([aRow({ externalId: '1', text: 'Schnurzelbatz' })])
    await first.close()
    const same = aDesk({ path, signedIn: false })
    expect(same.db.prepare('SELECT count(*) FROM packs').pluck().get()).toBe(1)
    await same.close()
    const packsDir = changedPack(text =>
      text.replace('version: 2', 'version: 3').replace('Ein grobes Wort', 'Ein derbes Wort'),
    )
    const changed = aDesk({ path, packsDir, signedIn: false })
    expect(changed.db.prepare('SELECT count(*) FROM packs').pluck().get()).toBe(2)
    await changed.take([aRow({ externalId: '2', text: 'Schnurzelbatz' })])
    expect([1, 2].map(id => changed.view(id).hits[0])).toMatchObject([
      { ruleVersion: 2, explain: { de: 'Ein grobes Wort der Prüfung' } },
      { ruleVersion: 3, explain: { de: 'Ein derbes Wort der Prüfung' } },
    ])
    expect(changed.ask('audit.verify', {}).ok).toBe(true)
  })

  it('that is broken is named, with its sentence, before any database is touched', () => {
    const packsDir = changedPack(text => text.replace('severity: 3', 'severity: 9'))
    const open = () => aDesk({ packsDir, path: join(aFolder(), 'desk.sqlite') })
    expect(open).toThrow(AppError)
    try {
      open()
    } catch (error) {
      expect((error as AppError).toProblem()).toMatchObject({
        code: 'DATABASE',
        key: 'dataBroken',
        values: { file: PACK, detail: expect.stringContaining('grobes-wort') },
      })
    }
  })
})
