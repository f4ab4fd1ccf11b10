import type { Db } from './open.ts'

/** A waiting post without hits, as far as the sweep shows it. */
export type SweepCandidate = Readonly<{
  id: number
  revision: number
  version: number
  queueAt: string
  submittedAt: string
  authorId: number
  authorName: string
  articleTitle: string
  section: string
  /** The beginning of the parent's text, null where there is none. */
  parent: string | null
  text: string
  openNotices: number
  openComplaints: number
}>

const PARENT_LENGTH = 120

/** Reads what waits in Incoming, the oldest first; an answer is read by who asked. */
export const sweepTable = (db: Db) => {
  const candidates = db.prepare<[string, number, number, number], SweepCandidate>(
    `SELECT c.id, c.revision, c.version, c.queue_at AS queueAt, c.submitted_at AS submittedAt, c.author_id AS authorId,
       u.name AS authorName, a.title AS articleTitle, a.section, r.text, c.open_notices AS openNotices,
       c.open_complaints AS openComplaints,
       (SELECT substr(q.text, 1, ${PARENT_LENGTH}) FROM comments p JOIN revisions q ON q.comment_id = p.id AND q.number = p.revision
        WHERE p.source_id = c.source_id AND p.external_id = c.parent_external_id) AS parent
     FROM comments c INDEXED BY comments_by_queue_time
     JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     JOIN authors u ON u.id = c.author_id JOIN articles a ON a.id = c.article_id
     WHERE c.queue = 'incoming' AND (c.queue_at, c.id) > (+?, +?) AND length(r.text) <= +?
       AND c.assignee_id IS NULL ORDER BY c.queue_at, c.id LIMIT +?`,
  )
  return {
    /** Posts behind a place in the order of Incoming whose text is not longer than so many code points. */
    candidates: (after: Readonly<{ at: string; id: number }>, maxCharacters: number, limit: number) =>
      candidates.all(after.at, after.id, maxCharacters, limit),
  }
}
export type Sweep = ReturnType<typeof sweepTable>
