import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** A check of Art. 18 DSA as it was answered; one row of an append-only record. */
export type Article18Check = Readonly<{
  id: string
  commentId: number
  revision: number
  reason: string
  /** The version of the suggestion it rests on; null for a reason that suggests nothing. */
  versionId: number | null
  /** Canonical JSON. */
  answers: string
  outcome: string
  at: string
  moderatorId: string
  workstationId: string
}>

/** The fingerprint under which the audit log knows a check. */
export const article18Hash = (check: Article18Check): string => recordHash(check)

const COLUMNS = `id, comment_id AS commentId, revision, reason, version_id AS versionId, answers, outcome, at,
  moderator_id AS moderatorId, workstation_id AS workstationId`

/** The append-only record of checks under Art. 18 DSA. */
export const article18Table = (db: Db) => {
  const insert = db.prepare<[Article18Check]>(
    `INSERT INTO article18_checks (id, comment_id, revision, reason, version_id, answers, outcome, at, moderator_id, workstation_id)
     VALUES (@id, @commentId, @revision, @reason, @versionId, @answers, @outcome, @at, @moderatorId, @workstationId)`,
  )
  const byId = db.prepare<[string], Article18Check>(`SELECT ${COLUMNS} FROM article18_checks WHERE id = ?`)
  const ofComment = db.prepare<[number], Article18Check & { moderatorName: string }>(
    `SELECT c.id, c.comment_id AS commentId, c.revision, c.reason, c.version_id AS versionId, c.answers, c.outcome, c.at,
       c.moderator_id AS moderatorId, c.workstation_id AS workstationId, m.name AS moderatorName
     FROM article18_checks c JOIN moderators m ON m.id = c.moderator_id WHERE c.comment_id = +? ORDER BY c.at DESC, c.id DESC`,
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM article18_checks').pluck()
  return {
    insert: (check: Article18Check) => insert.run(check),
    byId: (id: string) => byId.get(id) ?? null,
    /** Newest first. */
    ofComment: (commentId: number) => ofComment.all(commentId),
    count: () => count.get()!,
  }
}
