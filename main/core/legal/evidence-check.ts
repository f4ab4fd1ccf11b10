import { FIRST_HASH } from '../db/audit.ts'
import { custodyHash, type CustodyLink } from '../db/custody.ts'
import { sha256OfBytes } from '../db/evidence.ts'
import type { Tables } from '../tables.ts'

/** What does not hold of the evidence, by what it is called. */
export type EvidenceFault = Readonly<{
  what: 'bytes' | 'missing' | 'chain'
  /** A file's SHA-256, a capture's id, or chain and number of a link. */
  object: string
}>

type Recorded = Readonly<{ files: ReadonlyArray<Readonly<{ name: string; sha256: string }>> }>

/** Hashes every file of a capture anew and compares it with what its record says. Finds changed and missing ones. */
export function captureFaults({ evidence }: Pick<Tables, 'evidence'>, captureId: string): EvidenceFault[] {
  const capture = evidence.byId(captureId)
  if (capture === null) return [{ what: 'missing', object: captureId }]
  const recorded = (JSON.parse(capture.record) as Recorded).files
  const kept = new Map(evidence.filesOf(captureId).map(file => [file.name, file.sha256]))
  return recorded.flatMap(({ name, sha256: hash }): EvidenceFault[] => {
    const bytes = evidence.bytes(hash)
    if (bytes === null || kept.get(name) !== hash) return [{ what: 'missing', object: hash }]
    return sha256OfBytes(bytes) === hash ? [] : [{ what: 'bytes', object: hash }]
  })
}

/** The first link of a chain of custody that does not hold, or none. */
export function chainFaults(links: readonly CustodyLink[]): EvidenceFault[] {
  let before = FIRST_HASH
  for (const [index, link] of links.entries()) {
    const holds =
      link.number === index + 1 && link.prevHash === before && custodyHash(link.prevHash, link.entry) === link.entryHash
    if (!holds) return [{ what: 'chain', object: `${link.chain} ${link.number}` }]
    before = link.entryHash
  }
  return []
}
