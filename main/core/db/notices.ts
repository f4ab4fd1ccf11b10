import type { NoticeKind } from '../../../shared/domain.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** A notice as it was received; one row of an append-only record. */
export type Notice = Readonly<{
  id: string
  sourceId: number
  commentId: number
  revision: number
  externalId: string | null
  kind: NoticeKind
  senderName: string | null
  senderEmail: string | null
  isExempt: 0 | 1
  explanation: string
  claimedReason: string | null
  locationUrl: string | null
  goodFaith: 0 | 1
  /** The decision that answers it already. */
  coveredBy: string | null
  receivedAt: string
  recordedAt: string
  /** Who entered it; null for what came by another way. */
  moderatorId: string | null
  workstationId: string
}>

/** A notice and what has become of it. */
export type StandingNotice = Notice & Readonly<{ decisionId: string | null }>

/** The fingerprint under which the audit log knows a notice. */
export const noticeHash = (notice: Notice): string => recordHash(notice)

const columns = (of = '') =>
  `${of}id, ${of}source_id AS sourceId, ${of}comment_id AS commentId, ${of}revision, ${of}external_id AS externalId, ${of}kind,
   ${of}sender_name AS senderName, ${of}sender_email AS senderEmail, ${of}is_exempt AS isExempt, ${of}explanation,
   ${of}claimed_reason AS claimedReason, ${of}location_url AS locationUrl, ${of}good_faith AS goodFaith, ${of}covered_by AS coveredBy,
   ${of}received_at AS receivedAt, ${of}recorded_at AS recordedAt, ${of}moderator_id AS moderatorId, ${of}workstation_id AS workstationId`

/** The append-only record of notices. */
export const noticeTable = (db: Db) => {
  const insert = db.prepare<[Notice]>(
    `INSERT INTO notices (id, source_id, comment_id, revision, external_id, kind, sender_name, sender_email, is_exempt, explanation,
       claimed_reason, location_url, good_faith, covered_by, received_at, recorded_at, moderator_id, workstation_id)
     VALUES (@id, @sourceId, @commentId, @revision, @externalId, @kind, @senderName, @senderEmail, @isExempt, @explanation,
       @claimedReason, @locationUrl, @goodFaith, @coveredBy, @receivedAt, @recordedAt, @moderatorId, @workstationId)`,
  )
  const byId = db.prepare<[string], Notice>(`SELECT ${columns()} FROM notices WHERE id = ?`)
  const byExternalId = db.prepare<[number, string], Notice>(
    `SELECT ${columns()} FROM notices WHERE source_id = ? AND external_id = ?`,
  )
  const ofComment = db.prepare<[number, number], StandingNotice>(
    `SELECT ${columns('n.')}, o.decision_id AS decisionId FROM notices n JOIN objections o ON o.id = n.id
     WHERE n.comment_id = +? ORDER BY o.decision_id IS NOT NULL, iif(o.decision_id IS NULL, -o.is_first, 0),
       iif(o.decision_id IS NULL, n.received_at, ''),
       iif(o.decision_id IS NULL, n.seq, -n.seq) LIMIT +?`,
  )
  const all = db.prepare<[], Notice>(`SELECT ${columns()} FROM notices ORDER BY seq`)
  const count = db.prepare<[], number>('SELECT count(*) FROM notices').pluck()
  return {
    insert: (notice: Notice) => insert.run(notice),
    byId: (id: string) => byId.get(id) ?? null,
    byExternalId: (sourceId: number, externalId: string) => byExternalId.get(sourceId, externalId) ?? null,
    /** The open ones first, the oldest at the top; then the others, the newest first. */
    ofComment: (commentId: number, limit: number) => ofComment.all(commentId, limit),
    all: () => all.all(),
    count: () => count.get() ?? 0,
  }
}
