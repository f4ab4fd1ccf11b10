import type { CustodyEntry } from '../../../shared/case.ts'
import { canonicalJson, FIRST_HASH, sha256 } from './audit.ts'
import type { Db } from './open.ts'

/** A link as it is stored; `entry` is canonical JSON. */
export type CustodyLink = Readonly<{
  chain: string
  number: number
  entry: string
  prevHash: string
  entryHash: string
}>
/** What a link says; the hashes follow from it and the link before. */
export type CustodyContent = Omit<CustodyEntry, 'number' | 'prevHash' | 'entryHash'>

/** SHA-256(previous hash ‖ canonical JSON of the entry without its hashes), as for every link of a chain of custody. */
export const custodyHash = (prevHash: string, entry: string): string => sha256(prevHash + entry)

const columns = 'chain, number, entry, prev_hash AS prevHash, entry_hash AS entryHash'

const entryOf = ({ entry, prevHash, entryHash }: CustodyLink): CustodyEntry => ({
  ...(JSON.parse(entry) as Omit<CustodyEntry, 'prevHash' | 'entryHash'>),
  prevHash,
  entryHash,
})

/** The chains of custody. */
export const custodyTable = (db: Db) => {
  const last = db.prepare<[string], CustodyLink>(
    `SELECT ${columns} FROM custody WHERE chain = ? ORDER BY number DESC LIMIT 1`,
  )
  const ofChain = db.prepare<[string], CustodyLink>(`SELECT ${columns} FROM custody WHERE chain = ? ORDER BY number`)
  const insert = db.prepare<[CustodyLink]>(
    `INSERT INTO custody (chain, number, entry, prev_hash, entry_hash)
     VALUES (@chain, @number, @entry, @prevHash, @entryHash)`,
  )
  const link = db.prepare<[string, number], CustodyLink>(
    `SELECT ${columns} FROM custody WHERE chain = ? AND number = ?`,
  )
  const chains = db.prepare<[], string>('SELECT DISTINCT chain FROM custody ORDER BY chain').pluck()
  const count = db.prepare<[], number>('SELECT count(*) FROM custody').pluck()
  return {
    /** Hangs a link on its chain. Returns it. */
    append: (content: CustodyContent): CustodyEntry => {
      const before = last.get(content.chain)
      const number = (before?.number ?? 0) + 1
      const prevHash = before?.entryHash ?? FIRST_HASH
      const entry = canonicalJson({ ...content, number })
      const row = { chain: content.chain, number, entry, prevHash, entryHash: custodyHash(prevHash, entry) }
      insert.run(row)
      return entryOf(row)
    },
    ofChain: (chain: string) => ofChain.all(chain).map(entryOf),
    linksOf: (chain: string) => ofChain.all(chain),
    /** What the next link of a chain will link to. */
    head: (chain: string) => last.get(chain)?.entryHash ?? FIRST_HASH,
    link: (chain: string, number: number) => link.get(chain, number) ?? null,
    chains: () => chains.all(),
    count: () => count.get() ?? 0,
  }
}
