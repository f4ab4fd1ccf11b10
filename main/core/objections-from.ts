import type { Complaint } from './db/complaints.ts'
import type { Notice } from './db/notices.ts'
import type { Objection } from './db/objections.ts'
import type { Beside } from './db/verify.ts'

/** Where every notice and complaint stands by the records alone, by id; decisions in the order in which they were taken. */
export function objectionsFrom(
  notices: readonly Notice[],
  complaints: readonly Complaint[],
  decisions: readonly Beside[],
): Objection[] {
  const standing = new Map<string, Objection>()
  for (const { id, commentId, kind, receivedAt, coveredBy } of notices)
    standing.set(id, {
      id,
      kind: 'notice',
      commentId,
      isFirst: kind === 'trustedFlagger' ? 1 : 0,
      receivedAt,
      decisionId: coveredBy,
    })
  for (const { id, commentId, receivedAt } of complaints)
    standing.set(id, { id, kind: 'complaint', commentId, isFirst: 0, receivedAt, decisionId: null })
  const covered = new Map<string, string[]>()
  for (const { id, coveredBy } of notices)
    if (coveredBy !== null) covered.set(coveredBy, [...(covered.get(coveredBy) ?? []), id])

  const put = (ids: Iterable<string>, decisionId: string | null) => {
    for (const id of ids) {
      const objection = standing.get(id)
      if (objection !== undefined) standing.set(id, { ...objection, decisionId })
    }
  }
  for (const { id, action, ofDecision, decides } of decisions) {
    const named = decides === null ? [] : (JSON.parse(decides) as string[])
    const also = covered.get(ofDecision ?? id) ?? []
    if (action === 'undo') put([...named, ...also], null)
    else if (action === 'redo') put([...named, ...also], ofDecision)
    else if (decides !== null) put(named, id)
  }
  return [...standing.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
