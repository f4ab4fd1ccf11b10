import type { FileKind, HistoryStep, StepAction } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** One step of a shift: decisions taken together, or one record of an author's file. */
export type Step = Readonly<{
  moderatorId: string
  /** Counted from 1 without gaps. */
  position: number
  kind: 'decision' | 'record'
  /** All records of the step carry it. */
  batchId: string
  action: StepAction
  reason: string | null
  /** The first post; of a record the post it was made from, or null. */
  commentId: number | null
  /** Whose file a record stands in; null for decisions. */
  authorId: number | null
  /** How many posts were decided; 0 for a record. */
  comments: number
  state: 'done' | 'undone'
  decidedAt: string
}>
export type NewStep = Omit<Step, 'position' | 'state'>

type Shown = Omit<HistoryStep, 'file'> & Readonly<{ file: FileKind | null }>

const stepColumns = `moderator_id AS moderatorId, position, kind, batch_id AS batchId, action, reason, comment_id AS commentId,
  author_id AS authorId, comments, state, decided_at AS decidedAt`

/** Where undo and redo stand for each moderator. */
export const stepTable = (db: Db) => {
  const push = db.prepare<[NewStep]>(
    `INSERT INTO steps (moderator_id, position, kind, batch_id, action, reason, comment_id, author_id, comments, state, decided_at)
     SELECT @moderatorId, coalesce(max(position), 0) + 1, @kind, @batchId, @action, @reason, @commentId, @authorId, @comments,
       'done', @decidedAt
     FROM steps WHERE moderator_id = @moderatorId`,
  )
  // Left to itself SQLite walks the moderator's whole shift by its primary key.
  const dropUndone = db.prepare<[string]>(
    "DELETE FROM steps INDEXED BY steps_by_state WHERE moderator_id = ? AND state = 'undone'",
  )
  const lastDone = db.prepare<[string], Step>(
    `SELECT ${stepColumns} FROM steps INDEXED BY steps_by_state WHERE moderator_id = ? AND state = 'done'
     ORDER BY position DESC LIMIT 1`,
  )
  const firstUndone = db.prepare<[string], Step>(
    `SELECT ${stepColumns} FROM steps INDEXED BY steps_by_state WHERE moderator_id = ? AND state = 'undone'
     ORDER BY position LIMIT 1`,
  )
  const at = db.prepare<[string, number], Step>(
    `SELECT ${stepColumns} FROM steps WHERE moderator_id = ? AND position = ?`,
  )
  const mark = db.prepare<[Step['state'], string, number]>(
    'UPDATE steps SET state = ? WHERE moderator_id = ? AND position = ?',
  )
  // From the newest on, for a batch that grows is among the last.
  const grow = db.prepare<[{ moderatorId: string; batchId: string; comments: number }]>(
    `UPDATE steps SET comments = comments + @comments WHERE moderator_id = @moderatorId AND position = (
       SELECT position FROM steps WHERE moderator_id = @moderatorId AND batch_id = @batchId ORDER BY position DESC LIMIT 1)`,
  )
  const highest = db.prepare<[string], number | null>('SELECT max(position) FROM steps WHERE moderator_id = ?').pluck()
  const page = db.prepare<[string, number, number], Shown>(
    `SELECT t.position, t.batch_id AS batchId, t.action, f.kind AS file, t.reason, t.comment_id AS commentId, u.name AS authorName,
       substr(coalesce(nullif(f.note, ''), r.text, ''), 1, 160) AS excerpt, t.comments AS count,
       t.decided_at AS decidedAt, t.state
     FROM steps t LEFT JOIN author_records f ON t.kind = 'record' AND f.batch_id = t.batch_id
     LEFT JOIN comments c ON c.id = t.comment_id
     LEFT JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision
     JOIN authors u ON u.id = coalesce(t.author_id, c.author_id)
     WHERE t.moderator_id = +? AND t.position <= +? ORDER BY t.position DESC LIMIT +?`,
  )
  return {
    /** Adds a step that is done; what was undone above it can no longer be redone. */
    push: (step: NewStep) => {
      dropUndone.run(step.moderatorId)
      push.run(step)
    },
    /** The moderator's step of a batch has so many posts more. */
    grow: (moderatorId: string, batchId: string, comments: number) => grow.run({ moderatorId, batchId, comments }),
    lastDone: (moderatorId: string) => lastDone.get(moderatorId) ?? null,
    firstUndone: (moderatorId: string) => firstUndone.get(moderatorId) ?? null,
    at: (moderatorId: string, position: number) => at.get(moderatorId, position) ?? null,
    mark: (step: Step, state: Step['state']) => mark.run(state, step.moderatorId, step.position),
    /** How many steps there are, also undone ones. */
    total: (moderatorId: string) => highest.get(moderatorId) ?? 0,
    /** From a position downwards. */
    page: (moderatorId: string, from: number, limit: number): HistoryStep[] => page.all(moderatorId, from, limit),
  }
}
