import { REFERENCE_KINDS, type ReferenceBody, type ReferenceKind, referenceSchemas } from '../../shared/reference.ts'
import type { LawData } from '../../shared/rules/offences/assess.ts'
import { canonicalJson, sha256 } from './db/audit.ts'
import { referenceDigest, type References, type ReferenceVersion } from './db/references.ts'
import type { Effect } from './deps.ts'
import type { ReferenceEntries } from './reference-files.ts'

type ReferenceEffect = Extract<Effect, { kind: 'reference' }>

/** An entry with the version it stands in. */
export type Versioned<K extends ReferenceKind> = Readonly<{
  versionId: number
  body: ReferenceBody<K>
  /** The desk has changed it. */
  isOwn: boolean
  /** The product has a version that is not in force, because the desk has its own. */
  hasNewerShipped: boolean
}>

export type Reference = Readonly<{
  /** Whether all that comes with the product is stored. */
  isUpToDate: () => boolean
  /** Stores what is new inside the caller's transaction; what the desk has changed stays in force. */
  installShipped: (at: string) => ReferenceEffect[]
  /** What holds now, in its order. */
  list: <K extends ReferenceKind>(kind: K) => ReadonlyArray<Versioned<K>>
  /** Stores a version of the desk's own and puts it in force. */
  put: (version: Omit<ReferenceVersion, 'id' | 'bodySha256' | 'origin'>) => ReferenceEffect
  /** The data for a deed of that day (in Vienna): an entry that came into force later gives way to the version before it. */
  lawOn: (day: string) => LawData
  /** Drops what memory holds; a transaction was rolled back. */
  forget: () => void
}>

const effectOf = (versions: readonly ReferenceVersion[], what: 'shipped' | 'edited'): ReferenceEffect => ({
  kind: 'reference',
  what,
  firstId: versions[0]!.id,
  lastId: versions.at(-1)!.id,
  sha256: referenceDigest(versions),
})

const parse = <K extends ReferenceKind>(kind: K, body: string): ReferenceBody<K> =>
  referenceSchemas[kind].parse(JSON.parse(body)) as ReferenceBody<K>

/** Reference data as it is stored: shipped entries, the desk's own versions of them, and which of them hold. */
export function createReference(table: References, shipped: ReferenceEntries): Reference {
  const texts = REFERENCE_KINDS.flatMap(kind =>
    shipped[kind].map((body, position) => {
      const text = canonicalJson(body)
      return { kind, entry: body.id, position, body: text, bodySha256: sha256(text) }
    }),
  )
  const known = new Map<number, { [K in ReferenceKind]: Array<Versioned<K>> }>()

  /** Every change adds a version, so the newest one stands for the whole. */
  const current = () => {
    const newest = table.newest()
    const found = known.get(newest)
    if (found !== undefined) return found
    const lists: { [K in ReferenceKind]: Array<Versioned<K>> } = {
      statute: [],
      clock: [],
      document: [],
      publicity: [],
      suggestion: [],
    }
    for (const row of table.inForce())
      lists[row.kind].push({
        versionId: row.id,
        body: parse(row.kind, row.body),
        isOwn: row.isOwn === 1,
        hasNewerShipped: row.isOwn === 1 && row.shipped !== null && row.shipped > row.id,
      } as never)
    known.clear()
    known.set(newest, lists)
    return lists
  }

  const key = (kind: string, entry: string) => `${kind}/${entry}`

  return {
    isUpToDate: () => {
      const stored = new Map(table.states().map(state => [key(state.kind, state.entry), state]))
      return (
        texts.every(({ kind, entry, bodySha256 }) => {
          const state = stored.get(key(kind, entry))
          return state?.shipped != null && state.shipped === table.shippedAs(kind, entry, bodySha256)
        }) && [...stored.values()].filter(({ shipped: id }) => id !== null).length === texts.length
      )
    },
    installShipped: at => {
      const states = new Map(table.states().map(state => [key(state.kind, state.entry), state]))
      const arrived: ReferenceVersion[] = []
      for (const { kind, entry, position, body, bodySha256 } of texts) {
        const state = states.get(key(kind, entry))
        states.delete(key(kind, entry))
        let id = table.shippedAs(kind, entry, bodySha256)
        if (id === null) {
          const version = table.insert({
            kind,
            entry,
            body,
            bodySha256,
            origin: 'shipped',
            note: '',
            installedAt: at,
            moderatorId: null,
          })
          id = version.id
          arrived.push(version)
        }
        const isDesksOwn = state?.inForce != null && state.inForce !== state.shipped
        table.putState({ kind, entry, position, shipped: id, inForce: isDesksOwn ? state.inForce : id })
      }
      // What the product no longer brings holds no longer, unless the desk has made it its own.
      for (const gone of states.values())
        if (gone.shipped !== null)
          table.putState({ ...gone, shipped: null, inForce: gone.inForce === gone.shipped ? null : gone.inForce })
      known.clear()
      return arrived.length === 0 ? [] : [effectOf(arrived, 'shipped')]
    },
    list: kind => current()[kind],
    forget: () => known.clear(),
    put: version => {
      const row = table.insert({ ...version, bodySha256: sha256(version.body), origin: 'edited' })
      table.putInForce(row.id, version.kind, version.entry)
      return effectOf([row], 'edited')
    },
    lawOn: day => {
      const lists = current()
      const statutes = lists.statute.map(one => versionOn(table, one, day))
      return {
        statutes: statutes.map(({ body }) => body),
        documents: lists.document.map(({ body }) => body),
        publicity: lists.publicity.map(({ body }) => body),
        versions: new Map(statutes.map(({ body, versionId }) => [body.id, versionId])),
      }
    },
  }
}

type Dated = Pick<Versioned<'statute'>, 'versionId' | 'body'>

/** The version of a statute for a deed of that day: the one in force, or, where that came into force later, the last before it that held then. */
function versionOn(table: References, inForce: Dated, day: string): Dated {
  if (inForce.body.from === null || inForce.body.from <= day) return inForce
  for (const { id, body: text } of table.ofEntry('statute', inForce.body.id)) {
    if (id >= inForce.versionId) continue
    const body = parse('statute', text)
    const holds = (body.from === null || body.from <= day) && (body.until === null || body.until >= day)
    if (holds) return { versionId: id, body }
  }
  return inForce
}
