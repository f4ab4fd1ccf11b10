import type { Db } from './open.ts'

/** Where a notice or complaint stands. */
export type Objection = Readonly<{
  id: string
  kind: 'notice' | 'complaint'
  commentId: number
  /** It comes before the others. */
  isFirst: 0 | 1
  receivedAt: string
  /** Null while it is open. */
  decisionId: string | null
}>

const columns = `id, kind, comment_id AS commentId, is_first AS isFirst, received_at AS receivedAt, decision_id AS decisionId`

/** What is open against the posts, and which decisions closed the rest. What is kept with each post follows by triggers. */
export const objectionTable = (db: Db) => {
  const insert = db.prepare<[Objection]>(
    `INSERT INTO objections (id, kind, comment_id, is_first, received_at, decision_id)
     VALUES (@id, @kind, @commentId, @isFirst, @receivedAt, @decisionId)`,
  )
  const open = db
    .prepare<[number], string>('SELECT id FROM objections WHERE comment_id = ? AND decision_id IS NULL ORDER BY id')
    .pluck()
  const any = db.prepare<[number], number>('SELECT 1 FROM objections WHERE comment_id = ? LIMIT 1').pluck()
  const counts = db.prepare<[number], { notices: number; complaints: number }>(
    'SELECT open_notices AS notices, open_complaints AS complaints FROM comments WHERE id = ?',
  )
  const close = db.prepare<[{ decisionId: string; ids: string }]>(
    `UPDATE objections SET decision_id = @decisionId
     WHERE decision_id IS NULL AND id IN (SELECT value FROM json_each(@ids))`,
  )
  const closeCovered = db.prepare<[{ decisionId: string }]>(
    `UPDATE objections SET decision_id = @decisionId
     WHERE decision_id IS NULL AND id IN (SELECT id FROM notices WHERE covered_by = @decisionId)`,
  )
  const reopen = db.prepare<[string]>('UPDATE objections SET decision_id = NULL WHERE decision_id = ?')
  const senders = db
    .prepare<[number, number], string>(
      `SELECT sender_name FROM notices WHERE comment_id = +? AND sender_name IS NOT NULL
       UNION SELECT sender_name FROM complaints WHERE comment_id = +? AND sender_name IS NOT NULL`,
    )
    .pluck()
  const all = db.prepare<[], Objection>(`SELECT ${columns} FROM objections ORDER BY id`)
  return {
    insert: (objection: Objection) => insert.run(objection),
    /** The ids of what is open against a post. */
    open: (commentId: number) => open.all(commentId),
    /** Whether anybody ever objected to a post. */
    has: (commentId: number) => any.get(commentId) === 1,
    /** How much is open against a post. */
    counts: (commentId: number) => counts.get(commentId) ?? { notices: 0, complaints: 0 },
    /** Closes these, as far as they are open. `ids` is a JSON array. */
    close: (decisionId: string, ids: string) => close.run({ decisionId, ids }),
    /** Closes what that decision had answered before it came in. */
    closeCovered: (decisionId: string) => closeCovered.run({ decisionId }),
    /** Opens everything that this decision had closed. */
    reopen: (decisionId: string) => reopen.run(decisionId),
    /** The names that people gave who reported a post or complained about what became of it. */
    senders: (commentId: number) => senders.all(commentId, commentId),
    all: () => all.all(),
  }
}
