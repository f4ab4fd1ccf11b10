import type { Complainant } from '../../../shared/domain.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** A complaint as it was received; one row of an append-only record. */
export type Complaint = Readonly<{
  id: string
  commentId: number
  revision: number
  /** The decision complained about; null where the post came decided from its source. */
  against: string | null
  complainant: Complainant
  senderName: string | null
  senderEmail: string | null
  text: string
  receivedAt: string
  recordedAt: string
  moderatorId: string | null
  workstationId: string
}>

/** A complaint and what has become of it. */
export type StandingComplaint = Complaint & Readonly<{ decisionId: string | null }>

/** The fingerprint under which the audit log knows a complaint. */
export const complaintHash = (complaint: Complaint): string => recordHash(complaint)

const columns = (of = '') =>
  `${of}id, ${of}comment_id AS commentId, ${of}revision, ${of}against, ${of}complainant, ${of}sender_name AS senderName,
   ${of}sender_email AS senderEmail, ${of}text, ${of}received_at AS receivedAt, ${of}recorded_at AS recordedAt,
   ${of}moderator_id AS moderatorId, ${of}workstation_id AS workstationId`

/** The append-only record of complaints. */
export const complaintTable = (db: Db) => {
  const insert = db.prepare<[Complaint]>(
    `INSERT INTO complaints (id, comment_id, revision, against, complainant, sender_name, sender_email, text, received_at,
       recorded_at, moderator_id, workstation_id)
     VALUES (@id, @commentId, @revision, @against, @complainant, @senderName, @senderEmail, @text, @receivedAt,
       @recordedAt, @moderatorId, @workstationId)`,
  )
  const byId = db.prepare<[string], Complaint>(`SELECT ${columns()} FROM complaints WHERE id = ?`)
  const ofComment = db.prepare<[number, number], StandingComplaint>(
    `SELECT ${columns('p.')}, o.decision_id AS decisionId FROM complaints p JOIN objections o ON o.id = p.id
     WHERE p.comment_id = +? ORDER BY o.decision_id IS NOT NULL, iif(o.decision_id IS NULL, p.received_at, ''),
       iif(o.decision_id IS NULL, p.seq, -p.seq) LIMIT +?`,
  )
  const firstDeciders = db
    .prepare<[number], string>(
      `SELECT DISTINCT d.moderator_id FROM complaints p JOIN objections o ON o.id = p.id JOIN decisions d ON d.id = p.against
       WHERE p.comment_id = ? AND o.decision_id IS NULL`,
    )
    .pluck()
  const openAgainst = db.prepare<[string], Complaint>(
    `SELECT ${columns('p.')} FROM complaints p JOIN objections o ON o.id = p.id
     WHERE p.against = ? AND o.decision_id IS NULL ORDER BY p.seq LIMIT 1`,
  )
  const all = db.prepare<[], Complaint>(`SELECT ${columns()} FROM complaints ORDER BY seq`)
  const count = db.prepare<[], number>('SELECT count(*) FROM complaints').pluck()
  return {
    insert: (complaint: Complaint) => insert.run(complaint),
    byId: (id: string) => byId.get(id) ?? null,
    /** The open ones first, the oldest at the top; then the others, the newest first. */
    ofComment: (commentId: number, limit: number) => ofComment.all(commentId, limit),
    /** Whose decisions the open complaints on a post are about. */
    firstDeciders: (commentId: number): ReadonlySet<string> => new Set(firstDeciders.all(commentId)),
    /** The first open complaint about a decision, or null. */
    openAgainst: (decisionId: string) => openAgainst.get(decisionId) ?? null,
    all: () => all.all(),
    count: () => count.get() ?? 0,
  }
}
