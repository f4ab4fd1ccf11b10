import type { Complaint } from './db/complaints.ts'
import { complaintHash } from './db/complaints.ts'
import type { CommentRecord } from './db/comments.ts'
import { type Notice, noticeHash } from './db/notices.ts'
import type { Deps } from './deps.ts'
import { noteFlow } from './objections.ts'
import { standingAt } from './standing.ts'

type Needs = Pick<Deps, 'tables' | 'record' | 'rejudge'>

/**
 * The decision that answers a bare flag before anybody looks: an approval of this very text on which earlier notices were decided. With a
 * new text everything begins anew. A notice with the fields of Art. 16(2) DSA is always decided by itself (Art. 16(6)).
 */
export function coverOf({ tables }: Pick<Needs, 'tables'>, comment: CommentRecord): string | null {
  if (comment.status !== 'approved') return null
  const decision = tables.decisions.byId(standingAt(tables, comment.id, comment.version).restsOn)
  const answers = decision?.action === 'approve' && decision.decides !== null && decision.revision === comment.revision
  return answers ? decision.id : null
}

/** Takes a notice in that nothing stands against, inside the caller's transaction. */
export function takeNotice({ tables, record, rejudge }: Needs, notice: Notice): void {
  const { id, commentId, kind, coveredBy, receivedAt } = notice
  tables.notices.insert(notice)
  record({ kind: 'notice', id, sha256: noticeHash(notice) })
  const before = tables.objections.counts(commentId)
  const isFirst = kind === 'trustedFlagger' ? 1 : 0
  tables.objections.insert({ id, kind: 'notice', commentId, isFirst, receivedAt, decisionId: coveredBy })
  noteFlow(tables, 'arrived', notice.recordedAt, [before, tables.objections.counts(commentId)])
  if (coveredBy === null) rejudge(commentId, 'notices')
}

/** Takes a complaint in that nothing stands against, inside the caller's transaction. */
export function takeComplaint({ tables, record }: Needs, complaint: Complaint): void {
  const { id, commentId, receivedAt } = complaint
  tables.complaints.insert(complaint)
  record({ kind: 'complaint', id, sha256: complaintHash(complaint) })
  const before = tables.objections.counts(commentId)
  tables.objections.insert({ id, kind: 'complaint', commentId, isFirst: 0, receivedAt, decisionId: null })
  noteFlow(tables, 'arrived', complaint.recordedAt, [before, tables.objections.counts(commentId)])
}
