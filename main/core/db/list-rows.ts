import { SANCTION_COLUMN } from './sanctions.ts'

/** Characters of the text that a list row shows. */
const EXCERPT_LENGTH = 160

/** Who put aside what is back, and who answered: looked up only for what somebody has decided and what is for somebody. */
const NAMES_BEHIND = `
  iif(c.version >= c.revision AND c.queue IN ('incoming', 'flagged', 'escalated'), (SELECT m.name FROM decisions d
    JOIN moderators m ON m.id = d.moderator_id WHERE d.comment_id = c.id AND d.version = c.version AND d.action = 'return'),
    NULL) AS setAsideBy,
  iif(c.assignee_id IS NOT NULL AND c.queue IN ('incoming', 'flagged'), (SELECT m.name FROM decisions d
    JOIN moderators m ON m.id = d.moderator_id WHERE d.comment_id = c.id AND d.action = 'answer' ORDER BY d.seq DESC LIMIT 1),
    NULL) AS answeredBy`

/** The columns of list rows over comments named `c`, with more columns where they are wanted. */
export const rowsFrom = (comments: string, more = '') => `
  SELECT ${more === '' ? '' : `${more},`} c.id AS id, c.author_id AS authorId, c.revision, c.version, c.status, c.queue, substr(r.text, 1, ${EXCERPT_LENGTH}) AS excerpt, u.name AS authorName,
  a.title AS articleTitle, a.section, c.submitted_at AS submittedAt, c.queue_at AS queueAt, c.severity, c.risk AS risk,
  c.suggested_reason AS reason, c.assignee_id AS assigneeId, c.due_at AS dueAt, ${SANCTION_COLUMN}, ${NAMES_BEHIND}
  FROM ${comments}
  JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
  JOIN authors u ON u.id = c.author_id
  JOIN articles a ON a.id = c.article_id`
