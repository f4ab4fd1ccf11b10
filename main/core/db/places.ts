import type { FoundPost } from '../../../shared/notice.ts'
import type { Db } from './open.ts'

/** Characters of the text that tell posts apart. */
const EXCERPT_LENGTH = 160

/** Finds posts by the names that their sources have for them. */
export const placeTable = (db: Db) => {
  const named = db.prepare<[string, number], FoundPost>(
    `SELECT c.id AS commentId, s.name AS source, c.external_id AS externalId, u.name AS authorName, a.title AS articleTitle, c.status,
       substr(r.text, 1, ${EXCERPT_LENGTH}) AS excerpt
     FROM json_each(+?) j CROSS JOIN sources s CROSS JOIN comments c ON c.source_id = s.id AND c.external_id = j.value
     JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     JOIN authors u ON u.id = c.author_id JOIN articles a ON a.id = c.article_id
     ORDER BY j.key LIMIT +?`,
  )
  return {
    /** Posts of any source that are called so; those of the first names come first. */
    named: (names: readonly string[], limit: number) => named.all(JSON.stringify(names), limit),
  }
}
