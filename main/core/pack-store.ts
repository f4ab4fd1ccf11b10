import { parsePack } from './checks/pack.ts'
import type { Pack } from './checks/types.ts'
import { sha256 } from './db/audit.ts'
import type { PackOrigin, Packs } from './db/packs.ts'

/** A pack with the text it was read from. */
export type PackFile = Readonly<{ pack: Pack; body: string }>

/** One version of a pack as it is stored. */
export type KnownPack = Readonly<{ packId: number; origin: PackOrigin; pack: Pack; body: string }>

export type PackStore = Readonly<{
  /** The id of that very text, or null. */
  find: (file: PackFile) => number | null
  /** Stores a version and its rules inside the caller's transaction, and returns its id; a text that is there already keeps its own. */
  install: (file: PackFile, origin: PackOrigin, note: string, moderatorId: string | null) => number
  known: (packId: number) => KnownPack
}>

/** Versions of packs as they are stored. What was parsed once stays parsed, for a version never changes. */
export function createPackStore(deps: { shipped: readonly PackFile[]; table: Packs; now: () => Date }): PackStore {
  const { table, now } = deps
  const parsed = new Map<number, KnownPack>()
  const find = ({ pack, body }: PackFile) => table.find(pack.name, sha256(body))

  return {
    find,
    install: (file, origin, note, moderatorId) => {
      const { pack, body } = file
      const known = find(file)
      if (known !== null) return known
      const packId = table.insert({
        name: pack.name,
        version: pack.version,
        body,
        bodySha256: sha256(body),
        installedAt: now().toISOString(),
        origin,
        note,
        moderatorId,
      })
      for (const rule of pack.rules)
        table.insertRule({
          id: rule.id,
          version: rule.version,
          packId,
          action: rule.action,
          explainDe: rule.explain.de,
          explainEn: rule.explain.en,
          checkDe: rule.check?.de ?? null,
          checkEn: rule.check?.en ?? null,
          statutes: JSON.stringify(rule.statutes),
        })
      return packId
    },
    known: packId => {
      const remembered = parsed.get(packId)
      if (remembered !== undefined) return remembered
      const row = table.byId(packId)!
      const shipped = deps.shipped.find(({ pack, body }) => pack.name === row.name && body === row.body)
      // Statutes and later limits are not asked for: a stored version ran once and stays readable when lists and limits have changed.
      const entry = {
        packId,
        origin: row.origin,
        body: row.body,
        pack: shipped?.pack ?? parsePack(row.body, { isStored: true }),
      }
      parsed.set(packId, entry)
      return entry
    },
  }
}
