import type { CaseEntry, CaseItem, CaseRow, CaseStep } from '../../../shared/case.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** A case as stored; from `version` on derived from its record. */
export type CaseRecord = Readonly<{
  id: string
  year: number
  running: number
  number: string
  openedAt: string
  moderatorId: string
  workstationId: string
  version: number
  title: string
  status: 'open' | 'closed'
  changedAt: string
  nextDueAt: string | null
}>

/** One entry of the record of a case; `step` is canonical JSON. */
export type CaseStepRow = Readonly<{
  caseId: string
  number: number
  step: string
  at: string
  moderatorId: string
  workstationId: string
}>

/** The fingerprint under which the audit log knows an entry of a case's record. */
export const caseStepHash = (row: CaseStepRow): string => recordHash(row)

type Derived = Pick<CaseRecord, 'id' | 'version' | 'title' | 'status' | 'changedAt' | 'nextDueAt'>
type ItemRow = Omit<CaseItem, 'everPublic' | 'captures'> & Readonly<{ everPublic: 0 | 1 }>
type Page = Readonly<{ status: 'open' | 'closed'; changedAt: string; id: string; limit: number }>

const columns = `id, year, running, number, opened_at AS openedAt, moderator_id AS moderatorId, workstation_id AS workstationId, version,
  title, status, changed_at AS changedAt, next_due_at AS nextDueAt`
const stepColumns = `case_id AS caseId, case_steps.number, step, at, case_steps.moderator_id AS moderatorId, case_steps.workstation_id AS workstationId`

/** Cases and the records they follow from. */
export const caseTable = (db: Db) => {
  const insert = db.prepare<[CaseRecord]>(
    `INSERT INTO cases (id, year, running, number, opened_at, moderator_id, workstation_id, version, title, status, changed_at, next_due_at)
     VALUES (@id, @year, @running, @number, @openedAt, @moderatorId, @workstationId, @version, @title, @status, @changedAt, @nextDueAt)`,
  )
  const derive = db.prepare<[Derived]>(
    `UPDATE cases SET version = @version, title = @title, status = @status, changed_at = @changedAt, next_due_at = @nextDueAt WHERE id = @id`,
  )
  const lastRunning = db.prepare<[number], number>('SELECT coalesce(max(running), 0) FROM cases WHERE year = ?').pluck()
  const byId = db.prepare<[string], CaseRecord>(`SELECT ${columns} FROM cases WHERE id = ?`)
  const all = db.prepare<[], CaseRecord>(`SELECT ${columns} FROM cases ORDER BY id`)
  const page = db.prepare<[Page], CaseRow>(
    `SELECT id, number, title, status, (SELECT count(*) FROM case_comments WHERE case_id = cases.id) AS comments,
       opened_at AS openedAt, changed_at AS changedAt, next_due_at AS nextDueAt
     FROM cases WHERE status = @status AND (changed_at, id) < (@changedAt, @id) ORDER BY changed_at DESC, id DESC LIMIT +@limit`,
  )
  const count = db.prepare<[string], number>('SELECT count(*) FROM cases WHERE status = ?').pluck()
  const insertStep = db.prepare<[CaseStepRow]>(
    `INSERT INTO case_steps (case_id, number, step, at, moderator_id, workstation_id)
     VALUES (@caseId, @number, @step, @at, @moderatorId, @workstationId)`,
  )
  const step = db.prepare<[string, number], CaseStepRow>(
    `SELECT ${stepColumns} FROM case_steps WHERE case_id = ? AND number = ?`,
  )
  const steps = db.prepare<[string], CaseStepRow & { moderatorName: string }>(
    `SELECT ${stepColumns}, m.name AS moderatorName
     FROM case_steps JOIN moderators m ON m.id = case_steps.moderator_id WHERE case_id = ? ORDER BY number`,
  )
  const countSteps = db.prepare<[], number>('SELECT count(*) FROM case_steps').pluck()
  const addComment = db.prepare<[string, number]>('INSERT INTO case_comments (case_id, comment_id) VALUES (?, ?)')
  const dropComment = db.prepare<[string, number]>('DELETE FROM case_comments WHERE case_id = ? AND comment_id = ?')
  const commentIds = db
    .prepare<[string], number>('SELECT comment_id FROM case_comments WHERE case_id = ? ORDER BY comment_id')
    .pluck()
  const ofComment = db.prepare<[number], { id: string; number: string; status: 'open' | 'closed' }>(
    `SELECT id, number, status FROM case_comments JOIN cases ON id = case_id WHERE comment_id = +? ORDER BY number`,
  )
  const item = db.prepare<[number], ItemRow>(
    `SELECT c.id AS commentId, c.external_id AS externalId, s.name AS source, c.author_id AS authorId, u.name AS authorName,
       a.title AS articleTitle, c.status, c.revision, r.text, c.submitted_at AS submittedAt, c.ever_public AS everPublic,
       c.published_at AS publishedAt, c.unpublished_at AS unpublishedAt
     FROM comments c JOIN sources s ON s.id = c.source_id JOIN authors u ON u.id = c.author_id
     JOIN articles a ON a.id = c.article_id JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision WHERE c.id = +?`,
  )
  return {
    insert: (record: CaseRecord) => insert.run(record),
    /** Writes what lists show of a case, after its record has grown. */
    derive: (derived: Derived) => derive.run(derived),
    nextRunning: (year: number) => (lastRunning.get(year) ?? 0) + 1,
    byId: (id: string) => byId.get(id) ?? null,
    all: () => all.all(),
    /** The last changed first, from behind a place. */
    page: (status: CaseRow['status'], after: Readonly<{ changedAt: string; id: string }> | null, limit: number) =>
      page.all({ status, ...(after ?? { changedAt: '9999', id: '' }), limit }),
    count: (status: CaseRow['status']) => count.get(status) ?? 0,
    insertStep: (row: CaseStepRow) => insertStep.run(row),
    step: (caseId: string, number: number) => step.get(caseId, number) ?? null,
    /** The record of a case, the oldest entry first. */
    entries: (caseId: string): CaseEntry[] =>
      steps.all(caseId).map(row => ({
        number: row.number,
        at: row.at,
        moderatorName: row.moderatorName,
        step: JSON.parse(row.step) as CaseStep,
      })),
    countSteps: () => countSteps.get() ?? 0,
    addComment: (caseId: string, commentId: number) => addComment.run(caseId, commentId),
    dropComment: (caseId: string, commentId: number) => dropComment.run(caseId, commentId),
    commentIds: (caseId: string) => commentIds.all(caseId),
    /** The cases a post is in. */
    ofComment: (commentId: number) => ofComment.all(commentId),
    item: (commentId: number) => {
      const row = item.get(commentId)
      return row === undefined ? null : { ...row, everPublic: row.everPublic === 1 }
    },
  }
}
