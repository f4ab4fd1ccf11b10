import type { PackVersion, RuleAction } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

export type PackOrigin = 'shipped' | 'imported' | 'edited'

export type PackRow = Readonly<{
  id: number
  name: string
  version: number
  body: string
  origin: PackOrigin
}>

export type NewPack = Readonly<{
  name: string
  version: number
  body: string
  bodySha256: string
  installedAt: string
  origin: PackOrigin
  note: string
  moderatorId: string | null
}>

export type RuleRow = Readonly<{
  id: string
  version: number
  packId: number
  action: RuleAction
  explainDe: string
  explainEn: string
  checkDe: string | null
  checkEn: string | null
  /** JSON array of statute ids. */
  statutes: string
}>

export type PackStateRow = Readonly<{
  name: string
  inForce: number | null
  shadow: number | null
  isOn: 0 | 1
  shipped: number | null
  hasDraft: 0 | 1
}>

/** What is being written, and the version that was in force when it began; null where there was none. */
export type Draft = Readonly<{ yaml: string; basedOn: number | null }>

const packColumns = 'id, name, version, body, origin'

/** Whoever publishes says why; a text that only ran in shadow has no note. */
const WAS_PUBLISHED = "(origin <> 'edited' OR note <> '')"

/** Rule packs with all their versions, whole, so that a hit's rule can be read years later. */
export const packTable = (db: Db) => {
  const find = db.prepare<[string, string], number>('SELECT id FROM packs WHERE name = ? AND body_sha256 = ?').pluck()
  const byId = db.prepare<[number], PackRow>(`SELECT ${packColumns} FROM packs WHERE id = ?`)
  const published = db.prepare<[number], PackRow>(`SELECT ${packColumns} FROM packs WHERE id = ? AND ${WAS_PUBLISHED}`)
  const insert = db.prepare<[NewPack]>(
    `INSERT INTO packs (name, version, body, body_sha256, installed_at, origin, note, moderator_id)
     VALUES (@name, @version, @body, @bodySha256, @installedAt, @origin, @note, @moderatorId)`,
  )
  const insertRule = db.prepare<[RuleRow]>(
    `INSERT INTO rules (id, version, pack_id, action, explain_de, explain_en, check_de, check_en, statutes)
     VALUES (@id, @version, @packId, @action, @explainDe, @explainEn, @checkDe, @checkEn, @statutes)`,
  )
  const keys = db.prepare<[number], { id: string; key: number }>('SELECT id, key FROM rules WHERE pack_id = ?')
  const versions = db.prepare<[string], Omit<PackVersion, 'inForce'>>(
    `SELECT p.id AS packId, p.version, p.origin, p.note, m.name AS moderatorName, p.installed_at AS installedAt
     FROM packs p LEFT JOIN moderators m ON m.id = p.moderator_id WHERE p.name = ? AND ${WAS_PUBLISHED}
     ORDER BY p.id DESC`,
  )
  const highest = db.prepare<[string], number | null>('SELECT max(version) FROM packs WHERE name = ?').pluck()
  const highestRules = db.prepare<[string], { id: string; version: number }>(
    `SELECT rules.id, max(rules.version) AS version FROM rules JOIN packs ON packs.id = rules.pack_id
     WHERE packs.name = +? GROUP BY rules.id`,
  )
  const states = db.prepare<[], PackStateRow>(
    `SELECT name, in_force AS inForce, shadow, is_on AS isOn, shipped, draft IS NOT NULL AS hasDraft
     FROM pack_states ORDER BY name`,
  )
  const draft = db.prepare<[string], Draft>(
    'SELECT draft AS yaml, draft_based_on AS basedOn FROM pack_states WHERE name = ? AND draft IS NOT NULL',
  )
  const saveDraft = db.prepare<[string, string, number | null, string]>(
    `INSERT INTO pack_states (name, draft, draft_based_on, draft_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET draft = excluded.draft, draft_based_on = excluded.draft_based_on,
       draft_at = excluded.draft_at`,
  )
  const dropDraft = db.prepare<[string, string]>(
    'UPDATE pack_states SET draft = NULL, draft_based_on = NULL, draft_at = ? WHERE name = ?',
  )
  const dropEmpty = db.prepare<[string]>(
    'DELETE FROM pack_states WHERE name = ? AND in_force IS NULL AND draft IS NULL AND shadow IS NULL',
  )
  const putInForce = db.prepare<[string, number]>(
    `INSERT INTO pack_states (name, in_force) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET in_force = excluded.in_force`,
  )
  const putShipped = db.prepare<[number, string]>('UPDATE pack_states SET shipped = ? WHERE name = ?')
  const putShadow = db.prepare<[string, number | null]>(
    `INSERT INTO pack_states (name, shadow) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET shadow = excluded.shadow`,
  )
  const switchOn = db.prepare<[0 | 1, string]>('UPDATE pack_states SET is_on = ? WHERE name = ?')

  const switches = db.prepare<[], { pack: string; ruleId: string; ruleVersion: number; moderatorId: string }>(
    `SELECT pack, rule_id AS ruleId, rule_version AS ruleVersion, moderator_id AS moderatorId FROM rule_switches`,
  )
  const setSwitch = db.prepare<[string, string, number, string, string]>(
    `INSERT INTO rule_switches (pack, rule_id, rule_version, moderator_id, switched_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (pack, rule_id) DO UPDATE SET rule_version = excluded.rule_version,
       moderator_id = excluded.moderator_id, switched_at = excluded.switched_at`,
  )
  const clearSwitch = db.prepare<[string, string]>('DELETE FROM rule_switches WHERE pack = ? AND rule_id = ?')
  return {
    find: (name: string, bodySha256: string) => find.get(name, bodySha256) ?? null,
    byId: (id: number) => byId.get(id) ?? null,
    /** The same, but not what only ran in shadow. */
    published: (id: number) => published.get(id) ?? null,
    insert: (pack: NewPack) => Number(insert.run(pack).lastInsertRowid),
    insertRule: (rule: RuleRow) => insertRule.run(rule),
    ruleKeys: (packId: number) => keys.all(packId),
    /** What is or was in force, or came with the product, newest first. */
    versions: (name: string) => versions.all(name),
    /** The highest version a pack ever had; 0 for a new one. A number is never given twice. */
    highestVersion: (name: string) => highest.get(name) ?? 0,
    highestRuleVersions: (name: string) => new Map(highestRules.all(name).map(row => [row.id, row.version])),
    states: () => states.all(),
    draft: (name: string) => draft.get(name) ?? null,
    saveDraft: (name: string, { yaml, basedOn }: Draft, at: string) => saveDraft.run(name, yaml, basedOn, at),
    dropDraft: (name: string, at: string) => {
      dropDraft.run(at, name)
      dropEmpty.run(name)
    },
    putInForce: (name: string, packId: number) => putInForce.run(name, packId),
    putShipped: (name: string, packId: number) => putShipped.run(packId, name),
    putShadow: (name: string, packId: number | null) => {
      putShadow.run(name, packId)
      dropEmpty.run(name)
    },
    switchOn: (name: string, isOn: boolean) => switchOn.run(isOn ? 1 : 0, name),
    switches: () => switches.all(),
    setSwitch: (pack: string, ruleId: string, ruleVersion: number, moderatorId: string, at: string) =>
      setSwitch.run(pack, ruleId, ruleVersion, moderatorId, at),
    clearSwitch: (pack: string, ruleId: string) => clearSwitch.run(pack, ruleId),
  }
}
export type Packs = ReturnType<typeof packTable>
