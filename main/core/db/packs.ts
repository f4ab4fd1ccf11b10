import type { Hit } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

type PackRow = Readonly<{ name: string; version: number; body: string; bodySha256: string; installedAt: string }>

type RuleRow = Readonly<{
  id: string
  version: number
  packId: number
  action: Hit['action']
  explainDe: string
  explainEn: string
}>

/** Rule packs as installed, whole, so that a hit's rule can be read years later. */
export const packTable = (db: Db) => {
  const find = db.prepare<[string, string], number>('SELECT id FROM packs WHERE name = ? AND body_sha256 = ?').pluck()
  const insert = db.prepare<[PackRow]>(
    `INSERT INTO packs (name, version, body, body_sha256, installed_at)
     VALUES (@name, @version, @body, @bodySha256, @installedAt)`,
  )
  const insertRule = db.prepare<[RuleRow]>(
    `INSERT INTO rules (id, version, pack_id, action, explain_de, explain_en)
     VALUES (@id, @version, @packId, @action, @explainDe, @explainEn)`,
  )
  const keys = db.prepare<[number], { id: string; key: number }>('SELECT id, key FROM rules WHERE pack_id = ?')
  return {
    find: (name: string, bodySha256: string) => find.get(name, bodySha256) ?? null,
    insert: (pack: PackRow) => Number(insert.run(pack).lastInsertRowid),
    insertRule: (rule: RuleRow) => insertRule.run(rule),
    ruleKeys: (packId: number) => keys.all(packId),
  }
}
