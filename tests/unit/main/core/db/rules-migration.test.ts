import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../../../main/core/db/open.ts'
import { asSenior, idInForce } from '../../../../fixtures/check-packs.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { asOlderVersion, contentIn } from '../../../../fixtures/older-version.ts'
import { aRow } from '../../../../fixtures/rows.ts'

/** A desk of today that has hits, two versions of a pack, decisions and an edited post. */
async function aDeskWithHistory(path: string): Promise<void> {
  const desk = aDesk({ path })
  await desk.take([
    aRow({ externalId: 'a', text: 'Du Schnurzelbatz, ich werde dich zermatschkern' }),
    aRow({ externalId: 'b', text: 'Glitzerkur', submittedAt: '2026-11-20T10:01:00Z' }),
    aRow({ externalId: 'c', text: 'Ein Einwand', submittedAt: '2026-11-20T10:02:00Z' }),
  ])
  desk.decide(1, 'delete')
  desk.decide(2, 'approve')
  desk.ask('history.undo', {})
  await desk.take([aRow({ externalId: 'a', text: 'Krawutzling' })])
  asSenior(desk)
  const { yaml } = desk.ask('pack.read', { pack: 'desk-test' })
  const next = yaml.replace('Ein grobes Wort', 'Ein derbes Wort')
  desk.ask('pack.publish', { pack: 'desk-test', yaml: next, note: 'Neu', basedOn: idInForce(desk, 'desk-test') })
  await desk.core.idle()
  await desk.close()
}

describe('a desk of the first version', () => {
  const aFirstDesk = async () => {
    const folder = aFolder()
    const path = join(folder, 'first.sqlite')
    await aDeskWithHistory(join(folder, 'later.sqlite'))
    return { path, columns: asOlderVersion(join(folder, 'later.sqlite'), path, 1) }
  }

  it('keeps every pack, rule, hit and decision, and its record still holds', async () => {
    const { path, columns } = await aFirstDesk()
    const db = new Database(path)
    const before = contentIn(db, columns)
    expect(['packs', 'rules', 'hits', 'decisions'].map(table => before[table]!.length)).toEqual([2, 6, 4, 3])
    migrate(db, path)
    expect(contentIn(db, columns)).toEqual(before)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(() => db.exec('UPDATE hits SET rule_key = 99')).toThrow(/FOREIGN KEY/)
    expect(() => db.exec('DELETE FROM rules')).toThrow(/FOREIGN KEY/)
    db.close()
    const desk = aDesk({ path, signedIn: false })
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, decisions: 3, broken: null })
  })

  it('has the newest version of its pack in force, and shows its hits with the rule that made them', async () => {
    const { path } = await aFirstDesk()
    const db = new Database(path)
    migrate(db, path)
    expect(db.prepare('SELECT name, in_force, shadow, is_on, shipped, draft FROM pack_states').all()).toEqual([
      { name: 'desk-test', in_force: 2, shadow: null, is_on: 1, shipped: 2, draft: null },
    ])
    const hits = db.prepare(
      `SELECT h.comment_id AS post, h.revision, r.id AS rule, r.statutes, r.check_de AS toCheck, h.findings
       FROM hits h JOIN rules r ON r.key = h.rule_key ORDER BY post, h.revision, h.position`,
    )
    const plain = { statutes: '[]', toCheck: null, findings: null }
    expect(hits.all()).toEqual([
      { post: 1, revision: 1, rule: 'grobes-wort', ...plain },
      { post: 1, revision: 1, rule: 'drohwort', ...plain },
      { post: 1, revision: 2, rule: 'grobes-wort', ...plain },
      { post: 2, revision: 1, rule: 'hinweis', ...plain },
    ])
    db.close()
    const desk = aDesk({ path, signedIn: false })
    expect(desk.view(1)).toMatchObject({
      queue: 'flagged',
      hits: [{ ruleId: 'grobes-wort', check: null, statutes: [], findings: [], falseAlarm: false }],
      riskParts: null,
    })
  })

  it('takes the pack that came with the new program in force, and gives its posts a risk when all are checked', async () => {
    const { path } = await aFirstDesk()
    const desk = aDesk({ path, signedIn: false })
    expect(desk.ask('pack.list', {}).packs).toMatchObject([{ name: 'desk-test', origin: 'shipped', version: 4 }])
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.view(1)).toMatchObject({ risk: 303, riskParts: { severity: 300 }, hits: [{ ruleVersion: 2 }] })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })
})
