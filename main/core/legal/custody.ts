import type { CustodyAction, CustodyEntry } from '../../../shared/case.ts'
import type { Moderator } from '../../../shared/domain.ts'
import type { Deps } from '../deps.ts'

/** What happened to a piece of evidence. */
export type CustodyNote = Readonly<{
  chain: string
  action: CustodyAction
  /** What it is about, as "Beitrag c1, Fassung 2" or a file's name. */
  object: string
  objectSha256: string | null
  reason: string
  /** To whom or from whom; empty where nobody else is meant. */
  counterparty: string
}>

type Needs = Pick<Deps, 'tables' | 'workstationId' | 'now' | 'record'>

/** Hangs a link on a chain of custody, inside the caller's transaction. Names stand in it, so that a chain can be read by itself. */
export function noteCustody(needs: Needs, by: Moderator, note: CustodyNote): CustodyEntry {
  const { tables, workstationId, now, record } = needs
  const entry = tables.custody.append({
    ...note,
    at: now().toISOString(),
    actor: by,
    workstation: { id: workstationId, name: tables.people.workstation()?.name ?? '' },
  })
  record({ kind: 'custody', chain: entry.chain, number: entry.number, sha256: entry.entryHash })
  return entry
}
