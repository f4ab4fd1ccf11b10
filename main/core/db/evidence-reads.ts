import type { Db } from './open.ts'

/** Whole rows around one post, for securing it. Texts as they were received, nothing cut. */
export const evidenceReads = (db: Db) => {
  const revisions = db.prepare<[number], { revision: number; text: string; receivedAt: string; raw: string }>(
    `SELECT r.number AS revision, r.text, r.received_at AS receivedAt, w.raw FROM revisions r
     JOIN raw_records w ON w.comment_id = r.comment_id AND w.number = r.number WHERE r.comment_id = +? ORDER BY r.number`,
  )
  const decisions = db.prepare<[number], Record<string, string | number | null>>(
    `SELECT d.id, d.action, d.of_decision AS ofDecision, d.reason, d.note, d.origin, d.rule, d.revision, d.version,
       m.name AS moderatorName, m.role AS moderatorRole, d.hits_seen AS hitsSeen, d.netiquette_version AS netiquetteVersion,
       d.state_before AS stateBefore, d.state_after AS stateAfter, d.decides, d.decided_at AS decidedAt
     FROM decisions d JOIN moderators m ON m.id = d.moderator_id WHERE d.comment_id = +? ORDER BY d.seq`,
  )
  const notices = db.prepare<[number], Record<string, string | number | null>>(
    `SELECT n.id, n.kind, n.sender_name AS senderName, n.sender_email AS senderEmail, n.is_exempt AS isExempt, n.explanation,
       n.claimed_reason AS claimedReason, n.location_url AS locationUrl, n.good_faith AS goodFaith, n.revision,
       n.received_at AS receivedAt, n.recorded_at AS recordedAt, o.decision_id AS decidedBy
     FROM notices n JOIN objections o ON o.id = n.id WHERE n.comment_id = +? ORDER BY n.seq`,
  )
  const complaints = db.prepare<[number], Record<string, string | number | null>>(
    `SELECT c.id, c.complainant, c.sender_name AS senderName, c.sender_email AS senderEmail, c.text, c.against, c.revision,
       c.received_at AS receivedAt, c.recorded_at AS recordedAt, o.decision_id AS decidedBy
     FROM complaints c JOIN objections o ON o.id = c.id WHERE c.comment_id = +? ORDER BY c.seq`,
  )
  const account = db.prepare<
    [number],
    { id: number; externalId: string; name: string; registeredAt: string | null; firstSeenAt: string }
  >(
    `SELECT id, external_id AS externalId, name, registered_at AS registeredAt, first_seen_at AS firstSeenAt FROM authors WHERE id = +?`,
  )
  const file = db.prepare<[number], Record<string, string | number | null>>(
    `SELECT r.id, r.kind, r.action, r.of_record AS ofRecord, r.reason, r.note, r.ends_at AS endsAt, r.comment_id AS commentId,
       m.name AS moderatorName, r.recorded_at AS recordedAt
     FROM author_records r JOIN moderators m ON m.id = r.moderator_id WHERE r.author_id = +? ORDER BY r.seq`,
  )
  const earlierDeletions = db.prepare<
    [number, number],
    { id: number; externalId: string; at: string; reason: string | null }
  >(
    `SELECT c.id, c.external_id AS externalId, d.decided_at AS at, d.reason
     FROM comments c INDEXED BY comments_by_author JOIN decisions d ON d.comment_id = c.id
     WHERE c.author_id = +? AND c.status = 'deleted'
       AND d.seq = (SELECT max(seq) FROM decisions WHERE comment_id = c.id AND action = 'delete')
     ORDER BY d.decided_at DESC LIMIT +?`,
  )
  const articleExternalId = db.prepare<[number], string>('SELECT external_id FROM articles WHERE id = +?').pluck()
  return {
    /** Every text a post has had, with the record as its source gave it; the oldest first. */
    revisions: (commentId: number) => revisions.all(commentId),
    decisions: (commentId: number) => decisions.all(commentId),
    notices: (commentId: number) => notices.all(commentId),
    complaints: (commentId: number) => complaints.all(commentId),
    account: (authorId: number) => account.get(authorId)!,
    authorFile: (authorId: number) => file.all(authorId),
    /** The last deletions of posts of an account that are deleted now, the newest first. */
    earlierDeletions: (authorId: number, limit: number) => earlierDeletions.all(authorId, limit),
    articleExternalId: (articleId: number) => articleExternalId.get(articleId) ?? '',
  }
}
