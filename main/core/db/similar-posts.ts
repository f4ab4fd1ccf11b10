import type { SimilarPost } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** A post beside others, with its whole text. */
export type PostBeside = Omit<SimilarPost, 'similarity' | 'isSameText' | 'parts' | 'isCut'> & Readonly<{ text: string }>

/** What is known of a post that may be part of a wave. */
export type WavePost = Readonly<{ id: number; authorId: number; submittedAt: string; isWaiting: 0 | 1 }>

/** Reads of posts that are alike, by their ids. */
export const similarPostTable = (db: Db) => {
  const beside = db.prepare<[string], PostBeside>(
    `SELECT c.id AS commentId, c.revision, c.version, c.status, c.queue, c.author_id AS authorId, u.name AS authorName,
       a.section, c.submitted_at AS submittedAt, c.severity,
       (SELECT count(*) FROM hits h WHERE h.comment_id = c.id AND h.revision = c.revision) AS hits,
       iif(c.suggested_action IS NULL, NULL, c.suggested_reason) AS reason, c.open_notices AS openNotices,
       c.open_complaints AS openComplaints, r.text
     FROM json_each(+?) j CROSS JOIN comments c ON c.id = j.value
     JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     JOIN authors u ON u.id = c.author_id JOIN articles a ON a.id = c.article_id`,
  )
  const inWave = db.prepare<[string], WavePost>(
    `SELECT c.id, c.author_id AS authorId, c.submitted_at AS submittedAt, c.status = 'pending' AS isWaiting
     FROM json_each(+?) j CROSS JOIN comments c ON c.id = j.value`,
  )
  return {
    /** In the order of the ids; those that are gone are left out. */
    beside: (ids: readonly number[]) => beside.all(JSON.stringify(ids)),
    inWave: (ids: readonly number[]) => inWave.all(JSON.stringify(ids)),
  }
}
export type SimilarPosts = ReturnType<typeof similarPostTable>
